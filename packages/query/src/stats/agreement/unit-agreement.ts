import { sizeOf, somePairableUnits } from './pairable.ts';
import { type Ratings, type RatingsInput, ratingsOf } from './ratings.ts';
import type { CoefficientOptions } from './coefficient.ts';
import { scoresOf, weightTable, type WeightTable } from './weights.ts';

/** What the measures of Gwet's framework have in common. */
export interface UnitAgreement {
  readonly ratings: Ratings;
  readonly table: WeightTable;
  /** The agreement within each unit, null for those that were coded once. */
  readonly byUnit: readonly (number | null)[];
  /** Their mean over the units coded twice or more, and how many those are. */
  readonly observed: number;
  readonly pairable: number;
  /** The mean over all units of the share of codings that a value has. */
  readonly prevalence: readonly number[];
  /** Whether all codings are the same. */
  readonly isUniform: boolean;
}

/**
 * The agreement within units and the prevalence of values, in the framework of Gwet, K. L. (2014), "Handbook of
 * Inter-Rater Reliability", 4th edition, chapter 5: units coded once bear on the prevalence.
 *
 * @throws QueryError `codings-invalid`
 */
export function unitAgreement(input: RatingsInput, options: CoefficientOptions): UnitAgreement {
  const { weights = 'unweighted', scores = 'values' } = options;
  const ratings = ratingsOf(input, options);
  const pairable = somePairableUnits(ratings).length;
  const { values, isOrdered, given } = ratings;
  const table = weightTable(weights, scoresOf(values, isOrdered, weights, scores));
  const byUnit = given.map((counts) => {
    const size = sizeOf(counts);
    if (size < 2) return null;
    let sum = 0;
    for (const one of counts) {
      for (const other of counts)
        sum += one.count * (other.count - (other === one ? 1 : 0)) * weightOf(table, one.value, other.value);
    }
    return sum / (size * (size - 1));
  });
  const prevalence = values.map(() => 0);
  for (const counts of given) {
    const size = sizeOf(counts);
    for (const { value, count } of counts)
      prevalence[value] = (prevalence[value] ?? 0) + count / size / given.length;
  }
  return {
    ratings,
    table,
    byUnit,
    observed: byUnit.reduce<number>((sum, one) => sum + (one ?? 0), 0) / pairable,
    pairable,
    prevalence,
    isUniform: new Set(given.flatMap((counts) => counts.map(({ value }) => value))).size === 1,
  };
}

/** The weight of a value with itself is 1 in every table. */
export const weightOf = (table: WeightTable, a: number, b: number): number => table[a]?.[b] ?? 0;

/** The sum over pairs of values of weight and both their shares. */
export const weightedProduct = (
  table: WeightTable,
  one: readonly number[],
  other: readonly number[],
): number =>
  one.reduce(
    (sum, share, a) =>
      share === 0
        ? sum
        : sum + share * other.reduce((inner, b, place) => inner + b * weightOf(table, a, place), 0),
    0,
  );

/**
 * The linearised values of a coefficient by unit, whose variance over units is the coefficient's.
 *
 * @param chance the expected agreement by unit, whose mean is the expected agreement
 */
export function linearised(
  { byUnit, pairable }: UnitAgreement,
  expected: number,
  value: number,
  chance: readonly number[],
): number[] {
  const scale = byUnit.length / pairable;
  return byUnit.map((own, unit) => {
    const gain = own === null ? 0 : (scale * (own - expected)) / (1 - expected);
    return gain - (2 * (1 - value) * ((chance[unit] ?? 0) - expected)) / (1 - expected);
  });
}
