/** The value below which a part of sorted numbers lies, interpolated between neighbours (type 7 of Hyndman and Fan 1996). */
export function percentile(sorted: ArrayLike<number>, part: number): number {
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
