import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readHead, readRecordFiles } from '@yalu/model/node';
import type { OptionValues } from '../command.ts';
import { CliError } from '../errors.ts';
import { recordsDirectory } from '../records-directory.ts';
import { builtVersion } from './built.ts';
import { commitOf, revisionVersion } from './git.ts';
import { installedVersion, packageIn, publishedVersion, tarballVersion } from './package.ts';
import { type FoundRecords, type FoundVersion, NO_HEAD } from './version.ts';

/**
 * The version of a dataset that an argument means: what lies at a path (a directory of records, a built dataset, a
 * tarball), a git revision of the records of this checkout, or a package: installed, or with `--npm` fetched.
 *
 * @throws CliError where it means nothing
 */
export async function findVersion(argument: string, options: OptionValues): Promise<FoundVersion> {
  const kind = await kindOf(argument);
  if (kind === 'directory') return directoryVersion(argument);
  if (kind === 'file') {
    return /\.(?:tgz|tar\.gz)$/.test(argument)
      ? tarballVersion(argument, argument)
      : builtVersion(argument, await readFile(argument, 'utf8'));
  }
  if (options['npm'] === true && packageIn(argument)) return publishedVersion(argument);
  const installed = await installedVersion(argument);
  if (installed) return installed;
  const records = await recordsDirectory(undefined, options).catch((error: unknown) => {
    // Without a checkout there are no revisions; what is said below names that too.
    if (error instanceof CliError) return undefined;
    throw error;
  });
  const commit = records === undefined ? undefined : await commitOf(records, argument);
  if (records !== undefined && commit !== undefined) return revisionVersion(records, argument, commit);
  throw new CliError(nothingFound(argument, records));
}

function nothingFound(argument: string, records: string | undefined): string {
  const git =
    records === undefined
      ? 'and there is no checkout here whose revisions it could name'
      : `and no revision of the repository of ${records}`;
  const way = packageIn(argument)
    ? 'To fetch a published version, add --npm.'
    : 'Name a directory of records, a dataset.json, a tarball, a git revision such as HEAD~1, or a package such as @yalu/data@1.2.0.';
  return `${argument} is no path, no package that is installed here, ${git}. ${way}`;
}

/** The records in a directory, or the built dataset where it is a package that holds no records. */
export async function directoryVersion(directory: string): Promise<FoundVersion> {
  if ((await kindOf(join(directory, 'records'))) === 'directory')
    return recordsVersion(join(directory, 'records'), directory);
  for (const built of [join(directory, 'dist', 'dataset.json'), join(directory, 'dataset.json')]) {
    if ((await kindOf(built)) === 'file') return builtVersion(directory, await readFile(built, 'utf8'));
  }
  return recordsVersion(directory, directory);
}

/** The records in a directory, with what stands beside it. */
export async function recordsVersion(directory: string, name: string): Promise<FoundRecords> {
  const [head, files] = await Promise.all([
    readHead(directory),
    readRecordFiles(resolve(directory), NO_HEAD),
  ]);
  return { kind: 'records', name, head, files };
}

async function kindOf(path: string): Promise<'directory' | 'file' | undefined> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'directory' : 'file';
  } catch {
    // Whatever the reason, there is nothing there that can be read.
    return undefined;
  }
}
