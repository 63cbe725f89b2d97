import type { MethodStatement } from '../method.ts';
import { levelOf } from '../intervals/arguments.ts';
import { studentQuantile } from '../special/beta.ts';
import { type Distances, distancesFor, type Metric } from './distance.ts';
import { type PairableUnit, somePairableUnits } from './pairable.ts';
import { ratingsOf, type RatingsInput, type RatingsOptions } from './ratings.ts';

export interface AlphaOptions extends RatingsOptions {
  /** `nominal` by default. */
  readonly metric?: Metric;
  /** Confidence level of the interval; 0.95 by default. */
  readonly level?: number;
}

/** Krippendorff's alpha. */
export interface Alpha {
  /** 1 for perfect agreement, 0 for that of chance. Null where all codings are the same: without variation 0 / 0. */
  readonly value: number | null;
  /** Why there is no value. */
  readonly why?: 'no-variation';
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
  /** How many units were coded twice or more, and how many codings these have. Others have no bearing on alpha. */
  readonly units: number;
  readonly pairable: number;
  /** Of Gwet (2014), with the interval from Student's t. Null for a single unit. */
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: MethodStatement;
}

/**
 * Krippendorff's alpha: how far coders agree beyond what drawing from all their codings would give. For any number of
 * coders, missing codings, and any level of measurement.
 *
 * Krippendorff, K. (2011), "Computing Krippendorff's alpha-reliability", University of Pennsylvania. The standard error
 * is that of Gwet, K. L. (2014), "Handbook of Inter-Rater Reliability", 4th edition, with the distances as they are; for
 * an interval that needs no normality, {@link bootstrapAlpha}.
 *
 * @throws QueryError `codings-invalid`, also where no unit was coded twice; `number-invalid` for the level
 */
export function krippendorffAlpha(input: RatingsInput, options: AlphaOptions = {}): Alpha {
  const { metric = 'nominal', level = 0.95 } = options;
  levelOf(level);
  const ratings = ratingsOf(input, options);
  const units = somePairableUnits(ratings);
  const marginals = marginalsOf(units, ratings.values.length);
  const distances = distancesFor(metric, ratings.values, ratings.isOrdered)(marginals);
  const parts = disagreementOf(units, marginals, distances);
  const { observed, expected, pairable } = parts;
  const value = alphaOf(parts);
  const error = value === null || units.length < 2 ? null : standardErrorOf(units, parts, distances);
  const half = error === null ? null : error * studentQuantile((1 + level) / 2, units.length - 1);
  return {
    value,
    ...(value === null ? { why: 'no-variation' as const } : {}),
    observedDisagreement: observed,
    expectedDisagreement: expected,
    units: units.length,
    pairable,
    standardError: error,
    low: value === null || half === null ? null : value - half,
    high: value === null || half === null ? null : Math.min(1, value + half),
    method: {
      name: "Krippendorff's alpha",
      version: 1,
      parameters: { metric: typeof metric === 'function' ? 'own' : metric, level },
      source: "Krippendorff (2011), Computing Krippendorff's Alpha-Reliability",
    },
  };
}

/** How often each value was given to the units. */
export function marginalsOf(units: readonly PairableUnit[], values: number): Float64Array {
  const marginals = new Float64Array(values);
  for (const { given } of units)
    for (const { value, count } of given) marginals[value] = (marginals[value] ?? 0) + count;
  return marginals;
}

/** The distances among the codings of a unit, each pair both ways, per other coding. */
export function withinUnit({ given, size }: PairableUnit, { between }: Distances): number {
  let sum = 0;
  for (const [index, one] of given.entries())
    for (const other of given.slice(index + 1))
      sum += 2 * one.count * other.count * between(one.value, other.value);
  return sum / (size - 1);
}

export interface Disagreement {
  readonly observed: number;
  /** Without replacement, as Krippendorff defines it. */
  readonly expected: number;
  readonly pairable: number;
}

/** The observed and the expected disagreement. */
export function disagreementOf(
  units: readonly PairableUnit[],
  marginals: Float64Array,
  distances: Distances,
): Disagreement {
  const pairable = marginals.reduce((sum, count) => sum + count, 0);
  const used = marginals.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const observed = units.reduce((sum, unit) => sum + withinUnit(unit, distances), 0) / pairable;
  // A single value is no distance from itself, whatever rounding makes of it.
  const expected =
    used < 2
      ? 0
      : marginals.reduce((sum, count, value) => sum + (count === 0 ? 0 : count * distances.toAll(value)), 0) /
        (pairable - 1);
  return { observed, expected, pairable };
}

export const alphaOf = ({ observed, expected }: Disagreement): number | null =>
  expected === 0 ? null : 1 - observed / expected;

/** Gwet's linearised variance over units, in terms of disagreement. */
function standardErrorOf(
  units: readonly PairableUnit[],
  { observed, expected, pairable }: Disagreement,
  distances: Distances,
): number {
  const n = units.length;
  const mean = pairable / n;
  // With replacement, as in Gwet's form.
  const chance = (expected * (pairable - 1)) / pairable;
  const ratio = observed / chance;
  const squares = units.map((unit) => {
    const relative = unit.size / mean;
    const toAll =
      unit.given.reduce((sum, { value, count }) => sum + count * distances.toAll(value), 0) / mean;
    const own = chance - withinUnit(unit, distances) / mean + (relative - 1) * (1 - 1 / pairable) * observed;
    return ((own - 2 * ratio * (chance * relative - toAll)) / chance - (1 - ratio)) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / (n * (n - 1)));
}
