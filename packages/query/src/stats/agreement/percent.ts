import {
  type Coefficient,
  coefficientOf,
  type CoefficientOptions,
  errorOverUnits,
  overUnits,
} from './coefficient.ts';
import { linearised, unitAgreement } from './unit-agreement.ts';
import type { RatingsInput } from './ratings.ts';

/** Percent agreement, as parts of 1. */
export interface PercentAgreement extends Coefficient {
  /** The share of the units coded twice or more on which all their coders agree. */
  readonly unanimous: number;
}

/**
 * Percent agreement: the share of pairs of coders that agree, averaged over units. Not corrected for chance.
 *
 * Gwet, K. L. (2014), "Handbook of Inter-Rater Reliability", 4th edition, chapter 5.
 *
 * @throws QueryError `codings-invalid`; `number-invalid` for the level
 */
export function percentAgreement(input: RatingsInput, options: CoefficientOptions = {}): PercentAgreement {
  const parts = unitAgreement(input, options);
  const { observed, pairable, byUnit, ratings } = parts;
  const agreed = ratings.given.filter((counts) => counts.length === 1 && (counts[0]?.count ?? 0) > 1).length;
  return {
    ...coefficientOf({
      observed,
      expected: 0,
      units: pairable,
      errorOf: (value) =>
        errorOverUnits(
          linearised(
            parts,
            0,
            value,
            byUnit.map(() => 0),
          ),
          value,
        ),
      quantile: overUnits(byUnit.length),
      options,
      name: 'Percent agreement',
      source: 'Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition',
    }),
    unanimous: agreed / pairable,
  };
}
