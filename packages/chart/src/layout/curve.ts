/** A point in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Enough that no corner is seen at the sizes of our pictures. */
const STEPS = 24;

/** A curve from one point to another by two points that pull at it, as points along it. */
export function bezier(from: Point, pull: Point, pull2: Point, to: Point, steps = STEPS): readonly Point[] {
  return Array.from({ length: steps + 1 }, (_, index) => {
    const t = index / steps;
    const u = 1 - t;
    const mix = (a: number, b: number, c: number, d: number) =>
      u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    return { x: mix(from.x, pull.x, pull2.x, to.x), y: mix(from.y, pull.y, pull2.y, to.y) };
  });
}

/** A curve that leaves and arrives horizontally (or vertically), as in layered graphs. */
export function sCurve(from: Point, to: Point, along: 'x' | 'y' = 'x'): readonly Point[] {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return along === 'x'
    ? bezier(from, { x: middle.x, y: from.y }, { x: middle.x, y: to.y }, to)
    : bezier(from, { x: from.x, y: middle.y }, { x: to.x, y: middle.y }, to);
}

/**
 * A curve that bends to the right of its way, so that the two directions between two nodes lie apart.
 *
 * @param bend how far from the straight line, as a part of its length
 */
export function arc(from: Point, to: Point, bend = 0.18): readonly Point[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const pull = { x: (from.x + to.x) / 2 - dy * bend, y: (from.y + to.y) / 2 + dx * bend };
  const towards = (end: Point): Point => ({
    x: end.x + (2 / 3) * (pull.x - end.x),
    y: end.y + (2 / 3) * (pull.y - end.y),
  });
  return bezier(from, towards(from), towards(to), to);
}

/** A curve without what lies nearer to its ends than so many px, where the nodes are. */
export function trimmed(points: readonly Point[], start: number, end: number): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return points;
  const away = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);
  return points.filter((point) => away(point, first) >= start && away(point, last) >= end);
}

/** Which way a curve points at its end, in degrees clockwise from the top, as Vega turns symbols. */
export function heading(points: readonly Point[]): number {
  const [before, last] = [points.at(-2), points.at(-1)];
  if (!before || !last) return 0;
  return (Math.atan2(last.x - before.x, before.y - last.y) * 180) / Math.PI;
}
