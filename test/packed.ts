import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The packages that are published, in the order in which they build on each other. */
export const PACKAGES = ['model', 'query', 'data', 'chart'] as const;
export type PackageName = (typeof PACKAGES)[number];

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a command; a failure is an outcome and not an error. */
export async function outcomeOf(
  command: string,
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  try {
    const { stdout, stderr } = await execute(command, [...args], {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...environment },
      maxBuffer: 20_000_000,
      shell: process.platform === 'win32',
    });
    return { code: 0, output: `${stdout}${stderr}` };
  } catch (error) {
    const { code, stdout, stderr, message } = error as {
      code?: unknown;
      stdout?: string;
      stderr?: string;
      message: string;
    };
    return { code: typeof code === 'number' ? code : 1, output: `${stdout ?? ''}${stderr ?? ''}` || message };
  }
}

/** Packs the packages into a new folder, as a release would, and gives the path of each tarball. */
export async function packAll(): Promise<Readonly<Record<PackageName, string>>> {
  const folder = await mkdtemp(join(tmpdir(), 'yalu-packed-'));
  const packed = await Promise.all(
    PACKAGES.map(async (name) => {
      const into = await mkdtemp(join(folder, `${name}-`));
      const { code, output } = await outcomeOf(
        'pnpm',
        ['pack', '--pack-destination', into],
        join(root, 'packages', name),
      );
      if (code !== 0) throw new Error(`packages/${name} could not be packed:\n${output}`);
      const file = (await readdir(into)).find((entry) => entry.endsWith('.tgz'));
      if (file === undefined) throw new Error(`packing packages/${name} gave no tarball:\n${output}`);
      return [name, join(into, file)] as const;
    }),
  );
  // Each name of PACKAGES has just got its tarball.
  return Object.fromEntries(packed) as Record<PackageName, string>;
}

/** The version of a package that this workspace has installed, to give a consumer the same. */
export async function installedVersion(name: string): Promise<string> {
  const file = await readFile(join(root, 'test', 'node_modules', name, 'package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(file);
  return version;
}

/** A Node 20 that the machine has besides the one that runs the tests; fetching one takes long on a slow line. */
export async function findNode20(): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
    const { code, output } = await outcomeOf(path, ['--version'], root);
    const minor = /^v20\.(\d+)\./.exec(output)?.[1];
    if (code === 0 && Number(minor) >= 19) return path;
  }
  return undefined;
}
