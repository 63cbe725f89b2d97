import { QueryError } from '../../errors.ts';
import { type CodedValue, numbersOf } from './values.ts';

/** How far two values are apart, squared: 0 for the same value, and the same in both directions. */
export type DistanceFunction = (a: CodedValue, b: CodedValue) => number;

/** The level of measurement, or a distance of one's own. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio' | DistanceFunction;

/** The distances among values, by their places. */
export interface Distances {
  readonly between: (a: number, b: number) => number;
  /** The mean distance from a value to a value drawn from the marginals. */
  readonly toAll: (a: number) => number;
}

/** Distances for given numbers of each value: ordinal ones depend on them. */
export type DistancesFor = (marginals: Float64Array) => Distances;

/**
 * Krippendorff's differences by level of measurement (Krippendorff 2011, section C; 2019, "Content Analysis", 4th
 * edition, section 12.3.4).
 *
 * @throws QueryError `codings-invalid` where the values do not fit the level
 */
export function distancesFor(
  metric: Metric,
  values: readonly CodedValue[],
  isOrdered: boolean,
): DistancesFor {
  if (typeof metric === 'function') return ofFunction(checked(metric, values));
  switch (metric) {
    case 'nominal':
      return (marginals) => {
        const total = marginals.reduce((sum, count) => sum + count, 0);
        return {
          between: (a, b) => (a === b ? 0 : 1),
          toAll: (a) => (total - (marginals[a] ?? 0)) / total,
        };
      };
    case 'ordinal':
      if (!isOrdered) {
        throw new QueryError(
          'codings-invalid',
          'metric',
          'Texts have no order of size. Give the categories in order, or take the nominal level.',
        );
      }
      return (marginals) => {
        // The sum of the ranks between two values, less half of both, is the difference of their middle ranks.
        let below = 0;
        return ofScores(
          marginals.map((count) => {
            const middle = below + count / 2;
            below += count;
            return middle;
          }),
          marginals,
        );
      };
    case 'interval': {
      const numbers = Float64Array.from(numbersOf(values, 'The interval level'));
      return (marginals) => ofScores(numbers, marginals);
    }
    case 'ratio': {
      const numbers = numbersOf(values, 'The ratio level');
      const negative = numbers.find((number) => number < 0);
      if (negative !== undefined) {
        throw new QueryError(
          'codings-invalid',
          'metric',
          `The ratio level needs numbers of 0 or more, and ${negative} is one of the values.`,
        );
      }
      return ofFunction((a, b) => {
        const [x, y] = [numbers[a] ?? 0, numbers[b] ?? 0];
        return x === y ? 0 : ((x - y) / (x + y)) ** 2;
      });
    }
    default:
      throw new QueryError(
        'codings-invalid',
        'metric',
        `There is no metric ${JSON.stringify(metric)}. Name nominal, ordinal, interval or ratio, or give a function.`,
      );
  }
}

type ByPlace = (a: number, b: number) => number;

const ofFunction =
  (between: ByPlace): DistancesFor =>
  (marginals) => {
    const total = marginals.reduce((sum, count) => sum + count, 0);
    return {
      between,
      toAll: (a) =>
        marginals.reduce((sum, count, b) => sum + (count === 0 ? 0 : count * between(a, b)), 0) / total,
    };
  };

/** Squared differences of scores. The mean to all of them needs only their mean and variance. */
function ofScores(scores: Float64Array, marginals: Float64Array): Distances {
  const total = marginals.reduce((sum, count) => sum + count, 0);
  const mean = marginals.reduce((sum, count, place) => sum + count * (scores[place] ?? 0), 0) / total;
  const variance =
    marginals.reduce((sum, count, place) => sum + count * ((scores[place] ?? 0) - mean) ** 2, 0) / total;
  return {
    between: (a, b) => ((scores[a] ?? 0) - (scores[b] ?? 0)) ** 2,
    toAll: (a) => ((scores[a] ?? 0) - mean) ** 2 + variance,
  };
}

/** A distance of one's own by places, which must be a distance. */
function checked(distance: DistanceFunction, values: readonly CodedValue[]): ByPlace {
  const found = new Map<number, number>();
  return (a, b) => {
    if (a === b) return 0;
    const key = Math.min(a, b) * values.length + Math.max(a, b);
    const known = found.get(key);
    if (known !== undefined) return known;
    // Places come from the list of values.
    const [first, second] = [values[a] as CodedValue, values[b] as CodedValue];
    const [there, back] = [distance(first, second), distance(second, first)];
    if (!(there >= 0 && Number.isFinite(there)) || there !== back) {
      throw new QueryError(
        'codings-invalid',
        'metric',
        `The distance from ${JSON.stringify(first)} to ${JSON.stringify(second)} is ${there} and back ${back}. It must be a number of 0 or more, and the same both ways.`,
      );
    }
    found.set(key, there);
    return there;
  };
}

/**
 * The distance of values on a circle, such as hours or compass points: Krippendorff's circular difference.
 *
 * @param period how many units make a full circle
 */
export const circularDistance =
  (period: number): DistanceFunction =>
  (a, b) => {
    const [x = 0, y = 0] = numbersOf([a, b], 'A circular distance');
    return Math.sin((Math.PI * (x - y)) / period) ** 2;
  };

/**
 * The distance of values between two poles, where a step near a pole is more than one in the middle: Krippendorff's
 * bipolar difference.
 */
export const bipolarDistance =
  (low: number, high: number): DistanceFunction =>
  (a, b) => {
    const [x = 0, y = 0] = numbersOf([a, b], 'A bipolar distance');
    return x === y ? 0 : (x - y) ** 2 / ((x + y - 2 * low) * (2 * high - x - y));
  };
