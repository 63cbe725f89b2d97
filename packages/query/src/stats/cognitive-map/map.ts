import { didYouMean } from '@yalu/model/text';
import { QueryError } from '../../errors.ts';

/** That one concept of a cognitive map moves another. */
export interface MapEdge {
  readonly from: string;
  readonly to: string;
  /** From -1 to 1; below 0 the more of one, the less of the other. */
  readonly weight: number;
  /** The least that the weight may be; the weight by default. */
  readonly min?: number;
  /** The most that it may be; the weight by default. */
  readonly max?: number;
  /** The id of the record or claim that says so. */
  readonly id?: string;
  /** The sources that it rests on. */
  readonly sources?: readonly string[];
}

/** Concepts and how they move one another: a signed, weighted, directed graph. */
export interface CognitiveMap<E extends MapEdge = MapEdge> {
  readonly concepts: readonly string[];
  /** At most one edge from each concept to each, itself included. */
  readonly edges: readonly E[];
}

/**
 * A map from a matrix of weights, causes in rows and effects in columns, as `fcm` and `FCMapper` have it.
 *
 * @param names names of the concepts; C1, C2 and so on by default
 * @throws QueryError `number-invalid`
 */
export function mapFromMatrix(matrix: readonly ArrayLike<number>[], names?: readonly string[]): CognitiveMap {
  const concepts = names ?? matrix.map((_row, index) => `C${index + 1}`);
  if (concepts.length !== matrix.length) {
    throw new QueryError(
      'number-invalid',
      'names',
      `There are ${concepts.length} names for ${matrix.length} rows. Give one each.`,
    );
  }
  const edges = matrix.flatMap((row, i) => {
    if (row.length !== matrix.length) {
      throw new QueryError(
        'number-invalid',
        'matrix',
        `Row ${i + 1} has ${row.length} columns for ${matrix.length} rows. Give a square matrix.`,
      );
    }
    return Array.from(row).flatMap((weight, j): MapEdge[] => {
      const [from = '', to = ''] = [concepts[i], concepts[j]];
      return weight === 0 ? [] : [{ from, to, weight }];
    });
  });
  return checkMap({ concepts, edges });
}

/** The same map, where it is one. @throws QueryError `number-invalid` that names the edge at fault */
export function checkMap(map: CognitiveMap): CognitiveMap {
  const known = new Set(map.concepts);
  if (known.size < map.concepts.length) {
    const twice = map.concepts.find((name, index) => map.concepts.indexOf(name) !== index) ?? '';
    throw new QueryError(
      'number-invalid',
      'concepts',
      `The concept ${JSON.stringify(twice)} stands there twice.`,
    );
  }
  const pairs = new Set<string>();
  for (const [index, { from, to, weight, min = weight, max = weight }] of map.edges.entries()) {
    const at = `edges.${index}`;
    for (const end of [from, to]) if (!known.has(end)) throw unknownConcept(end, map, at);
    if (![weight, min, max].every((value) => value >= -1 && value <= 1) || min > weight || max < weight) {
      throw new QueryError(
        'number-invalid',
        at,
        `The weight from ${from} to ${to} is ${weight}, with a range from ${min} to ${max}. A weight lies from -1 to 1 and within its range.`,
      );
    }
    const pair = JSON.stringify([from, to]);
    if (pairs.has(pair)) {
      throw new QueryError(
        'number-invalid',
        at,
        `There are two edges from ${from} to ${to}. Combine them into one first.`,
      );
    }
    pairs.add(pair);
  }
  return map;
}

/** The error for a concept that a map does not have, with the nearest. */
export function unknownConcept(name: string, map: CognitiveMap, at: string): QueryError {
  return new QueryError(
    'value-unknown',
    at,
    `There is no concept ${JSON.stringify(name)} in the map. ${didYouMean(name, map.concepts)}`.trimEnd(),
  );
}
