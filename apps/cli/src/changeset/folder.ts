import { readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Impact } from '@yalu/model/dataset';
import { CliError } from '../errors.ts';
import { git, rootOf } from '../versions/git.ts';

/** A changeset of the folder: what its file is called, and which version it asks of which package. */
export interface Changeset {
  readonly name: string;
  readonly text: string;
  readonly bumps: Readonly<Record<string, Impact>>;
}

/** The folder `.changeset` above a directory. @throws CliError where there is none */
export async function changesetFolder(directory: string): Promise<string> {
  for (let at = resolve(directory); ; at = dirname(at)) {
    const folder = join(at, '.changeset');
    if ((await readdir(folder).catch(absent))?.includes('config.json')) return folder;
    if (dirname(at) === at)
      throw new CliError(
        `There is no folder .changeset above ${directory}. Run "pnpm changeset init" at the root of the repository.`,
      );
  }
}

/** The changesets of a folder, in the order of their names. */
export async function changesetsIn(folder: string): Promise<readonly Changeset[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md').sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, bumps: bumpsIn(text) };
    }),
  );
}

/** `'@yalu/data': minor` */
const BUMP = /^\s*(["']?)([@\w./-]+)\1\s*:\s*(major|minor|patch|none)\s*$/;

/** What the head of a changeset asks of the versions of packages. */
export function bumpsIn(text: string): Readonly<Record<string, Impact>> {
  const [, head = ''] = /^---\r?\n([^]*?)\r?\n?---/.exec(text) ?? [];
  return Object.fromEntries(
    head.split(/\r?\n/).flatMap((line) => {
      const [, , name, bump] = BUMP.exec(line) ?? [];
      return name === undefined || !isImpact(bump) ? [] : [[name, bump]];
    }),
  );
}

const isImpact = (text: string | undefined): text is Impact =>
  text === 'major' || text === 'minor' || text === 'patch' || text === 'none';

/** The changesets that a commit does not hold, or holds with another text: those of what has changed since. */
export async function changesetsSince(folder: string, commit: string): Promise<readonly Changeset[]> {
  const inside = relative(await realpath(await rootOf(folder)), await realpath(folder)).replaceAll('\\', '/');
  const found = await Promise.all(
    (await changesetsIn(folder)).map(async (changeset) => {
      const before = await git(folder, 'show', `${commit}:${inside}/${changeset.name}`);
      return before.code === 0 && before.out.toString('utf8') === changeset.text ? [] : [changeset];
    }),
  );
  return found.flat();
}

/** The branch that changes are made against, as the changesets' configuration names it. */
export async function baseBranch(folder: string): Promise<string> {
  const config: unknown = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'));
  return typeof config === 'object' &&
    config !== null &&
    'baseBranch' in config &&
    typeof config.baseBranch === 'string'
    ? config.baseBranch
    : 'main';
}

/** Where a folder is absent, or is none, nothing is in it. */
function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
    return undefined;
  throw error;
}
