import { QueryError } from '../../errors.ts';
import { countsOf, totalOf, type Counts } from '../intervals/arguments.ts';
import type { MethodStatement } from '../method.ts';
import { chiSquareTails } from '../special/gamma.ts';

/** The chi-square test of homogeneity of two distributions over the same categories. */
export interface ChiSquare {
  readonly statistic: number;
  /** Degrees of freedom: the categories that occur, less one. */
  readonly df: number;
  readonly p: number;
  /** With Yates's correction for continuity, which is for two categories only. */
  readonly corrected?: { readonly statistic: number; readonly p: number };
  /** The smallest count that was to be expected. Below 5 the test is doubtful: take the exact or the permutation test. */
  readonly smallestExpected: number;
  /** Cramér's V, from 0 to 1. */
  readonly v: number;
  /** Cohen's w, which for two distributions is the same as V. About 0.1 is small, 0.3 medium, 0.5 large. */
  readonly w: number;
  readonly method: MethodStatement;
}

/**
 * Pearson's chi-square test of whether two samples have the same distribution. Categories that occur in neither do not
 * count. With one category left there is nothing to tell apart: the statistic is 0 and p is 1.
 *
 * Pearson, K. (1900), Philosophical Magazine 50(302), 157-175; Yates, F. (1934), Supplement to the Journal of the Royal
 * Statistical Society 1(2), 217-235; Cramér, H. (1946), "Mathematical Methods of Statistics", section 21.9.
 *
 * @throws QueryError `number-invalid` where the lists differ in length or one has no case
 */
export function chiSquare(first: Counts, second: Counts): ChiSquare {
  const pairs = pairsOf(first, second);
  const [n1, n2] = [totalOf(pairs.map(([one]) => one)), totalOf(pairs.map(([, two]) => two))];
  const total = n1 + n2;
  const statisticWith = (correction: number): number =>
    pairs.reduce((sum, [one, two]) => {
      const parts = [
        [one, ((one + two) * n1) / total],
        [two, ((one + two) * n2) / total],
      ] as const;
      return parts.reduce((sofar, [observed, expected]) => {
        const off = Math.abs(observed - expected);
        return sofar + (off - Math.min(correction, off)) ** 2 / expected;
      }, sum);
    }, 0);
  const statistic = statisticWith(0);
  const df = pairs.length - 1;
  const pOf = (value: number): number => (df === 0 ? 1 : chiSquareTails(df, value).upper);
  const corrected = statisticWith(0.5);
  const v = Math.min(1, Math.sqrt(statistic / total));
  return {
    statistic,
    df,
    p: pOf(statistic),
    ...(df === 1 ? { corrected: { statistic: corrected, p: pOf(corrected) } } : {}),
    smallestExpected: Math.min(...pairs.map(([one, two]) => ((one + two) * Math.min(n1, n2)) / total)),
    v,
    w: v,
    method: {
      name: "Pearson's chi-square test of homogeneity",
      version: 1,
      parameters: {},
      source: 'Pearson (1900), Philosophical Magazine 50(302), 157-175',
    },
  };
}

/**
 * The counts of both samples by category, of the categories that occur.
 *
 * @throws QueryError `number-invalid`
 */
export function pairsOf(first: Counts, second: Counts): (readonly [first: number, second: number])[] {
  const [one, two] = [countsOf(first, 'first'), countsOf(second, 'second')];
  if (one.length !== two.length) {
    throw new QueryError(
      'number-invalid',
      'second',
      `The first sample has ${one.length} categories and the second ${two.length}. Give the same categories in the same order.`,
    );
  }
  return one.map((count, index) => [count, two[index] ?? 0] as const).filter(([a, b]) => a + b > 0);
}
