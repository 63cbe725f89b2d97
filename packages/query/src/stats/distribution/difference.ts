import { binomialOf, levelOf } from '../intervals/arguments.ts';
import { wilson } from '../wilson.ts';

/** The difference of two shares, the second less the first, with its interval and effect size. */
export interface ShareDifference {
  readonly first: number;
  readonly second: number;
  /** From -1 to 1, as are the bounds. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Cohen's h: the difference of the shares' arcsine transforms. About 0.2 is small, 0.5 medium, 0.8 large. */
  readonly h: number;
}

/**
 * The difference of two independent proportions with Newcombe's hybrid score interval, which is put together from the
 * Wilson intervals of both.
 *
 * Newcombe, R. G. (1998), "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17, 873-890, method 10. Cohen, J. (1988), "Statistical Power Analysis for the Behavioral Sciences", 2nd
 * edition, chapter 6, for h.
 *
 * @param first how many of how many in the first sample
 * @param second how many of how many in the second
 * @param level confidence level, more than 0 and less than 1
 * @throws QueryError `number-invalid`
 */
export function shareDifference(
  first: readonly [count: number, total: number],
  second: readonly [count: number, total: number],
  level: number,
): ShareDifference {
  binomialOf(...first);
  binomialOf(...second);
  const one = wilson(first[0], first[1], levelOf(level));
  const two = wilson(second[0], second[1], level);
  const difference = two.share - one.share;
  const arcsine = (share: number): number => 2 * Math.asin(Math.sqrt(share));
  return {
    first: one.share,
    second: two.share,
    difference,
    low: Math.max(-1, difference - Math.hypot(two.share - two.low, one.high - one.share)),
    high: Math.min(1, difference + Math.hypot(two.high - two.share, one.share - one.low)),
    h: arcsine(two.share) - arcsine(one.share),
  };
}
