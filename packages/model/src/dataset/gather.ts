import { type CollectionDefinition, ID_PATTERN } from '../collections/define.ts';
import { didYouMean } from '../text/nearest.ts';
import { isObject } from './catalogue.ts';
import type { Fix } from './fix.ts';
import { own } from './own.ts';
import type { RawRecord } from './raw.ts';
import type { Finding } from './rules/define.ts';

/** A record under an id that is its own, in a collection that exists. */
export interface Gathered {
  readonly record: RawRecord;
  readonly definition: CollectionDefinition;
}

/** What is wrong with the address of a record. */
export interface AddressFinding extends Finding {
  readonly code: 'collection' | 'id' | 'duplicate-id';
  /** The record itself, as another may have the same address. */
  readonly record: RawRecord;
}

/** Sorts out the records whose collection and id are in order; nothing is known yet of what they hold. */
export function gather(
  records: readonly RawRecord[],
  definitions: Readonly<Record<string, CollectionDefinition>>,
): { readonly gathered: ReadonlyMap<string, Gathered>; readonly findings: readonly AddressFinding[] } {
  const gathered = new Map<string, Gathered>();
  const findings: AddressFinding[] = [];
  const addresses = new Set(records.map(({ collection, id }) => `${collection}/${id}`));

  for (const record of records.toSorted(compareRecords)) {
    const { collection, id, value } = record;
    const declared = isObject(value) ? own(value, 'id') : undefined;
    const report = (
      code: AddressFinding['code'],
      path: readonly string[],
      found: unknown,
      message: string,
      fix?: Fix,
    ): void => {
      findings.push({ code, record, collection, id, path, found, message, ...(fix ? { fix } : {}) });
    };

    const definition = own(definitions, collection);
    if (!definition) {
      report(
        'collection',
        [],
        collection,
        `There is no collection "${collection}". ${didYouMean(collection, Object.keys(definitions))}`.trim(),
      );
      continue;
    }
    if (!ID_PATTERN.test(id)) {
      report(
        'id',
        [],
        id,
        `"${id}" cannot be an id: write lower-case words joined by hyphens, or the ISO 3166-1 alpha-3 code of a state.`,
      );
      continue;
    }
    const other = gathered.get(`${collection}/${id}`);
    if (other) {
      const file = other.record.locate?.([])?.file;
      report(
        'duplicate-id',
        declared === undefined ? [] : ['id'],
        id,
        `The id "${id}" is already that of another ${collection}${file === undefined ? '' : `, in ${file}`}. Give one of them another id, or delete it.`,
      );
      continue;
    }
    gathered.set(`${collection}/${id}`, { record, definition });
    if (declared === undefined || declared === id) continue;
    if (typeof declared === 'string' && addresses.has(`${collection}/${declared}`)) {
      report(
        'duplicate-id',
        ['id'],
        declared,
        `The id ${JSON.stringify(declared)} is already that of another ${collection}, and the name of this file says "${id}". Delete the line: the file's name is the id.`,
        { description: 'Delete the line id.', operations: [{ op: 'remove', path: ['id'] }] },
      );
    } else {
      report(
        'id',
        ['id'],
        declared,
        `The id ${JSON.stringify(declared)} is not the name of the file, "${id}". Rename the file, or delete the line: the file's name is the id.`,
      );
    }
  }
  return { gathered, findings };
}

/** Orders records by collection, id and file, so that of two with one id the first is always the same. */
function compareRecords(a: RawRecord, b: RawRecord): number {
  return (
    compare(a.collection, b.collection) ||
    compare(a.id, b.id) ||
    compare(a.locate?.([])?.file ?? '', b.locate?.([])?.file ?? '') ||
    compare(JSON.stringify(a.value) ?? '', JSON.stringify(b.value) ?? '')
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
