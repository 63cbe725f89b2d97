import { layered } from '../../layout/graph.ts';
import type { Wired } from './arrange.ts';

/** More rounds than that seldom shorten another link. */
const ROUNDS = 12;

/**
 * The row of each node, from 0 at the top, at most so many to a row: links lead down, those that close a circle apart
 * (Coffman and Graham 1972, from the bottom), and are then made as short as their neighbours allow.
 */
export function rowsOf(
  ids: readonly string[],
  links: readonly Wired[],
  most: number,
): ReadonlyMap<string, number> {
  const depth = layered(ids, links);
  const depthOf = (id: string): number => depth.get(id)?.layer ?? 0;
  const down = links
    .filter(({ from, to }) => from !== to)
    .map(({ from, to }) => (depthOf(from) < depthOf(to) ? { from, to } : { from: to, to: from }));
  const above = new Map(ids.map((id) => [id, down.filter(({ to }) => to === id).map(({ from }) => from)]));
  const below = new Map(ids.map((id) => [id, down.filter(({ from }) => from === id).map(({ to }) => to)]));

  // Rows are counted from the bottom here.
  const rowOf = new Map<string, number>();
  const taken: number[] = [];
  const order = ids
    .map((id, index) => ({ id, index }))
    .sort((a, b) => depthOf(b.id) - depthOf(a.id) || a.index - b.index);
  for (const { id } of order) {
    let row = (below.get(id) ?? []).reduce((high, other) => Math.max(high, (rowOf.get(other) ?? 0) + 1), 0);
    while ((taken[row] ?? 0) >= most) row += 1;
    rowOf.set(id, row);
    taken[row] = (taken[row] ?? 0) + 1;
  }
  const top = Math.max(0, ...rowOf.values());
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { id } of order) {
      const [over, under] = [above.get(id) ?? [], below.get(id) ?? []];
      if (over.length <= under.length) continue;
      // More leads to it than from it: up, to just under the lowest of what moves it.
      const highest = over.reduce((low, other) => Math.min(low, (rowOf.get(other) ?? top) - 1), top);
      const here = rowOf.get(id) ?? 0;
      let row = highest;
      while (row > here && (taken[row] ?? 0) >= most) row -= 1;
      if (row <= here) continue;
      taken[here] = (taken[here] ?? 1) - 1;
      taken[row] = (taken[row] ?? 0) + 1;
      rowOf.set(id, row);
    }
  }
  const rows = [...new Set(rowOf.values())].sort((a, b) => b - a);
  return new Map(ids.map((id) => [id, rows.indexOf(rowOf.get(id) ?? 0)]));
}
