import { QueryError } from '../errors.ts';
import { normalQuantile } from './quantile.ts';

/** A share and the bounds of its interval, all from 0 to 1. */
export interface Interval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The Wilson score interval of a binomial proportion. Unlike the textbook interval it stays within 0 and 1 and keeps
 * close to its level for small counts and for none.
 *
 * Wilson, E. B. (1927), "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22(158), 209-212. No continuity correction.
 *
 * @param count how many had the property, a whole number from 0 to `total`
 * @param total out of how many, a whole number of at least 1
 * @param level confidence level, more than 0 and less than 1; 0.95 for 95 %
 * @throws QueryError `number-invalid`
 */
export function wilson(count: number, total: number, level: number): Interval {
  if (!Number.isSafeInteger(total) || total < 1) {
    throw new QueryError('number-invalid', 'total', `A share needs a total of at least 1, not ${total}.`);
  }
  if (!Number.isSafeInteger(count) || count < 0 || count > total) {
    throw new QueryError('number-invalid', 'count', `${count} is not a count out of ${total}.`);
  }
  if (!(level > 0 && level < 1)) {
    throw new QueryError(
      'number-invalid',
      'level',
      `${level} is not a confidence level between 0 and 1, such as 0.95.`,
    );
  }
  const z = normalQuantile(1 - (1 - level) / 2);
  const share = count / total;
  const shrink = 1 + (z * z) / total;
  const centre = (share + (z * z) / (2 * total)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  // The bounds of none and of all are exactly 0 and 1; arithmetic alone misses them by a rounding.
  return {
    share,
    low: count === 0 ? 0 : Math.max(0, Math.min(centre - half, share)),
    high: count === total ? 1 : Math.min(1, Math.max(centre + half, share)),
  };
}
