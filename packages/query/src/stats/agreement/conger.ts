import { QueryError } from '../../errors.ts';
import {
  type Coefficient,
  coefficientOf,
  type CoefficientOptions,
  errorOverUnits,
  overUnits,
} from './coefficient.ts';
import type { Ratings, RatingsInput } from './ratings.ts';
import { linearised, unitAgreement, weightedProduct, weightOf } from './unit-agreement.ts';

/**
 * Conger's kappa: Cohen's kappa for any number of coders, each with a distribution of their own. For two coders without
 * missing codings it is Cohen's.
 *
 * Conger, A. J. (1980), "Integration and generalization of kappas for multiple raters", Psychological Bulletin 88,
 * 322-328; with weights, missing codings and the standard error of Gwet (2014), chapter 5. The interval is from
 * Student's t.
 *
 * @throws QueryError `codings-invalid`, also for counts per category, which do not say who coded; `number-invalid` for
 * the level
 */
export function congerKappa(input: RatingsInput, options: CoefficientOptions = {}): Coefficient {
  const parts = unitAgreement(input, options);
  const { observed, pairable, table, ratings, isUniform } = parts;
  const cells = cellsOf(ratings, "Conger's kappa");
  const shares = cells.map((row) => sharesOf(row, ratings.values.length));
  const coders = shares.length;
  const pooled = ratings.values.map((_, value) => shares.reduce((sum, own) => sum + (own[value] ?? 0), 0));
  // All ordered pairs of two different coders.
  const expected =
    (weightedProduct(table, pooled, pooled) -
      shares.reduce((sum, own) => sum + weightedProduct(table, own, own), 0)) /
    (coders * (coders - 1));
  return coefficientOf({
    observed,
    expected: isUniform ? 1 : expected,
    units: pairable,
    errorOf: (value) => {
      const chance = ratings.units.map(() => 0);
      for (const [coder, row] of cells.entries()) {
        const own = shares[coder] ?? [];
        const others = pooled.map((sum, of) => sum - (own[of] ?? 0));
        // How much a coding with each value agrees with those of the other coders, by chance.
        const toOthers = ratings.values.map((_, l) =>
          others.reduce((sum, share, k) => sum + share * weightOf(table, k, l), 0),
        );
        const mean = toOthers.reduce((sum, one, l) => sum + one * (own[l] ?? 0), 0);
        const coded = row.reduce((sum, place) => sum + (place < 0 ? 0 : 1), 0);
        for (const [unit, place] of row.entries()) {
          const off =
            place < 0
              ? mean * (coded / row.length)
              : (toOthers[place] ?? 0) - mean * (1 - coded / row.length);
          chance[unit] = (chance[unit] ?? 0) + (off * row.length) / coded / (coders * (coders - 1));
        }
      }
      return errorOverUnits(linearised(parts, expected, value, chance), value);
    },
    quantile: overUnits(ratings.units.length),
    options,
    name: "Conger's kappa",
    source: 'Conger (1980), Psychological Bulletin 88, 322-328',
  });
}

/**
 * Who coded what.
 *
 * @throws QueryError `codings-invalid` where only counts per category are known
 */
export function cellsOf({ cells }: Ratings, measure: string): readonly Int32Array[] {
  if (cells !== null) return cells;
  throw new QueryError(
    'codings-invalid',
    'codings',
    `${measure} needs to know who coded what, and counts per category do not say. Give the codings, or take Fleiss' kappa.`,
  );
}

/** The share of each value in what a coder gave. */
export function sharesOf(row: Int32Array, values: number): number[] {
  const counts = Array.from({ length: values }, () => 0);
  for (const place of row) if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}
