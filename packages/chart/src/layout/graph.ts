/** A directed link between two nodes, by id. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/** Where a node stands: in which layer, and where in it, both from 0 to 1. */
export interface NodePlace {
  readonly layer: number;
  /** Its rank among the nodes of its layer, from 0. */
  readonly rank: number;
  /** How many nodes its layer has. */
  readonly of: number;
}

/** More than this many sweeps seldom take away another crossing. */
const SWEEPS = 12;

/**
 * Nodes in layers, so that links run forward where they can and cross seldom (the method of Sugiyama, Tagawa and Toda
 * 1981, with barycentres). Links that close a circle are taken as running backward. The same input gives the same
 * places. Layers may be given, as where time or a typology says them.
 *
 * @param nodes ids, in the order in which they stand where nothing else decides
 */
export function layered(
  nodes: readonly string[],
  links: readonly Link[],
  given?: ReadonlyMap<string, number>,
): ReadonlyMap<string, NodePlace> {
  const known = new Set(nodes);
  const real = links.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to);
  const layerOf = given ?? longestPaths(nodes, forward(nodes, real));
  const count = nodes.reduce((most, node) => Math.max(most, (layerOf.get(node) ?? 0) + 1), 0);
  let layers = Array.from({ length: count }, (_, layer) =>
    nodes.filter((node) => (layerOf.get(node) ?? 0) === layer),
  );
  let best = layers;
  let fewest = crossings(layers, real);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    layers = swept(layers, real, sweep % 2 === 0);
    const now = crossings(layers, real);
    if (now < fewest) [best, fewest] = [layers, now];
  }
  return new Map(
    best.flatMap((members, layer) =>
      members.map((node, rank): [string, NodePlace] => [node, { layer, rank, of: members.length }]),
    ),
  );
}

/** Links without those that lead back to where a walk came from. */
function forward(nodes: readonly string[], links: readonly Link[]): readonly Link[] {
  const state = new Map<string, 'open' | 'done'>();
  const back = new Set<Link>();
  const outgoing = (node: string) => links.filter(({ from }) => from === node);
  // A walk with its own stack: a long chain must not exhaust the engine's.
  for (const start of nodes) {
    if (state.has(start)) continue;
    state.set(start, 'open');
    const stack = [{ node: start, left: outgoing(start) }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const [link, ...left] = top.left;
      top.left = left;
      if (link === undefined) {
        state.set(top.node, 'done');
        stack.pop();
      } else if (state.get(link.to) === 'open') back.add(link);
      else if (!state.has(link.to)) {
        state.set(link.to, 'open');
        stack.push({ node: link.to, left: outgoing(link.to) });
      }
    }
  }
  return links.map((link) => (back.has(link) ? { from: link.to, to: link.from } : link));
}

function longestPaths(nodes: readonly string[], links: readonly Link[]): ReadonlyMap<string, number> {
  const layer = new Map(nodes.map((node) => [node, 0]));
  for (let round = 0, moved = true; moved && round < nodes.length; round += 1) {
    moved = false;
    for (const { from, to } of links) {
      const least = (layer.get(from) ?? 0) + 1;
      if ((layer.get(to) ?? 0) < least) {
        layer.set(to, least);
        moved = true;
      }
    }
  }
  return layer;
}

/** Each layer ordered by the middle of what its nodes are linked with in the layer before (or after). */
function swept(layers: readonly string[][], links: readonly Link[], down: boolean): string[][] {
  const result = layers.map((layer) => [...layer]);
  const indexes = result.map((_, index) => index);
  for (const index of down ? indexes.slice(1) : indexes.slice(0, -1).reverse()) {
    const beside = result[down ? index - 1 : index + 1] ?? [];
    const rank = new Map(beside.map((node, at) => [node, at]));
    const layer = result[index] ?? [];
    const middle = new Map(
      layer.map((node, at) => {
        const ranks = links.flatMap(({ from, to }) => {
          const other = from === node ? to : to === node ? from : undefined;
          const found = other === undefined ? undefined : rank.get(other);
          return found === undefined ? [] : [found];
        });
        const here = (at + 0.5) / layer.length;
        const sum = ranks.reduce((total, one) => total + (one + 0.5) / beside.length, 0);
        return [node, ranks.length === 0 ? here : sum / ranks.length];
      }),
    );
    result[index] = [...layer].sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
  }
  return result;
}

/** How many pairs of links between neighbouring layers cross. */
export function crossings(layers: readonly (readonly string[])[], links: readonly Link[]): number {
  const place = new Map(
    layers.flatMap((layer, index) => layer.map((node, rank) => [node, { layer: index, rank }] as const)),
  );
  const spans = links.flatMap(({ from, to }) => {
    const ends = [place.get(from), place.get(to)].sort((a, b) => (a?.layer ?? 0) - (b?.layer ?? 0));
    const [a, b] = ends;
    return a && b && b.layer - a.layer === 1 ? [{ layer: a.layer, from: a.rank, to: b.rank }] : [];
  });
  let count = 0;
  spans.forEach((one, index) => {
    for (const other of spans.slice(index + 1))
      if (one.layer === other.layer && (one.from - other.from) * (one.to - other.to) < 0) count += 1;
  });
  return count;
}

/** Nodes around a circle of radius 1, clockwise from the top, in the order given. */
export function circular(
  nodes: readonly string[],
): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  return new Map(
    nodes.map((node, index) => {
      const angle = (2 * Math.PI * index) / nodes.length;
      return [node, { x: Math.sin(angle), y: -Math.cos(angle) }];
    }),
  );
}
