import type { Locale, LocaleString } from '@yalu/model/text';
import { formatDate, hull, readingsOf } from '@yalu/model/time';
import { QueryError } from '@yalu/query';
import { temperature, type Temperature, type TemperatureExtreme } from '@yalu/query/stats';
import { ChartError } from '../../errors.ts';
import { atMost } from '../limit.ts';
import { remembered } from '../remembered.ts';
import { labelIn } from '../rows.ts';
import { type Changes, changesOf } from './changes.ts';
import type { TemperatureRow } from './rows.ts';

export interface TemperatureOptions {
  readonly dyad: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly by: 'month' | 'quarter' | 'year';
  readonly halfLife: number;
  readonly prominence: number;
  readonly penalty: 'bic' | 'mbic' | 'aic';
}

/** The index at the end of a period. */
export interface Reading {
  readonly label: string;
  /** Its first and its last day, as instants. */
  readonly start: number;
  readonly end: number;
  /** Null where no event has been on record for too long: that is not known, and no zero. */
  readonly index: number | null;
  readonly low: number;
  readonly high: number;
  /** How many events began in it. */
  readonly events: number;
  /** Days since the latest event; null before any. */
  readonly quiet: number | null;
}

/** A high tide or a low ebb with the events that made it, the strongest first. */
export interface Extreme {
  readonly kind: 'tide' | 'ebb';
  readonly label: string;
  readonly end: number;
  readonly index: number;
  readonly events: readonly string[];
}

/** An event within the periods shown. */
export interface Event {
  readonly id: string;
  readonly label: string;
  readonly date: string;
  /** The middle of the days on which it may have begun. */
  readonly instant: number;
  readonly value: number;
  readonly sources: readonly LocaleString[];
}

/** All figures of the chart; picture, headline, summary and table are made from these alone. */
export interface Figures {
  readonly by: TemperatureOptions['by'];
  readonly names: readonly [string, string];
  readonly halfLife: number;
  /** After so many days without an event the index is not drawn. */
  readonly silence: number;
  readonly readings: readonly Reading[];
  readonly warmest: Reading;
  readonly coldest: Reading;
  /** In the order of time. */
  readonly extremes: readonly Extreme[];
  /** In the order of time. */
  readonly events: readonly Event[];
  readonly changes: Changes;
  /** Of all events that the index rests on, each once. */
  readonly sources: readonly LocaleString[];
  readonly coverage: Temperature['coverage'];
}

const MOST_PERIODS = 2_000;
/** Of each kind, the tides and ebbs that stand out most; more are no landmarks. */
const MOST_EXTREMES = 8;
/** So many half-lives without an event say nothing of a relationship any more. */
const SILENT_HALF_LIVES = 2;

/** @throws ChartError `rows-empty`, `rows-too-many`, and `options-invalid` for periods that cannot be */
export const figuresOf = /* @__PURE__ */ remembered(computedFigures);

function computedFigures(
  rows: readonly TemperatureRow[],
  options: TemperatureOptions,
  locale: Locale,
): Figures {
  const { by, halfLife, dyad, from, to } = options;
  const [one = '', other = ''] = dyad;
  const ordered = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  atMost(
    MOST_PERIODS,
    periodsIn(ordered, options),
    'temperature',
    'periods',
    'Ask for longer ones with by, or for a shorter time.',
  );
  const found = foundIn(ordered, [one, other], options);
  const silence = SILENT_HALF_LIVES * halfLife;
  const readings = found.periods.map((row): Reading => ({
    label: formatDate(row.period, locale),
    start: hull(readingsOf(row.period)).min,
    end: Date.parse(row.end),
    index: row.quiet === null || row.quiet > silence ? null : row.index,
    low: row.band.low,
    high: row.band.high,
    events: row.events,
    quiet: row.quiet,
  }));
  const known = readings.filter(hasIndex);
  const [first] = known;
  if (first === undefined) {
    const time = [from && `from ${from}`, to && `to ${to}`].filter((part) => part !== '').join(' ');
    throw new ChartError(
      'rows-empty',
      `There is nothing to draw: no event with a value between ${one} and ${other}${time && ` ${time}`}.`,
    );
  }
  const events = eventsOf(ordered, found, readings, locale);
  const name = (id: string) => nameOf(id, ordered, locale);
  return {
    by,
    names: [name(one), name(other)],
    halfLife,
    silence,
    readings,
    warmest: known.reduce((best, reading) => (reading.index > best.index ? reading : best), first),
    coldest: known.reduce((best, reading) => (reading.index < best.index ? reading : best), first),
    extremes: [
      ...extremesOf('tide', found.tides, silence, locale),
      ...extremesOf('ebb', found.ebbs, silence, locale),
    ].sort((a, b) => a.end - b.end),
    events,
    changes: changesOf(events, options.penalty, locale),
    sources: [
      ...new Map(
        events.flatMap(({ sources }) => sources).map((label) => [labelIn(label, '', locale), label]),
      ).values(),
    ],
    coverage: found.coverage,
  };
}

/** A reading that is known. */
export function hasIndex(reading: Reading): reading is Reading & { readonly index: number } {
  return reading.index !== null;
}

function foundIn(
  rows: readonly TemperatureRow[],
  dyad: readonly [string, string],
  { by, from, to, halfLife, prominence }: TemperatureOptions,
): Temperature {
  try {
    return temperature(rows, {
      by,
      dyad,
      halfLife,
      prominence,
      ...(from === '' ? {} : { from }),
      ...(to === '' ? {} : { to }),
    });
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    throw new ChartError(
      'options-invalid',
      `The options do not fit the chart temperature: ${error.message}`,
      { cause: error },
    );
  }
}

const MONTHS: Readonly<Record<TemperatureOptions['by'], number>> = { month: 1, quarter: 3, year: 12 };

/** About how many periods there would be; 0 where that has no limit, which is an error elsewhere. */
function periodsIn(rows: readonly TemperatureRow[], { from, to, by }: TemperatureOptions): number {
  const days = rows.flatMap(({ date }) => middleOf(date) ?? []);
  const [first] = from === '' ? [...days].sort((a, b) => a - b) : [hull(readingsOf(from)).min];
  const [last] = to === '' ? [...days].sort((a, b) => b - a) : [hull(readingsOf(to)).max];
  const months = ((last ?? 0) - (first ?? 0)) / (30.44 * DAY);
  return Number.isFinite(months) ? Math.max(0, Math.round(months / MONTHS[by])) : 0;
}

/** The events that began within the periods, by the middle of when they may have. */
function eventsOf(
  rows: readonly TemperatureRow[],
  { dyad }: Temperature,
  readings: readonly Reading[],
  locale: Locale,
): Event[] {
  const [start, end] = [readings[0]?.start ?? 0, (readings.at(-1)?.end ?? 0) + DAY];
  const [one = '', other = ''] = dyad ?? [];
  return rows
    .flatMap(({ id, label, date, value, from, to, sources }): Event[] => {
      const between =
        (from.includes(one) && to.includes(other)) ||
        (from.includes(other) && to.includes(one)) ||
        (to.length === 0 && from.includes(one) && from.includes(other));
      const instant = middleOf(date);
      if (!between || value === null || instant === undefined || instant < start || instant >= end) return [];
      return [
        {
          id,
          label: labelIn(label, id, locale),
          date: formatDate(date, locale),
          instant,
          value,
          sources: sources ?? [],
        },
      ];
    })
    .sort((a, b) => a.instant - b.instant || (a.id < b.id ? -1 : 1));
}

const DAY = 86_400_000;

/** The middle of when something may have begun; undefined where that has no limit. */
function middleOf(date: string): number | undefined {
  const starts = readingsOf(date).map(({ start }) => start);
  const first = starts.reduce((least, { min }) => Math.min(least, min), Infinity);
  const last = starts.reduce((most, { max }) => Math.max(most, max), -Infinity);
  return Number.isFinite(first) && Number.isFinite(last)
    ? Math.floor((first + last) / 2 / DAY) * DAY
    : undefined;
}

/** Those that stand out most. One that silence alone made is none. */
function extremesOf(
  kind: Extreme['kind'],
  found: readonly TemperatureExtreme[],
  silence: number,
  locale: Locale,
): Extreme[] {
  return [...found]
    .filter(({ events, quiet }) => events.length > 0 && quiet !== null && quiet <= silence)
    .sort((a, b) => b.prominence - a.prominence || (a.period < b.period ? -1 : 1))
    .slice(0, MOST_EXTREMES)
    .map(({ period, index, events }) => ({
      kind,
      label: formatDate(period, locale),
      end: Math.floor(hull(readingsOf(period)).max / DAY) * DAY,
      index,
      events: events.map(({ id, label }) => labelIn(label ?? { en: id }, id, locale)),
    }));
}

function nameOf(id: string, rows: readonly TemperatureRow[], locale: Locale): string {
  for (const { from, fromLabels, to, toLabels } of rows) {
    const label = fromLabels?.[from.indexOf(id)] ?? toLabels?.[to.indexOf(id)];
    if (label) return labelIn(label, id, locale);
  }
  return id;
}
