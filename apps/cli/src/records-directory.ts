import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { DatasetHead } from '@yalu/model/node';
import { type OptionValues, textOption } from './command.ts';
import { CliError } from './errors.ts';

/** What the files of a dataset do not say, for one that is read on the spot. */
export const LOCAL_HEAD = { name: 'local', version: '0.0.0-local', licence: 'unknown' } as const;

/** The same, with what stands beside the directory of records: how much there is of what it is about, above all. */
export async function headBeside(directory: string): Promise<DatasetHead> {
  const { readHead } = await import('@yalu/model/node');
  return { ...LOCAL_HEAD, ...(await readHead(directory)) };
}

const IN_CHECKOUT = join('packages', 'data', 'records');

/**
 * The directory of records that is meant: the argument, or `--data`, or that of the checkout in which one stands.
 *
 * @throws CliError where there is none
 */
export async function recordsDirectory(argument: string | undefined, options: OptionValues): Promise<string> {
  const given = argument ?? textOption(options, 'data');
  if (given !== undefined) {
    if (await isDirectory(given)) return given;
    throw new CliError(
      `${argument === undefined ? '--data' : 'DIR'}: there is no directory ${given}. Name the one that holds a folder for each collection.`,
    );
  }
  for (let at = process.cwd(); ; at = dirname(at)) {
    const records = join(at, IN_CHECKOUT);
    if (await isDirectory(records)) return records;
    if (dirname(at) === at) break;
  }
  throw new CliError(
    `There is no ${IN_CHECKOUT} in ${resolve('.')} or above it. Name the directory of records: --data DIR.`,
  );
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Whatever the reason, it is no directory that can be read.
    return false;
  }
}
