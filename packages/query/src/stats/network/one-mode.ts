import type { MethodStatement } from '../method.ts';
import { type Counts, countsOf, type Over, type Reference } from './counts.ts';
import { type DuplicateRule, withoutDuplicates } from './duplicates.ts';
import { type Normalization, normalize } from './normalize.ts';
import { readStatements, type ReadStatements, type Statement } from './statement.ts';

/** How agreement enters the ties of a one-mode network. */
export const TIES = ['congruence', 'conflict', 'subtract', 'ignore'] as const;
export type Tie = (typeof TIES)[number];

export interface OneModeOptions {
  /** Whether actors are tied by concepts, which is the default, or concepts by actors. */
  readonly over?: Over;
  /** `congruence` by default. */
  readonly kind?: Tie;
  /** `none` by default. */
  readonly normalize?: Normalization;
  /** What to leave out as said before; `include` leaves out nothing and is the default. */
  readonly duplicates?: DuplicateRule;
  /** The ends of the scale, where agreement is a number; the least and the greatest seen by default. */
  readonly scale?: readonly [low: number, high: number];
  /** Nodes to have in the network though they may say nothing. */
  readonly isolates?: readonly string[];
}

/** A network of one kind of node. */
export interface OneModeNetwork {
  readonly method: MethodStatement;
  readonly mode: 'one';
  readonly over: Over;
  /** Names of the nodes, sorted. */
  readonly nodes: readonly string[];
  /** How many statements each node makes, weighted, in the order of `nodes`. */
  readonly activity: readonly number[];
  /** The weight of each tie: symmetric, 0 on the diagonal. */
  readonly matrix: readonly (readonly number[])[];
  /** How many statements were counted. */
  readonly statements: number;
  /** How many were left out as said before. */
  readonly duplicates: number;
}

/**
 * A discourse network of actors tied by the concepts that they share, or of concepts tied by the actors who share them.
 *
 * With `x(i,j,k)` statements of node `i` on `j` at level `k`, and `p = 1 - |k - k'| / (high - low)`, the tie of `i` and
 * `i'` is the sum over all `j`, `k` and `k'` of `x(i,j,k) x(i',j,k')` times `p` for `congruence`, `1 - p` for `conflict`,
 * `2p - 1` for `subtract` (congruence less conflict) and 1 for `ignore`. With true and false, congruence counts matches
 * and conflict contradictions. A scale of one level has no distance: `p` is 1.
 *
 * Leifeld, P. (2017), "Discourse network analysis: policy debates as dynamic networks", in Victor, Montgomery and Lubell
 * (eds.), The Oxford Handbook of Political Networks, 301-325; formulas as in the DNA manual (Leifeld, Gruber and Bossner
 * 2019), sections 2.3 and 2.4.
 *
 * @throws QueryError `number-invalid` and `date-invalid`, with the statement that is at fault
 */
export function discourseNetwork(
  statements: readonly Statement[],
  options: OneModeOptions = {},
): OneModeNetwork {
  return oneModeNetwork(readStatements(statements, options.scale), options);
}

/** The same over statements that have been read. */
export function oneModeNetwork(read: ReadStatements, options: OneModeOptions): OneModeNetwork {
  const { over = 'actor', kind = 'congruence', duplicates = 'include', isolates = [] } = options;
  const normalization = options.normalize ?? 'none';
  const counted = withoutDuplicates(read.statements, duplicates, kind !== 'ignore');
  const counts = countsOf(counted, over, isolates);
  const matrix = tiesOf(counts, kind, read.scale);
  normalize(matrix, counts, normalization);
  return {
    method: {
      name: `discourse network: ${kind}, normalization ${normalization}`,
      version: 1,
      parameters: { over, kind, normalize: normalization, duplicates, scale: read.scale },
      source:
        'Leifeld, P. (2017). Discourse network analysis: policy debates as dynamic networks. In The Oxford Handbook of Political Networks, 301-325.',
    },
    mode: 'one',
    over,
    nodes: counts.nodes,
    activity: counts.activity,
    matrix,
    statements: counted.length,
    duplicates: read.statements.length - counted.length,
  };
}

function tiesOf({ nodes, references }: Counts, kind: Tie, scale: readonly [number, number]): number[][] {
  const matrix = nodes.map(() => nodes.map(() => 0));
  const range = scale[1] - scale[0];
  for (const reference of references) {
    for (const [index, one] of reference.entries()) {
      for (const other of reference.slice(index + 1)) {
        const weight = tieOf(one, other, kind, range);
        for (const [i, j] of [
          [one.node, other.node],
          [other.node, one.node],
        ] as const) {
          const row = matrix[i];
          if (row) row[j] = (row[j] ?? 0) + weight;
        }
      }
    }
  }
  return matrix;
}

function tieOf(one: Reference, other: Reference, kind: Tie, range: number): number {
  if (kind === 'ignore') return one.total * other.total;
  let [congruence, conflict] = [0, 0];
  for (const [level, count] of one.byLevel) {
    for (const [otherLevel, otherCount] of other.byLevel) {
      const distance = range > 0 ? Math.abs(level - otherLevel) / range : 0;
      congruence += count * otherCount * (1 - distance);
      conflict += count * otherCount * distance;
    }
  }
  if (kind === 'subtract') return congruence - conflict;
  return kind === 'congruence' ? congruence : conflict;
}
