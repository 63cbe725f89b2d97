import { QueryError } from '../../errors.ts';
import type { MethodStatement } from '../method.ts';
import { checkSymmetric } from './modularity.ts';

/** A tie, and how unlikely it would be were its ends' strength spread evenly over their ties. */
export interface BackboneTie {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  /** The smaller of both ends' probabilities. An end with one tie says nothing: 1. */
  readonly significance: number;
  /** Whether it stays: it is significant for at least one of its ends. */
  readonly isKept: boolean;
}

export interface Backbone {
  readonly method: MethodStatement;
  /** Every tie of the network, in the order of its nodes. */
  readonly ties: readonly BackboneTie[];
  /** The network with the ties that stay. */
  readonly matrix: readonly (readonly number[])[];
}

/**
 * The backbone of a network by the disparity filter: a tie of weight `w` at an end of strength `s` with `k` ties has
 * the probability `(1 - w/s)^(k - 1)`, and stays where that is below `alpha` at one of its ends.
 *
 * Serrano, M. Á., Boguñá, M. and Vespignani, A. (2009), "Extracting the multiscale backbone of complex weighted
 * networks", PNAS 106(16), 6483-6488.
 *
 * @param alpha the significance that a tie must be below; 0.05 by default
 * @throws QueryError `number-invalid`, for negative ties too: the filter is for weights of one sign
 */
export function backbone(
  network: { readonly nodes: readonly string[]; readonly matrix: readonly (readonly number[])[] },
  { alpha = 0.05 }: { readonly alpha?: number } = {},
): Backbone {
  const { nodes, matrix } = network;
  checkSymmetric(matrix);
  if (!(alpha > 0 && alpha <= 1))
    throw new QueryError('number-invalid', 'alpha', `${alpha} is no significance above 0 and up to 1.`);
  const ends = matrix.map((row, i) => {
    const weights = row.filter((weight, j) => i !== j && weight !== 0);
    if (weights.some((weight) => weight < 0)) {
      throw new QueryError(
        'number-invalid',
        'matrix',
        `${nodes[i] ?? i} has a negative tie, which the filter has no meaning for. Take the congruence network.`,
      );
    }
    return { ties: weights.length, strength: weights.reduce((sum, weight) => sum + weight, 0) };
  });
  const probability = (weight: number, i: number): number => {
    const { ties, strength } = ends[i] ?? { ties: 0, strength: 0 };
    return ties > 1 ? (1 - weight / strength) ** (ties - 1) : 1;
  };
  const ties = matrix.flatMap((row, i) =>
    row.flatMap((weight, j): BackboneTie[] => {
      if (j <= i || weight === 0) return [];
      const significance = Math.min(probability(weight, i), probability(weight, j));
      const [from = '', to = ''] = [nodes[i], nodes[j]];
      return [{ from, to, weight, significance, isKept: significance < alpha }];
    }),
  );
  const kept = new Set(ties.flatMap(({ from, to, isKept }) => (isKept ? [`${from}\n${to}`] : [])));
  const isKept = (i: number, j: number): boolean =>
    kept.has(`${nodes[Math.min(i, j)] ?? ''}\n${nodes[Math.max(i, j)] ?? ''}`);
  return {
    method: {
      name: 'backbone by the disparity filter',
      version: 1,
      parameters: { alpha },
      source:
        'Serrano, M. Á., Boguñá, M. and Vespignani, A. (2009). Extracting the multiscale backbone of complex weighted networks. PNAS 106(16), 6483-6488.',
    },
    ties,
    matrix: matrix.map((row, i) => row.map((weight, j) => (i !== j && isKept(i, j) ? weight : 0))),
  };
}
