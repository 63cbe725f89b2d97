import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { CliError } from '../errors.ts';
import { builtVersion } from './built.ts';
import { runProgram } from './run.ts';
import { filesOfTar } from './tar.ts';
import type { FoundDataset } from './version.ts';

const DATASET = join('dist', 'dataset.json');

/** `@scope/name@1.2.0`: the name of a package, and perhaps which version of it. */
const SPEC = /^((?:@[a-z0-9][\w.-]*\/)[a-z0-9][\w.-]*|[a-z0-9][\w.-]*(?=@\d))(?:@([^@{}/\s]+))?$/;

/** The package that a text names, if it can be the name of one. */
export function packageIn(text: string): { readonly name: string; readonly version?: string } | undefined {
  const [, name, version] = SPEC.exec(text) ?? [];
  if (name === undefined) return undefined;
  return { name, ...(version === undefined ? {} : { version }) };
}

/** The dataset of a package that is installed where one stands, in the version wanted; nothing where there is none. */
export async function installedVersion(text: string): Promise<FoundDataset | undefined> {
  const wanted = packageIn(text);
  if (!wanted) return undefined;
  for (let at = process.cwd(); ; at = dirname(at)) {
    const folder = join(at, 'node_modules', ...wanted.name.split('/'));
    const [manifest, dataset] = await Promise.all([
      readIf(join(folder, 'package.json')),
      readIf(join(folder, DATASET)),
    ]);
    if (manifest !== undefined && dataset !== undefined) {
      const built = builtVersion(text, dataset);
      if (wanted.version === undefined || versionIn(manifest) === wanted.version) return built;
    }
    if (dirname(at) === at) return undefined;
  }
}

/** The version that a package.json states. */
function versionIn(manifest: string): unknown {
  const value: unknown = JSON.parse(manifest);
  return typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
}

async function readIf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    // Other folders may have it.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  });
}

/** The dataset of a published version, which npm fetches into a folder that is deleted afterwards. */
export async function publishedVersion(text: string): Promise<FoundDataset> {
  const folder = await mkdtemp(join(tmpdir(), 'yalu-pack-'));
  try {
    const { code, err } = await runProgram('npm', [
      'pack',
      text,
      '--silent',
      '--pack-destination',
      folder,
    ]).catch((cause: unknown) => {
      throw new CliError('npm is not installed, or not on the PATH, and --npm fetches with it.', { cause });
    });
    const [file] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
    if (code !== 0 || file === undefined)
      throw new CliError(`npm could not fetch ${text}: ${lastLineOf(err) || 'it says no more'}.`);
    return await tarballVersion(join(folder, file), text);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const lastLineOf = (text: string): string => text.trim().split('\n').at(-1)?.replace(/\.$/, '') ?? '';

/** The dataset in the tarball of a package. */
export async function tarballVersion(path: string, name: string): Promise<FoundDataset> {
  let files: ReadonlyMap<string, Uint8Array>;
  try {
    files = filesOfTar(await unzip(await readFile(path), { maxOutputLength: MOST }));
  } catch (cause) {
    throw new CliError(
      `${name} is no tarball of a package: ${cause instanceof Error ? cause.message : String(cause)}.`,
      { cause },
    );
  }
  const dataset = files.get('package/dist/dataset.json');
  if (!dataset) throw new CliError(`${name} holds no dist/dataset.json: is it the package of a dataset?`);
  return builtVersion(name, new TextDecoder().decode(dataset));
}

/** So much is unpacked of a tarball and no more. */
const MOST = 256 * 1024 * 1024;
const unzip = promisify(gunzip);
