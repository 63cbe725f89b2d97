import { type Certainty, and, or, whicheverHolds } from './certainty.ts';

/** An instant that lies somewhere between two others, in milliseconds since 1970 UTC, both inclusive. */
export interface Extent {
  readonly min: number;
  readonly max: number;
}

/**
 * A stretch of time of which the earliest and latest possible start and end are known. It does not end before it
 * starts, so neither does any of the four contradict that: `start.min <= end.min` and `start.max <= end.max`.
 */
export interface Bounds {
  readonly start: Extent;
  readonly end: Extent;
}

/**
 * What a date or span may mean: one or more readings, of which exactly one is true. Most have one; `[2002,2007]`
 * has two.
 */
export type Readings = readonly Bounds[];

/**
 * Bounds from the extents of both ends. What the order of the ends rules out is cut off: a span from `2003~` to
 * `2003` cannot start in 2004. Undefined where the end lies before every possible start.
 */
export function boundsOf(start: Extent, end: Extent): Bounds | undefined {
  if (start.min > end.max) return undefined;
  return {
    start: { min: start.min, max: Math.min(start.max, end.max) },
    end: { min: Math.max(start.min, end.min), max: end.max },
  };
}

type Relation = (a: Bounds, b: Bounds) => Certainty;

const certainty = (certain: boolean, possible: boolean): Certainty =>
  certain ? 'certain' : possible ? 'possible' : 'impossible';

/** Whether some instant lies in both. */
const overlap: Relation = (a, b) =>
  certainty(
    a.start.max <= b.end.min && b.start.max <= a.end.min,
    a.start.min <= b.end.max && b.start.min <= a.end.max,
  );

/** Whether `a` lies wholly in `b`. */
const lieWithin: Relation = (a, b) =>
  certainty(
    b.start.max <= a.start.min && a.end.max <= b.end.min,
    b.start.min <= a.start.max && a.end.min <= b.end.max && overlap(a, b) !== 'impossible',
  );

/** Whether `a` is over before `b` starts. */
const precede: Relation = (a, b) => certainty(a.end.max < b.start.min, a.end.min < b.start.max);

const overReadings =
  (relation: Relation) =>
  (a: Readings, b: Readings): Certainty =>
    whicheverHolds(a.flatMap((one) => b.map((other) => relation(one, other))));

/** Whether two stretches of time share an instant. Symmetric. */
export const overlaps = overReadings(overlap);
/** Whether the first lies wholly within the second. */
export const within = overReadings(lieWithin);
/** Whether the first contains the whole of the second. */
export const covers = overReadings((a, b) => lieWithin(b, a));
/** Whether the first is over before the second starts. */
export const before = overReadings(precede);
/** Whether the first starts after the second is over. */
export const after = overReadings((a, b) => precede(b, a));

/** Whether any of several stretches (all of them real, as the periods of a school are) has the relation to `b`. */
export function some(
  stretches: readonly Readings[],
  relation: (a: Readings, b: Readings) => Certainty,
  b: Readings,
): Certainty {
  return or(...stretches.map((stretch) => relation(stretch, b)));
}

/** Whether all of several stretches have the relation to `b`. */
export function every(
  stretches: readonly Readings[],
  relation: (a: Readings, b: Readings) => Certainty,
  b: Readings,
): Certainty {
  return and(...stretches.map((stretch) => relation(stretch, b)));
}

/** The earliest and the latest instant that any reading allows. */
export function hull(readings: Readings): Extent {
  return {
    min: Math.min(...readings.map(({ start }) => start.min)),
    max: Math.max(...readings.map(({ end }) => end.max)),
  };
}

/**
 * The stretch of time that a question means: all of it. Asked about 2005, we mean the whole year; the date of a
 * fact "2005" instead means some time in that year.
 */
export function wholeOf(readings: Readings): Readings {
  const { min, max } = hull(readings);
  return [{ start: { min, max: min }, end: { min: max, max } }];
}
