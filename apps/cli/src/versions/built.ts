import type { Dataset } from '@yalu/model';
import { isObject } from '@yalu/model/dataset';
import { CliError } from '../errors.ts';
import type { FoundDataset } from './version.ts';

/**
 * A built dataset out of its text. What the build wrote is not validated anew; that it has the form of a dataset is.
 *
 * @throws CliError where it has not
 */
export function builtVersion(name: string, text: string): FoundDataset {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CliError(`${name} is not JSON (${cause instanceof Error ? cause.message : String(cause)}).`, {
      cause,
    });
  }
  const fault = faultOf(value);
  if (fault !== undefined)
    throw new CliError(
      `${name} is not a built dataset: ${fault}. The build of a dataset writes dataset.json.`,
    );
  // It has been looked at just now, down to the ids of the records.
  return { kind: 'built', name, dataset: value as Dataset };
}

/** What keeps a value from being a dataset. */
function faultOf(value: unknown): string | undefined {
  if (!isObject(value)) return 'it is no object';
  const text = ['name', 'version', 'licence'].find((key) => typeof value[key] !== 'string');
  if (text !== undefined) return `it needs a "${text}"`;
  const object = ['catalogue', 'records', 'redirects'].find((key) => !isObject(value[key]));
  if (object !== undefined) return `it needs "${object}"`;
  for (const [collection, entry] of entriesOf(value['catalogue'])) {
    const fields = isObject(entry) ? entry['fields'] : undefined;
    if (
      !Array.isArray(fields) ||
      !fields.every((field) => isObject(field) && typeof field['path'] === 'string')
    )
      return `its catalogue does not list the fields of ${collection}`;
  }
  for (const [collection, byId] of entriesOf(value['records'])) {
    const wrong = isObject(byId)
      ? entriesOf(byId).find(([id, record]) => !isObject(record) || record['id'] !== id)?.[0]
      : '';
    if (wrong !== undefined) return `its record ${collection}/${wrong} has another id, or none`;
  }
  for (const [collection, byId] of entriesOf(value['redirects'])) {
    for (const [id, redirect] of entriesOf(byId)) {
      const to = isObject(redirect) ? redirect['to'] : undefined;
      if (!Array.isArray(to) || !to.every((target) => typeof target === 'string'))
        return `its redirect ${collection}/${id} leads nowhere`;
    }
  }
  return undefined;
}

const entriesOf = (value: unknown): [string, unknown][] => Object.entries(isObject(value) ? value : {});
