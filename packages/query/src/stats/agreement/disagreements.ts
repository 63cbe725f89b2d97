import { marginalsOf, withinUnit } from './alpha.ts';
import { distancesFor, type Metric } from './distance.ts';
import { pairableUnits } from './pairable.ts';
import { type Ratings, type RatingsInput, ratingsOf, type RatingsOptions } from './ratings.ts';
import type { CodedValue } from './values.ts';

/** A unit on which coders disagree. */
export interface DisagreedUnit {
  readonly unit: string;
  /** What each coder gave; null where only counts per category are known. */
  readonly codings: readonly { readonly coder: string; readonly value: CodedValue }[] | null;
  /** How often each value was given, in the order of the values. */
  readonly values: readonly { readonly value: CodedValue; readonly count: number }[];
  /** The unit's part in the observed disagreement of Krippendorff's alpha, from 0 to 1. */
  readonly share: number;
}

export interface DisagreementOptions extends RatingsOptions {
  /** `nominal` by default. */
  readonly metric?: Metric;
}

/**
 * The units on which coders disagree, those that take most of the observed disagreement first. Their shares add up to 1.
 *
 * @throws QueryError `codings-invalid`
 */
export function disagreements(
  input: RatingsInput,
  options: DisagreementOptions = {},
): readonly DisagreedUnit[] {
  const ratings = ratingsOf(input, options);
  const units = pairableUnits(ratings);
  if (units.length === 0) return [];
  const distances = distancesFor(
    options.metric ?? 'nominal',
    ratings.values,
    ratings.isOrdered,
  )(marginalsOf(units, ratings.values.length));
  const parts = units.map((unit) => ({ ...unit, part: withinUnit(unit, distances) }));
  const whole = parts.reduce((sum, { part }) => sum + part, 0);
  return parts
    .filter(({ given }) => given.length > 1)
    .sort((a, b) => b.part - a.part || a.unit - b.unit)
    .map(({ unit, given, part }) => ({
      unit: ratings.units[unit] ?? '',
      codings: codingsOf(ratings, unit),
      values: given.flatMap(({ value, count }) => {
        const name = ratings.values[value];
        return name === undefined ? [] : [{ value: name, count }];
      }),
      share: whole === 0 ? 0 : part / whole,
    }));
}

function codingsOf({ cells, coders, values }: Ratings, unit: number): DisagreedUnit['codings'] {
  if (cells === null || coders === null) return null;
  return cells.flatMap((row, coder) => {
    const value = values[row[unit] ?? -1];
    return value === undefined ? [] : [{ coder: coders[coder] ?? '', value }];
  });
}
