import { targetOf } from '@yalu/model/dataset';
import { QueryError } from '../errors.ts';
import { withArticle } from './article.ts';
import { recordsOf } from './catalogue.ts';
import { compilePath, type CompiledPath } from './path.ts';
import { follow, type Row, valuesOf } from './row.ts';
import type { Scope } from './scope.ts';

/** The rows of a query before any filter, in the order of ids: one a record, or one for each item of the list unnested. */
export function rowsOf(scope: Scope): readonly Row[] {
  const { unnest } = scope;
  const records = recordRows(scope);
  if (unnest === undefined) return records;
  const list = compileList(scope, unnest);
  const references = referencesIn(scope, unnest);
  return records.flatMap((row) =>
    follow(scope, row, list).map((_item, index) => {
      const pinned: Row = { ...row, pinned: { index, names: [] } };
      const names = references.flatMap(({ path, target }) =>
        valuesOf(scope, pinned, path)
          .map((value) => targetOf(target, value))
          .filter((address) => address !== undefined),
      );
      return { ...pinned, pinned: { index, names } };
    }),
  );
}

/** One row for each record of the collection asked, in the order of ids; for the same dataset always the same list. */
export function recordRows({ dataset, collection }: Scope): readonly Row[] {
  return rowsOfRecords(recordsOf(dataset, collection), collection);
}

/** The record of a row, with the one item of the row in the place of the list unnested. */
export function wholeRecord({ record, pinned }: Row, { unnest }: Scope): object {
  return pinned && unnest !== undefined ? withItem(record, unnest.split('.'), pinned.index) : record;
}

function withItem(value: object, [key = '', ...rest]: readonly string[], index: number): object {
  // `compileList` has made sure that there are objects on the way and a list at its end.
  const inner = (value as Readonly<Record<string, unknown>>)[key];
  if (Array.isArray(inner)) return { ...value, [key]: (inner.flat(Infinity) as readonly unknown[])[index] };
  return typeof inner === 'object' && inner !== null
    ? { ...value, [key]: withItem(inner, rest, index) }
    : value;
}

function compileList(scope: Scope, unnest: string): CompiledPath {
  const path = compilePath(scope, unnest, 'unnest');
  if (
    path.steps.some(({ kind }) => kind !== 'field') ||
    path.lists.length !== 1 ||
    path.lists[0] !== unnest
  ) {
    const lists = (scope.dataset.catalogue[scope.collection]?.fields ?? []).filter(
      (field) => field.list && !isInsideOther(field.path, scope),
    );
    throw new QueryError(
      'query-invalid',
      'unnest',
      `${unnest} is not a single list of ${withArticle(scope.collection)}: there is nothing to unnest. Its lists are ${lists.map((field) => field.path).join(', ')}.`,
    );
  }
  return path;
}

const isInsideOther = (path: string, { dataset, collection }: Scope): boolean =>
  (dataset.catalogue[collection]?.fields ?? []).some(
    (field) => field.list && path.startsWith(`${field.path}.`),
  );

/** The references of an item itself: not those of lists inside it, such as its citations. */
function referencesIn(
  scope: Scope,
  unnest: string,
): { readonly path: CompiledPath; readonly target: string }[] {
  const fields = scope.dataset.catalogue[scope.collection]?.fields ?? [];
  const inner = fields
    .filter((field) => field.list && field.path.startsWith(`${unnest}.`))
    .map(({ path }) => `${path}.`);
  return fields.flatMap(({ path, reference }) =>
    reference &&
    (path === unnest || path.startsWith(`${unnest}.`)) &&
    !inner.some((list) => path.startsWith(list))
      ? [{ path: compilePath(scope, path, 'unnest'), target: reference.collection }]
      : [],
  );
}

interface Remembered {
  readonly collection: string;
  readonly rows: readonly Row[];
}

/** The rows of a collection, made once: a dataset does not change, and sorting its ids takes longer than most queries. */
const remembered = new WeakMap<object, Remembered>();

function rowsOfRecords(records: Readonly<Record<string, object>>, collection: string): readonly Row[] {
  const known = remembered.get(records);
  if (known?.collection === collection) return known.rows;
  const rows = inOrderOfIds(Object.entries(records)).map(([id, record]): Row => ({
    address: { collection, id },
    record,
    certainty: 'certain',
  }));
  remembered.set(records, { collection, rows });
  return rows;
}

/** Objects list keys that look like numbers first, so the order of a file's records is not always that of their ids. */
function inOrderOfIds<T>(entries: [string, T][]): [string, T][] {
  const isSorted = entries.every(([id], index) => index === 0 || (entries[index - 1]?.[0] ?? '') < id);
  return isSorted ? entries : entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
