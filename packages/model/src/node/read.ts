import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject } from '../dataset/catalogue.ts';
import type { Issue } from '../dataset/issue.ts';
import type { RawDataset, RawRecord } from '../dataset/raw.ts';
import { ModelError } from '../errors.ts';
import { parseYamlRecord } from './yaml-record.ts';

/** A record of a few kilobytes is large; what is larger is no record. */
const LARGEST = 256_000;
/** How many files are read at a time. */
const AT_ONCE = 16;

/** What the files of a dataset do not say themselves. */
export interface DatasetHead {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
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
  const issues: Issue[] = [];
  const files: RecordFile[] = [];
  for (const entry of await entries(directory)) {
    if (entry.isDirectory()) {
      for (const file of await entries(join(directory, entry.name))) {
        const wrong = whyNoRecord(file);
        if (wrong === undefined) files.push({ directory, collection: entry.name, name: file.name });
        else issues.push(problem({ collection: entry.name, name: file.name }, 'file', wrong));
      }
    } else if (entry.isSymbolicLink()) {
      issues.push(problem({ collection: '', name: entry.name }, 'file', LINK));
    } else if (YAML.test(entry.name)) {
      issues.push(
        problem(
          { collection: '', name: entry.name },
          'file',
          'lies outside of a collection. Put it into the folder of its collection.',
        ),
      );
    }
  }
  const records: RawRecord[] = [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    for (const found of await Promise.all(files.slice(start, start + AT_ONCE).map(readRecord))) {
      if (Array.isArray(found)) issues.push(...found);
      else records.push(found);
    }
  }
  return { ...head, records, issues };
}

const YAML = /\.ya?ml$/;
const LINK = 'is a symbolic link. Put the file itself here.';

async function entries(directory: string): Promise<Dirent[]> {
  try {
    const found = await readdir(directory, { withFileTypes: true });
    return found.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    throw new ModelError(
      'dataset-unreadable',
      `The directory ${directory} cannot be read: ${messageOf(cause)}.`,
      { cause },
    );
  }
}

function whyNoRecord(entry: Dirent): string | undefined {
  if (entry.isSymbolicLink()) return LINK;
  if (entry.isFile() && YAML.test(entry.name)) return undefined;
  return 'is no record: a record is a file named after its id, with the ending .yaml.';
}

interface RecordFile {
  readonly directory: string;
  readonly collection: string;
  readonly name: string;
}

/** The record in a file, or what is wrong with the file. */
async function readRecord(file: RecordFile): Promise<RawRecord | Issue[]> {
  const { collection, name } = file;
  const text = await readText(join(file.directory, collection, name));
  if (!text.ok) return [problem(file, 'file', text.wrong)];
  const yaml = parseYamlRecord(text.text);
  if (!yaml.ok)
    return yaml.problems.map(({ message, line, column }) => problem(file, 'yaml', message, line, column));
  if (!isObject(yaml.value))
    return [problem(file, 'value', 'holds no record: write its fields as "name: value" lines.')];
  return {
    collection,
    id: idOf(name),
    value: yaml.value,
    locate: (path, what = 'value') => ({ file: shown(file), ...yaml.placeAt(path, what) }),
  };
}

async function readText(path: string): Promise<{ ok: true; text: string } | { ok: false; wrong: string }> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST)
      return {
        ok: false,
        wrong: `has ${size} bytes, and a record has at most ${LARGEST}. Is it the right file?`,
      };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    return /[\0-\x08\x0e-\x1f]/.test(text)
      ? { ok: false, wrong: 'is not a text. Is it the right file?' }
      : { ok: true, text };
  } catch (cause) {
    if (cause instanceof TypeError) return { ok: false, wrong: 'is not UTF-8 text. Save it as UTF-8.' };
    return { ok: false, wrong: `cannot be read: ${messageOf(cause)}.` };
  }
}

const shown = ({ collection, name }: Omit<RecordFile, 'directory'>): string =>
  collection === '' ? name : `${collection}/${name}`;
const idOf = (name: string): string => name.replace(YAML, '');

function problem(
  file: Omit<RecordFile, 'directory'>,
  code: string,
  message: string,
  line = 1,
  column = 1,
): Issue {
  const position = { file: shown(file), line, column };
  return {
    code,
    severity: 'error',
    collection: file.collection,
    id: idOf(file.name),
    path: [],
    position,
    message,
  };
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
