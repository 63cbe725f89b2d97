import { type AnyDataset, isObject } from '@yalu/model/dataset';
import { recordsOf } from '../../memory/catalogue.ts';
import type { SqlTable, SqlTables } from '../tables.ts';

/** What stands in the rows of a table, and of a list in which row of the table around it each does. */
export interface Containers {
  readonly values: readonly unknown[];
  readonly parents: readonly number[];
}

/** Finds the rows of tables: those of a list in the rows of the table around it, which are remembered meanwhile. */
export function containersOf(dataset: AnyDataset, { records }: SqlTables): (table: SqlTable) => Containers {
  const known = new Map<SqlTable, Containers>();
  const find = (table: SqlTable): Containers => {
    const before = known.get(table);
    if (before) return before;
    const found = table.kind === 'records' ? recordsIn(dataset, table.collection) : itemsIn(table);
    known.set(table, found);
    return found;
  };
  const itemsIn = (table: SqlTable): Containers => {
    const root = records.get(table.collection);
    const around = root && holding(root, table);
    if (!around) return { values: [], parents: [] };
    const keys = around.inside.split('.');
    const [values, parents]: [unknown[], number[]] = [[], []];
    for (const [row, value] of find(around.table).values.entries()) {
      for (const item of listAt(value, keys)) {
        values.push(item);
        parents.push(row);
      }
    }
    return { values, parents };
  };
  return find;
}

/** The table in whose rows a list stands, and the way to the list from there. */
function holding(
  table: SqlTable,
  list: SqlTable,
): { readonly table: SqlTable; readonly inside: string } | undefined {
  for (const [inside, inner] of table.lists) {
    if (inner === list) return { table, inside };
    const deeper = holding(inner, list);
    if (deeper) return deeper;
  }
  return undefined;
}

function listAt(value: unknown, keys: readonly string[]): readonly unknown[] {
  let at = value;
  for (const key of keys) {
    if (!isObject(at) || !Object.hasOwn(at, key)) return [];
    at = at[key];
  }
  if (at === undefined) return [];
  return Array.isArray(at) ? at.flat(Infinity).filter((item: unknown) => item !== undefined) : [at];
}

/** Records in the order of their ids, as the memory engine has them. */
function recordsIn(dataset: AnyDataset, collection: string): Containers {
  const byId = recordsOf(dataset, collection);
  return { values: idsInOrder(byId).map((id) => byId[id]), parents: [] };
}

/** The ids of records in their order: JavaScript lists what looks like a number first. */
export function idsInOrder(byId: Readonly<Record<string, unknown>>): readonly string[] {
  const ids = Object.keys(byId);
  const isOrdered = ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id);
  return isOrdered ? ids : ids.sort((a, b) => (a < b ? -1 : 1));
}
