import { lstat } from 'node:fs/promises';
import { isAbsolute, join, win32 } from 'node:path';
import { ModelError } from '../errors.ts';
import { codeOf, PREFIX } from './owner.ts';

/**
 * The whole path of a file inside a directory. The file need not exist.
 *
 * @param path the way to it from the directory, with slashes: `event/kim-xi-2018.yaml`
 * @throws ModelError `path-outside` for a path that leads, or could lead, out of the directory: absolute, with `..`, or
 * through a symbolic link
 */
export async function pathWithin(directory: string, path: string): Promise<string> {
  const steps = path.split('/');
  const wrong = whyNoPath(path, steps);
  if (wrong !== undefined) throw outside(directory, path, wrong);
  let whole = directory;
  for (const step of steps) {
    whole = join(whole, step);
    if (await isLink(whole)) throw outside(directory, path, `${step} in it is a symbolic link`);
  }
  return whole;
}

function whyNoPath(path: string, steps: readonly string[]): string | undefined {
  if (isAbsolute(path) || win32.isAbsolute(path)) return 'it is absolute';
  // A colon would name a drive or a second stream of a file on Windows.
  if (/[\\\0:]/.test(path)) return 'it has a character that no path of ours has (\\, :, or a null)';
  if (steps.some((step) => step === '..' || step === '.' || step === ''))
    return 'it has an empty step, . or ..';
  if (steps.some((step) => step.startsWith(PREFIX))) return `names that begin with ${PREFIX} are taken`;
  return undefined;
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

const outside = (directory: string, path: string, why: string): ModelError =>
  new ModelError(
    'path-outside',
    `${JSON.stringify(path)} is no path of a file in ${directory}: ${why}. Write it from the directory, with slashes.`,
  );
