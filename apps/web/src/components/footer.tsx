import type { Locale } from '@yalu/model/text';
import { rootFrom } from '../locales.ts';
import { wordsIn } from '../words/index.ts';
import { Reference } from './cite.tsx';
import type { Source } from './citations.tsx';

interface FooterProps {
  readonly locale: Locale;
  readonly source: Source;
  /** Size of dataset.json in bytes. */
  readonly bytes: number;
}

export function Footer({ locale, source, bytes }: FooterProps) {
  const { footer } = wordsIn(locale);
  return (
    <footer class="foot">
      <section aria-labelledby="limits">
        <h2 id="limits">{footer.limits}</h2>
        <ul>
          {footer.limitsList.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="data">
        <h2 id="data">{footer.data}</h2>
        <p>
          <a href={`${rootFrom(locale)}dataset.json`} type="application/json">
            {footer.download}
          </a>{' '}
          {footer.downloadNote(Math.round(bytes / 1000))}
        </p>
        <p>
          {footer.source}:{' '}
          <span lang={source.language}>
            <Reference source={source} />
          </span>
        </p>
        <p>
          {footer.licence}: {footer.licenceText}
        </p>
      </section>
    </footer>
  );
}
