import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../src/versions/run.ts';

const project = fileURLToPath(new URL('../../../../', import.meta.url));

/** A repository like this one, with the real records. */
export interface Workspace {
  readonly root: string;
  readonly records: string;
  /** Adds or replaces the file of a record, or deletes it. */
  readonly put: (file: string, text: string | undefined) => Promise<void>;
  /** Replaces a text that is there in the file of a record. */
  readonly edit: (file: string, from: string | RegExp, to: string) => Promise<void>;
  /** Puts the records back as they were. */
  readonly restore: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Makes one; the scripts that changesets need are those of the project. */
export async function makeWorkspace(): Promise<Workspace> {
  const root = await mkdtemp(join(tmpdir(), 'yalu-contribute-'));
  const data = join(root, 'packages', 'data');
  const records = join(data, 'records');
  for (const folder of [join(root, '.changeset'), join(root, 'scripts')])
    await mkdir(folder, { recursive: true });
  await cp(join(project, 'packages', 'data', 'records'), records, { recursive: true });
  for (const file of ['packages/data/head.json', '.changeset/config.json', 'scripts/changelog.mjs'])
    await cp(join(project, file), join(root, file));
  const manifest = { name: '@yalu/data', version: '0.4.0', license: 'CC-BY-4.0' };
  await writeFile(join(data, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(join(root, 'package.json'), '{ "name": "workspace", "private": true }\n');
  await writeFile(join(root, 'pnpm-workspace.yaml'), 'packages:\n  - packages/*\n');

  // Changesets ask git which commits they came with; of the records it need know nothing.
  for (const args of [
    ['init', '--quiet'],
    [...WHO, 'commit', '--quiet', '--allow-empty', '--no-verify', '-m', 'x'],
  ]) {
    const { code, err } = await runProgram('git', ['-C', root, ...args]);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${err}`);
  }

  /** The files that have been changed, as they were. */
  const before = new Map<string, string | undefined>();
  const read = (file: string): Promise<string> => readFile(join(records, file), 'utf8');
  const write = (file: string, text: string | undefined): Promise<void> =>
    text === undefined ? rm(join(records, file), { force: true }) : writeFile(join(records, file), text);
  const put = async (file: string, text: string | undefined): Promise<void> => {
    if (!before.has(file)) before.set(file, await read(file).catch(() => undefined));
    await write(file, text);
  };
  return {
    root,
    records,
    put,
    edit: async (file, from, to) => {
      const text = await read(file);
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${file} has no ${String(from)} any more.`);
      await put(file, changed);
    },
    restore: async () => {
      for (const [file, text] of before) await write(file, text);
      before.clear();
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

const WHO = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];

/** The files of records, by their paths below the directory, that hold an id as a word of its own. */
export async function filesNaming(records: string, id: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const collection of await readdir(records)) {
    for (const name of await readdir(join(records, collection))) {
      const file = `${collection}/${name}`;
      if (asWord(id).test(await readFile(join(records, file), 'utf8'))) found.push(file);
    }
  }
  return found;
}

/** An id that is no part of a longer one. */
export const asWord = (id: string): RegExp => new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g');
