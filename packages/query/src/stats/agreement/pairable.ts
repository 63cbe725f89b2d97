import { QueryError } from '../../errors.ts';
import type { Ratings, ValueCount } from './ratings.ts';

/** A unit with at least two codings. */
export interface PairableUnit {
  /** Its place among the units. */
  readonly unit: number;
  readonly given: readonly ValueCount[];
  /** How many coders coded it. */
  readonly size: number;
}

export const sizeOf = (given: readonly ValueCount[]): number =>
  given.reduce((sum, { count }) => sum + count, 0);

/** The units with at least two codings. */
export const pairableUnits = ({ given }: Ratings): PairableUnit[] =>
  given
    .map((counts, unit) => ({ unit, given: counts, size: sizeOf(counts) }))
    .filter(({ size }) => size >= 2);

/**
 * The units with at least two codings, of which there must be one.
 *
 * @throws QueryError `codings-invalid`
 */
export function somePairableUnits(ratings: Ratings): PairableUnit[] {
  const units = pairableUnits(ratings);
  if (units.length > 0) return units;
  throw new QueryError(
    'codings-invalid',
    'codings',
    `None of the ${ratings.units.length} units was coded twice, so that there is no agreement to measure. Let two coders code the same units.`,
  );
}
