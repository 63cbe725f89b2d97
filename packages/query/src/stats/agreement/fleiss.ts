import { normalTails } from '../special/gamma.ts';
import {
  type Coefficient,
  coefficientOf,
  type CoefficientOptions,
  errorOverUnits,
  overUnits,
} from './coefficient.ts';
import { sizeOf } from './pairable.ts';
import type { Ratings, RatingsInput } from './ratings.ts';
import { linearised, unitAgreement, weightedProduct, weightOf } from './unit-agreement.ts';
import type { CodedValue } from './values.ts';

/** A test of no agreement beyond chance. */
export interface NullTest {
  /** The standard error if there were none. */
  readonly standardError: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

export interface FleissKappa extends Coefficient {
  /** Absent with weights, and where units were not all coded equally often: the test is not for these. */
  readonly test?: NullTest;
  /** Kappa of each category against all others, where there is a test. */
  readonly categories?: readonly (NullTest & { readonly category: CodedValue; readonly value: number })[];
}

/**
 * Fleiss' kappa: agreement of any number of coders beyond that of drawing from all their codings. Also for missing
 * codings and with weights, as Gwet extends it. The coders need not be known: counts per category will do.
 *
 * Fleiss, J. L. (1971), "Measuring nominal scale agreement among many raters", Psychological Bulletin 76(5), 378-382.
 * The standard error is Gwet's (2014, chapter 5), the interval from Student's t; the test that of Fleiss, J. L., Nee, J.
 * C. M. and Landis, J. R. (1979), Psychological Bulletin 86(5), 974-977.
 *
 * @throws QueryError `codings-invalid`; `number-invalid` for the level
 */
export function fleissKappa(input: RatingsInput, options: CoefficientOptions = {}): FleissKappa {
  const parts = unitAgreement(input, options);
  const { observed, pairable, prevalence, table, ratings, isUniform } = parts;
  const expected = isUniform ? 1 : weightedProduct(table, prevalence, prevalence);
  const coefficient = coefficientOf({
    observed,
    expected,
    units: pairable,
    errorOf: (value) => {
      const toAll = prevalence.map((_, a) =>
        prevalence.reduce(
          (sum, share, b) => sum + (share * (weightOf(table, a, b) + weightOf(table, b, a))) / 2,
          0,
        ),
      );
      const chance = ratings.given.map(
        (counts) =>
          counts.reduce((sum, { value: of, count }) => sum + count * (toAll[of] ?? 0), 0) / sizeOf(counts),
      );
      return errorOverUnits(linearised(parts, expected, value, chance), value);
    },
    quantile: overUnits(ratings.units.length),
    options,
    name: "Fleiss' kappa",
    source: 'Fleiss (1971), Psychological Bulletin 76(5), 378-382',
  });
  const isPlain = options.weights === undefined || options.weights === 'unweighted';
  const coders = isPlain ? codersPerUnit(ratings) : null;
  if (coefficient.value === null || coders === null) return coefficient;
  return { ...coefficient, ...testsOf(ratings, coders, prevalence, coefficient.value) };
}

/** How often each unit was coded, null where that differs. */
function codersPerUnit({ given }: Ratings): number | null {
  const sizes = new Set(given.map(sizeOf));
  const [size] = sizes;
  return sizes.size === 1 && size !== undefined ? size : null;
}

function testsOf(
  { given, values }: Ratings,
  coders: number,
  prevalence: readonly number[],
  value: number,
): Required<Pick<FleissKappa, 'test' | 'categories'>> {
  const pairs = given.length * coders * (coders - 1);
  const spreads = prevalence.map((share) => share * (1 - share));
  const spread = spreads.reduce((sum, one) => sum + one, 0);
  const skew = prevalence.reduce((sum, share) => sum + share * (1 - share) * (1 - 2 * share), 0);
  const test = (kappa: number, standardError: number): NullTest => {
    const z = kappa / standardError;
    return { standardError, z, p: 2 * normalTails(-Math.abs(z)).lower };
  };
  const each = Math.sqrt(2 / pairs);
  return {
    test: test(value, (Math.sqrt(2) / (spread * Math.sqrt(pairs))) * Math.sqrt(spread ** 2 - skew)),
    categories: values.flatMap((category, place) => {
      const own = spreads[place] ?? 0;
      if (own === 0) return [];
      const apart = given.reduce((sum, counts) => {
        const count = counts.find((one) => one.value === place)?.count ?? 0;
        return sum + count * (coders - count);
      }, 0);
      const kappa = 1 - apart / (pairs * own);
      return [{ category, value: kappa, ...test(kappa, each) }];
    }),
  };
}
