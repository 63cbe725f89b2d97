import { QueryError } from '../../errors.ts';
import { ratingsOfCells } from './cells.ts';
import type { Ratings, RatingsOptions } from './ratings.ts';
import { type CodedValue, givenValue } from './values.ts';

/** A row for each coder with a value for each unit: null where there is none, or NaN, which typed arrays can hold. */
export type CodingMatrix = readonly ArrayLike<CodedValue | null | undefined>[];

/**
 * Ratings from a matrix of coders by units, named by their number, from 1.
 *
 * @throws QueryError `codings-invalid`
 */
export function ratingsOfMatrix(
  matrix: CodingMatrix,
  options: RatingsOptions,
  units?: readonly string[],
  coders?: readonly string[],
): Ratings {
  const width = matrix[0]?.length ?? 0;
  const rows = matrix.map((row, coder) => {
    if (row.length !== width) {
      throw new QueryError(
        'codings-invalid',
        `codings[${coder}]`,
        `The first coder has ${width} units and coder ${coder + 1} has ${row.length}. Give each the same units, null for those not coded.`,
      );
    }
    return Array.from(row, (value, unit) =>
      typeof value === 'number' && Number.isNaN(value)
        ? null
        : givenValue(value, `codings[${coder}][${unit}]`),
    );
  });
  return ratingsOfCells(
    units ?? rows[0]?.map((_, index) => String(index + 1)) ?? [],
    coders ?? rows.map((_, index) => String(index + 1)),
    rows,
    options,
  );
}
