import type { Dataset, Redirect } from '@yalu/model';
import { isObject } from '@yalu/model/dataset';
import { dataset as fixture, untyped } from './fixture.ts';

type Edit = (record: Readonly<Record<string, unknown>>) => unknown;

/**
 * The fixture with some records replaced, or, where nothing comes instead of them, left out. It need not be valid: what
 * compares datasets has to bear with what contributors write.
 */
export function edited(
  edits: Readonly<Record<string, Edit>>,
  redirects: Readonly<Record<string, Readonly<Record<string, Redirect>>>> = {},
): Dataset {
  const records: Record<string, Record<string, unknown>> = { ...untyped(fixture).records };
  for (const [address, edit] of Object.entries(edits)) {
    const [collection = '', id = ''] = address.split('/');
    const { [id]: record, ...others } = records[collection] ?? {};
    const value = edit(isObject(record) ? record : {});
    records[collection] = isObject(value) ? { ...others, [id]: { ...value, id } } : others;
  }
  return {
    ...untyped(fixture),
    records,
    redirects: { ...fixture.redirects, ...redirects },
    // What the types say of the records does not hold of all of them.
  } as unknown as Dataset;
}
