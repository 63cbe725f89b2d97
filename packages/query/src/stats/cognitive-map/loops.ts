import { QueryError } from '../../errors.ts';
import { checkMap, type CognitiveMap, type MapEdge } from './map.ts';

/** A way from a concept back to itself that passes no concept twice. */
export interface FeedbackLoop {
  /** The concepts in the order of the loop, the one that the map names first in front. */
  readonly concepts: readonly string[];
  /** Its edges in the same order. */
  readonly edges: readonly MapEdge[];
  /** Positive loops reinforce a change, negative ones dampen it. */
  readonly sign: 'positive' | 'negative';
}

export interface FeedbackLoops {
  readonly loops: readonly FeedbackLoop[];
  /** Whether these are all of them. */
  readonly isComplete: boolean;
}

/**
 * The feedback loops of a map, shorter ones first, each with its sign: that of the product of its weights. Edges of
 * weight 0 do not count.
 *
 * Search with blocking: Johnson, D. B. (1975), "Finding all the elementary circuits of a directed graph", SIAM Journal
 * on Computing 4(1), 77-84.
 *
 * @param limit the most loops to look for; 10,000 by default. A dense map has more than can be listed.
 * @throws QueryError `number-invalid`
 */
export function feedbackLoops(map: CognitiveMap, limit = 10_000): FeedbackLoops {
  checkMap(map);
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new QueryError('number-invalid', 'limit', `${limit} is no number of loops. Look for at least 1.`);
  const places = new Map(map.concepts.map((concept, index) => [concept, index]));
  const out = map.concepts.map((): { readonly to: number; readonly edge: MapEdge }[] => []);
  for (const edge of map.edges) {
    if (edge.weight !== 0) out[places.get(edge.from) ?? -1]?.push({ to: places.get(edge.to) ?? -1, edge });
  }
  const found: MapEdge[][] = [];
  for (const first of map.concepts.keys()) {
    if (found.length > limit) break;
    loopsThrough(first, out, limit, found);
  }
  const loops = found.slice(0, limit).map((edges): FeedbackLoop => {
    const negative = edges.filter(({ weight }) => weight < 0).length;
    return {
      concepts: edges.map(({ from }) => from),
      edges,
      sign: negative % 2 === 0 ? 'positive' : 'negative',
    };
  });
  return {
    loops: loops.sort((a, b) => a.edges.length - b.edges.length),
    isComplete: found.length <= limit,
  };
}

/** Adds the loops that begin at a concept and go only over later ones. */
function loopsThrough(
  first: number,
  out: readonly (readonly { readonly to: number; readonly edge: MapEdge }[])[],
  limit: number,
  found: MapEdge[][],
): void {
  const blocked = new Set<number>();
  const waiting = new Map<number, Set<number>>();
  const path: MapEdge[] = [];
  const free = (concept: number): void => {
    blocked.delete(concept);
    const those = waiting.get(concept) ?? [];
    waiting.delete(concept);
    for (const other of those) if (blocked.has(other)) free(other);
  };
  const visit = (concept: number): boolean => {
    let isClosed = false;
    blocked.add(concept);
    for (const { to, edge } of out[concept] ?? []) {
      if (to < first || found.length > limit) continue;
      path.push(edge);
      if (to === first) {
        found.push([...path]);
        isClosed = true;
      } else if (!blocked.has(to) && visit(to)) isClosed = true;
      path.pop();
    }
    if (isClosed) free(concept);
    else {
      for (const { to } of out[concept] ?? []) {
        if (to < first) continue;
        const those = waiting.get(to) ?? new Set<number>();
        waiting.set(to, those.add(concept));
      }
    }
    return isClosed;
  };
  visit(first);
}
