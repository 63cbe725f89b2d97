import { QueryError } from '../../errors.ts';
import { levelOf, totalOf } from '../intervals/arguments.ts';
import type { MethodStatement } from '../method.ts';
import { chiSquare, type ChiSquare } from './chi-square.ts';
import { type ShareDifference, shareDifference } from './difference.ts';
import { exactTest, type ExactTest } from './exact-test.ts';

/** Counts by category, null where a source names the category and does not count it. */
export type CountsWithGaps = ArrayLike<number | null>;

export interface CompareOptions {
  /** Confidence level of the intervals of the differences; 0.95 by default. */
  readonly level?: number;
  /** Whether that is the level of each interval alone (the default) or of all at once, divided by their number. */
  readonly scope?: 'one-at-a-time' | 'simultaneous';
  /**
   * What to do with a category that one of the two does not count: `leave-out` (the default) compares the shares among
   * the categories that both count; `as-none` takes it for a count of 0.
   */
  readonly uncounted?: 'leave-out' | 'as-none';
  /** The most tables that the exact test may look at; 1,000,000 by default. */
  readonly exactLimit?: number;
}

/** How two distributions over the same categories differ. */
export interface DistributionComparison {
  readonly totals: readonly [first: number, second: number];
  /** By category, in their order; null for those left out. */
  readonly differences: readonly (ShareDifference | null)[];
  /** The places of the categories that were left out, as one of the two does not count them. */
  readonly leftOut: readonly number[];
  readonly chiSquare: ChiSquare;
  /** Absent where there are too many tables to look at. */
  readonly exact?: ExactTest;
  readonly method: MethodStatement;
}

/**
 * Compares two distributions over the same categories, of two samples that share no case: the difference of each share
 * with Newcombe's interval and Cohen's h, and tests of whether the two differ at all. Where the exact test has too many
 * tables, {@link permutationTest} is the one for small counts.
 *
 * @param first counts by category
 * @param second counts of the same categories in the same order; differences are the second's share less the first's
 * @throws QueryError `number-invalid`
 */
export function compareDistributions(
  first: CountsWithGaps,
  second: CountsWithGaps,
  options: CompareOptions = {},
): DistributionComparison {
  const { level = 0.95, scope = 'one-at-a-time', uncounted = 'leave-out', exactLimit } = options;
  levelOf(level);
  const [one, two] = [Array.from(first), Array.from(second)];
  if (one.length !== two.length) {
    throw new QueryError(
      'number-invalid',
      'second',
      `The first sample has ${one.length} categories and the second ${two.length}. Give the same categories in the same order, null for what is not counted.`,
    );
  }
  const isOut = (index: number): boolean =>
    uncounted === 'leave-out' && (one[index] === null || two[index] === null);
  const kept = one.map((_, index) => index).filter((index) => !isOut(index));
  if (kept.length === 0)
    throw new QueryError('number-invalid', 'second', 'There is no category that both samples count.');
  const [a, b] = [kept.map((index) => one[index] ?? 0), kept.map((index) => two[index] ?? 0)];
  const test = chiSquare(a, b);
  const exact = exactTest(a, b, exactLimit);
  const totals = [totalOf(a), totalOf(b)] as const;
  const each = scope === 'simultaneous' ? 1 - (1 - level) / kept.length : level;
  return {
    totals,
    differences: one.map((count, index) =>
      isOut(index) ? null : shareDifference([count ?? 0, totals[0]], [two[index] ?? 0, totals[1]], each),
    ),
    leftOut: one.map((_, index) => index).filter(isOut),
    chiSquare: test,
    ...(exact === undefined ? {} : { exact }),
    method: {
      name: 'Differences of shares with Newcombe hybrid score intervals',
      version: 1,
      parameters: { level, scope, uncounted },
      source: 'Newcombe (1998), Statistics in Medicine 17, 873-890, method 10',
    },
  };
}
