import type { MethodStatement } from '../method.ts';
import { cohenOf } from './cohen.ts';
import type { CoefficientOptions } from './coefficient.ts';
import { cellsOf } from './conger.ts';
import { type RatingsInput, ratingsOf } from './ratings.ts';
import { pairOf } from './two-coders.ts';
import { QueryError } from '../../errors.ts';

/** Cohen's kappa of two of the coders. */
export interface CoderPair {
  readonly coders: readonly [string, string];
  readonly value: number | null;
  /** The share of the units they share on which they agree, by the weights. */
  readonly observed: number;
  readonly units: number;
}

export interface LightKappa {
  /** The mean of the pairs' kappas. Null where one of them has none. */
  readonly value: number | null;
  readonly why?: 'no-variation';
  /** The pairs of coders that share a unit. */
  readonly pairs: readonly CoderPair[];
  readonly method: MethodStatement;
}

/**
 * Light's kappa: the mean of Cohen's kappa over all pairs of coders that share a unit.
 *
 * Light, R. J. (1971), "Measures of response agreement for qualitative data: some generalizations and alternatives",
 * Psychological Bulletin 76(5), 365-377.
 *
 * @throws QueryError `codings-invalid`, also for counts per category and where no two coders share a unit
 */
export function lightKappa(input: RatingsInput, options: CoefficientOptions = {}): LightKappa {
  const ratings = ratingsOf(input, options);
  const cells = cellsOf(ratings, "Light's kappa");
  const coders = ratings.coders ?? [];
  const pairs = coders.flatMap((first, one) =>
    coders.slice(one + 1).flatMap((second, offset): CoderPair[] => {
      const other = one + 1 + offset;
      const isShared = cells[one]?.some((place, unit) => place >= 0 && (cells[other]?.[unit] ?? -1) >= 0);
      if (isShared !== true) return [];
      const { value, observed, units } = cohenOf(
        pairOf(ratings, one, other, "Light's kappa", options),
        options,
      );
      return [{ coders: [first, second], value, observed, units }];
    }),
  );
  if (pairs.length === 0)
    throw new QueryError('codings-invalid', 'codings', 'No two coders coded a unit in common.');
  const values = pairs.flatMap(({ value }) => value ?? []);
  const isDefined = values.length === pairs.length;
  return {
    value: isDefined ? values.reduce((sum, value) => sum + value, 0) / values.length : null,
    ...(isDefined ? {} : { why: 'no-variation' as const }),
    pairs,
    method: {
      name: "Light's kappa",
      version: 1,
      parameters: {
        weights: typeof options.weights === 'object' ? 'own' : (options.weights ?? 'unweighted'),
      },
      source: 'Light (1971), Psychological Bulletin 76(5), 365-377',
    },
  };
}
