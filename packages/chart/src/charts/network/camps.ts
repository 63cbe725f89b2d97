import { polarization } from '@yalu/query/stats';
import type { Node, Tie } from './figures.ts';

/** The best division of a network in two. */
export interface Camps {
  readonly modularity: number;
  /** The second is empty where no division is better than none. */
  readonly members: readonly [readonly Node[], readonly Node[]];
  /** Whether every division was tried. */
  readonly exact: boolean;
}

/** How the nodes fall apart in two camps by their ties. */
export function campsOf(nodes: readonly Node[], ties: readonly Tie[]): Camps {
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  const matrix = nodes.map(() => nodes.map(() => 0));
  for (const { from, to, weight } of ties) {
    const [i, j] = [place.get(from.id) ?? -1, place.get(to.id) ?? -1];
    for (const [row, column] of [
      [i, j],
      [j, i],
    ] as const) {
      const of = matrix[row];
      if (of) of[column] = weight;
    }
  }
  const { modularity, camps, isExact } = polarization({ nodes: nodes.map(({ id }) => id), matrix });
  const members = (ids: readonly string[]) => nodes.filter(({ id }) => ids.includes(id));
  return { modularity, members: [members(camps[0]), members(camps[1])], exact: isExact };
}
