import { AsyncLocalStorage } from 'node:async_hooks';
import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ModelError } from '../errors.ts';
import { finishWrites } from './journal.ts';
import { codeOf, isLeft, ownedName, ownerOf } from './owner.ts';

/** How long to wait for a directory. */
export interface LockOptions {
  /** In milliseconds; half a minute by default. */
  readonly patience?: number;
}

/** How often a holder says that it is still there, in milliseconds. */
const HEARTBEAT = 5_000;
/** After how long without a sign of life a holder on another machine is taken for dead, in milliseconds. */
const SILENCE = 60_000;

/** The directories that the work at hand holds, so that a part of it may ask for one again. */
const held = new AsyncLocalStorage<ReadonlySet<string>>();

/**
 * Runs work while no other process, and no other work of this one, is in the same function with the same directory. To
 * change a file on the strength of what it says, read and write it in here: then nobody's change is lost. Inside of the
 * work the directory may be locked again. What a process that was ended left unfinished is finished first.
 *
 * Each contender puts down a file of its own and then looks for those of others; of two, at least one sees the other and
 * withdraws. So there is nothing to take over from a process that died: its file is passed over, and removed.
 *
 * @throws ModelError `directory-locked` where another keeps the directory for longer than our patience
 */
export async function withLock<T>(
  directory: string,
  work: () => Promise<T>,
  { patience = 30_000 }: LockOptions = {},
): Promise<T> {
  const whole = resolve(directory);
  const already = held.getStore() ?? new Set<string>();
  if (already.has(whole)) return work();
  const file = await acquire(whole, patience);
  const beat = setInterval(() => {
    const now = new Date();
    // Where the file is gone there is nothing to keep alive.
    utimes(file, now, now).catch(() => undefined);
  }, HEARTBEAT);
  beat.unref();
  try {
    await finishWrites(whole);
    return await held.run(new Set([...already, whole]), work);
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
  }
}

async function acquire(directory: string, patience: number): Promise<string> {
  const end = Date.now() + patience;
  const file = join(directory, ownedName('lock'));
  for (;;) {
    let other = await otherHolder(directory, file);
    if (other === undefined) {
      await put(directory, file);
      other = await otherHolder(directory, file);
      if (other === undefined) return file;
      await rm(file, { force: true });
    }
    if (Date.now() >= end) throw locked(directory, other);
    await new Promise((go) => setTimeout(go, 5 + Math.random() * 45));
  }
}

async function put(directory: string, file: string): Promise<void> {
  try {
    await writeFile(file, `process ${process.pid}, since ${new Date().toISOString()}\n`, { flag: 'wx' });
  } catch (cause) {
    throw new ModelError(
      'file-unwritable',
      `The directory ${directory} cannot be written to: ${cause instanceof Error ? cause.message : String(cause)}.`,
      { cause },
    );
  }
}

/** The name of the file of another that holds the directory, or is about to. */
async function otherHolder(directory: string, own: string): Promise<string | undefined> {
  for (const name of await namesIn(directory)) {
    const owner = ownerOf(name, 'lock');
    if (owner === undefined || join(directory, name) === own) continue;
    if (owner.isHere ? owner.isAlive : await showsLife(join(directory, name))) return name;
    if (isLeft(name, 'lock')) await rm(join(directory, name), { force: true });
  }
  return undefined;
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (cause) {
    throw new ModelError(
      'dataset-unreadable',
      `The directory ${directory} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      { cause },
    );
  }
}

async function showsLife(file: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(file)).mtimeMs < SILENCE;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function locked(directory: string, name: string): ModelError {
  const owner = ownerOf(name, 'lock');
  const who = owner?.isHere ? `process ${owner.process}` : 'a process of another machine';
  return new ModelError(
    'directory-locked',
    `The directory ${directory} is being written to by ${who}. Wait for it to end; if it is none of ours, delete ${join(directory, name)}.`,
  );
}
