import type { Box } from '../../layout/box.ts';
import type { Point } from '../../layout/curve.ts';
import { dodge } from '../../layout/dodge.ts';
import { layered } from '../../layout/graph.ts';
import type { MapSetting, Sized } from './place.ts';
import { rowsOf } from './rows-of.ts';

/** A link between two nodes, by its own id. */
export interface Wired {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** One part of a map in its place. */
export interface Arrangement {
  readonly boxes: ReadonlyMap<string, Box>;
  /** Where a link passes the rows between its ends, from the upper one down. */
  readonly bends: ReadonlyMap<string, readonly Point[]>;
  /** Whether a link leads from a higher row to a lower one. */
  readonly isDown: (link: string) => boolean;
  readonly width: number;
  readonly height: number;
}

/** What a link takes of a row that it passes, in px. */
const PASSAGE = 7;
/** So often each row is moved towards its neighbours. */
const SWEEPS = 24;

/**
 * Places nodes that links join. As many stand in a row as leave room for the links that pass it.
 */
export function arranged(nodes: readonly Sized[], links: readonly Wired[], setting: MapSetting): Arrangement {
  const widest = nodes.reduce((most, { width }) => Math.max(most, width), 1);
  const fitting = Math.max(1, Math.floor((setting.width + setting.beside) / (widest + setting.beside)));
  for (let most = fitting; most > 1; most -= 1) {
    const found = inRows(nodes, links, most, setting);
    if (found) return found;
  }
  // One to a row always fits, where need be with links that pass behind the boxes.
  return inRows(nodes, links, 1, setting) ?? stacked(nodes, links, setting);
}

function inRows(
  nodes: readonly Sized[],
  links: readonly Wired[],
  most: number,
  setting: MapSetting,
): Arrangement | undefined {
  const ids = nodes.map(({ id }) => id);
  const rowOf = rowsOf(ids, links, most);
  const row = (id: string): number => rowOf.get(id) ?? 0;
  const isDown = new Map(links.map(({ id, from, to }) => [id, row(from) < row(to)]));

  // A link that passes rows has a passage in each, and so has its place among the nodes.
  const all = new Map(rowOf);
  const chains: { readonly from: string; readonly to: string }[] = [];
  const passages = new Map<string, string[]>();
  for (const { id, from, to } of links) {
    const [upper, lower] = row(from) < row(to) ? [from, to] : [to, from];
    const between = Array.from({ length: Math.max(0, row(lower) - row(upper) - 1) }, (_, index) => {
      const passage = `${id}\n${index}`;
      all.set(passage, row(upper) + 1 + index);
      return passage;
    });
    passages.set(id, between);
    const stops = [upper, ...between, lower];
    stops.slice(1).forEach((stop, index) => chains.push({ from: stops[index] ?? stop, to: stop }));
  }
  const places = layered([...all.keys()], chains, all);
  const count = Math.max(0, ...all.values()) + 1;
  const rows = Array.from({ length: count }, (_, index) =>
    [...places]
      .filter(([, { layer }]) => layer === index)
      .sort(([, a], [, b]) => a.rank - b.rank)
      .map(([id]) => id),
  );
  // A node takes the space beside it too.
  const sizes = new Map(nodes.map(({ id, width }) => [id, width + setting.beside]));
  const room = Math.min(
    setting.width,
    Math.max(
      ...rows.map((members) =>
        members.reduce((sum, id) => sum + (sizes.get(id) ?? PASSAGE), -setting.beside),
      ),
    ),
  );
  const middles = middlesOf(rows, chains, sizes, room, setting.beside);
  return middles && inPlace(nodes, links, { rows, middles, passages, isDown, room }, setting);
}

/** The middle of each node and passage across; undefined where a row has too many. */
function middlesOf(
  rows: readonly (readonly string[])[],
  chains: readonly { readonly from: string; readonly to: string }[],
  sizes: ReadonlyMap<string, number>,
  room: number,
  beside: number,
): ReadonlyMap<string, number> | undefined {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of chains) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const middles = new Map(
    rows.flatMap((members) =>
      members.map((id, index): [string, number] => [id, ((index + 0.5) / members.length) * room]),
    ),
  );
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const members of sweep % 2 === 0 ? rows : [...rows].reverse()) {
      let before = -Infinity;
      const wanted = members.map((id) => {
        const others = (neighbours.get(id) ?? []).map((other) => middles.get(other) ?? 0);
        const mean =
          others.length === 0 ? (middles.get(id) ?? 0) : others.reduce((a, b) => a + b, 0) / others.length;
        // In the order that crosses least.
        before = Math.max(before, mean);
        return { at: before, size: sizes.get(id) ?? PASSAGE };
      });
      const found = dodge(wanted, [-beside / 2, room + beside / 2 + 0.01]);
      if (!found) return undefined;
      members.forEach((id, index) => middles.set(id, found[index] ?? 0));
    }
  }
  return middles;
}

interface Rows {
  readonly rows: readonly (readonly string[])[];
  readonly middles: ReadonlyMap<string, number>;
  readonly passages: ReadonlyMap<string, readonly string[]>;
  readonly isDown: ReadonlyMap<string, boolean>;
  readonly room: number;
}

function inPlace(
  nodes: readonly Sized[],
  links: readonly Wired[],
  { rows, middles, passages, isDown, room }: Rows,
  { under }: MapSetting,
): Arrangement {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const boxes = new Map<string, Box>();
  const passed = new Map<string, readonly Point[]>();
  let y = 0;
  for (const members of rows) {
    const height = members.reduce((most, id) => Math.max(most, known.get(id)?.height ?? 0), 0);
    for (const id of members) {
      const node = known.get(id);
      const middle = middles.get(id) ?? 0;
      if (!node) {
        // Straight down between the boxes; it bends where there are none.
        passed.set(id, [
          { x: middle, y },
          { x: middle, y: y + height },
        ]);
      } else {
        const top = y + (height - node.height) / 2;
        boxes.set(id, {
          x: middle - node.width / 2,
          x2: middle + node.width / 2,
          y: top,
          y2: top + node.height,
        });
      }
    }
    y += height + under;
  }
  return {
    boxes,
    bends: new Map(
      links.map(({ id }) => [id, (passages.get(id) ?? []).flatMap((passage) => passed.get(passage) ?? [])]),
    ),
    isDown: (link) => isDown.get(link) ?? true,
    width: room,
    height: y - under,
  };
}

/** One below the other, in the middle. */
function stacked(nodes: readonly Sized[], links: readonly Wired[], setting: MapSetting): Arrangement {
  const order = new Map(nodes.map(({ id }, index) => [id, index]));
  return inPlace(
    nodes,
    links,
    {
      rows: nodes.map(({ id }) => [id]),
      middles: new Map(nodes.map(({ id }) => [id, setting.width / 2])),
      passages: new Map(),
      isDown: new Map(links.map(({ id, from, to }) => [id, (order.get(from) ?? 0) < (order.get(to) ?? 0)])),
      room: setting.width,
    },
    setting,
  );
}
