import { type Box, meet, within } from '../../layout/box.ts';
import type { Point } from '../../layout/curve.ts';
import type { Block } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';

/** A label for a tie: its text, a shorter one for where that finds no room, and the path that it belongs to. */
export interface TieLabel {
  readonly blocks: readonly Block[];
  readonly points: readonly Point[];
}

/** A text of a label, with its middle and its top. */
export interface PlacedLabel {
  readonly block: Block;
  readonly at: Point;
}

/** Where along its path a label may stand, tried in turn. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const AWAY = 7;
/** So much nearer to its own path than to others, nobody takes a label for that of another. */
const NEARER = 16;

/**
 * Where each label stands beside its path, so that it covers no path, no other label, and nothing else, and is nearer to
 * its own path than to others as far as can be; undefined where there is no such place. For the labels in the order given.
 */
export function placeTieLabels(
  labels: readonly TieLabel[],
  bounds: Box,
  obstacles: readonly Box[],
): readonly (PlacedLabel | undefined)[] {
  const taken: Box[] = [
    ...obstacles,
    ...labels.flatMap(({ points }) =>
      points.map(({ x, y }) => ({ x: x - 3, x2: x + 3, y: y - 3, y2: y + 3 })),
    ),
  ];
  return labels.map(({ blocks, points }) => {
    const others = labels.filter((other) => other.points !== points).flatMap((other) => other.points);
    const clearness = (box: Box) => Math.min(NEARER, gapTo(box, others) - gapTo(box, points));
    for (const block of blocks) {
      const [first, ...more] = boxesOf(points, widest(block.lines, block.font), block.height).filter(
        (one) => within(one, bounds) && !taken.some((other) => meet(one, other)),
      );
      if (first === undefined) continue;
      const box = more.reduce((best, one) => (clearness(one) > clearness(best) + 1e-9 ? one : best), first);
      taken.push(box);
      return { block, at: { x: (box.x + box.x2) / 2, y: box.y } };
    }
    return undefined;
  });
}

function gapTo(box: Box, points: readonly Point[]): number {
  return points.reduce((least, { x, y }) => {
    const [across, down] = [Math.max(box.x - x, 0, x - box.x2), Math.max(box.y - y, 0, y - box.y2)];
    return Math.min(least, Math.hypot(across, down));
  }, Infinity);
}

function boxesOf(points: readonly Point[], width: number, height: number): Box[] {
  return PLACES.flatMap((along): Box[] => {
    const at = points[Math.round(along * (points.length - 1))];
    if (at === undefined) return [];
    const [half, middle] = [width / 2, height / 2];
    const boxAt = (x: number, y: number): Box => ({
      x: x - half,
      x2: x + half,
      y: y - middle,
      y2: y + middle,
    });
    // As near as a label of this size comes to a line of whatever slope: beside, over and under it, and between.
    return [
      boxAt(at.x, at.y - middle - AWAY),
      boxAt(at.x, at.y + middle + AWAY),
      boxAt(at.x + half + AWAY, at.y),
      boxAt(at.x - half - AWAY, at.y),
      boxAt(at.x + half, at.y - middle - AWAY),
      boxAt(at.x - half, at.y - middle - AWAY),
      boxAt(at.x + half, at.y + middle + AWAY),
      boxAt(at.x - half, at.y + middle + AWAY),
    ];
  });
}
