import { betaQuantile } from '../special/beta.ts';
import type { Interval } from '../wilson.ts';
import { binomialOf, levelOf } from './arguments.ts';

/**
 * The Clopper-Pearson ("exact") interval of a binomial proportion: the shares that two one-sided binomial tests do not
 * reject. It never covers less than its level, and often covers more.
 *
 * Clopper, C. J. and Pearson, E. S. (1934), "The use of confidence or fiducial limits illustrated in the case of the
 * binomial", Biometrika 26(4), 404-413; in the form with beta quantiles.
 *
 * @param count how many had the property, a whole number from 0 to `total`
 * @param total out of how many, a whole number of at least 1
 * @param level confidence level, more than 0 and less than 1
 * @throws QueryError `number-invalid`
 */
export function clopperPearson(count: number, total: number, level: number): Interval {
  binomialOf(count, total);
  const tail = (1 - levelOf(level)) / 2;
  return {
    share: count / total,
    low: count === 0 ? 0 : betaQuantile(tail, count, total - count + 1),
    high: count === total ? 1 : 1 - betaQuantile(tail, total - count, count + 1),
  };
}
