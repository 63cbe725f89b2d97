import type { Counts } from '../intervals/arguments.ts';
import type { MethodStatement } from '../method.ts';
import { logGamma } from '../special/log-gamma.ts';
import { pairsOf } from './chi-square.ts';

/** Fisher's exact test of two distributions, after Freeman and Halton for more than two categories. */
export interface ExactTest {
  readonly p: number;
  /** How many tables there are with the same margins; all were looked at. */
  readonly tables: number;
  readonly method: MethodStatement;
}

/** Tables within this part of the observed one's probability count as equally likely, as in R. */
const TIE = 1 + 1e-7;

/**
 * The exact test of whether two samples have the same distribution: the probability, with the margins as they are, of
 * all tables that are no likelier than the observed one. Two-sided.
 *
 * Fisher, R. A. (1935), "The logic of inductive inference", Journal of the Royal Statistical Society 98(1), 39-82;
 * Freeman, G. H. and Halton, J. H. (1951), Biometrika 38(1-2), 141-149.
 *
 * @param most the most tables to look at; 1,000,000 by default, about a tenth of a second
 * @returns undefined where there are more tables than that: take {@link permutationTest}
 * @throws QueryError `number-invalid`
 */
export function exactTest(first: Counts, second: Counts, most = 1_000_000): ExactTest | undefined {
  const pairs = pairsOf(first, second);
  const columns = pairs.map(([one, two]) => one + two);
  const wanted = pairs.reduce((sum, [one]) => sum + one, 0);
  const tables = tablesOf(columns, wanted);
  // Also for numbers too large to be told apart.
  if (!(tables <= most)) return undefined;
  const total = columns.reduce((sum, column) => sum + column, 0);
  // A table of them saves time, but not for more cases than there are tables.
  const kept = Float64Array.from({ length: Math.min(total, 10 * tables) + 1 }, (_, n) => logGamma(n + 1));
  const logFactorial = (n: number): number => kept[n] ?? logGamma(n + 1);
  const choose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  const all = choose(total, wanted);
  const observed = pairs.reduce((sum, [one, two]) => sum + choose(one + two, one), -all);
  const limit = observed + Math.log(TIE);
  const room = columns.map((_, index) => columns.slice(index + 1).reduce((sum, column) => sum + column, 0));
  let p = 0;
  const visit = (index: number, left: number, sofar: number): void => {
    const column = columns[index];
    if (column === undefined) {
      if (sofar <= limit) p += Math.exp(sofar);
      return;
    }
    for (let k = Math.max(0, left - (room[index] ?? 0)); k <= Math.min(column, left); k += 1)
      visit(index + 1, left - k, sofar + choose(column, k));
  };
  visit(0, wanted, -all);
  return {
    p: Math.min(1, p),
    tables,
    method: {
      name: "Fisher's exact test (Freeman-Halton)",
      version: 1,
      parameters: { most },
      source: 'Freeman and Halton (1951), Biometrika 38(1-2), 141-149',
    },
  };
}

/** In how many ways `wanted` can be taken from columns of these sizes. */
function tablesOf(columns: readonly number[], wanted: number): number {
  let ways = [1];
  for (const column of columns) {
    // In how many ways up to each sum, so that the ways to a sum with this column are a difference of two of them.
    let sofar = 0;
    const upTo = ways.map((count) => (sofar += count));
    ways = Array.from({ length: Math.min(wanted, ways.length - 1 + column) + 1 }, (_, sum) => {
      const from = sum > column ? (upTo[sum - column - 1] ?? 0) : 0;
      return (upTo[Math.min(sum, upTo.length - 1)] ?? 0) - from;
    });
  }
  return ways[wanted] ?? 0;
}
