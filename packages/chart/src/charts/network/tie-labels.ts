import { type Box, meet, within } from '../../layout/box.ts';
import type { Point } from '../../layout/curve.ts';
import type { Block } from '../../text/block.ts';

/** A label for a tie: its text, how wide it is, and the path that it belongs to. */
export interface TieLabel {
  readonly block: Block;
  readonly width: number;
  readonly points: readonly Point[];
}

/** Where along its path a label may stand, tried in turn. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const AWAY = 7;

/**
 * The middle and the top of each label beside its path, where it covers no path, no other label, and nothing else;
 * undefined where there is no such place. For the labels in the order given.
 */
export function placeTieLabels(
  labels: readonly TieLabel[],
  bounds: Box,
  obstacles: readonly Box[],
): readonly (Point | undefined)[] {
  const taken: Box[] = [
    ...obstacles,
    ...labels.flatMap(({ points }) =>
      points.map(({ x, y }) => ({ x: x - 3, x2: x + 3, y: y - 3, y2: y + 3 })),
    ),
  ];
  return labels.map(({ block, width, points }) => {
    const box = boxesOf(points, width, block.height).find(
      (one) => within(one, bounds) && !taken.some((other) => meet(one, other)),
    );
    if (box === undefined) return undefined;
    taken.push(box);
    return { x: (box.x + box.x2) / 2, y: box.y };
  });
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
