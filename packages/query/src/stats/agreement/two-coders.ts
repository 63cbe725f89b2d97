import { QueryError } from '../../errors.ts';
import { cellsOf } from './conger.ts';
import type { CoefficientOptions } from './coefficient.ts';
import { type Ratings, type RatingsInput, ratingsOf } from './ratings.ts';
import type { CodedValue } from './values.ts';
import { weightOf } from './unit-agreement.ts';
import { scoresOf, type WeightTable, weightTable } from './weights.ts';

/** The units that two coders both coded, as a table of the first one's values by the second one's. */
export interface TwoCoders {
  readonly values: readonly CodedValue[];
  readonly counts: readonly (readonly number[])[];
  /** The same in parts of 1, and the parts of each value with either coder. */
  readonly table: readonly (readonly number[])[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly units: number;
  readonly weights: WeightTable;
}

/**
 * The codings of exactly two coders.
 *
 * @throws QueryError `codings-invalid` for more or fewer coders, and where they share no unit
 */
export function twoCoders(input: RatingsInput, measure: string, options: CoefficientOptions): TwoCoders {
  const ratings = ratingsOf(input, options);
  const cells = cellsOf(ratings, measure);
  if (cells.length !== 2) {
    throw new QueryError(
      'codings-invalid',
      'codings',
      `${measure} is for two coders, and there are ${cells.length}. For more take the kappa of Conger, Fleiss or Light.`,
    );
  }
  return pairOf(ratings, 0, 1, measure, options);
}

/**
 * The codings of two of the coders. Values that neither gave to a unit they share are left out, unless the categories
 * are an option. Weights go by the places of the values in their order, unless told otherwise.
 *
 * @throws QueryError `codings-invalid` where they share no unit
 */
export function pairOf(
  ratings: Ratings,
  one: number,
  other: number,
  measure: string,
  { categories, weights = 'unweighted', scores = 'places' }: CoefficientOptions,
): TwoCoders {
  const [a, b] = [cellsOf(ratings, measure)[one] ?? [], cellsOf(ratings, measure)[other] ?? []];
  const shared = ratings.units
    .map((_, unit) => unit)
    .filter((unit) => (a[unit] ?? -1) >= 0 && (b[unit] ?? -1) >= 0);
  if (shared.length === 0) {
    const [who = '', whom = ''] = [ratings.coders?.[one], ratings.coders?.[other]];
    throw new QueryError('codings-invalid', 'codings', `${who} and ${whom} coded no unit in common.`);
  }
  const used = new Set(shared.flatMap((unit) => [a[unit] ?? 0, b[unit] ?? 0]));
  const places = ratings.values
    .map((_, place) => place)
    .filter((place) => categories !== undefined || used.has(place));
  const rowOf = new Map(places.map((place, row) => [place, row]));
  const counts = places.map(() => places.map(() => 0));
  for (const unit of shared) {
    const [row, column] = [rowOf.get(a[unit] ?? -1), rowOf.get(b[unit] ?? -1)];
    const of = row === undefined ? undefined : counts[row];
    if (of !== undefined && column !== undefined) of[column] = (of[column] ?? 0) + 1;
  }
  const values = places.flatMap((place) => ratings.values[place] ?? []);
  return {
    values,
    counts,
    table: counts.map((row) => row.map((count) => count / shared.length)),
    first: counts.map((row) => row.reduce((sum, count) => sum + count, 0) / shared.length),
    second: places.map(
      (_, column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0) / shared.length,
    ),
    units: shared.length,
    weights: weightTable(weights, scoresOf(values, ratings.isOrdered, weights, scores)),
  };
}

/** The sum over all cells of what a function makes of the row and the column. */
export const overCells = (size: number, of: (row: number, column: number) => number): number => {
  let sum = 0;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) sum += of(row, column);
  return sum;
};

/** The agreement of two coders: exactly 1 where they agree on every unit. */
export const observedAgreement = ({ counts, units, weights }: TwoCoders): number =>
  overCells(counts.length, (i, j) => (counts[i]?.[j] ?? 0) * weightOf(weights, i, j)) / units;
