import { normalQuantile } from '../quantile.ts';
import { normalTails } from '../special/gamma.ts';
import { type Coefficient, coefficientOf, type CoefficientOptions } from './coefficient.ts';
import type { NullTest } from './fleiss.ts';
import type { RatingsInput } from './ratings.ts';
import { observedAgreement, overCells, twoCoders, type TwoCoders } from './two-coders.ts';
import { weightOf } from './unit-agreement.ts';

export interface CohenKappa extends Coefficient {
  /** The test of no agreement beyond chance. Null where there is no value, or chance leaves no room. */
  readonly test: NullTest | null;
}

/**
 * Cohen's kappa of two coders, unweighted or weighted, over the units that both coded.
 *
 * Cohen, J. (1960), Educational and Psychological Measurement 20(1), 37-46; Cohen, J. (1968), "Weighted kappa",
 * Psychological Bulletin 70(4), 213-220. The standard errors, with and without agreement beyond chance, are those of
 * Fleiss, J. L., Cohen, J. and Everitt, B. S. (1969), Psychological Bulletin 72(5), 323-327; the interval is normal.
 *
 * @throws QueryError `codings-invalid`, also for other than two coders; `number-invalid` for the level
 */
export function cohenKappa(input: RatingsInput, options: CoefficientOptions = {}): CohenKappa {
  return cohenOf(twoCoders(input, "Cohen's kappa", options), options);
}

/** Cohen's kappa of a table of two coders. */
export function cohenOf(pair: TwoCoders, options: CoefficientOptions): CohenKappa {
  const { table, first, second, units, weights } = pair;
  const size = table.length;
  const by = (of: (row: number, column: number) => number): number => overCells(size, of);
  const partOf = (row: number, column: number): number => table[row]?.[column] ?? 0;
  const chanceOf = (row: number, column: number): number => (first[row] ?? 0) * (second[column] ?? 0);
  const observed = observedAgreement(pair);
  const expected = size === 1 ? 1 : by((i, j) => chanceOf(i, j) * weightOf(weights, i, j));
  const rows = first.map((_, i) => second.reduce((sum, part, j) => sum + part * weightOf(weights, i, j), 0));
  const columns = second.map((_, j) =>
    first.reduce((sum, part, i) => sum + part * weightOf(weights, i, j), 0),
  );
  const toOthers = (i: number, j: number): number => (rows[i] ?? 0) + (columns[j] ?? 0);
  const errorOf = (sum: number): number => Math.sqrt(Math.max(0, sum) / units) / (1 - expected);
  const coefficient = coefficientOf({
    observed,
    expected,
    units,
    errorOf: (kappa) =>
      errorOf(
        by((i, j) => partOf(i, j) * (weightOf(weights, i, j) - toOthers(i, j) * (1 - kappa)) ** 2) -
          (kappa - expected * (1 - kappa)) ** 2,
      ),
    quantile: normalQuantile,
    options,
    name: "Cohen's kappa",
    source:
      'Cohen (1968), Psychological Bulletin 70(4), 213-220; Fleiss, Cohen and Everitt (1969), 72(5), 323-327',
  });
  if (coefficient.value === null) return { ...coefficient, test: null };
  const standardError = errorOf(
    by((i, j) => chanceOf(i, j) * (weightOf(weights, i, j) - toOthers(i, j)) ** 2) - expected ** 2,
  );
  const z = coefficient.value / standardError;
  return {
    ...coefficient,
    test: standardError > 0 ? { standardError, z, p: 2 * normalTails(-Math.abs(z)).lower } : null,
  };
}
