import type { Costs } from './models.ts';
import type { Penalty } from './penalty.ts';
import { type Search, TIE } from './search.ts';

/**
 * The segmentation with the least cost and penalty together, of any number of breaks. Of several that are the best, the
 * one whose last break is earliest, and so on from there; no break rather than one.
 *
 * PELT: Killick, R., Fearnhead, P. and Eckley, I. A. (2012), "Optimal detection of changepoints with a linear
 * computational cost", Journal of the American Statistical Association 107(500), 1590-1598. A start is dropped only once
 * the one that beats it may begin a segment, and only where neither a penalty on lengths nor a least variance can turn it
 * around, so that the answer is the optimum of dynamic programming for every shortest segment.
 *
 * Time is near linear where breaks come up as the series goes on, and quadratic without any.
 *
 * @param points length of the series, at least one segment long
 * @param minSize the fewest points of a segment
 */
export function pelt(
  points: number,
  { cost, scale, excess }: Costs,
  penalty: Penalty,
  minSize: number,
): Search {
  const tie = TIE * scale;
  const best = new Float64Array(points + 1);
  const starts = new Int32Array(points + 1);
  // From which end on a start is beaten by another.
  const beatenFrom = new Float64Array(points + 1).fill(Infinity);
  best[0] = -penalty.each;
  const candidates = new Int32Array(points + 1);
  const upTo = new Float64Array(points + 1);
  let count = 0;
  const step = (index: number): void => {
    const end = index + minSize;
    if (index === 0 || index >= minSize) {
      candidates[count] = index;
      count += 1;
    }
    let kept = 0;
    let least = Infinity;
    for (let place = 0; place < count; place += 1) {
      const start = candidates[place] ?? 0;
      if ((beatenFrom[start] ?? 0) <= end) continue;
      const sofar = (best[start] ?? 0) + cost(start, end);
      candidates[kept] = start;
      upTo[kept] = sofar;
      kept += 1;
      const total =
        sofar + penalty.each + (penalty.lengths === 0 ? 0 : penalty.lengths * Math.log(end - start));
      if (total >= least - tie) continue;
      least = total;
      starts[end] = start;
    }
    count = kept;
    best[end] = least;
    for (let place = 0; place < count; place += 1) {
      const start = candidates[place] ?? 0;
      const turn =
        penalty.lengths === 0 ? 0 : penalty.lengths * Math.log1p((end - start) / Math.max(points - end, 1));
      const spare = excess?.(start, end) ?? 0;
      if ((upTo[place] ?? 0) + turn - spare > least + tie && beatenFrom[start] === Infinity) {
        beatenFrom[start] = end + minSize;
      }
    }
  };
  return { steps: points - minSize + 1, step, breaks: () => tracedBack(points, starts) };
}

function tracedBack(points: number, starts: Int32Array): number[] {
  const breaks: number[] = [];
  for (let end = starts[points] ?? 0; end > 0; end = starts[end] ?? 0) breaks.unshift(end);
  return breaks;
}
