import { wilson, type Interval } from '../wilson.ts';
import { type Counts, countsOf, levelOf, totalOf } from './arguments.ts';

/**
 * Simultaneous intervals of multinomial proportions after Goodman: Wilson's interval of each share, at a level that
 * divides the error by the number of categories (Bonferroni), so that all of them hold at once with about `level`.
 *
 * Goodman, L. A. (1965), "On simultaneous confidence intervals for multinomial proportions", Technometrics 7(2),
 * 247-254, with the quantile of chi-square at 1 - (1 - level) / k of his equation 4.
 *
 * @param counts one for each category, those of 0 too
 * @param level confidence level of all together, more than 0 and less than 1
 * @throws QueryError `number-invalid`
 */
export function goodman(counts: Counts, level: number): readonly Interval[] {
  const list = countsOf(counts);
  const each = 1 - (1 - levelOf(level)) / list.length;
  const total = totalOf(list);
  return list.map((count) => wilson(count, total, each));
}
