/** A part of a distribution that a point cuts off, and how fast it changes with the logarithm of the point. */
export interface PartAt {
  readonly part: number;
  readonly slope: number;
}

/**
 * The `x` at which a distribution's part is `p`: Newton's method on the logarithms of both, in which tails are nearly
 * straight lines, kept within a bracket.
 *
 * @param at the part at `x`, rising or falling throughout, with its derivative by log(x)
 * @param p more than 0
 * @param start where to begin, more than 0
 */
export function quantileByLogarithms(at: (x: number) => PartAt, p: number, start: number): number {
  let [low, high] = [-745, 709];
  const rises = at(start).slope > 0;
  let u = Math.log(start);
  for (let step = 0; step < 300; step += 1) {
    const { part, slope } = at(Math.exp(u));
    if (part === p) break;
    if (part < p === rises) low = u;
    else high = u;
    const next = part > 0 && slope !== 0 ? u - (Math.log(part / p) * part) / slope : Number.NaN;
    const inside = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(inside - u) <= 2e-16 * Math.max(1, Math.abs(u))) return Math.exp(inside);
    u = inside;
  }
  return Math.exp(u);
}
