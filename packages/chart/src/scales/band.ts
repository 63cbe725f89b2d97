/** Rows or columns of the same size, one for each of some things. */
export interface BandScale {
  /** The size of one, without the gap. */
  readonly size: number;
  /** Where the one of an index begins, in px. */
  readonly start: (index: number) => number;
  readonly middle: (index: number) => number;
}

/** Divides a range into so many bands with gaps between them. */
export function bandScale(
  count: number,
  [from, to]: readonly [from: number, to: number],
  gap = 0,
): BandScale {
  const size = Math.max(0, (to - from - gap * (count - 1)) / Math.max(1, count));
  const start = (index: number) => from + index * (size + gap);
  return { size, start, middle: (index) => start(index) + size / 2 };
}
