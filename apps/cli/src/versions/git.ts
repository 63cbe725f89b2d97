import { realpath } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { HEAD_FILES, headOf, recordsOf } from '@yalu/model/node';
import { CliError } from '../errors.ts';
import { runProgram, type RanProgram } from './run.ts';
import { filesOfTar } from './tar.ts';
import { type FoundRecords, NO_HEAD } from './version.ts';

/** Runs git in a directory. @throws CliError where git is not installed */
export async function git(directory: string, ...args: readonly string[]): Promise<RanProgram> {
  try {
    return await runProgram('git', ['-C', directory, ...args]);
  } catch (cause) {
    throw new CliError('git is not installed, or not on the PATH, and revisions are read with it.', {
      cause,
    });
  }
}

/** The directory that the repository around a directory is checked out in. */
export async function rootOf(directory: string): Promise<string> {
  const { out } = await git(directory, 'rev-parse', '--show-toplevel');
  return out.toString('utf8').trim();
}

/** The commit that a text names, or nothing where it names none, or the directory is in no repository. */
export async function commitOf(directory: string, revision: string): Promise<string | undefined> {
  // A text that begins with a hyphen would be an option.
  if (revision.startsWith('-')) return undefined;
  const { code, out } = await git(
    directory,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  );
  // Git prints the hash and then, of old, the mark of the end of options as well.
  return code === 0 ? out.toString('utf8').trim().split('\n').at(-1) : undefined;
}

/**
 * The records of a revision, read through git; the files of the checkout are not touched.
 *
 * @param directory the directory of records in the checkout
 */
export async function revisionVersion(
  directory: string,
  revision: string,
  commit: string,
): Promise<FoundRecords> {
  const root = await rootOf(directory);
  const records = relative(await realpath(root), await realpath(directory)).replaceAll('\\', '/');
  const beside = dirname(records) === '.' ? '' : `${dirname(records)}/`;
  const named = Object.values(HEAD_FILES).map((name) => `${beside}${name}`);
  const paths = await existing(root, commit, [records, ...named]);
  if (!paths.includes(records))
    throw new CliError(`${revision} holds no ${records}. Was the directory of records another then?`);
  const archive = await git(root, 'archive', '--format=tar', commit, '--', ...paths);
  if (archive.code !== 0) throw new CliError(`${revision} could not be read: ${archive.err.trim()}`);
  const files = filesOfTar(archive.out);
  const inside = [...files].flatMap(([path, bytes]) =>
    path.startsWith(`${records}/`) ? [[path.slice(records.length + 1), bytes] as const] : [],
  );
  const textOf = (name: string): string | undefined => {
    const bytes = files.get(`${beside}${name}`);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  };
  return {
    kind: 'records',
    name: revision,
    head: headOf({ head: textOf(HEAD_FILES.head), manifest: textOf(HEAD_FILES.manifest) }),
    files: recordsOf(new Map(inside), NO_HEAD),
  };
}

/** Which of some paths a commit holds. */
async function existing(root: string, commit: string, paths: readonly string[]): Promise<readonly string[]> {
  const { out } = await git(root, 'ls-tree', '-z', '--name-only', commit, '--', ...paths);
  const found = new Set(out.toString('utf8').split('\0'));
  return paths.filter((path) => found.has(path));
}
