import { QueryError } from '../../errors.ts';
import type { Series } from './series.ts';

/** What may change at a break. */
export const CHANGE_MODELS = ['l2', 'normal', 'poisson'] as const;
/**
 * `l2`: the mean, by least squares. `normal`: mean and variance of normal values. `poisson`: the rate of counts.
 */
export type ChangeModel = (typeof CHANGE_MODELS)[number];

/** What a model needs to segment a series. */
export interface Costs {
  /** The cost of one segment, from `start` up to, not including, `end`; that of a segmentation is the sum. */
  readonly cost: (start: number, end: number) => number;
  /**
   * By how much, at most, two segments may cost more than the one that they make together, whose first part is from
   * `start` up to, not including, `end`. Without it, they never do.
   */
  readonly excess?: (start: number, end: number) => number;
  /** What differences of costs are small against: a part in 10^12 of it counts as none. */
  readonly scale: number;
}

/** How many parameters of a segment a model fits, and the fewest points that it can fit them to. */
export const MODEL_SIZES: Readonly<
  Record<ChangeModel, { readonly parameters: number; readonly points: number }>
> = {
  l2: { parameters: 1, points: 1 },
  normal: { parameters: 2, points: 2 },
  poisson: { parameters: 1, points: 1 },
};

/**
 * The costs of a model: for `l2` the sum of squared distances from the segment's mean; for `normal` and `poisson` twice
 * the negative log-likelihood at its maximum, for `poisson` less what is the same for every segmentation
 * (the same costs as those of the R package changepoint).
 *
 * @throws QueryError `number-invalid` for values that are no counts under `poisson`
 */
export function costsOf(model: ChangeModel, series: Series, values: ArrayLike<number>): Costs {
  switch (model) {
    case 'l2':
      return { cost: series.spread, scale: series.spread(0, series.length) };
    case 'normal':
      return normal(series);
    case 'poisson':
      return poisson(series, values);
  }
}

/** What a variance of 0 counts as; less for values on so small a scale that it would be much. */
const LEAST_VARIANCE = 1e-11;

function normal({ length, spread }: Series): Costs {
  const whole = spread(0, length) / length;
  const least = whole > 0 ? Math.min(LEAST_VARIANCE, whole * 1e-8) : LEAST_VARIANCE;
  const constant = Math.log(2 * Math.PI) + 1;
  const cost = (start: number, end: number): number => {
    const points = end - start;
    return points * (constant + Math.log(Math.max(spread(start, end) / points, least)));
  };
  // Without a least variance, two segments never cost more than one. With it, the mean of their variances is at most that
  // of the whole and the least together, and so at most twice that of the whole; the whole varies no less than its part.
  const excess = (start: number, end: number): number => {
    const points = length - start;
    return points * Math.log1p(Math.min(1, (least * points) / spread(start, end)));
  };
  return { cost, excess, scale: length * (constant + Math.abs(Math.log(least))) };
}

function poisson({ length, sum }: Series, values: ArrayLike<number>): Costs {
  for (let index = 0; index < length; index += 1) {
    const value = values[index] ?? 0;
    if (Number.isSafeInteger(value) && value >= 0) continue;
    throw new QueryError(
      'number-invalid',
      `values.${index}`,
      `The value at ${index} is ${value}, and the model poisson is for counts: whole numbers from 0. Take l2 or normal.`,
    );
  }
  const cost = (start: number, end: number): number => {
    const total = sum(start, end);
    return total === 0 ? 0 : 2 * total * (Math.log(end - start) - Math.log(total));
  };
  return { cost, scale: length + sum(0, length) };
}
