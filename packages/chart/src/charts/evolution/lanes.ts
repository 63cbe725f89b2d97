import type { Dated, Link } from './figures.ts';

/**
 * Schools from the top down, so that linked ones stand close together: from the order of the source, whichever exchange
 * of two shortens the links most, until none does. The same input gives the same order.
 */
export function lanesOf(schools: readonly Dated[], links: readonly Link[]): readonly Dated[] {
  let lanes = [...schools];
  let length = lengthOf(lanes, links);
  for (;;) {
    let best = lanes;
    let shortest = length;
    for (let a = 0; a < lanes.length; a += 1) {
      for (let b = a + 1; b < lanes.length; b += 1) {
        const other = exchanged(lanes, a, b);
        const its = lengthOf(other, links);
        if (its < shortest) [best, shortest] = [other, its];
      }
    }
    if (shortest === length) return lanes;
    [lanes, length] = [best, shortest];
  }
}

function exchanged(lanes: readonly Dated[], a: number, b: number): Dated[] {
  return lanes.map((lane, index) => (index === a ? lanes[b] : index === b ? lanes[a] : lane) ?? lane);
}

/** How many lanes the links cross in all. */
function lengthOf(lanes: readonly Dated[], links: readonly Link[]): number {
  const place = new Map(lanes.map(({ id }, index) => [id, index]));
  return links.reduce(
    (sum, { from, to }) => sum + Math.abs((place.get(from.id) ?? 0) - (place.get(to.id) ?? 0)),
    0,
  );
}
