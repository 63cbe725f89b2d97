import type { Costs } from './models.ts';
import { type Search, TIE } from './search.ts';

/**
 * The segmentation with the least cost of all that have so many breaks. Of several that are the best, the one whose last
 * break is earliest, and so on from there.
 *
 * Dynamic programming: Auger, I. E. and Lawrence, C. E. (1989), "Algorithms for the optimal identification of segment
 * neighborhoods", Bulletin of Mathematical Biology 51(1), 39-54. Time grows with the number of breaks and the square of
 * the points.
 *
 * @param points length of the series, enough for all segments
 * @param minSize the fewest points of a segment
 */
export function fixedNumber(points: number, { cost, scale }: Costs, number: number, minSize: number): Search {
  const tie = TIE * scale;
  // With so many breaks as rows are done: the least cost up to an end, and where its last segment starts.
  let best = Float64Array.from({ length: points + 1 }, (_, end) =>
    end >= minSize ? cost(0, end) : Infinity,
  );
  let next = new Float64Array(points + 1).fill(Infinity);
  const starts = Array.from({ length: number }, () => new Int32Array(points + 1));
  const step = (index: number): void => {
    const row = Math.floor(index / (points + 1));
    const end = index % (points + 1);
    const first = (row + 1) * minSize;
    let least = Infinity;
    // The last row is asked only for the whole series.
    const isAsked = row < number - 1 || end === points;
    for (let start = first; isAsked && start <= end - minSize; start += 1) {
      const total = (best[start] ?? 0) + cost(start, end);
      if (total >= least - tie) continue;
      least = total;
      const own = starts[row];
      if (own) own[end] = start;
    }
    next[end] = least;
    if (end === points) [best, next] = [next, new Float64Array(points + 1).fill(Infinity)];
  };
  const breaks = (): number[] => {
    const found: number[] = [];
    let end = points;
    for (const row of [...starts].reverse()) {
      end = row[end] ?? 0;
      found.unshift(end);
    }
    return found;
  };
  return { steps: number * (points + 1), step, breaks };
}
