import type { AnyDataset, CatalogueEntry, CatalogueField } from '@yalu/model/dataset';
import { didYouMean } from '@yalu/model/text';
import { QueryError } from '../errors.ts';

/** One step of a compiled path. */
export type Step =
  | { readonly kind: 'field'; readonly key: string }
  /** From an id to the record of a collection (`*`: the id says which). */
  | { readonly kind: 'follow'; readonly collection: string }
  /** From a record to those that name it, by the name of the way back. */
  | { readonly kind: 'back'; readonly inverse: string; readonly collections: readonly string[] };

/** A path that the catalogue knows, ready to be followed. */
export interface CompiledPath {
  readonly text: string;
  readonly steps: readonly Step[];
  /** The parts of the path, from its beginning, at which a list or several records stand. */
  readonly lists: readonly string[];
  /** The field that it ends at; undefined where it ends at a record. */
  readonly field?: CatalogueField;
}

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

/**
 * Finds the way that a path takes: into fields, along references, and back by inverse names.
 *
 * @throws QueryError `field-unknown` with the nearest names
 */
export function compilePath(dataset: AnyDataset, collection: string, text: string, at: string): CompiledPath {
  const steps: Step[] = [];
  let places: readonly string[] = [collection];
  let inside = '';
  let field: CatalogueField | undefined;
  const lists: string[] = [];
  let walked = '';

  for (const key of text.split('.')) {
    walked = walked === '' ? key : `${walked}.${key}`;
    // A reference is followed only when the path goes on behind it.
    if (field?.reference && inside !== '') {
      const target = field.reference.collection;
      steps.push({ kind: 'follow', collection: target });
      places = target === '*' ? Object.keys(dataset.catalogue) : [target];
      inside = '';
      field = undefined;
    }
    const path: string = inside === '' ? key : `${inside}.${key}`;
    const next = firstField(dataset, places, path);
    if (next) {
      steps.push({ kind: 'field', key });
      if (next.list) lists.push(walked);
      field = next;
      inside = path;
      continue;
    }
    const back = inside === '' ? referrersBy(dataset, places, key) : [];
    if (back.length === 0) {
      const known = namesAt(dataset, places, inside);
      const place = inside === '' ? places.join(', ') : `${inside} of ${places.join(', ')}`;
      throw new QueryError(
        'field-unknown',
        at,
        `There is no field "${key}" in ${places.length > 3 ? 'any collection that this can be' : place}${key === text ? '' : ` (in the path ${text})`}. ${didYouMean(key, known) || `There are ${known.join(', ')}.`}`,
      );
    }
    steps.push({ kind: 'back', inverse: key, collections: back });
    places = back;
    lists.push(walked);
    field = undefined;
    inside = '';
  }
  return { text, steps, lists, ...(field ? { field } : {}) };
}

function firstField(dataset: AnyDataset, collections: readonly string[], path: string): CatalogueField | undefined {
  for (const collection of collections) {
    const field = fieldsOf(dataset, collection).get(path);
    if (field) return field;
  }
  return undefined;
}

/** The collections with a reference to one of `targets` whose way back is called `inverse`. */
function referrersBy(dataset: AnyDataset, targets: readonly string[], inverse: string): string[] {
  return Object.values(dataset.catalogue)
    .filter(({ fields }) =>
      fields.some(
        ({ reference }) =>
          reference?.inverse === inverse && (reference.collection === '*' || targets.includes(reference.collection)),
      ),
    )
    .map(({ name }) => name);
}

/** Every name that may stand next in a path: fields there, and at a record the ways back. */
function namesAt(dataset: AnyDataset, collections: readonly string[], inside: string): string[] {
  const names = new Set<string>();
  const prefix = inside === '' ? '' : `${inside}.`;
  for (const collection of collections) {
    for (const path of fieldsOf(dataset, collection).keys()) {
      if (path.startsWith(prefix) && !path.slice(prefix.length).includes('.')) names.add(path.slice(prefix.length));
    }
  }
  if (inside === '') {
    for (const { fields } of Object.values(dataset.catalogue)) {
      for (const { reference } of fields) {
        if (reference && collections.includes(reference.collection)) names.add(reference.inverse);
      }
    }
  }
  return [...names];
}

const fieldMaps = new WeakMap<CatalogueEntry, ReadonlyMap<string, CatalogueField>>();

function fieldsOf(dataset: AnyDataset, collection: string): ReadonlyMap<string, CatalogueField> {
  const entry = dataset.catalogue[collection];
  if (!entry) return new Map();
  const known = fieldMaps.get(entry);
  if (known) return known;
  const fields = new Map(entry.fields.map((field) => [field.path, field]));
  fieldMaps.set(entry, fields);
  return fields;
}
