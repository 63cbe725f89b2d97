/** A rectangle in px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/** Whether two boxes cover each other, or come nearer than `apart`. */
export function meet(one: Box, other: Box, apart = 0): boolean {
  return (
    one.x < other.x2 + apart &&
    other.x < one.x2 + apart &&
    one.y < other.y2 + apart &&
    other.y < one.y2 + apart
  );
}

/** Whether a box lies wholly within another. */
export function within(inner: Box, outer: Box): boolean {
  return inner.x >= outer.x && inner.x2 <= outer.x2 && inner.y >= outer.y && inner.y2 <= outer.y2;
}
