import type { AbstractGraph } from 'graphology-types';
import type { OneModeNetwork } from './one-mode.ts';
import type { TwoModeNetwork } from './two-mode.ts';

/** A value that a node, a tie or a graph can carry. */
export type Attribute = string | number | boolean;
export type Attributes = Readonly<Record<string, Attribute | undefined>>;

/** A graph as plain data, in the form that graphology's `import` takes and its `export` gives. */
export interface PlainGraph {
  readonly attributes: Attributes;
  readonly options: { readonly type: 'directed' | 'undirected'; readonly multi: boolean };
  readonly nodes: readonly { readonly key: string; readonly attributes: Attributes }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: Attributes;
    readonly undirected?: boolean;
  }[];
}

/**
 * A network as nodes and ties. Nodes have `label`, `type` (`actor` or `concept`) and, in a one-mode network,
 * `statements`; ties have `weight`. Where actors and concepts share a name, nodes are kept apart by their keys.
 *
 * @param attributes what nodes carry besides, by name
 */
export function networkGraph(
  network: OneModeNetwork | TwoModeNetwork,
  attributes: Readonly<Record<string, Attributes>> = {},
): PlainGraph {
  const { name, version, source } = network.method;
  const extra = (node: string): Attributes =>
    Object.hasOwn(attributes, node) ? (attributes[node] ?? {}) : {};
  const [nodes, rows, columns] =
    network.mode === 'one'
      ? ([
          network.nodes.map((node, index) => ({
            key: node,
            attributes: {
              label: node,
              type: network.over,
              statements: network.activity[index] ?? 0,
              ...extra(node),
            },
          })),
          network.nodes,
          network.nodes,
        ] as const)
      : ([
          [
            ...network.actors.map((node) => ({
              key: `actor:${node}`,
              attributes: { label: node, type: 'actor', ...extra(node) },
            })),
            ...network.concepts.map((node) => ({
              key: `concept:${node}`,
              attributes: { label: node, type: 'concept', ...extra(node) },
            })),
          ],
          network.actors.map((node) => `actor:${node}`),
          network.concepts.map((node) => `concept:${node}`),
        ] as const);
  return {
    attributes: {
      method: name,
      methodVersion: version,
      source,
      parameters: JSON.stringify(network.method.parameters),
      statements: network.statements,
    },
    options: { type: 'undirected', multi: false },
    nodes,
    edges: network.matrix.flatMap((row, i) =>
      row.flatMap((weight, j) => {
        if (weight === 0 || (network.mode === 'one' && j <= i)) return [];
        const [from = '', target = ''] = [rows[i], columns[j]];
        return [{ key: `${i}-${j}`, source: from, target, attributes: { weight } }];
      }),
    ),
  };
}

/** A network as a graph of the graphology library, which is loaded only here. */
export async function toGraphology(graph: PlainGraph): Promise<AbstractGraph> {
  const { default: GraphologyGraph } = await import('graphology');
  const made = new GraphologyGraph({ ...graph.options });
  made.replaceAttributes({ ...graph.attributes });
  for (const { key, attributes } of graph.nodes) made.addNode(key, { ...attributes });
  for (const { key, source, target, attributes, undirected } of graph.edges) {
    if (undirected ?? graph.options.type === 'undirected')
      made.addUndirectedEdgeWithKey(key, source, target, { ...attributes });
    else made.addDirectedEdgeWithKey(key, source, target, { ...attributes });
  }
  return made;
}
