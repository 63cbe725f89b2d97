import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject } from '../dataset/catalogue.ts';
import type { Issue } from '../dataset/issue.ts';
import type { RawDataset, RawRecord } from '../dataset/raw.ts';
import { ModelError } from '../errors.ts';
import { isUnfinished } from './journal.ts';
import { LINK, readRecordText, type RecordText, recordTextOf } from './record-text.ts';
import { fastYaml } from './yaml-fast.ts';
import type { Place } from './yaml-place.ts';
import { parseYamlRecord, type YamlProblem, type YamlRecord } from './yaml-record.ts';

/** What the files of a dataset do not say themselves. */
export interface DatasetHead {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** How much there is of what its collections are about: for each of which something is said, a list of statements. */
  readonly coverage?: unknown;
}

/** A dataset as it was read, with the text of each file. */
export interface RecordFiles {
  readonly raw: RawDataset;
  /** The texts by file, as the positions of issues name them: `event/kim-xi-2018.yaml`. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads a dataset from `directory/<collection>/<id>.yaml`, one record a file, the file's name its id. Files that
 * cannot be read as a record become issues; nothing is thrown for them. Names that begin with a dot are passed over,
 * and so are files beside the collections' folders that are no YAML. Symbolic links are refused: what they lead to
 * may lie outside, and would not travel with the dataset.
 *
 * @throws ModelError `dataset-unreadable` where the directory, or a folder in it, cannot be read
 */
export async function readRecords(directory: string, head: DatasetHead): Promise<RawDataset> {
  return (await readRecordFiles(directory, head)).raw;
}

/** Reads a dataset as {@link readRecords} does, and keeps the texts, to show or to mend what stands in them. */
export async function readRecordFiles(directory: string, head: DatasetHead): Promise<RecordFiles> {
  const { files, issues } = await listFiles(directory);
  return gathered(files, issues, head, (file) => readRecordText(join(directory, shown(file))));
}

/**
 * A dataset of files that have been read already, out of a git revision, say: their paths below the directory of
 * records, and their bytes. What would be passed over in a directory is passed over here.
 */
export function recordsOf(contents: ReadonlyMap<string, Uint8Array>, head: DatasetHead): RecordFiles {
  const files: RecordFile[] = [];
  const issues: Issue[] = [];
  for (const path of [...contents.keys()].sort()) {
    const [collection = '', name, ...deeper] = path.split('/');
    if (path.split('/').some((step) => step.startsWith('.'))) continue;
    if (name === undefined) {
      if (YAML.test(path)) issues.push(problem({ collection: '', name: path }, 'file', OUTSIDE));
    } else if (deeper.length === 0 && YAML.test(name)) files.push({ collection, name });
    else issues.push(problem({ collection, name: [name, ...deeper].join('/') }, 'file', NO_RECORD));
  }
  return gathered(files, issues, head, (file) => recordTextOf(contents.get(shown(file)) ?? new Uint8Array()));
}

function gathered(
  files: readonly RecordFile[],
  issues: Issue[],
  head: DatasetHead,
  textIn: (file: RecordFile) => RecordText,
): RecordFiles {
  const records: RawRecord[] = [];
  const texts = new Map<string, string>();
  for (const file of files) {
    const text = textIn(file);
    if (!text.ok) {
      issues.push(problem(file, 'file', text.wrong, text.place));
      continue;
    }
    texts.set(shown(file), text.text);
    const found = recordIn(shown(file), text.text);
    if (Array.isArray(found)) issues.push(...found);
    else records.push(found);
  }
  return { raw: { ...head, records, issues }, texts };
}

/** The record in the text of a file, or what is wrong with the text. */
export function recordIn(path: string, text: string): RawRecord | Issue[] {
  const [collection = '', name = ''] = path.split('/');
  const file = { collection, name };
  const quick = fastYaml(text);
  const yaml = quick ? undefined : parseYamlRecord(text);
  if (yaml?.ok === false)
    return firstOf(yaml.problems).map(({ message, ...place }) => problem(file, 'yaml', message, place));
  const value = quick ?? yaml?.value;
  if (!isObject(value))
    return [problem(file, 'value', 'holds no record: write its fields as "name: value" lines.')];
  // Where its parts stand is asked of few records, and the quick way does not know.
  let known: YamlRecord | undefined = yaml;
  return {
    collection,
    id: idOf(name),
    value,
    locate: (steps, what = 'value') => {
      const placed = (known ??= parseYamlRecord(text));
      return { file: path, ...(placed.ok ? placed.placeAt(steps, what) : { line: 1, column: 1 }) };
    },
  };
}

/** A file that is something else altogether has a fault on every line; after so many the rest says no more. */
const ENOUGH = 100;

function firstOf(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  const next = problems[ENOUGH];
  if (next === undefined) return problems;
  const rest = problems.length - ENOUGH;
  const message = `is the next of ${rest} more faults in this file, which are not listed. Is it the right file?`;
  return [...problems.slice(0, ENOUGH), { ...next, message }];
}

const YAML = /\.ya?ml$/;

interface RecordFile {
  readonly collection: string;
  readonly name: string;
}

/** The files that should hold a record, and what is wrong with the others. */
async function listFiles(directory: string): Promise<{ files: RecordFile[]; issues: Issue[] }> {
  const files: RecordFile[] = [];
  const issues: Issue[] = [];
  for (const entry of await entries(directory)) {
    const beside = { collection: '', name: entry.name };
    if (isUnfinished(entry.name)) issues.push(problem(beside, 'file', UNFINISHED));
    else if (entry.name.startsWith('.')) continue;
    else if (entry.isDirectory()) {
      const inside = await entries(join(directory, entry.name));
      const visible = inside.filter(({ name }) => !name.startsWith('.'));
      for (const file of visible) {
        const wrong = whyNoRecord(file);
        if (wrong === undefined) files.push({ collection: entry.name, name: file.name });
        else issues.push(problem({ collection: entry.name, name: file.name }, 'file', wrong));
      }
      issues.push(...sameNames(entry.name, visible));
    } else if (entry.isSymbolicLink()) issues.push(problem(beside, 'file', LINK));
    else if (YAML.test(entry.name)) issues.push(problem(beside, 'file', OUTSIDE));
  }
  return { files, issues };
}

const OUTSIDE = 'lies outside of a collection. Put it into the folder of its collection.';
const NO_RECORD = 'is no record: a record is a file named after its id, with the ending .yaml.';
const UNFINISHED =
  'is what a program left that was ended while it wrote: some of its files are in place, and some are not yet. `yalu data validate --fix` puts the rest in place.';

async function entries(directory: string): Promise<Dirent[]> {
  try {
    const found = await readdir(directory, { withFileTypes: true });
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new ModelError('dataset-unreadable', `The directory ${directory} cannot be read: ${message}.`, {
      cause,
    });
  }
}

function whyNoRecord(entry: Dirent): string | undefined {
  if (entry.isSymbolicLink()) return LINK;
  if (entry.isFile() && YAML.test(entry.name)) return undefined;
  return NO_RECORD;
}

/** Names that differ only in upper and lower case, which are one file on many systems. */
function sameNames(collection: string, files: readonly Dirent[]): Issue[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ name }) => {
    const folded = name.toLowerCase();
    const other = seen.get(folded);
    seen.set(folded, other ?? name);
    if (other === undefined) return [];
    const message = `differs from ${other} only in upper and lower case, and is the same file on many computers. Rename one.`;
    return [problem({ collection, name }, 'file', message)];
  });
}

const shown = ({ collection, name }: RecordFile): string =>
  collection === '' ? name : `${collection}/${name}`;
const idOf = (name: string): string => name.replace(YAML, '');

function problem(
  file: RecordFile,
  code: string,
  message: string,
  { line, column }: Place = { line: 1, column: 1 },
): Issue {
  return {
    code,
    severity: 'error',
    collection: file.collection,
    id: idOf(file.name),
    path: [],
    position: { file: shown(file), line, column },
    message,
  };
}
