import { QueryError } from '../../errors.ts';

/**
 * The modularity of a division of a network: the part of the weight of ties that falls within groups, less the part
 * that would if ties were drawn by the strengths of their ends. With negative ties, Gómez and others' form: what
 * negative ties do within groups counts against it.
 *
 * Newman, M. E. J. and Girvan, M. (2004), "Finding and evaluating community structure in networks", Physical Review E
 * 69, 026113; weights: Newman (2004), Physical Review E 70, 056131; signs: Gómez, S., Jensen, P. and Arenas, A. (2009),
 * "Analysis of community structure in networks of correlated data", Physical Review E 80, 016114.
 *
 * @param matrix symmetric weights; the diagonal is left out
 * @param groups the group of each node
 * @returns from -1 to 1; 0 where there are no ties
 * @throws QueryError `number-invalid` for a matrix that is not square and symmetric
 */
export function modularity(matrix: readonly (readonly number[])[], groups: readonly number[]): number {
  const ties = modularityMatrix(matrix);
  if (groups.length !== matrix.length) {
    throw new QueryError(
      'number-invalid',
      'groups',
      `There are ${groups.length} groups for ${matrix.length} nodes. Give each node one.`,
    );
  }
  let sum = 0;
  for (const [i, row] of ties.entries()) {
    for (const [j, value] of row.entries()) if (groups[i] === groups[j]) sum += value;
  }
  return sum;
}

/** What each pair adds to the modularity where it is in one group. @throws QueryError `number-invalid` */
export function modularityMatrix(matrix: readonly (readonly number[])[]): number[][] {
  checkSymmetric(matrix);
  const strengths = (sign: 1 | -1): number[] =>
    matrix.map((row, i) =>
      row.reduce((sum, weight, j) => sum + (i === j ? 0 : Math.max(0, sign * weight)), 0),
    );
  const [positive, negative] = [strengths(1), strengths(-1)];
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const [all, against] = [total(positive), total(negative)];
  if (all + against === 0) return matrix.map((row) => row.map(() => 0));
  const expected = (of: readonly number[], i: number, j: number, sum: number): number =>
    sum === 0 ? 0 : ((of[i] ?? 0) * (of[j] ?? 0)) / sum;
  return matrix.map((row, i) =>
    row.map(
      (weight, j) =>
        ((i === j ? 0 : weight) - expected(positive, i, j, all) + expected(negative, i, j, against)) /
        (all + against),
    ),
  );
}

/** @throws QueryError `number-invalid` for what is not a square, symmetric matrix of numbers */
export function checkSymmetric(matrix: readonly (readonly number[])[]): void {
  for (const [i, row] of matrix.entries()) {
    if (row.length !== matrix.length) {
      throw new QueryError(
        'number-invalid',
        'matrix',
        `Row ${i + 1} has ${row.length} columns for ${matrix.length} nodes. Give a square matrix.`,
      );
    }
    for (const [j, weight] of row.entries()) {
      const mirrored = matrix[j]?.[i] ?? Number.NaN;
      const isSame = Math.abs(weight - mirrored) <= 1e-9 * Math.max(1, Math.abs(weight));
      if (!Number.isFinite(weight) || !isSame) {
        throw new QueryError(
          'number-invalid',
          'matrix',
          `The tie of nodes ${i + 1} and ${j + 1} is ${weight} in one direction and ${mirrored} in the other. Ties of such a network are finite and the same in both.`,
        );
      }
    }
  }
}
