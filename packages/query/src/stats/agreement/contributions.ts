import { krippendorffAlpha } from './alpha.ts';
import { ratingsOfCells } from './cells.ts';
import { distancesFor, type Metric } from './distance.ts';
import { marginalsOf, withinUnit } from './alpha.ts';
import { pairableUnits, type PairableUnit } from './pairable.ts';
import { type Ratings, type RatingsInput, ratingsOf, type RatingsOptions } from './ratings.ts';
import type { CodedValue } from './values.ts';

/** What a coder does to the agreement. */
export interface CoderContribution {
  readonly coder: string;
  /** How many units the coder coded. */
  readonly codings: number;
  /** Alpha of the others. Null where there is none: fewer than two others, no shared unit, or no variation. */
  readonly alphaWithout: number | null;
  /** The coder's part in the observed disagreement, from 0 to 1. The parts of all coders add up to 1. */
  readonly share: number;
}

/** How reliably a category is told from all others. */
export interface CategoryContribution {
  readonly category: CodedValue;
  /** How often it was given to units coded twice or more. */
  readonly count: number;
  /** Nominal alpha with all other categories as one. Null where there is no variation. */
  readonly alpha: number | null;
}

export interface Contributions {
  /** Null where only counts per category are known. */
  readonly coders: readonly CoderContribution[] | null;
  readonly categories: readonly CategoryContribution[];
}

/**
 * Where disagreement comes from: alpha without each coder, each coder's part in it, and alpha of each category against
 * the rest (Krippendorff 2019, "Content Analysis", 4th edition, section 12.4).
 *
 * @throws QueryError `codings-invalid`
 */
export function contributions(
  input: RatingsInput,
  options: RatingsOptions & { readonly metric?: Metric } = {},
): Contributions {
  const ratings = ratingsOf(input, options);
  const { metric = 'nominal' } = options;
  const units = pairableUnits(ratings);
  const marginals = marginalsOf(units, ratings.values.length);
  return {
    coders: codersOf(ratings, units, metric),
    categories: ratings.values.map((category, place) => ({
      category,
      count: marginals[place] ?? 0,
      alpha: alphaIn({ ...ratings, ...againstRest(ratings, place), cells: null, coders: null }, 'nominal'),
    })),
  };
}

function codersOf(
  ratings: Ratings,
  units: readonly PairableUnit[],
  metric: Metric,
): readonly CoderContribution[] | null {
  const { cells, coders, values } = ratings;
  if (cells === null || coders === null) return null;
  const distances = distancesFor(metric, values, ratings.isOrdered)(marginalsOf(units, values.length));
  const whole = units.reduce((sum, unit) => sum + withinUnit(unit, distances), 0);
  return coders.map((coder, own) => {
    const row = cells[own] ?? new Int32Array();
    // Half of each pair's distance goes to either coder.
    const part = units.reduce((sum, { unit, given, size }) => {
      const place = row[unit] ?? -1;
      if (place < 0) return sum;
      return (
        sum +
        given.reduce((inner, { value, count }) => inner + count * distances.between(place, value), 0) /
          (size - 1)
      );
    }, 0);
    const others = coders.map((_, index) => index).filter((index) => index !== own);
    const without = ratingsOfCells(
      ratings.units,
      others.map((index) => coders[index] ?? ''),
      others.map((index) => Array.from(cells[index] ?? [], (place) => values[place] ?? null)),
      { categories: values },
    );
    return {
      coder,
      codings: row.reduce((sum, place) => sum + (place < 0 ? 0 : 1), 0),
      alphaWithout: alphaIn({ ...without, isOrdered: ratings.isOrdered }, metric),
      share: whole === 0 ? 0 : part / whole,
    };
  });
}

/** The units with a category against all others as one. */
function againstRest({ given }: Ratings, place: number): Pick<Ratings, 'given' | 'values'> {
  return {
    values: [0, 1],
    given: given.map((counts) => {
      const own = counts.find(({ value }) => value === place)?.count ?? 0;
      const rest = counts.reduce((sum, { count }) => sum + count, 0) - own;
      return [
        ...(rest > 0 ? [{ value: 0, count: rest }] : []),
        ...(own > 0 ? [{ value: 1, count: own }] : []),
      ];
    }),
  };
}

/** Alpha, or null where there is none. */
const alphaIn = (ratings: Ratings, metric: Metric): number | null =>
  pairableUnits(ratings).length === 0 ? null : krippendorffAlpha(ratings, { metric }).value;
