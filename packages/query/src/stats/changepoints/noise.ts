/** What is no difference, as a part of the largest one. */
const ROUNDING = 1e-9;

/** The median of the absolute value of a standard normal number. */
const MEDIAN_ABSOLUTE = 0.6744897501960817;

/**
 * The variance of the noise around a mean that changes rarely, from the differences between neighbours, which a change
 * of level touches only once.
 *
 * The median absolute difference, scaled to the standard deviation of normal noise (as in Fryzlewicz, P. (2014), "Wild
 * binary segmentation for multiple change-point detection", Annals of Statistics 42(6), 2243-2281; about 0). Where more
 * than half of the neighbours are equal, up to rounding, half the mean squared difference (Rice, J. (1984), "Bandwidth
 * choice for nonparametric regression", Annals of Statistics 12(4), 1215-1230). 0 for fewer than two values.
 *
 * Values that follow a trend or each other (autocorrelation) are not what it is made for.
 */
export function noiseVariance(values: ArrayLike<number>): number {
  const differences = Array.from({ length: Math.max(0, values.length - 1) }, (_, index) =>
    Math.abs((values[index + 1] ?? 0) - (values[index] ?? 0)),
  );
  const { length } = differences;
  if (length === 0) return 0;
  const sorted = [...differences].sort((a, b) => a - b);
  const middle = Math.floor(length / 2);
  const upper = sorted[middle] ?? 0;
  const median = length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
  if (median > ROUNDING * (sorted.at(-1) ?? 0)) return (median / MEDIAN_ABSOLUTE) ** 2 / 2;
  return differences.reduce((sum, difference) => sum + difference * difference, 0) / (2 * length);
}
