import { QueryError } from '../../errors.ts';
import type { CodedValue } from './values.ts';

export type WeightName =
  'unweighted' | 'linear' | 'quadratic' | 'ordinal' | 'radical' | 'ratio' | 'circular' | 'bipolar';

/** How much two values agree, from 0 to 1 for the same: by name, or a square table in the order of the categories. */
export type Weights = WeightName | readonly ArrayLike<number>[];

/** A table of weights in the order of the values. */
export type WeightTable = readonly ArrayLike<number>[];

/**
 * Agreement weights between values.
 *
 * Gwet, K. L. (2014), "Handbook of Inter-Rater Reliability", 4th edition, chapter 4; linear and quadratic also in
 * Fleiss, J. L. and Cohen, J. (1973), Educational and Psychological Measurement 33(3), 613-619.
 *
 * @param scores where the values stand: their own size, or their places
 * @throws QueryError `codings-invalid` for an unknown name and for a table that does not fit
 */
export function weightTable(weights: Weights, scores: readonly number[]): WeightTable {
  if (typeof weights !== 'string') return ownTable(weights, scores.length);
  const low = scores.reduce((least, score) => Math.min(least, score), Number.POSITIVE_INFINITY);
  const high = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const range = high - low;
  const between = (distance: (a: number, b: number) => number): WeightTable => {
    const distances = tableOf(scores.length, (i, j) =>
      i === j ? 0 : distance(scores[i] ?? 0, scores[j] ?? 0),
    );
    const most = distances.reduce((sofar, row) => row.reduce((inner, one) => Math.max(inner, one), sofar), 0);
    if (!Number.isFinite(most)) {
      throw new QueryError(
        'codings-invalid',
        'weights',
        `The weights "${weights}" are not for values of both signs, which add up to 0. Take linear or quadratic ones.`,
      );
    }
    return distances.map((row) => row.map((one) => (most === 0 ? 1 : 1 - one / most)));
  };
  switch (weights) {
    case 'unweighted':
      return tableOf(scores.length, (i, j) => (i === j ? 1 : 0));
    case 'linear':
      return between((a, b) => Math.abs(a - b));
    case 'quadratic':
      return between((a, b) => (a - b) ** 2);
    case 'radical':
      return between((a, b) => Math.sqrt(Math.abs(a - b)));
    case 'ratio':
      return between((a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2));
    case 'circular':
      return between((a, b) => Math.sin((Math.PI * (a - b)) / (range + 1)) ** 2);
    case 'bipolar':
      return between((a, b) => (a - b) ** 2 / ((a + b - 2 * low) * (2 * high - a - b)));
    case 'ordinal':
      return ordinalTable(scores.length);
    default:
      throw new QueryError(
        'codings-invalid',
        'weights',
        `There are no weights ${JSON.stringify(weights)}. Name unweighted, linear, quadratic, ordinal, radical, ratio, circular or bipolar, or give a table.`,
      );
  }
}

const tableOf = (size: number, of: (row: number, column: number) => number): Float64Array[] =>
  Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (__, column) => of(row, column)),
  );

/** By how many pairs of places lie between two values. */
function ordinalTable(size: number): WeightTable {
  const most = (size * (size - 1)) / 2;
  return tableOf(size, (i, j) => {
    const span = Math.abs(i - j) + 1;
    return most === 0 ? 1 : 1 - (span * (span - 1)) / 2 / most;
  });
}

/** The sum of all weights. */
export const sumOfWeights = (table: WeightTable): number =>
  table.reduce((sum, row) => Array.from(row).reduce((inner, weight) => inner + weight, sum), 0);

function ownTable(table: readonly ArrayLike<number>[], size: number): WeightTable {
  const rows = table.map((row) => Array.from(row));
  if (rows.length !== size || rows.some((row) => row.length !== size)) {
    throw new QueryError(
      'codings-invalid',
      'weights',
      `The table of weights must be ${size} by ${size}, as there are ${size} categories. Give all categories as an option if some were not used.`,
    );
  }
  for (const [i, row] of rows.entries()) {
    for (const weight of row) {
      if (!(weight >= 0 && weight <= 1))
        throw new QueryError('codings-invalid', 'weights', `${weight} is no weight from 0 to 1.`);
    }
    if (row[i] !== 1)
      throw new QueryError('codings-invalid', 'weights', 'The weight of a value with itself must be 1.');
  }
  return rows;
}

/**
 * Where values stand: by their place in the order of the categories, or numbers by their size.
 *
 * @throws QueryError `codings-invalid` where weights need an order and there is none
 */
export function scoresOf(
  values: readonly CodedValue[],
  isOrdered: boolean,
  weights: Weights,
  by: 'values' | 'places',
): number[] {
  orderNeeded(isOrdered, weights);
  if (by === 'places') return values.map((_, place) => place + 1);
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === values.length ? numbers : values.map((_, place) => place + 1);
}

function orderNeeded(isOrdered: boolean, weights: Weights): void {
  if (weights === 'unweighted' || typeof weights !== 'string' || isOrdered) return;
  throw new QueryError(
    'codings-invalid',
    'weights',
    `The weights "${weights}" need an order of size, which texts have not. Give the categories in order.`,
  );
}
