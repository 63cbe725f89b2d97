import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isObject } from '../dataset/catalogue.ts';
import { ModelError } from '../errors.ts';
import { codeOf } from './owner.ts';
import type { DatasetHead } from './read.ts';

/** The files beside a directory of records that say what the records do not: by what they are asked for, their names. */
export const HEAD_FILES = { head: 'head.json', manifest: 'package.json' } as const;

/**
 * What stands beside a directory of records: name, licence and coverage in `head.json`, the version in `package.json`.
 * What neither says is left out.
 *
 * @throws ModelError `dataset-unreadable` where one of them is no JSON
 */
export async function readHead(directory: string): Promise<Partial<DatasetHead>> {
  const beside = dirname(resolve(directory));
  const [head, manifest] = await Promise.all([
    textOf(join(beside, HEAD_FILES.head)),
    textOf(join(beside, HEAD_FILES.manifest)),
  ]);
  return headOf({ head, manifest });
}

/**
 * What the texts of `head.json` and `package.json` say of a dataset.
 *
 * @throws ModelError `dataset-unreadable` where one of them is no JSON
 */
export function headOf(texts: {
  readonly head?: string | undefined;
  readonly manifest?: string | undefined;
}): Partial<DatasetHead> {
  const head = jsonOf(HEAD_FILES.head, texts.head);
  const manifest = jsonOf(HEAD_FILES.manifest, texts.manifest);
  return {
    ...wordOf(head, 'name'),
    ...wordOf(manifest, 'version'),
    ...wordOf(head, 'licence'),
    ...(head['coverage'] === undefined ? {} : { coverage: head['coverage'] }),
  };
}

const wordOf = <K extends string>(
  value: Readonly<Record<string, unknown>>,
  key: K,
): Partial<Readonly<Record<K, string>>> => {
  const word = value[key];
  // The one key is K.
  return typeof word === 'string' ? ({ [key]: word } as Partial<Readonly<Record<K, string>>>) : {};
};

function jsonOf(name: string, text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch (cause) {
    throw new ModelError(
      'dataset-unreadable',
      `${name} beside the records is not JSON (${cause instanceof Error ? cause.message : String(cause)}). Mend it.`,
      { cause },
    );
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}
