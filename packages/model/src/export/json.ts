import { type CatalogueField, isObject } from '../dataset/catalogue.ts';
import { compareTexts } from '../dataset/diff/equal.ts';
import type { AnyDataset } from '../dataset/lookup.ts';
import { ModelError } from '../errors.ts';

/** A dataset in an order that does not depend on where it was read from: by id, and fields as the catalogue lists them. */
export function canonicalDataset({
  name,
  version,
  licence,
  catalogue,
  records,
  redirects,
}: AnyDataset): AnyDataset {
  const collections = [...new Set([...Object.keys(catalogue), ...Object.keys(records)])];
  return {
    name,
    version,
    licence,
    catalogue,
    records: Object.fromEntries(
      collections
        .filter((collection) => Object.hasOwn(records, collection))
        .map((collection) => {
          const order = orderOf(Object.hasOwn(catalogue, collection) ? catalogue[collection]?.fields : []);
          return [collection, sorted(records[collection] ?? {}, (record) => inOrder(record, '', order))];
        }),
    ),
    redirects: sorted(redirects, (byId) =>
      sorted(byId, ({ kind, to, reason }) => ({ kind, to, ...(reason === undefined ? {} : { reason }) })),
    ),
  };
}

const sorted = <T, U>(byId: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> =>
  Object.fromEntries(
    Object.entries(byId)
      .sort(([a], [b]) => compareTexts(a, b))
      .map(([id, value]) => [id, map(value)]),
  );

interface FieldOrder {
  readonly place: ReadonlyMap<string, number>;
  readonly free: ReadonlySet<string>;
}

const orderOf = (fields: readonly CatalogueField[] = []): FieldOrder => ({
  place: new Map(fields.map(({ path }, index) => [path, index])),
  free: new Set(fields.filter(({ type }) => type === 'json').map(({ path }) => path)),
});

/** The same value with its fields in order. Free JSON stays as it is. */
function inOrder<T>(value: T, path: string, order: FieldOrder): T {
  if (order.free.has(path)) return value;
  // A list and an object of the same fields have the type that they had.
  if (Array.isArray(value)) return value.map((item: unknown) => inOrder(item, path, order)) as T;
  if (!isObject(value)) return value;
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const place = (key: string): number => order.place.get(at(key)) ?? order.place.size;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => place(a) - place(b) || compareTexts(a, b))
      .map(([key, one]) => [key, inOrder(one, at(key), order)]),
  ) as T;
}

/** The dataset in a JSON file. Whether it is valid is for `validateDataset` to say. @throws ModelError `tables-unreadable` */
export function datasetFromJson(text: string, file = 'dataset.json'): AnyDataset {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ModelError(
      'tables-unreadable',
      `${file} is no JSON (${cause instanceof Error ? cause.message : String(cause)}).`,
      { cause },
    );
  }
  if (!isDataset(value)) {
    throw new ModelError(
      'tables-unreadable',
      `${file} holds no dataset: it has a name, a version, a licence, and objects catalogue, records and redirects.`,
    );
  }
  return value;
}

/** Whether a value has the parts of a dataset; what stands in them is not looked at. */
const isDataset = (value: unknown): value is AnyDataset =>
  isObject(value) &&
  ['name', 'version', 'licence'].every((key) => typeof value[key] === 'string') &&
  ['catalogue', 'records', 'redirects'].every(
    (key) => isObject(value[key]) && Object.values(value[key]).every(isObject),
  );
