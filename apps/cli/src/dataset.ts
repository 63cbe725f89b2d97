import { readFile, stat } from 'node:fs/promises';
import type { Dataset, Records } from '@yalu/model';
import { isObject } from '@yalu/model/dataset';
import { CliError } from './errors.ts';

/** Any dataset of the model: the built-in one or a user's own. */
export type YaluDataset = Dataset<Records>;

/** How much of the built-in dataset a command needs: the core with the two tables loads in a third of the time. */
export type Part = 'core' | 'full';

/** The dataset that `--data` names: a directory of records, a built dataset.json, or the built-in one. */
export async function openDataset(path: string | undefined, part: Part = 'full'): Promise<YaluDataset> {
  if (path === undefined) {
    const { dataset } = part === 'core' ? await import('@yalu/data') : await import('@yalu/data/full');
    // Narrower ids are still ids: what the built-in dataset is known to hold does not matter to the commands.
    return dataset as unknown as YaluDataset;
  }
  const kind = await stat(path).catch((cause: unknown) => {
    throw new CliError(
      `--data: there is nothing at ${path}. Name a directory of records or a dataset.json.`,
      { cause },
    );
  });
  return kind.isDirectory() ? fromRecords(path) : fromFile(path);
}

async function fromRecords(directory: string): Promise<YaluDataset> {
  const [{ formatIssue, validateDataset }, { readRecords }, { headBeside }] = await Promise.all([
    import('@yalu/model'),
    import('@yalu/model/node'),
    import('./records-directory.ts'),
  ]);
  const raw = await readRecords(directory, await headBeside(directory));
  const validation = validateDataset(raw);
  if (validation.ok) return validation.dataset;
  const shown = validation.issues.slice(0, 20).map(formatIssue);
  const more = validation.issues.length - shown.length;
  throw new CliError(
    `--data: ${directory} is not a valid dataset.\n${shown.join('\n')}${more > 0 ? `\n... and ${more} more` : ''}`,
  );
}

async function fromFile(path: string): Promise<YaluDataset> {
  const text = await readFile(path, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CliError(
      `--data: ${path} is not JSON (${cause instanceof Error ? cause.message : String(cause)}).`,
      { cause },
    );
  }
  if (!isObject(value) || !isObject(value['records']) || typeof value['version'] !== 'string') {
    throw new CliError(
      `--data: ${path} is not a built dataset: it needs "version" and "records". The build of a dataset writes dataset.json.`,
    );
  }
  const { validateDataset, formatIssue } = await import('@yalu/model');
  const validation = validateDataset({
    name: typeof value['name'] === 'string' ? value['name'] : 'local',
    version: value['version'],
    licence: typeof value['licence'] === 'string' ? value['licence'] : 'unknown',
    records: Object.entries(value['records']).flatMap(([collection, records]) =>
      Object.entries(isObject(records) ? records : {}).map(([id, record]) => ({
        collection,
        id,
        value: record,
      })),
    ),
    coverage: coverageIn(value['catalogue']),
  });
  if (validation.ok) return validation.dataset;
  throw new CliError(
    `--data: ${path} is not a valid dataset.\n${validation.issues.slice(0, 20).map(formatIssue).join('\n')}`,
  );
}

/** What a built dataset says of its coverage, which the records alone do not hold. */
function coverageIn(catalogue: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(isObject(catalogue) ? catalogue : {}).flatMap(([collection, entry]) =>
      isObject(entry) && entry['coverage'] !== undefined ? [[collection, entry['coverage']]] : [],
    ),
  );
}
