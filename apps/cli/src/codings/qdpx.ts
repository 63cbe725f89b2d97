import { stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import * as zlib from 'node:zlib';
import type { ViewCoding } from '@yalu/query/stats';
import type { Entry, ZipFile } from 'yauzl';
import { didYouMean } from '@yalu/model/text';
import { CliError } from '../errors.ts';
import { type Project, projectReader } from './project.ts';

/** What to take of a project. */
export interface ProjectOptions {
  /** Only codes below the one of this name. */
  readonly under: string | undefined;
  /** Who coded what the project gives no coder for. */
  readonly by: string | undefined;
}

/** A project of many coders over hundreds of documents takes a few megabytes; the texts themselves are other files. */
const LARGEST = 128_000_000;
/** More files than this are no project. */
const MOST = 200_000;

/**
 * The codings in a REFI-QDA project (`.qdpx`): each code once for each coder and document, however many passages have it.
 * Of the zip file only its directory and `project.qde` are read, and of that at most 128 MB.
 *
 * @throws CliError for what is no such project
 */
export async function readProject(path: string, options: ProjectOptions): Promise<ViewCoding[]> {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((cause: unknown) =>
    broken(path, cause),
  );
  try {
    const reader = projectReader(`${path}/project.qde`);
    await feed(reader.write, zip, await projectEntry(zip, path), path);
    return codingsOf(reader.end(), options, path);
  } finally {
    zip.close();
  }
}

/** The same for a `project.qde` that was taken out of its zip file. */
export async function readLooseProject(path: string, options: ProjectOptions): Promise<ViewCoding[]> {
  const { createReadStream } = await import('node:fs');
  const { size } = await stat(path);
  if (size > LARGEST) throw new CliError(`${path} has ${size} bytes; a project has at most ${LARGEST}.`);
  const reader = projectReader(path);
  await decode(createReadStream(path), reader.write, path);
  return codingsOf(reader.end(), options, path);
}

async function projectEntry(zip: ZipFile, path: string): Promise<Entry> {
  if (zip.entryCount > MOST)
    throw new CliError(`${path} holds ${zip.entryCount} files, which no project does.`);
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.toLowerCase() !== 'project.qde') continue;
      if (entry.isEncrypted()) throw new CliError(`${path} is encrypted. Export it without a password.`);
      if (entry.uncompressedSize > LARGEST)
        throw new CliError(
          `${path}: project.qde has ${entry.uncompressedSize} bytes; a project has at most ${LARGEST}.`,
        );
      return entry;
    }
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    broken(path, cause);
  }
  throw new CliError(`${path} is a zip file without a project.qde, so no REFI-QDA project.`);
}

async function feed(write: (text: string) => void, zip: ZipFile, entry: Entry, path: string): Promise<void> {
  // The size that is written in the zip file is checked against what comes out of it.
  const stream = await zip.openReadStreamPromise(entry).catch((cause: unknown) => broken(path, cause));
  const sum = await decode(stream, write, path);
  if (sum !== undefined && sum !== entry.crc32)
    throw new CliError(
      `${path} is damaged: project.qde has another checksum than the one it was packed with.`,
    );
}

/** Passes bytes on as text. @returns their CRC-32, where this version of Node computes it */
async function decode(
  stream: AsyncIterable<unknown>,
  write: (text: string) => void,
  path: string,
): Promise<number | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let sum: number | undefined = 'crc32' in zlib ? 0 : undefined;
  try {
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue;
      if (sum !== undefined) sum = zlib.crc32(chunk, sum);
      write(textFrom(decoder, chunk, path));
    }
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    broken(path, cause);
  }
  write(textFrom(decoder, undefined, path));
  return sum;
}

function textFrom(decoder: TextDecoder, chunk: Uint8Array | undefined, path: string): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new CliError(`${path}: project.qde is not UTF-8, which a REFI-QDA project is.`, { cause });
  }
}

function broken(path: string, cause: unknown): never {
  throw new CliError(
    `${path} cannot be read as a zip file: ${cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause)}.`,
    { cause },
  );
}

function codingsOf(project: Project, { under, by }: ProjectOptions, path: string): ViewCoding[] {
  const { users, codes, documents, codings } = project;
  refuseSameNames(documents, path);
  const taken = under === undefined ? undefined : codesBelow(project, under, path);
  const found = new Map<string, ViewCoding>();
  for (const [index, { document, coder, code }] of codings.entries()) {
    const known = codes.get(code);
    if (!known)
      throw new CliError(`${path}: coding ${index + 1} has the code ${code}, which is not in the code book.`);
    if (taken !== undefined && !taken.has(code)) continue;
    const coding = {
      unit: documents.get(document) ?? '',
      coder: (coder === undefined ? by : (users.get(coder) ?? coder)) ?? '',
      view: known.name,
      row: index + 1,
    };
    // Many passages of a document have the same code.
    const key = JSON.stringify([document, coding.coder, code]);
    if (!found.has(key)) found.set(key, coding);
  }
  if (found.size === 0)
    throw new CliError(
      `${path} has no codings${under === undefined ? '' : ` with a code below "${under}"`}.`,
    );
  return [...found.values()];
}

function refuseSameNames(documents: Project['documents'], path: string): void {
  const names = [...documents.values()];
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) < at);
  if (twice !== undefined)
    throw new CliError(
      `${path} has two documents called "${twice}". Rename one, so that their codings stay apart.`,
    );
}

/** The codes below the one of a name, at whatever depth. */
function codesBelow({ codes }: Project, under: string, path: string): ReadonlySet<string> {
  const tops = [...codes.values()].filter(({ name }) => name === under);
  if (tops.length === 0) {
    const names = new Set([...codes.values()].map(({ name }) => name));
    throw new CliError(`--under: ${path} has no code "${under}". ${didYouMean(under, names)}`.trim());
  }
  const below = new Set<string>();
  const above = new Set(tops.map(({ id }) => id));
  // A code stands in the code book before those below it.
  for (const { id, above: parent } of codes.values()) {
    if (parent !== undefined && (above.has(parent) || below.has(parent))) below.add(id);
  }
  return below;
}
