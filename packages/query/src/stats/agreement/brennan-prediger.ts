import {
  type Coefficient,
  coefficientOf,
  type CoefficientOptions,
  errorOverUnits,
  overUnits,
} from './coefficient.ts';
import type { RatingsInput } from './ratings.ts';
import { linearised, unitAgreement } from './unit-agreement.ts';
import { sumOfWeights } from './weights.ts';

/**
 * Brennan and Prediger's coefficient: agreement beyond that of choosing every category equally often. It depends on how
 * many categories there are: give all `categories` that could be chosen, if some were not.
 *
 * Brennan, R. L. and Prediger, D. J. (1981), "Coefficient kappa: some uses, misuses, and alternatives", Educational and
 * Psychological Measurement 41, 687-699; for many coders and weights Gwet (2014), chapter 5.
 *
 * @throws QueryError `codings-invalid`; `number-invalid` for the level
 */
export function brennanPrediger(input: RatingsInput, options: CoefficientOptions = {}): Coefficient {
  const parts = unitAgreement(input, options);
  const { observed, pairable, table, byUnit } = parts;
  const expected = sumOfWeights(table) / table.length ** 2;
  return coefficientOf({
    observed,
    expected,
    units: pairable,
    errorOf: (value) =>
      errorOverUnits(
        linearised(
          parts,
          expected,
          value,
          byUnit.map(() => expected),
        ),
        value,
      ),
    quantile: overUnits(byUnit.length),
    options,
    name: "Brennan and Prediger's coefficient",
    source: 'Brennan and Prediger (1981), Educational and Psychological Measurement 41, 687-699',
  });
}
