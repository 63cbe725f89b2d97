import type { Locale } from '@yalu/model/text';
import type { Verdict } from '@yalu/query/claims';
import type { Source } from './citations.tsx';
import { LOCALES, pathBetween } from '../locales.ts';
import { wordsIn } from '../words/index.ts';
import { Cite } from './cite.tsx';

export interface Counts {
  readonly records: number;
  readonly sources: number;
  readonly claims: Readonly<Record<Verdict['verdict'], number>>;
}

interface HeaderProps {
  readonly locale: Locale;
  readonly counts: Counts;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly source: Source;
}

/** What this is, how much there is of it, and how to cite it. */
export function Header({ locale, counts, name, version, licence, source }: HeaderProps) {
  const words = wordsIn(locale);
  const { holds, fails, undecided } = counts.claims;
  const format = new Intl.NumberFormat(locale);
  return (
    <header class="head">
      <div class="bar">
        <p class="wordmark" lang="en">
          Yalu
        </p>
        <nav aria-label={words.languages}>
          <ul class="languages">
            {LOCALES.map((other) => (
              <li key={other}>
                {other === locale ? (
                  <span aria-current="page">{words.language}</span>
                ) : (
                  <a href={pathBetween(locale, other)} hreflang={other} lang={other}>
                    {wordsIn(other).language}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <dl class="facts" aria-label={words.facts.heading}>
        <Fact term={words.facts.records}>{format.format(counts.records)}</Fact>
        <Fact term={words.facts.sources}>{format.format(counts.sources)}</Fact>
        <Fact term={words.facts.claims} detail={words.facts.outcomes(holds, fails, undecided)}>
          {format.format(holds + fails + undecided)}
        </Fact>
        <Fact term={words.facts.version}>{version}</Fact>
        <Fact term={words.facts.licence}>
          <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">
            {licence}
          </a>
        </Fact>
      </dl>
      <Cite locale={locale} name={name} version={version} licence={licence} source={source} />
    </header>
  );
}

interface FactProps {
  readonly term: string;
  readonly detail?: string;
  readonly children: preact.ComponentChildren;
}

function Fact({ term, detail, children }: FactProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <span class="figure-of">{children}</span>
        {detail !== undefined && <span class="detail">{detail}</span>}
      </dd>
    </div>
  );
}
