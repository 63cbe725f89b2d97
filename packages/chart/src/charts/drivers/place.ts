import type { Box } from '../../layout/box.ts';
import { bezier, type Point, sCurve } from '../../layout/curve.ts';
import { type Arrangement, arranged, type Wired } from './arrange.ts';

/** A node with the room that it takes, in px. */
export interface Sized {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface MapSetting {
  /** The whole width, in px. */
  readonly width: number;
  /** Between two boxes side by side, and between two rows of them. */
  readonly beside: number;
  readonly under: number;
}

export interface PlacedMap {
  readonly boxes: ReadonlyMap<string, Box>;
  /** The way of each link, from its first to its second end. */
  readonly paths: ReadonlyMap<string, readonly Point[]>;
  readonly height: number;
}

/** Between parts of the map that no link joins. */
const BETWEEN_PARTS = 40;
/** So much wider than it has to be a map may be. */
const ROOMY = 1.7;
/** Between the ends of two links at a box. */
const PORT = 18;
/** A link ends so far before a box, where its head is. */
export const HEAD = 9;

/**
 * Places a map from the top down: boxes in rows, so that links lead down where they can, each between the boxes and not
 * across them. Parts that no link joins stand side by side where they fit. The same input gives the same places.
 */
export function placeMap(nodes: readonly Sized[], links: readonly Wired[], setting: MapSetting): PlacedMap {
  const found: {
    readonly part: Part;
    readonly placed: Arrangement;
    readonly dx: number;
    readonly dy: number;
  }[] = [];
  let [left, top, below, right] = [0, 0, 0, 0];
  for (const part of partsOf(nodes, links)) {
    const placed = arranged(part.nodes, part.links, setting);
    if (left > 0 && left + placed.width > setting.width) [left, top] = [0, below + BETWEEN_PARTS];
    found.push({ part, placed, dx: left, dy: top });
    right = Math.max(right, left + placed.width);
    left += placed.width + setting.beside;
    below = Math.max(below, top + placed.height);
  }
  const boxes = new Map<string, Box>();
  const paths = new Map<string, readonly Point[]>();
  const stretch = stretchTo(setting.width, right, nodes);
  for (const { part, placed, dx, dy } of found) {
    const moved = movedBy(placed, (x) => stretch(x + dx), dy);
    for (const [id, box] of moved.boxes) boxes.set(id, box);
    for (const [id, points] of pathsOf(moved, part.links)) paths.set(id, points);
  }
  return { boxes, paths, height: below };
}

/** What is spare to the right goes between the middles of boxes, up to {@link ROOMY} times what is between them. */
function stretchTo(width: number, right: number, nodes: readonly Sized[]): (x: number) => number {
  const half = nodes.reduce((most, node) => Math.max(most, node.width), 0) / 2;
  const factor = Math.min(ROOMY, Math.max(1, (width - 2 * half) / Math.max(1, right - 2 * half)));
  return (x) => half + (x - half) * factor;
}

function movedBy(placed: Arrangement, across: (x: number) => number, dy: number): Arrangement {
  const boxes = [...placed.boxes].map(([id, { x, x2, y, y2 }]): [string, Box] => {
    const [middle, half] = [across((x + x2) / 2), (x2 - x) / 2];
    return [id, { x: middle - half, x2: middle + half, y: y + dy, y2: y2 + dy }];
  });
  const bends = [...placed.bends].map(([id, points]): [string, readonly Point[]] => [
    id,
    points.map(({ x, y }) => ({ x: across(x), y: y + dy })),
  ]);
  return { ...placed, boxes: new Map(boxes), bends: new Map(bends) };
}

interface Part {
  readonly nodes: readonly Sized[];
  readonly links: readonly Wired[];
}

/** The parts of a map that links join, the largest first. */
function partsOf(nodes: readonly Sized[], links: readonly Wired[]): Part[] {
  const partOf = new Map(nodes.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (let next = partOf.get(at); next !== undefined && next !== at; next = partOf.get(at)) at = next;
    return at;
  };
  for (const { from, to } of links) partOf.set(root(to), root(from));
  const roots = [...new Set(nodes.map(({ id }) => root(id)))];
  return roots
    .map((one) => ({
      nodes: nodes.filter(({ id }) => root(id) === one),
      links: links.filter(({ from }) => root(from) === one),
    }))
    .sort((a, b) => b.nodes.length - a.nodes.length);
}

/** Where a link leaves or reaches a box. */
interface End {
  readonly link: string;
  readonly node: string;
  readonly side: 'top' | 'bottom';
  /** Where it comes from or goes to: links keep their order along the side of a box. */
  readonly towards: number;
  /** Of links between the same two boxes, the one that turns late is on the side that it turns from. */
  readonly outside: number;
}

function pathsOf(
  { boxes, bends, isDown }: Arrangement,
  links: readonly Wired[],
): Map<string, readonly Point[]> {
  const middle = (id: string): number => {
    const box = boxes.get(id);
    return box ? (box.x + box.x2) / 2 : 0;
  };
  const ends = links.flatMap(({ id, from, to }): End[] => {
    if (from === to) return [];
    const [upper, lower] = isDown(id) ? [from, to] : [to, from];
    const way = bends.get(id) ?? [];
    const outside = isDown(id) ? 0 : Math.sign(middle(upper) - middle(lower)) || 1;
    return [
      { link: id, node: upper, side: 'bottom', towards: way[0]?.x ?? middle(lower), outside },
      { link: id, node: lower, side: 'top', towards: way.at(-1)?.x ?? middle(upper), outside },
    ];
  });
  const ports = portsOf(ends, boxes);
  return new Map(
    links.map(({ id, from, to }): [string, readonly Point[]] => {
      if (from === to) return [id, loopAt(boxes.get(from))];
      const down = isDown(id);
      const start = ports.get(portKey(id, 'bottom'));
      const end = ports.get(portKey(id, 'top'));
      if (!start || !end) return [id, []];
      // The head is at the lower end of a link that leads down, and at the upper end of one that leads up.
      const first = down ? start : { x: start.x, y: start.y + HEAD };
      const last = down ? { x: end.x, y: end.y - HEAD } : end;
      const stops = [first, ...(bends.get(id) ?? []), last];
      const points = stops.slice(1).flatMap((stop, index) => {
        const before = stops[index] ?? stop;
        const curve = down ? sCurve(before, stop, 'y') : late(before, stop);
        return index === 0 ? curve : curve.slice(1);
      });
      return [id, down ? points : points.reverse()];
    }),
  );
}

/** As an S-curve that turns late, so that the two links between two boxes lie apart. */
function late(from: Point, to: Point): readonly Point[] {
  const y = from.y + (to.y - from.y) * 0.85;
  return bezier(from, { x: from.x, y }, { x: to.x, y }, to);
}

const portKey = (link: string, side: End['side']): string => `${side}\n${link}`;

/** The ends of links along the sides of their boxes, in the order of where they lead. */
function portsOf(ends: readonly End[], boxes: ReadonlyMap<string, Box>): ReadonlyMap<string, Point> {
  const ports = new Map<string, Point>();
  for (const [node, box] of boxes) {
    for (const side of ['top', 'bottom'] as const) {
      const here = ends
        .filter((end) => end.node === node && end.side === side)
        .sort((a, b) => a.towards - b.towards || a.outside - b.outside);
      const step = Math.min(PORT, (box.x2 - box.x - 6) / Math.max(1, here.length));
      here.forEach(({ link }, index) => {
        ports.set(portKey(link, side), {
          x: (box.x + box.x2) / 2 + (index - (here.length - 1) / 2) * step,
          y: side === 'top' ? box.y : box.y2,
        });
      });
    }
  }
  return ports;
}

/** The way of a link from a box to itself. */
function loopAt(box: Box | undefined): readonly Point[] {
  if (!box) return [];
  const [from, to] = [
    { x: box.x2, y: box.y2 - 5 },
    { x: box.x2 - 6, y: box.y2 + HEAD },
  ];
  return bezier(from, { x: box.x2 + 12, y: box.y2 - 4 }, { x: box.x2 - 6, y: box.y2 + 26 }, to);
}
