import type { Counts } from './counts.ts';

/** How the ties of a one-mode network are freed of how much their nodes say. */
export const NORMALIZATIONS = ['none', 'average', 'jaccard', 'cosine'] as const;
export type Normalization = (typeof NORMALIZATIONS)[number];

/**
 * Divides each tie by what Leifeld (2017) and the manual of the Discourse Network Analyzer divide it by:
 *
 * - `average`: the mean of the statements of both nodes;
 * - `jaccard`: the statements of one on matters (other node and level of agreement) on which the second is silent, those
 *   of the second where the first is silent, and the products where both speak, added up;
 * - `cosine`: the product of the statements of both nodes. This is the manual's formula; it is not the cosine of the
 *   angle between the vectors of counts.
 *
 * A tie whose divisor is 0 is 0. Changes the matrix that it is given.
 */
export function normalize(matrix: number[][], counts: Counts, normalization: Normalization): void {
  if (normalization === 'none') return;
  const { activity } = counts;
  const shared = normalization === 'jaccard' ? sharedOf(counts) : undefined;
  for (const [i, row] of matrix.entries()) {
    for (const [j, weight] of row.entries()) {
      if (weight === 0) continue;
      const [one, other] = [activity[i] ?? 0, activity[j] ?? 0];
      const divisor = shared
        ? one + other - (shared.spoken[i]?.[j] ?? 0) + (shared.products[i]?.[j] ?? 0)
        : normalization === 'average'
          ? (one + other) / 2
          : one * other;
      row[j] = divisor === 0 ? 0 : weight / divisor;
    }
  }
}

/** For each pair: the statements of both on what both speak of, and the products of those. */
function sharedOf({ nodes, references }: Counts): { spoken: number[][]; products: number[][] } {
  const spoken = nodes.map(() => nodes.map(() => 0));
  const products = nodes.map(() => nodes.map(() => 0));
  const add = (matrix: number[][], i: number, j: number, value: number): void => {
    const row = matrix[i];
    if (row) row[j] = (row[j] ?? 0) + value;
  };
  for (const reference of references) {
    for (const one of reference) {
      for (const other of reference) {
        for (const [level, count] of one.byLevel) {
          const match = other.byLevel.get(level) ?? 0;
          if (count === 0 || match === 0) continue;
          add(spoken, one.node, other.node, count + match);
          add(products, one.node, other.node, count * match);
        }
      }
    }
  }
  return { spoken, products };
}
