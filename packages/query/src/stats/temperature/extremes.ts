/** A high point of a series. */
export interface Peak {
  readonly index: number;
  readonly prominence: number;
}

/**
 * The peaks of a series: points higher than what is on both sides, of a level stretch its first point; neither end of
 * the series is one, as it is not known what lies beyond. The prominence of a peak is how far it stands above the higher
 * of the lowest points between it and the next higher one, or the end, on either side: the measure of topography, as in
 * SciPy's `find_peaks`.
 *
 * @param least the prominence from which a peak counts, more than 0
 * @returns the peaks in the order of the series
 */
export function peaksOf(values: readonly number[], least: number): Peak[] {
  const peaks: Peak[] = [];
  for (let index = 1; index < values.length - 1; index += 1) {
    const height = values[index] ?? 0;
    if ((values[index - 1] ?? 0) >= height) continue;
    let end = index;
    while (end < values.length - 1 && values[end + 1] === height) end += 1;
    if (end === values.length - 1 || (values[end + 1] ?? 0) > height) continue;
    const prominence = height - Math.max(lowestTowards(values, index, -1), lowestTowards(values, index, 1));
    if (prominence >= least && prominence > 0) peaks.push({ index, prominence });
  }
  return peaks;
}

/** The lowest value from a point to the next one that is higher than it, or to the end. */
function lowestTowards(values: readonly number[], from: number, step: 1 | -1): number {
  const height = values[from] ?? 0;
  let lowest = height;
  for (let at = from + step; at >= 0 && at < values.length; at += step) {
    const value = values[at] ?? 0;
    if (value > height) break;
    lowest = Math.min(lowest, value);
  }
  return lowest;
}

/** The standard deviation, over all; 0 of none. */
export function deviationOf(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
