import type { MethodStatement } from '../method.ts';
import { checkMap, type CognitiveMap } from './map.ts';

/** What part a concept has in a map. */
export type ConceptKind = 'transmitter' | 'receiver' | 'ordinary' | 'isolated';

export interface ConceptIndices {
  readonly concept: string;
  /** The weights of its edges to others and itself, signs left out, added up. */
  readonly outdegree: number;
  readonly indegree: number;
  /** Both together. */
  readonly centrality: number;
  /** `transmitter`: only moves; `receiver`: only is moved; `ordinary`: both; `isolated`: neither. */
  readonly kind: ConceptKind;
}

export interface MapIndices {
  readonly method: MethodStatement;
  readonly concepts: readonly ConceptIndices[];
  readonly connections: number;
  readonly selfLoops: number;
  /** Connections of all that there could be, concepts with themselves included; null for a map of nothing. */
  readonly density: number | null;
  /** The same without self-loops; null for fewer than two concepts. */
  readonly densityWithoutLoops: number | null;
  readonly connectionsPerConcept: number | null;
  readonly transmitters: number;
  readonly receivers: number;
  readonly ordinary: number;
  readonly isolated: number;
  /** Receivers per transmitter; null where there is no transmitter. */
  readonly complexity: number | null;
  /**
   * MacDonald's hierarchy index: 1 for a map in which influence runs from the top down, 0 for one in which all have
   * the same; null for fewer than two concepts.
   */
  readonly hierarchy: number | null;
}

/**
 * The structural indices of a cognitive map. Edges of weight 0 do not count.
 *
 * Özesmi, U. and Özesmi, S. L. (2004), "Ecological models based on people's knowledge: a multi-step fuzzy cognitive
 * mapping approach", Ecological Modelling 176, 43-64; hierarchy: MacDonald, N. (1983), Trees and Networks in Biological
 * Models, as `12 / ((N - 1) N (N + 1))` times the squared deviations of outdegrees from their mean.
 *
 * @throws QueryError `number-invalid`
 */
export function mapIndices(map: CognitiveMap): MapIndices {
  checkMap(map);
  const edges = map.edges.filter(({ weight }) => weight !== 0);
  const concepts = map.concepts.map((concept): ConceptIndices => {
    const strength = (end: 'from' | 'to'): number =>
      edges.reduce((sum, edge) => (edge[end] === concept ? sum + Math.abs(edge.weight) : sum), 0);
    const [outdegree, indegree] = [strength('from'), strength('to')];
    return {
      concept,
      outdegree,
      indegree,
      centrality: outdegree + indegree,
      kind: kindOf(outdegree, indegree),
    };
  });
  const count = (kind: ConceptKind): number => concepts.filter((concept) => concept.kind === kind).length;
  const n = concepts.length;
  const connections = edges.length;
  const selfLoops = edges.filter(({ from, to }) => from === to).length;
  const [transmitters, receivers] = [count('transmitter'), count('receiver')];
  const mean = concepts.reduce((sum, { outdegree }) => sum + outdegree, 0) / n;
  const squares = concepts.reduce((sum, { outdegree }) => sum + (outdegree - mean) ** 2, 0);
  return {
    method: {
      name: 'structural indices of a cognitive map',
      version: 1,
      parameters: {},
      source:
        "Özesmi, U. and Özesmi, S. L. (2004). Ecological models based on people's knowledge. Ecological Modelling 176, 43-64.",
    },
    concepts,
    connections,
    selfLoops,
    density: n === 0 ? null : connections / n ** 2,
    densityWithoutLoops: n < 2 ? null : (connections - selfLoops) / (n * (n - 1)),
    connectionsPerConcept: n === 0 ? null : connections / n,
    transmitters,
    receivers,
    ordinary: count('ordinary'),
    isolated: count('isolated'),
    complexity: transmitters === 0 ? null : receivers / transmitters,
    hierarchy: n < 2 ? null : (12 * squares) / ((n - 1) * n * (n + 1)),
  };
}

function kindOf(outdegree: number, indegree: number): ConceptKind {
  if (outdegree === 0) return indegree === 0 ? 'isolated' : 'receiver';
  return indegree === 0 ? 'transmitter' : 'ordinary';
}
