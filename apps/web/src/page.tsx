import type { Dataset, Records } from '@yalu/model';
import type { Locale } from '@yalu/model/text';
import { type ForecastVerdict, type Verdict } from '@yalu/query/claims';
import { comparableSchools, type Distribution } from '@yalu/query/debate';
import { declarationsOf } from './charts/colors.ts';
import type { Drawn } from './charts/draw.ts';
import { Claims } from './components/claims.tsx';
import { Forecasts } from './components/forecasts.tsx';
import { Comparison } from './components/comparison.tsx';
import { Dominance } from './components/dominance.tsx';
import { Footer } from './components/footer.tsx';
import { type Counts, Header } from './components/header.tsx';
import { Views } from './components/views.tsx';
import { type PageData } from './data.ts';
import { LOCALES, pathBetween, rootFrom } from './locales.ts';
import { wordsIn } from './words/index.ts';

/** Names of the files that the client's build wrote, from the root of the site. */
export interface Assets {
  readonly script: string;
  readonly styles: readonly string[];
  /** What the script loads first. */
  readonly preloads: readonly string[];
}

export interface PageProps {
  readonly data: PageData;
  readonly dataset: Dataset<Records>;
  readonly assets: Assets;
  readonly counts: Counts;
  readonly verdicts: readonly Verdict[];
  readonly forecasts: readonly ForecastVerdict[];
  readonly distribution: Distribution;
  readonly drawn: Readonly<Record<'timeline' | 'matrix' | 'views' | 'groups', Drawn>>;
  readonly bytes: number;
}

/**
 * Nothing from elsewhere, no inline script. Inline styles are those of the charts' tables. The worker that draws charts
 * is a file of its own and not bound by this (src/charts/worker.ts).
 */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; object-src 'none'";

const SECTIONS = ['dominance', 'comparison', 'views', 'claims'] as const;

/** The whole document of one language. */
export function Page({
  data,
  dataset,
  assets,
  counts,
  verdicts,
  forecasts,
  distribution,
  drawn,
  bytes,
}: PageProps) {
  const { locale } = data;
  const words = wordsIn(locale);
  const root = rootFrom(locale);
  const source = sourceOf(dataset);
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{words.title}</title>
        <meta name="description" content={words.description} />
        {LOCALES.map((other) => (
          <link key={other} rel="alternate" hreflang={other} href={pathBetween(locale, other)} />
        ))}
        <link rel="alternate" hreflang="x-default" href={pathBetween(locale, 'en')} />
        <link rel="alternate" type="application/json" href={`${root}dataset.json`} />
        <link rel="icon" type="image/svg+xml" href={`${root}icon.svg`} />
        <style dangerouslySetInnerHTML={{ __html: colors() }} />
        {assets.styles.map((file) => (
          <link key={file} rel="stylesheet" href={`${root}${file}`} />
        ))}
        {assets.preloads.map((file) => (
          <link key={file} rel="modulepreload" href={`${root}${file}`} />
        ))}
        <script type="module" src={`${root}${assets.script}`} />
      </head>
      <body>
        <a class="skip" href="#dominance">
          {words.skip}
        </a>
        <Header
          locale={locale}
          counts={counts}
          name={displayName(dataset.name)}
          version={dataset.version}
          licence={dataset.licence}
          source={source}
        />
        <Contents locale={locale} titles={titlesOf(locale, dataset, distribution)} />
        <main>
          <section id="dominance">
            <Dominance data={data} drawn={drawn.timeline} />
          </section>
          <section id="comparison">
            <Comparison data={data} drawn={drawn.matrix} />
          </section>
          <section id="views">
            <Views
              locale={locale}
              distribution={distribution}
              drawn={{ view: drawn.views, group: drawn.groups }}
            />
          </section>
          <section id="claims">
            <Claims locale={locale} dataset={dataset} verdicts={verdicts} />
            <Forecasts locale={locale} dataset={dataset} forecasts={forecasts} />
          </section>
        </main>
        <Footer locale={locale} source={source} bytes={bytes} />
        <script type="application/json" id="page-data" dangerouslySetInnerHTML={{ __html: embedded(data) }} />
      </body>
    </html>
  );
}

function Contents({
  locale,
  titles,
}: {
  readonly locale: Locale;
  readonly titles: Readonly<Record<(typeof SECTIONS)[number], string>>;
}) {
  return (
    <nav class="contents" aria-label={wordsIn(locale).contents}>
      <ol>
        {SECTIONS.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{titles[id]}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function titlesOf(locale: Locale, dataset: Dataset<Records>, { shares, total }: Distribution) {
  const words = wordsIn(locale);
  return {
    dominance: words.dominance.title,
    comparison: words.comparison.title(
      comparableSchools(dataset).length,
      Object.keys(dataset.records.dimension).length,
    ),
    views: words.views.title(shares.filter(({ count }) => count !== null).length, total),
    claims: words.claims.title,
  };
}

/** The essay that the schools, positions and views come from. */
function sourceOf(dataset: Dataset<Records>): Records['source'] {
  const source = dataset.records.source['kim-2020'];
  if (source === undefined)
    throw new Error('The dataset has no source kim-2020, which the page names as the first.');
  return source;
}

const displayName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The colours of the charts, which are also those of the page: light, dark, and light on paper. */
function colors(): string {
  const light = declarationsOf('light');
  return `:root{${light}}@media screen and (prefers-color-scheme:dark){:root{${declarationsOf('dark')}}}`;
}

/** JSON that cannot end the script element that it stands in. */
function embedded(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
