import { type Box, meet, within } from './box.ts';

/** A point that wants a label of a certain size beside it. `away` is from the point to the label, in px. */
export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly away: number;
  readonly width: number;
  readonly height: number;
}

/** Where a label stands: its box, and how its lines are aligned in it. */
export interface LabelPlace extends Box {
  readonly align: 'left' | 'center' | 'right';
}

/**
 * Places labels beside their points: right, left, above, below, then in the corners; the first place that is free, for
 * the points in the order given. No label covers another, a point, an obstacle, or leaves the bounds. O(n^2).
 *
 * @returns of each label its place, or undefined where it found none; give those a number and a key
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  bounds: Box,
  obstacles: readonly Box[] = [],
): readonly (LabelPlace | undefined)[] {
  const taken: Box[] = [
    ...obstacles,
    ...points.map(({ x, y, away }) => ({
      x: x - away / 2,
      x2: x + away / 2,
      y: y - away / 2,
      y2: y + away / 2,
    })),
  ];
  return points.map((point) => {
    const place = placesOf(point).find(
      (one) => within(one, bounds) && !taken.some((other) => meet(one, other)),
    );
    if (place) taken.push(place);
    return place;
  });
}

function placesOf({ x, y, away, width, height }: LabelledPoint): LabelPlace[] {
  const right = { x: x + away, x2: x + away + width, align: 'left' } as const;
  const left = { x: x - away - width, x2: x - away, align: 'right' } as const;
  const centre = { x: x - width / 2, x2: x + width / 2, align: 'center' } as const;
  const middle = { y: y - height / 2, y2: y + height / 2 };
  const above = { y: y - away - height, y2: y - away };
  const below = { y: y + away, y2: y + away + height };
  return [
    { ...right, ...middle },
    { ...left, ...middle },
    { ...centre, ...above },
    { ...centre, ...below },
    { ...right, ...above },
    { ...right, ...below },
    { ...left, ...above },
    { ...left, ...below },
  ];
}
