import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlias, isCollection, isMap, isPair, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { isObject } from '../dataset/catalogue.ts';
import type { Issue, Position } from '../dataset/issue.ts';
import type { RawDataset, RawRecord } from '../dataset/validate.ts';
import { ModelError } from '../errors.ts';

/** A record of a few kilobytes is large; what is larger is no record. */
const LARGEST = 1_000_000;

/** What the files of a dataset do not say themselves. */
export interface DatasetHead {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/**
 * Reads a dataset from `directory/<collection>/<id>.yaml`, one record a file, the file's name its id. Files that
 * cannot be read as YAML become issues; nothing is thrown for them.
 *
 * @throws ModelError `dataset-unreadable` where the directory itself cannot be read
 */
export async function readRecords(directory: string, head: DatasetHead): Promise<RawDataset> {
  const records: RawRecord[] = [];
  const issues: Issue[] = [];
  for (const collection of await entries(directory)) {
    if (!collection.isDirectory() || collection.name.startsWith('.')) continue;
    for (const file of await entries(join(directory, collection.name))) {
      const name = /^(?<id>.+)\.ya?ml$/.exec(file.name)?.groups?.['id'];
      const shown = `${collection.name}/${file.name}`;
      if (file.name.startsWith('.')) continue;
      if (name === undefined || !file.isFile()) {
        issues.push(problem(collection.name, file.name, shown, 'file', 1, 1, 'is no record: a record is a file named after its id, with the ending .yaml.'));
        continue;
      }
      await readRecord(join(directory, collection.name, file.name), collection.name, name, shown, records, issues);
    }
  }
  return { ...head, records, issues };
}

async function entries(directory: string) {
  try {
    const found = await readdir(directory, { withFileTypes: true });
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    throw new ModelError('dataset-unreadable', `The directory ${directory} cannot be read: ${messageOf(cause)}.`, { cause });
  }
}

async function readRecord(
  path: string,
  collection: string,
  name: string,
  file: string,
  records: RawRecord[],
  issues: Issue[],
): Promise<void> {
  const { size } = await stat(path);
  if (size > LARGEST) {
    issues.push(problem(collection, name, file, 'file', 1, 1, `has ${size} bytes, and a record has at most ${LARGEST}. Is it the right file?`));
    return;
  }
  const bytes = await readFile(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    issues.push(problem(collection, name, file, 'file', 1, 1, 'is not UTF-8 text. Save it as UTF-8.'));
    return;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    issues.push(problem(collection, name, file, 'yaml', line, col, `is not valid YAML here: ${error.message.split('\n')[0] ?? ''}.`));
  }
  if (document.errors.length > 0) return;
  const alias = firstAlias(document.contents);
  if (alias) {
    const { line, col } = lines.linePos(alias.range?.[0] ?? 0);
    issues.push(problem(collection, name, file, 'yaml', line, col, 'uses a YAML alias (*name). Write the value out: each record stands by itself.'));
    return;
  }
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const locate = (at: readonly (string | number)[]): Position => ({ file, ...positionOf(document, lines, at) });
  if (!isObject(value)) {
    issues.push(problem(collection, name, file, 'value', 1, 1, 'holds no record: write its fields as "name: value" lines.'));
    return;
  }
  const declared = value['id'];
  if (declared !== undefined && declared !== name) {
    const position = locate(['id']);
    const id = typeof declared === 'string' ? declared : name;
    const taken = records.some((record) => record.collection === collection && record.id === id);
    issues.push(
      problem(
        collection,
        name,
        file,
        taken ? 'duplicate-id' : 'id',
        position.line,
        position.column,
        taken
          ? `The id ${JSON.stringify(declared)} is already that of ${collection}/${id}.yaml, and the file's name says "${name}". Delete the line: the file's name is the id.`
          : `The id ${JSON.stringify(declared)} is not the file's name, "${name}". Rename the file, or delete the line: the file's name is the id.`,
        ['id'],
        declared,
      ),
    );
    return;
  }
  records.push({ collection, id: name, value, locate });
}

function problem(
  collection: string,
  id: string,
  file: string,
  code: string,
  line: number,
  column: number,
  message: string,
  path: readonly (string | number)[] = [],
  found?: unknown,
): Issue {
  return { code, severity: 'error', collection, id, path, position: { file, line, column }, message, ...(found === undefined ? {} : { found }) };
}

/** Where a value stands; for an unknown key the key itself; for what is missing, the nearest thing around it. */
function positionOf(document: Document.Parsed, lines: LineCounter, path: readonly (string | number)[]): { line: number; column: number } {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length));
    if (offset !== undefined) {
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isCollection(node) && path.length > 0) {
    const parent: unknown = document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    if (pair && isScalar(pair.key)) return pair.key.range?.[0];
  }
  return isScalar(node) || isCollection(node) ? node.range?.[0] : undefined;
}

function firstAlias(node: Node | null): (Node & { range?: [number, number, number] | null }) | undefined {
  if (isAlias(node)) return node;
  if (!isCollection(node)) return undefined;
  for (const item of node.items) {
    const children = isPair(item) ? [item.key, item.value] : [item];
    for (const child of children) {
      const found = firstAlias((child ?? null) as Node | null);
      if (found) return found;
    }
  }
  return undefined;
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
