import { QueryError } from '../../errors.ts';
import { type Counts, totalOf } from '../intervals/arguments.ts';
import type { MethodStatement } from '../method.ts';
import { DEFAULT_SEED, generator, GENERATOR_NAME } from '../random.ts';
import { inSteps, type StepOptions } from '../steps.ts';
import { pairsOf } from './chi-square.ts';

export interface PermutationTestOptions extends StepOptions {
  /** How many times the cases are dealt out anew; 9999 by default. */
  readonly draws?: number;
  /** The seed of the generator; 1 by default. */
  readonly seed?: number;
}

/** The permutation test of two distributions. */
export interface PermutationTest {
  /** The chi-square statistic of the samples as they are. */
  readonly statistic: number;
  readonly p: number;
  readonly draws: number;
  readonly method: MethodStatement;
}

/**
 * The permutation test of whether two samples have the same distribution: how often cases dealt out at random to samples
 * of the same sizes differ at least as much, by chi-square. The samples as they are count as one of the draws, so that p
 * is never 0.
 *
 * Phipson, B. and Smyth, G. K. (2010), "Permutation p-values should never be zero", Statistical Applications in Genetics
 * and Molecular Biology 9(1), 39.
 *
 * @throws QueryError `number-invalid`; the reason of the signal, where that stops it
 */
export async function permutationTest(
  first: Counts,
  second: Counts,
  options: PermutationTestOptions = {},
): Promise<PermutationTest> {
  const { draws = 9999, seed = DEFAULT_SEED } = options;
  if (!Number.isSafeInteger(draws) || draws < 1)
    throw new QueryError(
      'number-invalid',
      'draws',
      `${draws} is no number of draws. Give a whole number, such as 9999.`,
    );
  const { integer } = generator(seed);
  const pairs = pairsOf(first, second);
  const columns = pairs.map(([one, two]) => one + two);
  const size = totalOf(pairs.map(([one]) => one));
  const total = totalOf(columns);
  const cases = new Uint32Array(total);
  let filled = 0;
  for (const [index, column] of columns.entries()) cases.fill(index, filled, (filled += column));
  // With the margins as they are, chi-square rises with the sum of squares over column totals: no more is needed.
  const spread = (counts: ArrayLike<number>): number =>
    columns.reduce((sum, column, index) => sum + (counts[index] ?? 0) ** 2 / column, 0);
  const observed = spread(pairs.map(([one]) => one));
  // Sums that differ by rounding alone are equal.
  const limit = observed * (1 - 1e-12);
  const counts = new Uint32Array(columns.length);
  let asFar = 0;
  await inSteps(
    draws,
    () => {
      counts.fill(0);
      for (let place = 0; place < size; place += 1) {
        const other = place + integer(total - place);
        const drawn = cases[other] ?? 0;
        cases[other] = cases[place] ?? 0;
        cases[place] = drawn;
        counts[drawn] = (counts[drawn] ?? 0) + 1;
      }
      if (spread(counts) >= limit) asFar += 1;
    },
    options,
  );
  return {
    statistic: ((observed - (size * size) / total) * total * total) / (size * (total - size)),
    p: (asFar + 1) / (draws + 1),
    draws,
    method: {
      name: 'Permutation test of homogeneity by chi-square',
      version: 1,
      parameters: { draws, seed, generator: GENERATOR_NAME },
      source: 'Phipson and Smyth (2010), Statistical Applications in Genetics and Molecular Biology 9(1), 39',
    },
  };
}
