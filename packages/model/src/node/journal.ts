import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isLeft, ownerOf } from './owner.ts';
import { pathWithin } from './path-within.ts';
import { makeFolder, moveOver, syncDirectory } from './write-file.ts';

/** The folder in a staged one that holds the new files, and the list of those to go. */
export const NEW = 'new';
export const GONE = 'gone.json';

/**
 * Decides that what is staged shall be: one rename, after which it is finished whatever happens, by this process or by
 * the next that writes here.
 *
 * @returns the folder under its new name
 */
export async function decide(directory: string, staged: string): Promise<string> {
  const decided = staged.replace(/staged$/, 'decided');
  await rename(staged, decided);
  await syncDirectory(directory);
  return decided;
}

/** Puts the files of a decided folder in place, takes away those to go, and then the folder. */
export async function carryOut(directory: string, decided: string): Promise<void> {
  const folders = new Set([directory]);
  for (const path of await filesIn(join(decided, NEW))) {
    const to = await pathWithin(directory, path);
    await makeFolder(dirname(to));
    await moveOver(join(decided, NEW, path), to);
    folders.add(dirname(to));
  }
  const gone: unknown = JSON.parse(await readFile(join(decided, GONE), 'utf8'));
  for (const path of Array.isArray(gone) ? gone.map(String) : []) {
    await rm(await pathWithin(directory, path), { force: true });
  }
  for (const folder of folders) await syncDirectory(folder);
  // Half a decision must not be found by the next: with one rename it is none any more, and then it goes piece by piece.
  const over = decided.replace(/decided$/, 'staged');
  await rename(decided, over);
  await rm(over, { recursive: true, force: true });
}

/** Whether a process was ended here between deciding and carrying out, so that some files are old and some are new. */
export function isUnfinished(name: string): boolean {
  return isLeft(name, 'decided');
}

/** Finishes what processes had decided that were ended, and removes what they had only staged. Call it under a lock. */
export async function finishWrites(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    // Under the lock nobody else is at it, so that whose it was does not matter.
    if (ownerOf(name, 'decided')) await carryOut(directory, path);
    else if (isLeft(name, 'staged') || isLeft(name, 'tmp')) await rm(path, { recursive: true, force: true });
  }
}

/** The files under a folder, as paths with slashes. */
async function filesIn(folder: string, above = ''): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) =>
      entry.isDirectory()
        ? filesIn(join(folder, entry.name), `${above}${entry.name}/`)
        : [`${above}${entry.name}`],
    ),
  );
  return found.flat().sort();
}
