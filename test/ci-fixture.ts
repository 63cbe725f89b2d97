import { chmod, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { type Outcome, outcomeOf, root } from './packed.ts';

/** Files by their path. */
export type Files = Readonly<Record<string, string>>;

/** A repository of git in a temporary folder, with everything committed. */
export interface Repository {
  readonly folder: string;
  readonly git: (...args: readonly string[]) => Promise<string>;
  readonly write: (files: Files) => Promise<void>;
  readonly commit: (files: Files) => Promise<void>;
  /** Runs a script of scripts/ci in it. */
  readonly run: (
    script: string,
    args?: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => Promise<Outcome>;
}

/** No setting of git comes from the machine. */
const PLAIN = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
const GIT = {
  ...PLAIN,
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

/** A temporary folder with files in it. */
export async function folderWith(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yalu-ci-'));
  await writeAll(folder, files);
  return folder;
}

async function writeAll(folder: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

export async function repositoryWith(files: Files): Promise<Repository> {
  const folder = await folderWith(files);
  const git = async (...args: readonly string[]): Promise<string> => {
    const { code, output } = await outcomeOf('git', args, folder, GIT);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${output}`);
    return output.trim();
  };
  const commit = async (more: Files): Promise<void> => {
    await writeAll(folder, more);
    await git('add', '--all');
    await git('commit', '--quiet', '--message', 'A change');
  };
  await git('init', '--quiet', '--initial-branch=main');
  await commit({});
  return {
    folder,
    git,
    commit,
    write: (more) => writeAll(folder, more),
    run: (script, args, env) => runIn(folder, script, args, env),
  };
}

/** What Node has compiled of the scripts once. */
const compiled = await mkdtemp(join(tmpdir(), 'yalu-ci-compiled-'));

/** Runs a script of scripts/ci in a folder. */
export const runIn = (
  folder: string,
  script: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> =>
  outcomeOf(process.execPath, [join(root, 'scripts', 'ci', script), ...args], folder, {
    ...PLAIN,
    GITHUB_OUTPUT: '',
    GITHUB_STEP_SUMMARY: '',
    NODE_NO_WARNINGS: '1',
    NODE_COMPILE_CACHE: compiled,
    ...env,
  });

/** What `gh api` was called with. */
export interface Call {
  readonly args: readonly string[];
  /** What it read from standard input, if it was told to. */
  readonly input?: Readonly<Record<string, unknown>>;
}

/** What `gh` answers to a path that contains some text: JSON, or bytes in base64. */
export interface Answer {
  readonly to: string;
  readonly json?: unknown;
  readonly bytes?: string;
  readonly code?: number;
}

/** A `gh` that records what it is called with and answers what it was given. */
export interface Gh {
  readonly env: Readonly<Record<string, string>>;
  readonly calls: () => Promise<readonly Call[]>;
}

export async function fakeGh(answers: readonly Answer[]): Promise<Gh> {
  const folder = await folderWith({ gh: FAKE, 'calls/.keep': '' });
  await chmod(join(folder, 'gh'), 0o755);
  for (const [index, { to, json = {}, bytes, code = 0 }] of answers.entries()) {
    const at = `answers/${index}`;
    await writeAll(folder, {
      [`${at}/to`]: to,
      [`${at}/code`]: String(code),
      [`${at}/body`]: JSON.stringify(json),
    });
    if (bytes !== undefined) await writeFile(join(folder, at, 'body'), Buffer.from(bytes, 'base64'));
  }
  return {
    env: {
      PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
      GH_FAKE: folder,
      GH_TOKEN: 'a token',
      GITHUB_REPOSITORY: 'yalu-data/yalu',
    },
    calls: async () => {
      const made = (await readdir(join(folder, 'calls'))).filter((name) => name !== '.keep').sort();
      return Promise.all(made.map((name) => readCall(join(folder, 'calls', name))));
    },
  };
}

async function readCall(folder: string): Promise<Call> {
  const args = (await readFile(join(folder, 'args'), 'utf8')).trimEnd().split('\n');
  const input = await readFile(join(folder, 'input'), 'utf8').catch(() => undefined);
  return input === undefined ? { args } : { args, input: JSON.parse(input) };
}

/** In the shell, which starts faster than Node. */
const FAKE = `#!/bin/sh
at="$GH_FAKE/calls/$(ls "$GH_FAKE/calls" | wc -l | tr -d ' ')"
mkdir "$at"
printf '%s\\n' "$@" > "$at/args"
case "$*" in *--input*) cat > "$at/input" ;; esac
for answer in "$GH_FAKE"/answers/*; do
  case "$*" in *"$(cat "$answer/to")"*) cat "$answer/body"; exit "$(cat "$answer/code")" ;; esac
done
echo '{}'
`;
