import { QueryError } from '../../errors.ts';
import { poissonMass } from '../special/gamma.ts';
import type { Interval } from '../wilson.ts';
import { type Counts, countsOf, levelOf, totalOf } from './arguments.ts';
import { truncatedPoisson } from './truncated-poisson.ts';

/**
 * Simultaneous intervals of multinomial proportions after Sison and Glaz: as wide for each category, and narrower than
 * Goodman's. Meant for seven categories or more, of similar size.
 *
 * Sison, C. P. and Glaz, J. (1995), "Simultaneous confidence intervals and sample size determination for multinomial
 * proportions", Journal of the American Statistical Association 90(429), 366-369: the lower bound is c / n below the
 * share, the upper one (c + 2 gamma) / n above it. As in May and Johnson (2000) c may be 0.
 *
 * @param counts one for each category, those of 0 too
 * @param level confidence level of all together, more than 0 and less than 1
 * @throws QueryError `number-invalid`
 */
export function sisonGlaz(counts: Counts, level: number): readonly Interval[] {
  const list = countsOf(counts);
  levelOf(level);
  const total = totalOf(list);
  // With one category there is nothing to estimate: it has them all.
  if (list.length === 1) return [{ share: 1, low: 1, high: 1 }];
  const { reach, fraction } = reachOf(list, total, level);
  return list.map((count) => ({
    share: count / total,
    low: Math.max(0, (count - reach) / total),
    high: Math.min(1, (count + reach + 2 * fraction) / total),
  }));
}

/** The c at which the coverage passes the level, and how much of the step to c + 1 the level takes. */
function reachOf(
  counts: readonly number[],
  total: number,
  level: number,
): { readonly reach: number; readonly fraction: number } {
  let below = 0;
  for (let c = 1; c <= total; c += 1) {
    const above = coverage(counts, total, c, level);
    if (below <= level && level < above) return { reach: c - 1, fraction: (level - below) / (above - below) };
    below = above;
  }
  throw new QueryError(
    'number-invalid',
    'level',
    `No reach up to the total of ${total} has a coverage of ${level}. Choose a lower level, or Goodman's intervals.`,
  );
}

/**
 * The probability that every count of a sample with the observed shares lies within `c` of the observed one: equation 1
 * of Sison and Glaz, an Edgeworth expansion for the sum of truncated Poisson variables.
 */
function coverage(counts: readonly number[], total: number, c: number, level: number): number {
  const parts = counts.map((count) =>
    truncatedPoisson(count, Math.max(count - c, 0), Math.min(count + c, total)),
  );
  const sum = (of: (part: (typeof parts)[number]) => number): number =>
    parts.reduce((sofar, part) => sofar + of(part), 0);
  const variance = sum((part) => part.variance);
  const skewness = sum((part) => part.third) / variance ** 1.5;
  const kurtosis = sum((part) => part.fourth - 3 * part.variance ** 2) / variance ** 2;
  const x = (total - sum((part) => part.mean)) / Math.sqrt(variance);
  const hermite3 = x ** 3 - 3 * x;
  const hermite4 = x ** 4 - 6 * x ** 2 + 3;
  const hermite6 = x ** 6 - 15 * x ** 4 + 45 * x ** 2 - 15;
  const expansion =
    1 + (skewness * hermite3) / 6 + (kurtosis * hermite4) / 24 + (skewness ** 2 * hermite6) / 72;
  const density = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI * variance)) * expansion;
  const inside = parts.reduce((product, part) => product * part.probability, 1);
  const approximate = (inside * density) / poissonMass(total, total);
  // Where no sample can lie outside, the probability is 1, which the expansion may fall short of.
  const isAll = counts.every((count) => count <= c && total - count <= c);
  return isAll && !(approximate > level) ? 1 : approximate;
}
