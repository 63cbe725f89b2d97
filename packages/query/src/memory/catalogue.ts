import type { AnyDataset, CatalogueEntry, CatalogueField } from '@yalu/model/dataset';
import { didYouMean } from '@yalu/model/text';
import { QueryError } from '../errors.ts';

/** What the catalogue says of a collection. @throws QueryError `collection-unknown` with the nearest names */
export function entryOf(dataset: AnyDataset, collection: string, at: string): CatalogueEntry {
  const entry = Object.hasOwn(dataset.catalogue, collection) ? dataset.catalogue[collection] : undefined;
  if (entry) return entry;
  const names = Object.keys(dataset.catalogue);
  throw new QueryError(
    'collection-unknown',
    at,
    `There is no collection "${collection}". ${didYouMean(collection, names) || `There are ${names.join(', ')}.`}`,
  );
}

/** The records of a collection by id. */
export function recordsOf(
  dataset: AnyDataset,
  collection: string,
): Readonly<Record<string, { readonly id: string }>> {
  return (Object.hasOwn(dataset.records, collection) ? dataset.records[collection] : undefined) ?? {};
}

/** A field and the collection that has it. */
export interface LocatedField {
  readonly collection: string;
  readonly field: CatalogueField;
}

/** The field of a name in each of the collections that have it. */
export function fieldsNamed(
  dataset: AnyDataset,
  collections: readonly string[],
  path: string,
): LocatedField[] {
  return collections.flatMap((collection) => {
    const field = fieldsOf(dataset, collection).get(path);
    return field ? [{ collection, field }] : [];
  });
}

/** The collections with a reference to one of `targets` whose way back is called `inverse`. */
export function referrersBy(dataset: AnyDataset, targets: readonly string[], inverse: string): string[] {
  return Object.values(dataset.catalogue)
    .filter(({ fields }) =>
      fields.some(
        ({ reference }) => reference?.inverse === inverse && leadsTo(reference.collection, targets),
      ),
    )
    .map(({ name }) => name);
}

/** Every name that may stand next in a path: the fields there, and at a record the ways back. */
export function namesAt(dataset: AnyDataset, collections: readonly string[], inside: string): string[] {
  const names = new Set<string>();
  const prefix = inside === '' ? '' : `${inside}.`;
  for (const collection of collections) {
    for (const path of fieldsOf(dataset, collection).keys()) {
      if (path.startsWith(prefix) && !path.slice(prefix.length).includes('.'))
        names.add(path.slice(prefix.length));
    }
  }
  if (inside === '') {
    for (const { fields } of Object.values(dataset.catalogue)) {
      for (const { reference } of fields) {
        if (reference && leadsTo(reference.collection, collections)) names.add(reference.inverse);
      }
    }
  }
  return [...names];
}

const leadsTo = (target: string, collections: readonly string[]): boolean =>
  target === '*' || collections.includes(target);

const fieldMaps = new WeakMap<CatalogueEntry, ReadonlyMap<string, CatalogueField>>();

function fieldsOf(dataset: AnyDataset, collection: string): ReadonlyMap<string, CatalogueField> {
  const entry = Object.hasOwn(dataset.catalogue, collection) ? dataset.catalogue[collection] : undefined;
  if (!entry) return new Map();
  const known = fieldMaps.get(entry);
  if (known) return known;
  const fields = new Map(entry.fields.map((field) => [field.path, field]));
  fieldMaps.set(entry, fields);
  return fields;
}
