import type { ReadStatement } from './statement.ts';

/** Counts of statements: node by other node by level of agreement. What DNA calls the array X. */
export interface Counts {
  readonly nodes: readonly string[];
  readonly others: readonly string[];
  /** For each of the others, the nodes that refer to it, each with its counts by level. */
  readonly references: readonly (readonly Reference[])[];
  /** How many statements, weighted, each node makes. */
  readonly activity: readonly number[];
}

/** A node's statements on one of the others. */
export interface Reference {
  readonly node: number;
  /** Weighted counts by level of agreement. Levels with no statement are not in it. */
  readonly byLevel: ReadonlyMap<number, number>;
  /** The counts of all levels together. */
  readonly total: number;
}

/** Which side of a statement becomes the nodes of a network. */
export type Over = 'actor' | 'concept';

/**
 * Counts statements.
 *
 * @param over what the nodes are; the other side is what ties them
 * @param isolates nodes to have whether they say anything or not
 */
export function countsOf(
  statements: readonly ReadStatement[],
  over: Over,
  isolates: readonly string[] = [],
): Counts {
  const side = (statement: ReadStatement): [node: string, other: string] =>
    over === 'actor' ? [statement.actor, statement.concept] : [statement.concept, statement.actor];
  const nodes = sorted([...isolates, ...statements.map((statement) => side(statement)[0])]);
  const others = sorted(statements.map((statement) => side(statement)[1]));
  const [nodeAt, otherAt] = [placesOf(nodes), placesOf(others)];
  const references = others.map(() => new Map<number, Map<number, number>>());
  const activity = nodes.map(() => 0);
  for (const statement of statements) {
    const [node, other] = side(statement);
    const at = nodeAt.get(node) ?? -1;
    const byNode = references[otherAt.get(other) ?? -1];
    if (!byNode) continue;
    const byLevel = byNode.get(at) ?? new Map<number, number>();
    byNode.set(at, byLevel.set(statement.level, (byLevel.get(statement.level) ?? 0) + statement.weight));
    activity[at] = (activity[at] ?? 0) + statement.weight;
  }
  return {
    nodes,
    others,
    activity,
    references: references.map((byNode) =>
      [...byNode]
        .sort(([a], [b]) => a - b)
        .map(([node, byLevel]) => ({
          node,
          byLevel,
          total: [...byLevel.values()].reduce((sum, count) => sum + count, 0),
        })),
    ),
  };
}

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();

const placesOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, index) => [name, index]));
