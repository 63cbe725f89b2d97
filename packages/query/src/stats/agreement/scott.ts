import { type Coefficient, coefficientOf, type CoefficientOptions, overUnits } from './coefficient.ts';
import type { RatingsInput } from './ratings.ts';
import { observedAgreement, overCells, twoCoders } from './two-coders.ts';
import { weightOf } from './unit-agreement.ts';

/**
 * Scott's pi of two coders, unweighted or weighted: like Cohen's kappa, with one distribution for both coders.
 *
 * Scott, W. A. (1955), "Reliability of content analysis: the case of nominal scale coding", Public Opinion Quarterly
 * 19(3), 321-325. The standard error is that of Gwet (2014), chapter 5, for two coders; the interval is from Student's t.
 *
 * @throws QueryError `codings-invalid`, also for other than two coders; `number-invalid` for the level
 */
export function scottPi(input: RatingsInput, options: CoefficientOptions = {}): Coefficient {
  const pair = twoCoders(input, "Scott's pi", options);
  const { table, first, second, units, weights } = pair;
  const size = table.length;
  const pooled = first.map((part, value) => (part + (second[value] ?? 0)) / 2);
  const partOf = (row: number, column: number): number => table[row]?.[column] ?? 0;
  const observed = observedAgreement(pair);
  const expected =
    size === 1 ? 1 : overCells(size, (i, j) => (pooled[i] ?? 0) * (pooled[j] ?? 0) * weightOf(weights, i, j));
  const toAll = pooled.map((_, i) =>
    pooled.reduce(
      (sum, part, j) => sum + (part * (weightOf(weights, i, j) + weightOf(weights, j, i))) / 2,
      0,
    ),
  );
  return coefficientOf({
    observed,
    expected,
    units,
    errorOf: (pi) => {
      const squares = overCells(
        size,
        (i, j) =>
          partOf(i, j) * (weightOf(weights, i, j) - (1 - pi) * ((toAll[i] ?? 0) + (toAll[j] ?? 0))) ** 2,
      );
      const spread = squares - (observed - 2 * (1 - pi) * expected) ** 2;
      return units < 2 ? null : Math.sqrt(Math.max(0, spread) / units) / (1 - expected);
    },
    quantile: overUnits(units),
    options,
    name: "Scott's pi",
    source: 'Scott (1955), Public Opinion Quarterly 19(3), 321-325',
  });
}
