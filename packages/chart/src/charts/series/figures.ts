import type { Locale, LocaleString } from '@yalu/model/text';
import { ChartError } from '../../errors.ts';
import { decimal, integer, percent } from '../../locale/format.ts';
import type { ValueFormat } from '../../scales/value.ts';
import { plain } from '../../text/plain.ts';
import { atMost } from '../limit.ts';
import { labelIn } from '../rows.ts';
import type { Coverage, SeriesRow } from './rows.ts';
import { seriesWords } from './words/index.ts';

export interface SeriesOptions {
  readonly series: string;
}

export interface Observation {
  readonly year: number;
  readonly value: number;
  /** As it is written, without its unit. */
  readonly text: string;
  readonly sources: readonly LocaleString[];
}

/** All figures of the chart; picture, headline, summary and table are made from these alone. */
export interface Figures {
  readonly label: string;
  readonly definition: string;
  /** In words; empty where it goes without saying. */
  readonly unit: string;
  readonly format: ValueFormat;
  /** The first and the last year with a value or the reason why there is none. */
  readonly first: number;
  readonly last: number;
  readonly observed: readonly Observation[];
  /** Years between the first and the last that have no value. */
  readonly missing: readonly { readonly year: number; readonly why: string }[];
  readonly highest: readonly Observation[];
  readonly lowest: readonly Observation[];
  readonly coverage: Coverage;
  readonly rule: string;
}

/** More years than that are no line that an eye could follow. */
const MOST_YEARS = 400;

/** @throws ChartError `rows-empty` where no year has a value, `rows-too-many` */
export function figuresOf(rows: readonly SeriesRow[], { series }: SeriesOptions, locale: Locale): Figures {
  const words = seriesWords(locale);
  const ordered = [...rows].sort((a, b) => a.year - b.year);
  const valued = ordered.flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]));
  const [head, last] = [ordered[0], ordered.at(-1)];
  if (head === undefined || last === undefined || valued.length === 0) {
    throw new ChartError(
      'rows-empty',
      `There is nothing to draw: no year of ${series} has a value. Choose a series of the frequency year.`,
    );
  }
  const years = last.year - head.year + 1;
  atMost(MOST_YEARS, years, 'series', 'years', 'Choose a series that is shorter.');

  const format = formatOf(
    head.unit,
    valued.map(({ value }) => value),
  );
  const observed = valued.map(({ year, value, sources }) => ({
    year,
    value,
    text: valueText(value, format, locale),
    sources: sources ?? [],
  }));
  const reasons = new Map(ordered.map(({ year, missing }) => [year, missing]));
  const has = new Set(observed.map(({ year }) => year));
  const values = observed.map(({ value }) => value);
  const most = values.reduce((a, b) => Math.max(a, b));
  const least = values.reduce((a, b) => Math.min(a, b));
  return {
    label: labelIn(head.label, series, locale),
    definition: head.definition === null ? '' : labelIn(head.definition, '', locale),
    unit: words.units[head.unit] ?? plain(head.unit),
    format,
    first: head.year,
    last: last.year,
    observed,
    missing: Array.from({ length: years }, (_, index) => head.year + index)
      .filter((year) => !has.has(year))
      .map((year) => ({ year, why: words.missing[reasons.get(year) ?? ''] ?? words.noValue })),
    highest: observed.filter(({ value }) => value === most),
    lowest: observed.filter(({ value }) => value === least),
    coverage: head.coverage,
    rule: head.rule === null ? '' : labelIn(head.rule, '', locale),
  };
}

function formatOf(unit: string, values: readonly number[]): ValueFormat {
  if (unit === 'share') return 'share';
  return unit === '1' && values.every(Number.isInteger) ? 'count' : 'decimal';
}

function valueText(value: number, format: ValueFormat, locale: Locale): string {
  if (format === 'share') return percent(value, locale);
  return Number.isInteger(value)
    ? integer(value, locale)
    : decimal(value, locale, Math.abs(value) < 10 ? 2 : 1);
}

/** Years as stretches: 2018, 2020–2022. */
export function stretchesOf(
  years: readonly number[],
): readonly { readonly from: number; readonly to: number }[] {
  return years.reduce<{ from: number; to: number }[]>((stretches, year) => {
    const before = stretches.at(-1);
    return before?.to === year - 1
      ? [...stretches.slice(0, -1), { from: before.from, to: year }]
      : [...stretches, { from: year, to: year }];
  }, []);
}
