import fc from 'fast-check';
import { type Bounds, boundsOf, type Extent, type Readings } from '../src/time/bounds.ts';

/** Extents, bounds and readings over a few integers, so that relations can be checked by looking at every case. */
export const extent = (most: number): fc.Arbitrary<Extent> =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
    .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));

export const bounds = (most: number): fc.Arbitrary<Bounds> =>
  fc
    .tuple(extent(most), extent(most))
    .map(([start, end]) => boundsOf(start, end))
    .filter((found) => found !== undefined);

export const readings = (most: number): fc.Arbitrary<Readings> =>
  fc.array(bounds(most), { minLength: 1, maxLength: 3 });

/** Every pair of bounds over the integers from 0 to `most`. */
export function everyBounds(most: number): Bounds[] {
  const extents: Extent[] = [];
  for (let min = 0; min <= most; min += 1)
    for (let max = min; max <= most; max += 1) extents.push({ min, max });
  const found = extents.flatMap((start) => extents.flatMap((end) => boundsOf(start, end) ?? []));
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

/** A stretch of time that is fully known. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Every known stretch that readings allow. */
export function resolutions(of: Readings): Stretch[] {
  return of.flatMap(({ start, end }) => {
    const found: Stretch[] = [];
    for (let from = start.min; from <= start.max; from += 1) {
      for (let to = Math.max(from, end.min); to <= end.max; to += 1) found.push({ start: from, end: to });
    }
    return found;
  });
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** A year, month or day of the calendar. */
export const plainDate: fc.Arbitrary<string> = fc
  .record({
    year: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1900, max: 2100 }) },
      fc.integer({ min: 0, max: 9999 }),
    ),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    precision: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ year, month, day, precision }) =>
    [pad(year, 4), pad(month, 2), pad(day, 2)].slice(0, precision).join('-'),
  );

const markedDate = fc
  .tuple(plainDate, fc.constantFrom('', '~', '?', '%'))
  .map(([date, mark]) => `${date}${mark}`);

const season = fc
  .tuple(fc.integer({ min: 1000, max: 2100 }), fc.integer({ min: 21, max: 41 }))
  .map(([year, division]) => `${year}-${division}`);

/** A date, season, or date of which digits are unspecified. */
export const pointText: fc.Arbitrary<string> = fc.oneof(
  markedDate,
  season,
  plainDate.map((date) => (date.length > 4 ? `${date.slice(0, -2)}XX` : `${date.slice(0, 3)}X`)),
);

/** Any text that looks like a date of the profile; most are, some are not (an interval the wrong way round). */
export const dateText: fc.Arbitrary<string> = fc.oneof(
  pointText,
  fc.tuple(pointText, pointText).map(([from, to]) => `${from}/${to}`),
  fc.tuple(pointText, fc.constantFrom('..', '')).map(([from, to]) => `${from}/${to}`),
  fc.tuple(fc.constantFrom('..', ''), pointText).map(([from, to]) => `${from}/${to}`),
  fc.array(pointText, { minLength: 1, maxLength: 4 }).map((members) => `[${members.join(',')}]`),
  fc.tuple(pointText, pointText).map(([from, to]) => `[${from}..${to}]`),
);
