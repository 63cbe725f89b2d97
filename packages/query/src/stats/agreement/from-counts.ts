import { QueryError } from '../../errors.ts';
import type { Ratings, RatingsOptions } from './ratings.ts';
import { orderedValues, type CodedValue } from './values.ts';

/** For each unit, how many coders chose each category; for measures that need not know who they were. */
export interface CategoryCounts {
  readonly counts: readonly ArrayLike<number>[];
  /** What the columns stand for; by default the numbers from 1. */
  readonly categories?: readonly CodedValue[];
  /** What the rows stand for; by default the numbers from 1. */
  readonly units?: readonly string[];
}

/**
 * Ratings from a table of units by categories. Units without a coding are left out.
 *
 * @throws QueryError `codings-invalid`
 */
export function ratingsOfCounts(input: CategoryCounts, options: RatingsOptions): Ratings {
  const width = input.counts[0]?.length ?? 0;
  const names =
    options.categories ?? input.categories ?? Array.from({ length: width }, (_, index) => index + 1);
  const { values, isOrdered } = orderedValues([], names);
  const rows = input.counts.map((row, unit) => {
    if (row.length !== names.length) {
      throw new QueryError(
        'codings-invalid',
        `counts[${unit}]`,
        `counts[${unit}] has ${row.length} numbers for ${names.length} categories.`,
      );
    }
    return Array.from(row, (count, value) => {
      if (!Number.isSafeInteger(count) || count < 0) {
        throw new QueryError(
          'codings-invalid',
          `counts[${unit}][${value}]`,
          `counts[${unit}][${value}] is ${count}, which is no number of coders.`,
        );
      }
      return { value, count };
    }).filter(({ count }) => count > 0);
  });
  if (input.units !== undefined && input.units.length !== rows.length)
    throw new QueryError(
      'codings-invalid',
      'units',
      `There are ${input.units.length} units for ${rows.length} rows.`,
    );
  const kept = rows.map((_, index) => index).filter((index) => rows[index]?.length !== 0);
  return {
    units: kept.map((index) => input.units?.[index] ?? String(index + 1)),
    values,
    isOrdered,
    given: kept.map((index) => rows[index] ?? []),
    coders: null,
    cells: null,
  };
}
