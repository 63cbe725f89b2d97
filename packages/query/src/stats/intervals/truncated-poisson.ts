import { poissonAtMost } from '../special/gamma.ts';

/** A Poisson distribution cut to an interval: how much of it lies there, and its central moments there. */
export interface TruncatedPoisson {
  readonly probability: number;
  readonly mean: number;
  readonly variance: number;
  readonly third: number;
  readonly fourth: number;
}

/**
 * A Poisson distribution cut to the whole numbers from `from` to `to`, by its factorial moments. Sison and Glaz (1995),
 * after Levin, B. (1981), "A representation for multinomial cumulative distribution functions", Annals of Statistics
 * 9(5), 1123-1126.
 */
export function truncatedPoisson(mean: number, from: number, to: number): TruncatedPoisson {
  const within = (first: number, last: number): number =>
    poissonAtMost(last, mean) - poissonAtMost(first - 1, mean);
  const probability = within(from, to);
  const factorial = (order: number): number =>
    mean ** order * (1 - (within(to - order + 1, to) - within(from - order, from - 1)) / probability);
  const [m1, m2, m3, m4] = [factorial(1), factorial(2), factorial(3), factorial(4)];
  const [s2, s3, s4] = [m1 ** 2, m1 ** 3, m1 ** 4];
  return {
    probability,
    mean: m1,
    variance: m2 + m1 - s2,
    third: m3 + m2 * (3 - 3 * m1) + m1 - 3 * s2 + 2 * s3,
    fourth: m4 + m3 * (6 - 4 * m1) + m2 * (7 - 12 * m1 + 6 * s2) + m1 - 4 * s2 + 6 * s3 - 3 * s4,
  };
}
