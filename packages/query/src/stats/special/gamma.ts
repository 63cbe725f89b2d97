import { logGamma, deviance, stirlingError } from './log-gamma.ts';
import { continuedFraction } from './continued-fraction.ts';
import { quantileByLogarithms } from './quantile-by-logarithms.ts';

/** The two parts that a point divides a distribution into; they add up to 1. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** `x^a e^-x / gamma(a + 1)`: for a whole `a` the probability of `a` under a Poisson distribution of mean `x`. */
export function poissonMass(a: number, x: number): number {
  if (x === 0) return a === 0 ? 1 : 0;
  if (a === 0) return Math.exp(-x);
  if (a < 1e-3) return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/**
 * The regularised incomplete gamma functions P (lower) and Q (upper) of `a` at `x`: by the series below `a + 1`, by the
 * continued fraction above (NIST Digital Library of Mathematical Functions, 8.7.1 and 8.9.2).
 *
 * @param a more than 0
 * @param x 0 or more
 */
export function gammaTails(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const mass = poissonMass(a, x);
  if (x < a + 1) {
    let term = 1;
    let sum = 1;
    for (let step = 1; term > sum * Number.EPSILON; step += 1) {
      term *= x / (a + step);
      sum += term;
    }
    const lower = Math.min(1, mass * sum);
    return { lower, upper: 1 - lower };
  }
  const fraction = continuedFraction(
    (step) => (step === 1 ? a : -(step - 1) * (step - 1 - a)),
    (step) => x + 2 * step - 1 - a,
  );
  const upper = Math.min(1, mass * fraction);
  return { lower: 1 - upper, upper };
}

/** The parts of a chi-square distribution of `df` degrees of freedom below and above `x`. */
export const chiSquareTails = (df: number, x: number): Tails => gammaTails(df / 2, x / 2);

/** The parts of the standard normal distribution below and above `z`. */
export function normalTails(z: number): Tails {
  const beyond = gammaTails(0.5, (z * z) / 2).upper / 2;
  return z < 0 ? { lower: beyond, upper: 1 - beyond } : { lower: 1 - beyond, upper: beyond };
}

/**
 * The probability of at most `most` under a Poisson distribution.
 *
 * @param most a whole number; below 0 the probability is 0
 * @param mean 0 or more
 */
export function poissonAtMost(most: number, mean: number): number {
  if (most < 0) return 0;
  return mean === 0 ? 1 : gammaTails(most + 1, mean).upper;
}

/**
 * The quantile of a chi-square distribution: the `x` below which a part `p` of it lies.
 *
 * @param p more than 0 and less than 1
 * @param df degrees of freedom, more than 0
 */
export function chiSquareQuantile(p: number, df: number): number {
  const a = df / 2;
  const at = (x: number): { part: number; slope: number } => ({
    part: gammaTails(a, x).lower,
    slope: a * poissonMass(a, x),
  });
  const above = (x: number): { part: number; slope: number } => ({
    part: gammaTails(a, x).upper,
    slope: -a * poissonMass(a, x),
  });
  return (
    2 * (p <= gammaTails(a, a).lower ? quantileByLogarithms(at, p, a) : quantileByLogarithms(above, 1 - p, a))
  );
}
