import { betaQuantile } from '../special/beta.ts';
import type { Interval } from '../wilson.ts';
import { type Counts, countsOf, levelOf, totalOf } from './arguments.ts';
import { type Prior, priorOf } from './prior.ts';

/**
 * Simultaneous intervals of multinomial proportions from their Dirichlet posterior. The region is the box of the
 * equal-tailed intervals of each share's marginal, a beta distribution, at a level that divides the error by the number
 * of categories (Bonferroni): the posterior probability that all shares lie in it is at least `level`. As in the Jeffreys
 * interval, a lower bound is 0 where none was counted and an upper bound 1 where all were.
 *
 * Gelman, A. et al. (2013), "Bayesian Data Analysis", 3rd edition, section 3.4, for the posterior; Dunn, O. J. (1961),
 * "Multiple comparisons among means", Journal of the American Statistical Association 56(293), 52-64, for the division.
 *
 * @param counts one for each category, those of 0 too
 * @param level posterior probability of all together, more than 0 and less than 1
 * @param prior what is added to the counts, `jeffreys` by default
 * @throws QueryError `number-invalid`
 */
export function dirichlet(counts: Counts, level: number, prior: Prior = 'jeffreys'): readonly Interval[] {
  const list = countsOf(counts);
  const tail = (1 - levelOf(level)) / (2 * list.length);
  const total = totalOf(list);
  const added = priorOf(prior, list.length);
  const posterior = list.map((count, index) => count + (added[index] ?? 0));
  const sum = totalOf(posterior);
  if (list.length === 1) return [{ share: 1, low: 1, high: 1 }];
  return list.map((count, index) => {
    const [mine, others] = [posterior[index] ?? 0, sum - (posterior[index] ?? 0)];
    return {
      share: count / total,
      low: count === 0 ? 0 : betaQuantile(tail, mine, others),
      high: count === total ? 1 : 1 - betaQuantile(tail, others, mine),
    };
  });
}
