import { betaQuantile } from '../special/beta.ts';
import type { Interval } from '../wilson.ts';
import { binomialOf, levelOf } from './arguments.ts';

/**
 * The Jeffreys interval of a binomial proportion: the equal-tailed interval of the posterior under the prior
 * Beta(1/2, 1/2). As in the publication its lower bound is 0 where none was counted, and its upper bound 1 where all were.
 *
 * Brown, L. D., Cai, T. T. and DasGupta, A. (2001), "Interval estimation for a binomial proportion", Statistical Science
 * 16(2), 101-133, section 3.1.2.
 *
 * @param count how many had the property, a whole number from 0 to `total`
 * @param total out of how many, a whole number of at least 1
 * @param level probability of the interval, more than 0 and less than 1
 * @throws QueryError `number-invalid`
 */
export function jeffreys(count: number, total: number, level: number): Interval {
  binomialOf(count, total);
  const tail = (1 - levelOf(level)) / 2;
  const others = total - count;
  return {
    share: count / total,
    low: count === 0 ? 0 : betaQuantile(tail, count + 0.5, others + 0.5),
    high: others === 0 ? 1 : 1 - betaQuantile(tail, others + 0.5, count + 0.5),
  };
}
