import { continuedFraction } from './continued-fraction.ts';
import type { Tails } from './gamma.ts';
import { deviance, logGamma, stirlingError } from './log-gamma.ts';
import { quantileByLogarithms } from './quantile-by-logarithms.ts';

/**
 * The density of a beta distribution at `x`, times `x (1 - x)`. In Loader's form, which keeps its digits for large `a`
 * and `b`.
 */
function betaMass(a: number, b: number, x: number, y: number): number {
  if (Math.min(a, b) < 1e-3) {
    const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
    return Math.exp(a * Math.log(x) + b * Math.log(y) - logBeta);
  }
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

/**
 * The regularised incomplete beta function of `a` and `b` at `x`, and its complement: the parts of the beta distribution
 * below and above `x`. By the continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions.
 *
 * @param a more than 0
 * @param b more than 0
 * @param x from 0 to 1
 * @param y `1 - x`, where it is known with more digits
 */
export function betaTails(a: number, b: number, x: number, y = 1 - x): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if (x > (a + 1) / (a + b + 2)) {
    const { lower, upper } = betaTails(b, a, y, x);
    return { lower: upper, upper: lower };
  }
  const fraction = continuedFraction(
    (step) => {
      if (step === 1) return 1;
      const m = (step - 1) >> 1;
      return step % 2 === 1
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    },
    () => 1,
  );
  const lower = Math.min(1, (betaMass(a, b, x, y) * fraction) / a);
  return { lower, upper: 1 - lower };
}

/**
 * The quantile of a beta distribution: the `x` below which a part `p` of it lies.
 *
 * @param p from 0 to 1
 * @param a more than 0
 * @param b more than 0
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  const middle = a / (a + b);
  const isBelow = p <= betaTails(a, b, middle).lower;
  const [first, second] = isBelow ? [a, b] : [b, a];
  const found = quantileByLogarithms(
    (x) => {
      if (x >= 1) return { part: 1, slope: 0 };
      return { part: betaTails(first, second, x).lower, slope: betaMass(first, second, x, 1 - x) / (1 - x) };
    },
    isBelow ? p : 1 - p,
    first / (first + second),
  );
  return isBelow ? found : 1 - found;
}

/**
 * The quantile of Student's t distribution.
 *
 * @param p more than 0 and less than 1
 * @param df degrees of freedom, more than 0
 */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  const tail = 2 * Math.min(p, 1 - p);
  // Of the two shares that make up 1, the smaller one is solved for, so that the other keeps its digits.
  const squared = betaQuantile(1 - tail, 0.5, df / 2);
  const size =
    squared < 0.5
      ? Math.sqrt((df * squared) / (1 - squared))
      : Math.sqrt(df * (1 / betaQuantile(tail, df / 2, 0.5) - 1));
  return p < 0.5 ? -size : size;
}

/** The probability that Student's t of `df` degrees of freedom is further from 0 than `t`, on either side. */
export const studentTwoSided = (t: number, df: number): number =>
  betaTails(df / 2, 0.5, df / (df + t * t), (t * t) / (df + t * t)).lower;
