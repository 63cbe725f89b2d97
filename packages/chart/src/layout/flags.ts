/** A label that hangs from a point at `x` by a pole, like a flag: `width` px wide, beside the pole. */
export interface Flag {
  readonly x: number;
  readonly width: number;
}

export interface FlagPlace {
  /** Lanes are counted from the top. */
  readonly lane: number;
  /** On which side of its pole the flag flies. */
  readonly side: 'right' | 'left';
}

/** Between a pole and its flag. */
export const POLE_GAP = 5;
/** Between two flags in a lane, and between a flag and the pole of another. */
const APART = 8;

interface Box {
  readonly from: number;
  readonly to: number;
}

/**
 * Places flags so that none covers another, or the pole of another: the first ones fly to the right of their poles,
 * the rest to the left, where the right has no room. Of all such divisions the one with the fewest lanes is
 * taken, and of those the one with the shortest poles.
 * The same input gives the same places. O(n^3) for n flags.
 *
 * @param flags by ascending `x`
 * @param width what the flags must stay within, from 0
 * @returns undefined where there is no such placement
 */
export function placeFlags(flags: readonly Flag[], width: number): readonly FlagPlace[] | undefined {
  let best: readonly FlagPlace[] | undefined;
  let least = Infinity;
  for (let split = flags.length; split >= 0; split -= 1) {
    const places = placeSplit(flags, split, width);
    if (!places) continue;
    // Fewer lanes first, then shorter poles.
    const cost = laneCount(places) * 1e6 + places.reduce((sum, { lane }) => sum + lane, 0);
    if (cost < least) {
      best = places;
      least = cost;
    }
  }
  return best;
}

export function laneCount(places: readonly FlagPlace[]): number {
  return places.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
}

function placeSplit(flags: readonly Flag[], split: number, width: number): readonly FlagPlace[] | undefined {
  const boxes = flags.map((flag, index): Box =>
    index < split
      ? { from: flag.x + POLE_GAP, to: flag.x + POLE_GAP + flag.width }
      : { from: flag.x - POLE_GAP - flag.width, to: flag.x - POLE_GAP },
  );
  if (boxes.some(({ from, to }) => from < 0 || to > width)) return undefined;
  // A flag under which the pole of another passes must hang lower than that other.
  const above = boxes.map((box, index) =>
    flags.flatMap((other, at) =>
      at !== index && other.x > box.from - APART / 2 && other.x < box.to + APART / 2 ? [at] : [],
    ),
  );
  const lanes: (number | undefined)[] = flags.map(() => undefined);
  const taken: Box[][] = [];
  const fits = (box: Box, lane: number) =>
    (taken[lane] ?? []).every((other) => other.to + APART <= box.from || other.from >= box.to + APART);

  for (const _ of flags) {
    const next = nextToPlace(lanes, above);
    const box = next === undefined ? undefined : boxes[next];
    if (next === undefined || box === undefined) return undefined;
    let lane = Math.max(0, ...(above[next] ?? []).map((at) => (lanes[at] ?? 0) + 1));
    while (!fits(box, lane)) lane += 1;
    lanes[next] = lane;
    (taken[lane] ??= []).push(box);
  }
  return lanes.map((lane, index) => ({ lane: lane ?? 0, side: index < split ? 'right' : 'left' }));
}

/** A flag that is not placed and whose uppers are; from the right, so that flags to the right hang high. */
function nextToPlace(
  lanes: readonly (number | undefined)[],
  above: readonly (readonly number[])[],
): number | undefined {
  for (let index = lanes.length - 1; index >= 0; index -= 1) {
    if (lanes[index] === undefined && (above[index] ?? []).every((at) => lanes[at] !== undefined))
      return index;
  }
  return undefined;
}
