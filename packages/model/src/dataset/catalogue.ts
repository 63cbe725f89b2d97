import type { Reference } from '../collections/define.ts';
import type { CoverageStatement } from './coverage.ts';

/** What a value of a field is. `date` and `span` are our EDTF profile; `json` is free JSON. */
export type FieldType =
  'string' | 'integer' | 'number' | 'boolean' | 'date' | 'span' | 'locale-string' | 'object' | 'json';

/** One field of a collection. */
export interface CatalogueField {
  /** The way to the field from the record, in dots; lists on the way are not marked (`counts.view`). */
  readonly path: string;
  readonly type: FieldType;
  /** Whether the field itself is a list. (A field inside a list may have several values too: see its parents.) */
  readonly list: boolean;
  readonly optional: boolean;
  /** The values that it may have, where they are fixed. */
  readonly values?: readonly string[];
  /** What each of them means, for those that are explained. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** Where it points, for references; collection `*` is any, written `collection/id`. */
  readonly reference?: Reference;
  readonly description?: string;
}

/** What a dataset says of one of its collections. */
export interface CatalogueEntry {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The field that temporal filters use unless told otherwise. */
  readonly time?: string;
  /** Whether its records may stand without citations. */
  readonly uncited?: boolean;
  /** Whether its records exist for others to refer to. */
  readonly supporting?: boolean;
  /** How much there is of what it is about, as the dataset's author says; of several statements on a record the last counts. */
  readonly coverage?: readonly CoverageStatement[];
  readonly fields: readonly CatalogueField[];
}

/** The collections of a dataset, by name. It travels with the data, so that programs need no schema to ask it. */
export type Catalogue = Readonly<Record<string, CatalogueEntry>>;

/** A value of a record, and the way to it. */
export interface PathValue {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** All values at a dotted path, lists unfolded; absent ones are left out. */
export function valuesAt(record: unknown, path: string): PathValue[] {
  let found: PathValue[] = unfold({ path: [], value: record });
  for (const key of path.split('.')) {
    found = found.flatMap(({ path: way, value }) =>
      isObject(value) && Object.hasOwn(value, key) ? unfold({ path: [...way, key], value: value[key] }) : [],
    );
  }
  return found;
}

function unfold({ path, value }: PathValue): PathValue[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => unfold({ path: [...path, index], value: item }));
  return value === undefined ? [] : [{ path, value }];
}

/** Whether a value is an object in JSON's sense. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
