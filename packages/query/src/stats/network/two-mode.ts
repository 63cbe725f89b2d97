import { QueryError } from '../../errors.ts';
import type { MethodStatement } from '../method.ts';
import { countsOf } from './counts.ts';
import { type DuplicateRule, withoutDuplicates } from './duplicates.ts';
import { readStatements, type Statement } from './statement.ts';

/** How agreement enters the ties of a two-mode network. */
export const AFFILIATIONS = ['subtract', 'combine', 'ignore'] as const;
export type Affiliation = (typeof AFFILIATIONS)[number];

/** How the ties of a two-mode network are freed of how much is said by or of their nodes. */
export const TWO_MODE_NORMALIZATIONS = ['none', 'activity', 'prominence'] as const;
export type TwoModeNormalization = (typeof TWO_MODE_NORMALIZATIONS)[number];

export interface TwoModeOptions {
  /** `subtract` by default. */
  readonly kind?: Affiliation;
  /** `none` by default. */
  readonly normalize?: TwoModeNormalization;
  /** What to leave out as said before; `include` leaves out nothing and is the default. */
  readonly duplicates?: DuplicateRule;
}

/** A network of actors and the concepts that they speak of. */
export interface TwoModeNetwork {
  readonly method: MethodStatement;
  readonly mode: 'two';
  /** The rows of the matrix, sorted. */
  readonly actors: readonly string[];
  /** Its columns, sorted. */
  readonly concepts: readonly string[];
  /** The weight of the tie of each actor to each concept. */
  readonly matrix: readonly (readonly number[])[];
  readonly statements: number;
  readonly duplicates: number;
}

/** One more level would make combinations that a number no longer tells apart. */
const MOST_LEVELS = 50;

/**
 * The two-mode network of actors and concepts.
 *
 * - `ignore`: how often the actor refers to the concept;
 * - `subtract`: agreements less disagreements; where agreement is a number, its sum;
 * - `combine`: which levels of agreement occur at all, as a number: 1 agreement, 2 disagreement, 3 both, 0 no statement.
 *   With more levels, sorted from low to high, the highest stands for 1, the next for 2, then 4 and so on.
 *
 * `activity` divides each tie by all statements of its actor, `prominence` by all statements on its concept; for
 * `combine` by the number of ties instead, which DNA does too and calls uninterpretable.
 *
 * Leifeld (2017), as for `discourseNetwork`; DNA manual, section 2.5.
 *
 * @throws QueryError `number-invalid` and `date-invalid`, with the statement that is at fault
 */
export function affiliationNetwork(
  statements: readonly Statement[],
  options: TwoModeOptions = {},
): TwoModeNetwork {
  const { kind = 'subtract', normalize = 'none', duplicates = 'include' } = options;
  const read = readStatements(statements);
  const counted = withoutDuplicates(read.statements, duplicates, kind !== 'ignore');
  const { nodes: actors, others: concepts, references } = countsOf(counted, 'actor');
  const levels = read.isBinary
    ? [0, 1]
    : [...new Set(counted.map(({ level }) => level))].sort((a, b) => a - b);
  if (kind === 'combine' && levels.length > MOST_LEVELS) {
    throw new QueryError(
      'number-invalid',
      'kind',
      `There are ${levels.length} levels of agreement; "combine" takes at most ${MOST_LEVELS}. Use "subtract".`,
    );
  }
  const matrix = actors.map(() => concepts.map(() => 0));
  const totals = actors.map(() => concepts.map(() => 0));
  for (const [column, reference] of references.entries()) {
    for (const { node, byLevel, total } of reference) {
      const [row, ofAll] = [matrix[node], totals[node]];
      if (!row || !ofAll) continue;
      ofAll[column] = total;
      for (const [level, count] of byLevel) {
        const sign = read.isBinary ? 2 * level - 1 : level;
        const bit = count > 0 ? 2 ** (levels.length - 1 - levels.indexOf(level)) : 0;
        row[column] =
          (row[column] ?? 0) + (kind === 'ignore' ? count : kind === 'combine' ? bit : sign * count);
      }
    }
  }
  const divisors = kind === 'combine' ? matrix.map((row) => row.map((tie) => (tie > 0 ? 1 : 0))) : totals;
  return {
    method: {
      name: `two-mode discourse network: ${kind}, normalization ${normalize}`,
      version: 1,
      parameters: { kind, normalize, duplicates },
      source:
        'Leifeld, P. (2017). Discourse network analysis: policy debates as dynamic networks. In The Oxford Handbook of Political Networks, 301-325.',
    },
    mode: 'two',
    actors,
    concepts,
    matrix: normalized(matrix, divisors, normalize),
    statements: counted.length,
    duplicates: read.statements.length - counted.length,
  };
}

function normalized(
  matrix: readonly (readonly number[])[],
  of: readonly (readonly number[])[],
  normalization: TwoModeNormalization,
): number[][] {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return matrix.map((row, i) =>
    row.map((weight, j) => {
      if (normalization === 'none' || weight === 0) return weight;
      const divisor = normalization === 'activity' ? sum(of[i] ?? []) : sum(of.map((other) => other[j] ?? 0));
      return divisor === 0 ? 0 : weight / divisor;
    }),
  );
}
