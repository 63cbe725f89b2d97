import type { Locale } from '@yalu/model/text';
import { formatDate } from '@yalu/model/time';
import { wordsIn } from '../words/index.ts';
import type { Source } from './citations.tsx';

interface CiteProps {
  readonly locale: Locale;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly source: Source;
}

/** How to cite what is shown: the source, and the dataset with its version. */
export function Cite({ locale, name, version, licence, source }: CiteProps) {
  const { cite } = wordsIn(locale);
  return (
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">{cite.heading}</h2>
      <p>{cite.how}</p>
      <dl>
        <dt>{cite.essay}</dt>
        <dd lang={source.language}>
          <Reference source={source} />
        </dd>
        <dt>{cite.dataset}</dt>
        <dd>{cite.datasetCitation(name, version, licence)}</dd>
      </dl>
    </section>
  );
}

/** A work as in a list of references, in the language of the work. */
export function Reference({ source }: { readonly source: Source }) {
  const { author = [], issued, title, containerTitle, publisherPlace, publisher, url } = source;
  const authors = author.map((name) =>
    'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
  );
  const house = [publisherPlace, publisher].filter((part) => part !== undefined).join(': ');
  return (
    <>
      {authors.length > 0 && `${authors.join('; ')}. `}
      <cite>{title}</cite>.{containerTitle !== undefined && ` ${containerTitle}.`}
      {house !== '' && ` ${house}`}
      {issued !== undefined && `, ${formatDate(issued, 'en')}`}.{' '}
      {url !== undefined && (
        <a href={url} class="address">
          {url}
        </a>
      )}
    </>
  );
}
