import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { applyOperations, type FixOperation } from '../dataset/fix.ts';
import { isSame } from '../dataset/diff/equal.ts';
import { flowYaml } from './yaml-write.ts';

/** A part of a text, and what takes its place. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The YAML text of a record after operations of which no two touch the same place. What they do not touch stays as it
 * is: comments, quotes, order, line breaks. An operation that no exchange of some characters can make, such as one on a
 * list that becomes empty, has the text written anew by the YAML library, which keeps comments but not every line break.
 *
 * @returns nothing where the text does not come to say what the operations ask for
 */
export function editYaml(text: string, operations: readonly FixOperation[]): string | undefined {
  const document = parse(text);
  if (document.errors.length > 0) return undefined;
  const wanted = applyOperations(document.toJS({ maxAliasCount: 0 }), operations);
  const holds = (edited: string): boolean => {
    const again = parse(edited);
    return again.errors.length === 0 && isSame(again.toJS({ maxAliasCount: 0 }), wanted);
  };
  const splices = operations.map((operation) => spliceFor(text, document, operation));
  if (splices.every((splice) => splice !== undefined)) {
    const edited = applySplices(text, splices);
    if (holds(edited)) return edited;
  }
  for (const operation of operations) operate(document, operation);
  const lines = document.toString({ lineWidth: 110, flowCollectionPadding: true });
  const written = text.includes('\r\n') ? lines.replaceAll(/\r?\n/g, '\r\n') : lines;
  return holds(written) ? written : undefined;
}

const parse = (text: string): Document.Parsed =>
  parseDocument(text, {
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
  });

function applySplices(text: string, splices: readonly Splice[]): string {
  let edited = text;
  for (const { from, to, text: instead } of splices.toSorted((a, b) => b.from - a.from))
    edited = `${edited.slice(0, from)}${instead}${edited.slice(to)}`;
  return edited;
}

function spliceFor(text: string, document: Document.Parsed, operation: FixOperation): Splice | undefined {
  const { path } = operation;
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  switch (operation.op) {
    case 'rename-key': {
      const key = isMap(parent) ? pairOf(parent, last)?.key : undefined;
      return isScalar(key) ? replaced(key, operation.key) : undefined;
    }
    case 'replace': {
      const node: unknown = document.getIn(path, true);
      if (isListOfOne(operation.value, node, document)) return wrapped(text, node);
      if (!isScalar(node) || node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') return undefined;
      return replaced(node, flowYaml(operation.value));
    }
    case 'remove': {
      if (isSeq(parent) && parent.flow === true) return withoutItem(text, parent.items, Number(last));
      if (!isMap(parent) || parent.items.length < 2) return undefined;
      const at = parent.items.findIndex((pair) => pair === pairOf(parent, last));
      return parent.flow === true
        ? withoutItem(text, parent.items, at)
        : withoutLines(text, parent.items[at]);
    }
    case 'add':
      return undefined;
  }
}

const pairOf = (map: YAMLMap, key: string | number | undefined): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));

function replaced(scalar: Scalar, text: string): Splice | undefined {
  if (!scalar.range) return undefined;
  const [from, to] = scalar.range;
  // After "name:" without a value there is not even a space.
  return { from, to, text: from === to ? ` ${text}` : text };
}

/** Whether a value is the list of the one that is there. */
function isListOfOne(value: unknown, node: unknown, document: Document.Parsed): boolean {
  return (
    Array.isArray(value) &&
    value.length === 1 &&
    (isScalar(node) || isMap(node)) &&
    isSame(node.toJS(document), value[0])
  );
}

/** Makes a list of what is there: in brackets, or with a dash before it where it stands on lines of its own. */
function wrapped(text: string, node: unknown): Splice | undefined {
  if (!(isScalar(node) || isCollection(node)) || !node.range) return undefined;
  const [from, to] = node.range;
  const source = text.slice(from, to);
  if (!isCollection(node) || node.flow === true) {
    if (source.includes('\n') || source === '') return undefined;
    return { from, to, text: `[${source}]` };
  }
  const start = text.lastIndexOf('\n', from - 1) + 1;
  if (text.slice(start, from).trim() !== '') return undefined;
  return { from, to, text: `- ${source.replaceAll(/\n(?=[^\r\n])/g, '\n  ')}` };
}

/** Takes an item out of a list or a map in brackets, with the comma that parts it from a neighbour. */
function withoutItem(text: string, items: readonly unknown[], at: number): Splice | undefined {
  const [before, item, after] = [rangeOf(items[at - 1]), rangeOf(items[at]), rangeOf(items[at + 1])];
  if (!item) return undefined;
  const splice = after
    ? { from: item.from, to: after.from, text: '' }
    : { from: before?.to ?? item.from, to: item.to, text: '' };
  return text.slice(splice.from, splice.to).includes('#') ? undefined : splice;
}

/** Takes the lines of a field out of a map that stands in lines. */
function withoutLines(text: string, pair: Pair | undefined): Splice | undefined {
  const range = rangeOf(pair);
  if (!range) return undefined;
  const from = text.lastIndexOf('\n', range.from - 1) + 1;
  // The first field of an item shares its line with the dash.
  if (text.slice(from, range.from).trim() !== '') return undefined;
  const end = text.indexOf('\n', Math.max(range.from, range.to - 1));
  return { from, to: end < 0 ? text.length : end + 1, text: '' };
}

/** From the first character of a field or an item to behind its last. */
function rangeOf(item: unknown): { readonly from: number; readonly to: number } | undefined {
  const [first, last]: unknown[] = isPair(item) ? [item.key, item.value ?? item.key] : [item, item];
  if (!(isScalar(first) || isCollection(first)) || !(isScalar(last) || isCollection(last))) return undefined;
  return first.range && last.range ? { from: first.range[0], to: last.range[1] } : undefined;
}

/** Takes an operation on the document itself. */
function operate(document: Document.Parsed, operation: FixOperation): void {
  const { path } = operation;
  switch (operation.op) {
    case 'rename-key': {
      const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
      const key = isMap(parent) ? pairOf(parent, path.at(-1))?.key : undefined;
      if (isScalar(key)) key.value = operation.key;
      return;
    }
    case 'remove':
      document.deleteIn(path);
      return;
    case 'add':
    case 'replace': {
      const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
      const at = Number(path.at(-1));
      if (operation.op === 'add' && isSeq(parent))
        parent.items.splice(at, 0, document.createNode(operation.value));
      else document.setIn(path, document.createNode(operation.value));
    }
  }
}
