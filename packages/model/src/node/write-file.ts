import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ModelError } from '../errors.ts';
import { codeOf, isLeft, ownedName } from './owner.ts';

/** How a file is written. */
export interface WriteOptions {
  /** Refuses where a file of that name is there already, whoever put it there and however late. */
  readonly isNew?: boolean;
}

/**
 * Writes a file whole or not at all: into a neighbour first, which then takes its place. After a crash, a power cut or
 * on a full disk the file is what it was before, or all of what it should be.
 *
 * @throws ModelError `file-exists` with `isNew` where there is one; `file-unwritable` where the system refuses
 */
export async function writeFileAtomic(
  path: string,
  content: string | Uint8Array,
  { isNew = false }: WriteOptions = {},
): Promise<void> {
  const directory = dirname(path);
  const beside = join(directory, ownedName('tmp'));
  try {
    await sweep(directory);
    await writeThrough(beside, content, await modeOf(path));
    await (isNew ? moveNew(beside, path) : moveOver(beside, path));
    await syncDirectory(directory);
  } catch (cause) {
    await rm(beside, { force: true });
    throw unwritable(path, cause);
  }
}

/** Writes a new file and waits until the disk has it. */
export async function writeThrough(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Makes a folder and those above it that are missing. Where the system takes no folders (`/proc`), Node's own way would
 * try for ever.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = codeOf(error);
    const above = dirname(path);
    if (code === 'ENOENT' && above !== path) {
      if (!(await isThere(above))) await makeFolder(above);
      await mkdir(path).catch(ignoreExisting);
      return;
    }
    if (code !== 'EEXIST' || !(await stat(path)).isDirectory()) throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

/** Another process was faster. */
function ignoreExisting(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error;
}

/** Gives a file the name of another, which it replaces. */
export async function moveOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      // On Windows a file that a virus scanner or an editor looks at cannot be replaced for a moment.
      const isHeld =
        process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '');
      if (!isHeld || attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}

async function moveNew(from: string, to: string): Promise<void> {
  try {
    // A second name for the file, which fails where the name is taken; a rename would not.
    await link(from, to);
    await rm(from);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error;
    // Some sticks and network drives know no second names: there an empty file takes the name first.
    await (await open(to, 'wx')).close();
    await moveOver(from, to);
  }
}

/** Waits until the disk has the names in a directory; where the system has no such thing (Windows), it does nothing. */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EISDIR'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/** Removes what processes left behind that were ended while they wrote here. */
async function sweep(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (isLeft(name, 'tmp')) await rm(join(directory, name), { force: true });
  }
}

/** The permissions of the file that is replaced. */
async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** An error of the system in our own words. */
export function unwritable(path: string, cause: unknown): ModelError {
  if (cause instanceof ModelError) return cause;
  const code = codeOf(cause);
  if (code === 'EEXIST')
    return new ModelError('file-exists', `${path} is there already. Choose another name, or edit it.`, {
      cause,
    });
  const message = cause instanceof Error ? cause.message : String(cause);
  const why =
    code === 'ENOSPC' ? 'the disk is full' : code === 'ENOENT' ? 'its folder does not exist' : message;
  return new ModelError(
    'file-unwritable',
    `${path} could not be written: ${why}. What was there is unchanged.`,
    {
      cause,
    },
  );
}
