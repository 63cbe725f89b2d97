import { levelOf } from '../intervals/arguments.ts';
import type { MethodStatement } from '../method.ts';
import { studentQuantile } from '../special/beta.ts';
import type { RatingsOptions } from './ratings.ts';
import type { Weights } from './weights.ts';

export interface CoefficientOptions extends RatingsOptions {
  /** How much different values agree; `unweighted`, not at all, by default. */
  readonly weights?: Weights;
  /**
   * Where numbers stand for their weights: by their size (`values`), or by their place in the order of those given
   * (`places`). Texts go by place.
   */
  readonly scores?: 'values' | 'places';
  /** Confidence level of the interval; 0.95 by default. */
  readonly level?: number;
}

/** An agreement corrected for that of chance: (observed - expected) / (1 - expected). */
export interface Coefficient {
  /** Null where agreement by chance would be perfect as well, as where all codings are the same. */
  readonly value: number | null;
  readonly why?: 'no-variation';
  /** Agreement observed and expected by chance, from 0 to 1. */
  readonly observed: number;
  readonly expected: number;
  /** How many units were coded twice or more. */
  readonly units: number;
  /** Null where there is no value, or one unit only. */
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: MethodStatement;
}

/** What a measure says of its figures. */
export interface CoefficientParts {
  readonly observed: number;
  readonly expected: number;
  readonly units: number;
  /** The standard error of a value, null where there is none. */
  readonly errorOf: (value: number) => number | null;
  /** The quantile of the interval, of Student's t or the normal distribution. */
  readonly quantile: (p: number) => number;
  readonly options: CoefficientOptions;
  readonly name: string;
  readonly source: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** The coefficient of observed and expected agreement, with its interval. */
export function coefficientOf(parts: CoefficientParts): Coefficient {
  const { observed, expected, units, options, name, source } = parts;
  const { level = 0.95, weights = 'unweighted' } = options;
  levelOf(level);
  const value = expected >= 1 ? null : (observed - expected) / (1 - expected);
  const error = value === null ? null : parts.errorOf(value);
  const half = error === null ? null : error * parts.quantile((1 + level) / 2);
  return {
    value,
    ...(value === null ? { why: 'no-variation' as const } : {}),
    observed,
    expected,
    units,
    standardError: error,
    low: value === null || half === null ? null : value - half,
    high: value === null || half === null ? null : Math.min(1, value + half),
    method: {
      name,
      version: 1,
      parameters: { weights: typeof weights === 'string' ? weights : 'own', level, ...parts.parameters },
      source,
    },
  };
}

/**
 * The standard error of a mean over units, which a linearised coefficient is: Gwet's variance, without a correction for
 * a finite population.
 *
 * @returns null for fewer than two units
 */
export function errorOverUnits(values: readonly number[], centre: number): number | null {
  const n = values.length;
  if (n < 2) return null;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (n * (n - 1)));
}

/** The quantile of Student's t over units. */
export const overUnits =
  (units: number) =>
  (p: number): number =>
    units < 2 ? 0 : studentQuantile(p, units - 1);
