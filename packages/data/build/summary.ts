import type { Dataset } from '@yalu/model';
import type { ComputedForecast, ComputedVerdict } from './verdict.ts';
import { countsOf, table } from './markdown.ts';

type Outcome = ComputedVerdict['verdict'];
/** What was computed, of which only the outcomes matter here. */
export interface Verdicts {
  readonly claims: readonly { readonly verdict: Outcome }[];
  readonly forecasts: readonly { readonly result: ComputedForecast['result'] }[];
}

/** What a dataset holds, in numbers. */
export interface Summary {
  readonly records: number;
  readonly collections: number;
  readonly events: number;
  readonly firstYear: string;
  readonly lastYear: string;
  /** The events that two sources or more attest. */
  readonly twiceAttested: number;
  readonly sources: number;
  readonly series: number;
  readonly derivedSeries: number;
  readonly typologies: number;
  readonly claims: number;
  /** The claims that data can decide, by what was computed. */
  readonly decidable: number;
  readonly verdicts: Readonly<Record<Outcome, number>>;
  readonly forecasts: number;
  /** What came of the forecasts, most frequent first. */
  readonly resolutions: readonly (readonly [result: ComputedForecast['result'], count: number])[];
}

/** Counts what the dataset holds. */
export function summarise({ records }: Dataset, { claims, forecasts }: Verdicts): Summary {
  const sizes = Object.values(records).map((byId) => Object.keys(byId).length);
  const events = Object.values(records.event);
  const series = Object.values(records.series);
  const years = events.flatMap(({ date }) => date.match(/\d{4}/g) ?? []).toSorted();
  const decided = (outcome: Outcome): number => claims.filter(({ verdict }) => verdict === outcome).length;
  return {
    records: sizes.reduce((sum, size) => sum + size, 0),
    collections: sizes.filter((size) => size > 0).length,
    events: events.length,
    firstYear: years[0] ?? '',
    lastYear: years.at(-1) ?? '',
    twiceAttested: events.filter(({ citations }) => new Set(citations.map(({ source }) => source)).size > 1)
      .length,
    sources: Object.keys(records.source).length,
    series: series.length,
    derivedSeries: series.filter(({ derivation }) => derivation !== undefined).length,
    typologies: Object.keys(records.typology).length,
    claims: Object.keys(records.claim).length,
    decidable: claims.length,
    verdicts: { holds: decided('holds'), fails: decided('fails'), undecided: decided('undecided') },
    forecasts: Object.keys(records.forecast).length,
    resolutions: countsOf(forecasts.map(({ result }) => result)),
  };
}

const RESOLUTION_WORDS: Readonly<Record<ComputedForecast['result'], string>> = {
  held: 'came about',
  'did-not-hold': 'did not come about',
  'too-early': 'too early to say',
  'not-decidable': 'cannot be decided',
  void: 'void, for their condition did not come about',
};

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;

const verdictWords = ({ verdicts: { holds, fails, undecided } }: Summary): string =>
  `${holds} hold, ${fails} fail, ${undecided} undecided`;

const resolutionWords = ({ resolutions }: Summary): string =>
  resolutions.map(([result, count]) => `${count} ${RESOLUTION_WORDS[result]}`).join('; ');

/** The table of what there is, for the package's README. */
export function summaryTable(summary: Summary): string {
  const { events, twiceAttested, claims, decidable } = summary;
  return table(
    ['What', 'Number:', 'Of these'],
    [
      ['Records', summary.records, `in ${summary.collections} collections`],
      ['Sources', summary.sources, 'works that records cite'],
      [
        'Events',
        events,
        `${summary.firstYear} to ${summary.lastYear}; ${twiceAttested} (${percent(twiceAttested, events)}) rest on two sources or more`,
      ],
      ['Series', summary.series, `${summary.derivedSeries} of them counted from the events`],
      ['Typologies', summary.typologies, 'ways to classify the debate'],
      ['Claims', claims, `${decidable} can be decided by data: ${verdictWords(summary)}`],
      ['Forecasts', summary.forecasts, resolutionWords(summary)],
    ],
  );
}

/** The same in two lines, for the README of the project. */
export function summaryWords(summary: Summary): string {
  return [
    `The dataset holds ${summary.events} events from ${summary.firstYear} to ${summary.lastYear} (${percent(summary.twiceAttested, summary.events)} with two sources or more), ${summary.series} series, ${summary.typologies} typologies and ${summary.sources} sources.`,
    `Of ${summary.claims} claims, data can decide ${summary.decidable}: ${verdictWords(summary)}.`,
    `Of ${summary.forecasts} forecasts: ${resolutionWords(summary)}.`,
  ].join('\n');
}
