import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  type LineCounter,
  type Pair,
  type YAMLMap,
} from 'yaml';

/** A line and a column, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of a character of a text. */
export function placeOf(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/**
 * Where a value stands in a YAML document, or with `key` the name of its field; for a list or a map its own field's
 * name, and for what is missing the nearest thing around it.
 */
export function placeAt(
  document: Document.Parsed,
  lines: LineCounter,
  path: readonly (string | number)[],
  what: 'value' | 'key',
): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length), what);
    if (offset !== undefined) return placeOf(lines, offset);
  }
  return placeOf(lines, document.contents?.range?.[0] ?? 0);
}

function offsetOf(
  document: Document.Parsed,
  path: readonly (string | number)[],
  what: 'value' | 'key',
): number | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  const pair = isMap(parent) ? pairsOf(parent).get(String(last)) : undefined;
  const node: unknown = pair
    ? pair.value
    : isCollection(parent) && last !== undefined
      ? parent.get(last, true)
      : undefined;
  if (pair && isScalar(pair.key) && (what === 'key' || isCollection(node))) return pair.key.range?.[0];
  return isScalar(node) || isCollection(node) ? node.range?.[0] : undefined;
}

const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The fields of a map by name; the map's own search goes through them one by one. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const pairs =
    known.get(map) ??
    new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
  known.set(map, pairs);
  return pairs;
}
