import { type AnyDataset, targetOf } from '@yalu/model/dataset';
import { QueryError } from '../errors.ts';
import { withArticle } from './article.ts';
import { recordsOf } from './catalogue.ts';
import { keyOf, storeOf } from './index/store.ts';
import {
  type ItemList,
  itemListOf,
  itemTable,
  type RecordList,
  recordTable,
  rowTable,
  type Table,
} from './index/table.ts';
import { walkOf } from './index/walk.ts';
import { compilePath, type CompiledPath } from './path.ts';
import { type Row, valuesOf } from './row.ts';
import { type Scope, spend } from './scope.ts';

/** The rows of a query before any filter, in the order of ids: one a record, or one for each item of the list unnested. */
export function tableOf(scope: Scope): Table {
  const { dataset, collection, unnest } = scope;
  if (unnest === undefined) return recordTable(recordListOf(dataset, collection));
  const path = compileList(scope, unnest);
  const records = recordListOf(dataset, collection);
  const items = itemsOf(scope, path, records);
  spend(scope, items.reached, unnest);
  let references: ReturnType<typeof referencesIn> | undefined;
  return itemTable(records, items, (pinned) =>
    (references ??= referencesIn(scope, unnest)).flatMap(({ path: way, target }) =>
      valuesOf(scope, pinned, way)
        .map((value) => targetOf(target, value))
        .filter((address) => address !== undefined),
    ),
  );
}

/** The rows of a table read through the crosswalk of a query: one for each mapping, or itself. */
export function crossedTable({ through }: Scope, table: Table): Table {
  if (through === undefined) return table;
  const rows: Row[] = [];
  for (let number = 0; number < table.size; number++) rows.push(...through.cross(table.rowAt(number)));
  return rowTable(rows);
}

/** The rows of the records of the collection asked, whatever the query unnests. */
export const recordTableOf = ({ dataset, collection }: Scope): Table =>
  recordTable(recordListOf(dataset, collection));

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

/** The list that a query unnests. @throws QueryError `query-invalid` where it is not a single list of the record */
export function compileList(scope: Scope, unnest: string): CompiledPath {
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

interface CountedItems extends ItemList {
  /** How many items there are over and above one a record. */
  readonly reached: number;
}

/** Where the items of each record stand: found once, as the rows are. */
function itemsOf(scope: Scope, path: CompiledPath, { collection, records }: RecordList): CountedItems {
  const key = keyOf<CountedItems>('items', collection, path.text);
  return storeOf(scope.dataset).get(key, () => {
    const walk = walkOf(scope, path);
    let reached = 0;
    const into: unknown[] = [];
    const sizes = Int32Array.from(records, (record) => {
      into.length = 0;
      walk?.(record, undefined, into);
      reached += Math.max(0, into.length - 1);
      return into.length;
    });
    const items = itemListOf(path.text, sizes);
    return { value: { ...items, reached }, cells: items.starts.length + items.owners.length };
  });
}

/** The records of a collection in order, found once: sorting its ids takes longer than most queries. */
const remembered = new WeakMap<object, RecordList>();

function recordListOf(dataset: AnyDataset, collection: string): RecordList {
  const byId = recordsOf(dataset, collection);
  const known = remembered.get(byId);
  if (known?.collection === collection) return known;
  const ids = Object.keys(byId);
  const isOrdered = ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id);
  // Objects list keys that look like numbers first, so the order of a file's records is not always that of their ids.
  if (!isOrdered) ids.sort((a, b) => (a < b ? -1 : 1));
  // Of a large object, finding its values by their keys takes a tenth of the time of listing them.
  const records = ids.map((id) => byId[id] ?? {});
  const list = { collection, ids, records };
  remembered.set(byId, list);
  return list;
}
