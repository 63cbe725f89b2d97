import {
  type Coefficient,
  coefficientOf,
  type CoefficientOptions,
  errorOverUnits,
  overUnits,
} from './coefficient.ts';
import { sizeOf } from './pairable.ts';
import type { RatingsInput } from './ratings.ts';
import { linearised, unitAgreement } from './unit-agreement.ts';
import { sumOfWeights } from './weights.ts';

/**
 * Gwet's AC1, or AC2 with weights: agreement beyond that of chance, where chance is only what coders do when they are
 * unsure. Steadier than kappa where one category is very common. With a single category there is no chance to speak of:
 * give all `categories` that could be chosen.
 *
 * Gwet, K. L. (2008), "Computing inter-rater reliability and its variance in the presence of high agreement", British
 * Journal of Mathematical and Statistical Psychology 61, 29-48; for weights and missing codings Gwet (2014), "Handbook
 * of Inter-Rater Reliability", 4th edition, chapter 5. The interval is from Student's t.
 *
 * @throws QueryError `codings-invalid`; `number-invalid` for the level
 */
export function gwetAC(input: RatingsInput, options: CoefficientOptions = {}): Coefficient {
  const parts = unitAgreement(input, options);
  const { observed, pairable, prevalence, table, ratings } = parts;
  const size = prevalence.length;
  const weight = sumOfWeights(table) / (size * (size - 1));
  // With a single category the formula is 0 / 0.
  const expected = size < 2 ? 1 : weight * prevalence.reduce((sum, share) => sum + share * (1 - share), 0);
  return coefficientOf({
    observed,
    expected,
    units: pairable,
    errorOf: (value) => {
      const chance = ratings.given.map(
        (counts) =>
          (weight *
            counts.reduce((sum, { value: of, count }) => sum + count * (1 - (prevalence[of] ?? 0)), 0)) /
          sizeOf(counts),
      );
      return errorOverUnits(linearised(parts, expected, value, chance), value);
    },
    quantile: overUnits(ratings.units.length),
    options,
    name: options.weights === undefined || options.weights === 'unweighted' ? "Gwet's AC1" : "Gwet's AC2",
    source: 'Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, 29-48',
  });
}
