import type { Ratings, RatingsOptions, ValueCount } from './ratings.ts';
import { type CodedValue, orderedValues } from './values.ts';

/**
 * Ratings from a table of coders by units. Coders without a value, and units without one, are left out.
 *
 * @throws QueryError `codings-invalid` for values that are none of the categories
 */
export function ratingsOfCells(
  units: readonly string[],
  coders: readonly string[],
  rows: readonly (readonly (CodedValue | null)[])[],
  { categories }: RatingsOptions,
): Ratings {
  const isGiven = (value: CodedValue | null | undefined): value is CodedValue =>
    value !== null && value !== undefined;
  const { values, isOrdered, placeOf } = orderedValues(rows.flat().filter(isGiven), categories);
  const who = coders.map((_, index) => index).filter((index) => rows[index]?.some(isGiven) === true);
  const which = units.map((_, index) => index).filter((index) => rows.some((row) => isGiven(row[index])));
  const cells = who.map((coder) =>
    Int32Array.from(which, (unit) => {
      const value = rows[coder]?.[unit];
      return isGiven(value) ? (placeOf.get(value) ?? -1) : -1;
    }),
  );
  return {
    units: which.map((index) => units[index] ?? ''),
    coders: who.map((index) => coders[index] ?? ''),
    values,
    isOrdered,
    cells,
    given: which.map((_, unit) => countsOf(cells.map((row) => row[unit] ?? -1))),
  };
}

/** How often each value was given, the values in order. */
function countsOf(places: readonly number[]): ValueCount[] {
  const counts = new Map<number, number>();
  for (const place of places) if (place >= 0) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([value, count]) => ({ value, count }));
}
