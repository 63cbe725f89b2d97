import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ModelError } from '../errors.ts';
import { carryOut, decide, GONE, NEW } from './journal.ts';
import { withLock } from './lock.ts';
import { codeOf, isLeft, ownedName } from './owner.ts';
import { pathWithin } from './path-within.ts';
import { makeFolder, syncDirectory, unwritable, writeThrough } from './write-file.ts';

/** A file to write: its way from the directory, with slashes, and what it shall hold. */
export interface FileContent {
  readonly path: string;
  readonly bytes: string | Uint8Array;
}

/** What else is to happen with the files of a directory. */
export interface WriteFilesOptions {
  /** Files to delete in the same step. Those that are not there are passed over. */
  readonly remove?: readonly string[];
}

/**
 * Writes several files of a directory as one step: all of them, or none. Files that are not named stay as they are.
 *
 * A directory that does not exist yet, or is empty, appears with all of its files at once. In another, the files are
 * first written beside it, the step is then decided by one rename, and the files take their places. Who is ended before
 * that leaves everything as it was; who is ended after it leaves each file whole, and the next call here, or the next
 * `withLock`, puts the rest in place.
 *
 * @throws ModelError `path-outside` for a path that leads out of the directory, `file-unwritable` where the system
 * refuses, for instance on a full disk, `directory-locked` as `withLock` does
 */
export async function writeFilesAtomic(
  directory: string,
  files: readonly FileContent[],
  { remove = [] }: WriteFilesOptions = {},
): Promise<void> {
  const whole = resolve(directory);
  for (const { path } of files) await pathWithin(whole, path);
  for (const path of remove) await pathWithin(whole, path);
  refuseSameNames([...files.map(({ path }) => path), ...remove]);
  try {
    await makeFolder(dirname(whole));
    if (await isFree(whole)) {
      if (await writeWhole(whole, files)) return;
    }
    await withLock(whole, () => replace(whole, files, remove));
  } catch (cause) {
    throw unwritable(directory, cause);
  }
}

/** Writes a directory that is not there yet beside its place, and moves it there; false where another came first. */
async function writeWhole(directory: string, files: readonly FileContent[]): Promise<boolean> {
  const staged = join(dirname(directory), ownedName('staged'));
  try {
    for (const name of await readdir(dirname(directory))) {
      if (isLeft(name, 'staged')) await rm(join(dirname(directory), name), { recursive: true, force: true });
    }
    await writeInto(staged, files);
    // Windows does not move a directory over another, not even over an empty one.
    if (process.platform === 'win32') await rm(directory, { recursive: false, force: true });
    await rename(staged, directory);
    await syncDirectory(dirname(directory));
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error) ?? '')) return false;
    throw error;
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

async function replace(
  directory: string,
  files: readonly FileContent[],
  remove: readonly string[],
): Promise<void> {
  const staged = join(directory, ownedName('staged'));
  try {
    await writeInto(join(staged, NEW), files);
    await writeThrough(join(staged, GONE), JSON.stringify(remove));
    await syncDirectory(staged);
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    throw error;
  }
  await carryOut(directory, await decide(directory, staged));
}

async function writeInto(folder: string, files: readonly FileContent[]): Promise<void> {
  const folders = new Set([folder, ...files.map(({ path }) => dirname(join(folder, path)))]);
  for (const one of folders) await makeFolder(one);
  for (const { path, bytes } of files) await writeThrough(join(folder, path), bytes);
  for (const one of folders) await syncDirectory(one);
}

/** Whether nothing stands in the way of a whole directory: none is there, or an empty one. */
async function isFree(directory: string): Promise<boolean> {
  try {
    return (await readdir(directory)).length === 0;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
}

/** Two names that differ only in upper and lower case are one file on many systems. */
function refuseSameNames(paths: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const folded = path.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined)
      throw new ModelError(
        'file-unwritable',
        other === path
          ? `${basename(path)} is given twice. Write each file once.`
          : `${other} and ${path} are one file where upper and lower case are the same. Rename one.`,
      );
    seen.set(folded, path);
  }
}
