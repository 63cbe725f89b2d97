import type { MethodStatement } from '../method.ts';
import { DEFAULT_SEED, type Generator, GENERATOR_NAME, generator } from '../random.ts';
import { modularityMatrix } from './modularity.ts';

export interface PolarizationOptions {
  /** For networks too large to try every division; 1 by default. */
  readonly seed?: number;
  /** How often the search then starts anew; 20 by default. */
  readonly starts?: number;
}

/** How far a network falls apart into two camps. */
export interface Polarization {
  readonly method: MethodStatement;
  /** The modularity of the best division in two; 0 where no division is better than none. */
  readonly modularity: number;
  /** The two camps, the one with the first node first; the second is empty where nothing divides them. */
  readonly camps: readonly [readonly string[], readonly string[]];
  /**
   * Krackhardt and Stern's E-I index of the camps: weight of ties between them less that within, of all; -1 where every
   * tie stays within. Of positive ties only; null where there are none.
   */
  readonly externalInternal: number | null;
  /** Whether every division was tried; if not, a better one may exist. */
  readonly isExact: boolean;
}

/** With more nodes, not every division can be tried in reasonable time. */
const MOST_EXACT = 16;

/**
 * The polarization of a network: the modularity of its best division into two camps. Up to 16 nodes every division is
 * tried; beyond, nodes move one at a time for the better from random starts, as in Newman's fine tuning.
 *
 * Bipolarization as the modularity of two groups: Waugh, A. S. and others (2009), "Party polarization in Congress: a
 * network science approach", arXiv:0907.3509; Newman, M. E. J. (2006), "Modularity and community structure in networks",
 * PNAS 103(23), 8577-8582; Krackhardt, D. and Stern, R. N. (1988), "Informal networks and organizational crises",
 * Social Psychology Quarterly 51(2), 123-140.
 *
 * @param network nodes and their symmetric matrix of ties
 * @throws QueryError `number-invalid`
 */
export function polarization(
  network: { readonly nodes: readonly string[]; readonly matrix: readonly (readonly number[])[] },
  options: PolarizationOptions = {},
): Polarization {
  const { seed = DEFAULT_SEED, starts = 20 } = options;
  const { nodes, matrix } = network;
  const gains = modularityMatrix(matrix);
  const isExact = nodes.length <= MOST_EXACT;
  const sides = isExact ? bestOfAll(gains) : bestFound(gains, generator(seed), starts);
  const camp = (side: number): string[] => nodes.filter((_node, index) => sides[index] === side);
  const first = sides[0] ?? 0;
  return {
    method: {
      name: 'modularity of the best division in two',
      version: 1,
      parameters: isExact
        ? { search: 'all divisions' }
        : { search: 'moves', starts, seed, generator: GENERATOR_NAME },
      source:
        'Newman, M. E. J. (2006). Modularity and community structure in networks. PNAS 103(23), 8577-8582; with signs, Gómez, S., Jensen, P. and Arenas, A. (2009). Physical Review E 80, 016114.',
    },
    modularity: Math.max(0, qualityOf(gains, sides)),
    camps: [camp(first), camp(1 - first)],
    externalInternal: externalInternal(matrix, sides),
    isExact,
  };
}

/** Modularity of a division in two. */
function qualityOf(gains: readonly (readonly number[])[], sides: readonly number[]): number {
  let sum = 0;
  for (const [i, row] of gains.entries())
    for (const [j, gain] of row.entries()) if (sides[i] === sides[j]) sum += gain;
  return sum;
}

/** What modularity gains where a node changes sides. */
function gainOf(gains: readonly (readonly number[])[], sides: readonly number[], node: number): number {
  let gain = 0;
  for (const [other, value] of (gains[node] ?? []).entries())
    if (other !== node) gain += sides[other] === sides[node] ? -value : value;
  return 2 * gain;
}

/** Every division, in the order of a Gray code, so that each differs from the last by one node. */
function bestOfAll(gains: readonly (readonly number[])[]): number[] {
  const sides = gains.map(() => 0);
  let best = [...sides];
  let [quality, bestQuality] = [0, 1e-12];
  for (let step = 1; step < 2 ** (gains.length - 1); step += 1) {
    const node = 31 - Math.clz32(step & -step) + 1;
    quality += gainOf(gains, sides, node);
    sides[node] = 1 - (sides[node] ?? 0);
    if (quality > bestQuality + 1e-12) [bestQuality, best] = [quality, [...sides]];
  }
  return best;
}

function bestFound(gains: readonly (readonly number[])[], random: Generator, starts: number): number[] {
  let best = gains.map(() => 0);
  let bestQuality = 0;
  for (let start = 0; start < starts; start += 1) {
    const sides = gains.map(() => random.integer(2));
    for (let isBetter = true; isBetter;) {
      isBetter = false;
      for (const node of gains.keys()) {
        if (gainOf(gains, sides, node) <= 1e-12) continue;
        sides[node] = 1 - (sides[node] ?? 0);
        isBetter = true;
      }
    }
    const quality = qualityOf(gains, sides);
    if (quality > bestQuality + 1e-12) [bestQuality, best] = [quality, sides];
  }
  return best;
}

function externalInternal(matrix: readonly (readonly number[])[], sides: readonly number[]): number | null {
  let [external, internal] = [0, 0];
  for (const [i, row] of matrix.entries()) {
    for (const [j, weight] of row.entries()) {
      if (j <= i || weight <= 0) continue;
      if (sides[i] === sides[j]) internal += weight;
      else external += weight;
    }
  }
  return external + internal === 0 ? null : (external - internal) / (external + internal);
}
