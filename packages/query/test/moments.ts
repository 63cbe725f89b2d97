import type { Certainty } from '@yalu/model/time';
import fc from 'fast-check';
import type { CalculationName, TimeRelation } from '../src/ast/types.ts';

/**
 * Dates and spans that know what they mean without any parser: the moments at which the thing may have begun and
 * ended. A month has three moments: its first day has two, so that its first instant and its last are told apart, and
 * all other days are the third.
 */
export interface Dated<T> {
  readonly value: T;
  /** What it may mean: of each reading, the moments from which to which it may have begun, and ended. */
  readonly readings: readonly Reading[];
}

interface Range {
  readonly from: number;
  readonly to: number;
}
interface Reading {
  readonly start: Range;
  readonly end: Range;
}

const IN_MONTH = 3;
const IN_YEAR = 12 * IN_MONTH;
const year = (of: number): Range => ({ from: of * IN_YEAR, to: (of + 1) * IN_YEAR - 1 });
const month = (of: number, index: number): Range => {
  const from = of * IN_YEAR + index * IN_MONTH;
  return { from, to: from + IN_MONTH - 1 };
};
const widened = ({ from, to }: Range, by: number): Range => ({ from: from - by, to: to + by });
const pad = (index: number): string => String(index + 1).padStart(2, '0');
const FOREVER = IN_YEAR * 3000;

type Point = { readonly text: string; readonly range: Range };

const years = fc.integer({ min: 2000, max: 2012 });
const months = fc.integer({ min: 0, max: 11 });
const pointFrom = (of: typeof years): fc.Arbitrary<Point> =>
  fc.oneof(
    { weight: 3, arbitrary: of.map((y) => ({ text: `${y}`, range: year(y) })) },
    {
      weight: 2,
      arbitrary: fc.tuple(of, months).map(([y, m]) => ({ text: `${y}-${pad(m)}`, range: month(y, m) })),
    },
    { weight: 1, arbitrary: of.map((y) => ({ text: `${y}~`, range: widened(year(y), IN_YEAR) })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(of, months)
        .map(([y, m]) => ({ text: `${y}-${pad(m)}~`, range: widened(month(y, m), IN_MONTH) })),
    },
  );
const point = pointFrom(years);
/** As `point`, or the first day of a month: the one day that is told apart from the month that it begins. */
const datePoint: fc.Arbitrary<Point> = fc.oneof(
  { weight: 3, arbitrary: point },
  {
    weight: 1,
    arbitrary: fc.tuple(years, months).map(([y, m]) => {
      const { from } = month(y, m);
      return { text: `${y}-${pad(m)}-01`, range: { from, to: from + 1 } };
    }),
  },
);
const reading = (start: Range, end: Range): Reading => ({ start, end });

/** Whether there is any way to read it so that it does not end before it starts. */
const isOrdered = ({ start, end }: Reading): boolean => start.from <= end.to;

/** Two years in order, for sets and intervals. */
const twoYears = fc
  .tuple(years, fc.integer({ min: 1, max: 6 }))
  .map(([y, length]) => [y, y + length] as const);

/** The date of an event: a year, a month, a day, about those, one of two years, or an interval. */
export const dates: fc.Arbitrary<Dated<string>> = fc.oneof(
  {
    weight: 5,
    arbitrary: datePoint.map(({ text, range }) => ({ value: text, readings: [reading(range, range)] })),
  },
  {
    weight: 1,
    arbitrary: twoYears.map(([a, b]) => ({
      value: `[${a},${b}]`,
      readings: [a, b].map((y) => reading(year(y), year(y))),
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(datePoint, datePoint)
      .filter(([a, b]) => isOrdered(reading(a.range, b.range)))
      .map(([a, b]) => ({ value: `${a.text}/${b.text}`, readings: [reading(a.range, b.range)] })),
  },
);

export interface SpanValue {
  readonly start: string;
  readonly end: string;
  readonly knownUntil?: string;
}

/** The span of a school: its end may be one of two years, or open from some date on. */
export const spans: fc.Arbitrary<Dated<SpanValue>> = fc.oneof(
  fc
    .tuple(datePoint, datePoint)
    .filter(([a, b]) => isOrdered(reading(a.range, b.range)))
    .map(([a, b]) => ({ value: { start: a.text, end: b.text }, readings: [reading(a.range, b.range)] })),
  fc
    .tuple(datePoint, twoYears)
    .filter(([a, ends]) => ends.some((y) => isOrdered(reading(a.range, year(y)))))
    .map(([a, ends]) => ({
      value: { start: a.text, end: `[${ends.join(',')}]` },
      readings: ends.map((y) => reading(a.range, year(y))).filter(isOrdered),
    })),
  fc.tuple(datePoint, years).map(([a, known]) => ({
    value: { start: a.text, end: '..', knownUntil: `${known}` },
    readings: [reading(a.range, { from: known * IN_YEAR, to: FOREVER })],
  })),
);

/** A date to ask about: all of it is meant. */
export const questions: fc.Arbitrary<{ readonly text: string; readonly window: Range }> = fc.oneof(
  point.map(({ text, range }) => ({ text, window: range })),
  twoYears.map(([a, b]) => ({ text: `${a}/${b}`, window: { from: year(a).from, to: year(b).to } })),
);

const holds: Readonly<Record<TimeRelation, (from: number, to: number, window: Range) => boolean>> = {
  asOf: (from, to, window) => from <= window.to && to >= window.from,
  overlaps: (from, to, window) => from <= window.to && to >= window.from,
  during: (from, to, window) => window.from <= from && to <= window.to,
  throughout: (from, to, window) => from <= window.from && window.to <= to,
  before: (_from, to, window) => to < window.from,
  after: (from, _to, window) => from > window.to,
};

/** How certain a relation is, found by trying every world: every pair of moments at which it may have begun and ended. */
export function certaintyByTrying(
  readings: readonly Reading[],
  relation: TimeRelation,
  window: Range,
): Certainty {
  const seen = new Set<boolean>();
  for (const { start, end } of readings) {
    for (let from = start.from; from <= start.to; from++) {
      for (const to of momentsOf(end, Math.max(window.to, start.to))) {
        if (from <= to) seen.add(holds[relation](from, to, window));
      }
      if (seen.size > 1) return 'possible';
    }
  }
  return seen.has(true) ? 'certain' : 'impossible';
}

/** The moments of a range; of one without end only those up to where they can make a difference, and one after all. */
function* momentsOf({ from, to }: Range, furthest: number): Generator<number> {
  const last = to === FOREVER ? Math.max(from, furthest) + 1 : to;
  for (let moment = from; moment <= last; moment++) yield moment;
}

const yearOf = (moment: number): number => Math.floor(moment / IN_YEAR);
const monthOf = (moment: number): number => Math.floor((moment % IN_YEAR) / IN_MONTH) + 1;

/** What is the same of every moment of a range; undefined where it is not. */
function everywhere<T>({ from, to }: Range, of: (moment: number) => T): T | undefined {
  if (to === FOREVER) return undefined;
  const seen = new Set<T>();
  for (let moment = from; moment <= to; moment++) seen.add(of(moment));
  return seen.size === 1 ? [...seen][0] : undefined;
}

/** The day that all moments of a range are in: it can only be the first of a month. */
const dayOf = (range: Range): number | undefined =>
  everywhere(range, (moment) =>
    moment % IN_MONTH < 2 ? Date.UTC(yearOf(moment), monthOf(moment) - 1, 1) / 86_400_000 : undefined,
  );

/** Where the order of its ends allows a reading to begin, and to end. */
const ends = ({ start, end }: Reading): readonly [start: Range, end: Range] => [
  { from: start.from, to: Math.min(start.to, end.to) },
  { from: Math.max(start.from, end.from), to: end.to },
];

const inclusive = (first: number | undefined, last: number | undefined): number | undefined =>
  first === undefined || last === undefined ? undefined : last - first + 1;

/** The calculations, found moment by moment; of two stretches for `daysBetween`. */
export const calculationsByTrying: Readonly<
  Record<CalculationName, (one: Reading, other: Reading) => number | undefined>
> = {
  year: (one) => everywhere(ends(one)[0], yearOf),
  decade: (one) => everywhere(ends(one)[0], (moment) => yearOf(moment) - (yearOf(moment) % 10)),
  month: (one) => {
    const found = everywhere(ends(one)[0], (moment) => `${yearOf(moment)} ${monthOf(moment)}`);
    return found === undefined ? undefined : Number(found.split(' ')[1]);
  },
  days: (one) => inclusive(dayOf(ends(one)[0]), dayOf(ends(one)[1])),
  years: (one) => inclusive(everywhere(ends(one)[0], yearOf), everywhere(ends(one)[1], yearOf)),
  daysBetween: (one, other) => {
    const [first, last] = [dayOf(ends(one)[0]), dayOf(ends(other)[0])];
    return first === undefined || last === undefined ? undefined : last - first;
  },
};
