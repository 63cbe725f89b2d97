import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { steady } from '../apps/cli/test/contribute/steady.ts';
import { makeWorkspace, type Workspace } from '../apps/cli/test/contribute/workspace.ts';
import { type Block, blocksOf } from './markdown.ts';
import { outcomeOf, root } from './packed.ts';

const path = 'docs/contributing/first-update.md';
const blocks = blocksOf({ path, text: await readFile(join(root, path), 'utf8') });
const EVENT = 'packages/data/records/event/wang-yi-pyongyang-2018.yaml';

let workspace: Workspace;
const home = process.cwd();
beforeAll(async () => {
  workspace = await makeWorkspace();
  await rm(join(workspace.root, EVENT));
  await git('add', '--all');
  await git('commit', '--quiet', '--no-verify', '--message=Without the event');
  await git('branch', '--force', '-M', 'main');
  await git('switch', '--quiet', '--create', 'add-wang-yi-2018');
  process.chdir(workspace.root);
}, 120_000);
afterAll(async () => {
  process.chdir(home);
  await workspace.remove();
});

const git = async (...args: readonly string[]): Promise<void> => {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
  const { code, output } = await outcomeOf('git', [...who, ...args], workspace.root);
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${output}`);
};

type Main = (
  args: readonly string[],
  streams: Record<'stdout' | 'stderr', { readonly write: (text: string) => unknown }>,
) => Promise<number>;

/** Runs the command line in this process, from its source, as its own tests do. */
async function yalu(args: readonly string[]): Promise<string> {
  const { main }: { readonly main: Main } = await import(join(root, 'apps', 'cli', 'src', 'main.ts'));
  let out = '';
  const write = (text: string) => (out += text);
  await main(args, { stdout: { write }, stderr: { write } });
  return out.replaceAll(`${workspace.root}/`, '');
}

/** A text without the numbers that each further record changes. */
const lasting = (text: string): string =>
  steady(text.trimEnd())
    .split('\n')
    .map((line) =>
      /\d records|claims cite a source|per cent of/.test(line) ? line.replace(/\d[\d,.]*/g, 'N') : line,
    )
    .join('\n');

/** The arguments of a line of a shell that has no more than quotes and continued lines in it. */
const argumentsOf = (line: string): readonly string[] =>
  [...line.replace(/\\\n/g, ' ').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ({ 1: quoted, 2: bare }) => quoted ?? bare ?? '',
  );

describe('the walk through one update', () => {
  const commands = blocks.filter(({ info, code }) => info === 'sh' && code.startsWith('yalu '));

  test('calls the commands that it is about', () => {
    expect(commands.map(({ code }) => argumentsOf(code).slice(1, 3).join(' '))).toEqual([
      'data new',
      'data validate',
      'data validate',
      'data validate',
      'data diff',
      'data changeset',
    ]);
  });

  // One after the other: each step goes on from what the last one left.
  test.each(blocks.map((block, index) => [`${block.info} at line ${block.line}`, block, index] as const))(
    '%s is so',
    async (_name, { info, code }, index) => {
      const [language, file] = info.split(' ');
      if (info === 'sh' && code.startsWith('yalu ')) {
        const printed = await yalu(argumentsOf(code).slice(1));
        const next: Block | undefined = blocks[index + 1];
        expect(next?.info).toBe('text');
        expect(lasting(printed)).toBe(lasting(next?.code ?? ''));
        if (code.startsWith('yalu data changeset')) await release();
      } else if (language === 'yaml' && file !== undefined) {
        await writeFile(join(workspace.root, file), code);
      } else if (language === 'diff' && file !== undefined) {
        const [gone = '', come = ''] = code.split('\n').map((line) => line.slice(1));
        const text = await readFile(join(workspace.root, file), 'utf8');
        expect(text).toContain(gone);
        await writeFile(join(workspace.root, file), text.replace(gone, come));
      } else if (language === 'text' && file !== undefined) {
        const base = file.startsWith('apps/') ? root : workspace.root;
        expect(lasting(await readFile(join(base, file), 'utf8'))).toContain(lasting(code));
      } else {
        expect(['sh', 'text']).toContain(info);
      }
    },
    60_000,
  );
});

/** Makes the version, and keeps the changeset that it uses up, of which the page goes on to speak. */
async function release(): Promise<void> {
  const changeset = join(workspace.root, '.changeset', 'add-event-wang-yi-pyongyang-2018.md');
  const text = await readFile(changeset, 'utf8');
  const { code, output } = await outcomeOf(
    process.execPath,
    [join(root, 'scripts', 'version.mjs')],
    workspace.root,
  );
  expect(code, output).toBe(0);
  await writeFile(changeset, text);
}
