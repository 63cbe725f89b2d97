import type { Certainty } from '@yalu/model/time';
import fc from 'fast-check';
import type { TimeRelation } from '../src/ast/types.ts';

/**
 * Dates and spans that know what they mean without any parser: the moments at which the thing may have begun and
 * ended. A moment is half a month, so that the first and the last instant of a month are told apart.
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

const year = (of: number): Range => ({ from: of * 24, to: of * 24 + 23 });
const month = (of: number, index: number): Range => ({
  from: of * 24 + index * 2,
  to: of * 24 + index * 2 + 1,
});
const widened = ({ from, to }: Range, by: number): Range => ({ from: from - by, to: to + by });
const pad = (index: number): string => String(index + 1).padStart(2, '0');
const FOREVER = 24 * 3000;

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
    { weight: 1, arbitrary: of.map((y) => ({ text: `${y}~`, range: widened(year(y), 24) })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(of, months)
        .map(([y, m]) => ({ text: `${y}-${pad(m)}~`, range: widened(month(y, m), 2) })),
    },
  );
const point = pointFrom(years);
const reading = (start: Range, end: Range): Reading => ({ start, end });

/** Whether there is any way to read it so that it does not end before it starts. */
const isOrdered = ({ start, end }: Reading): boolean => start.from <= end.to;

/** Two years in order, for sets and intervals. */
const twoYears = fc
  .tuple(years, fc.integer({ min: 1, max: 6 }))
  .map(([y, length]) => [y, y + length] as const);

/** The date of an event: a year, a month, about those, one of two years, or an interval. */
export const dates: fc.Arbitrary<Dated<string>> = fc.oneof(
  {
    weight: 5,
    arbitrary: point.map(({ text, range }) => ({ value: text, readings: [reading(range, range)] })),
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
      .tuple(point, point)
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
    .tuple(point, point)
    .filter(([a, b]) => isOrdered(reading(a.range, b.range)))
    .map(([a, b]) => ({ value: { start: a.text, end: b.text }, readings: [reading(a.range, b.range)] })),
  fc
    .tuple(point, twoYears)
    .filter(([a, ends]) => ends.some((y) => isOrdered(reading(a.range, year(y)))))
    .map(([a, ends]) => ({
      value: { start: a.text, end: `[${ends.join(',')}]` },
      readings: ends.map((y) => reading(a.range, year(y))).filter(isOrdered),
    })),
  fc.tuple(point, years).map(([a, known]) => ({
    value: { start: a.text, end: '..', knownUntil: `${known}` },
    readings: [reading(a.range, { from: known * 24, to: FOREVER })],
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
