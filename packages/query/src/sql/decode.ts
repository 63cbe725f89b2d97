import { isObject } from '@yalu/model/dataset';
import type { SqlColumn } from './column.ts';
import type { Kind } from './value.ts';

/** How a column of an answer is put together from those of a statement's. */
export interface Decoded {
  readonly name: string;
  /** Of one value the kinds of the columns that it may stand in, of a list those of its items. */
  readonly kinds: readonly Kind[];
  readonly hasList: boolean;
  readonly isList: boolean;
}

/** How many columns of a statement a column of an answer takes. */
export const widthOf = ({ kinds, hasList, isList }: Decoded): number =>
  (isList ? 0 : kinds.length) + Number(hasList);

export const decodedOf = ({ column, kinds, isList, list }: SqlColumn): Decoded => ({
  name: column.name,
  kinds,
  isList,
  hasList: list !== undefined || isList,
});

/** The values of a column, row by row, from the columns of a statement that it takes. */
export function decode(
  { kinds, isList, hasList }: Decoded,
  columns: readonly (readonly unknown[])[],
): (row: number) => unknown {
  const lists = hasList ? columns[columns.length - 1] : undefined;
  const ofLists = (row: number): unknown[] | undefined => {
    const list = lists?.[row];
    return Array.isArray(list) ? list.map((item: unknown) => itemFrom(kinds, item)) : undefined;
  };
  if (isList) return (row) => ofLists(row) ?? [];
  const [only] = kinds;
  const [first] = columns;
  if (only && kinds.length === 1 && !lists) {
    return only === 'json' ? (row) => valueFrom('json', first?.[row]) : (row) => first?.[row] ?? null;
  }
  return (row) => {
    for (const [index, kind] of kinds.entries()) {
      const cell = columns[index]?.[row];
      if (cell !== null && cell !== undefined) return valueFrom(kind, cell);
    }
    return ofLists(row) ?? null;
  };
}

/** An item of a list: a value, or of several kinds a tuple of which one part is there. */
function itemFrom(kinds: readonly Kind[], item: unknown): unknown {
  const [only] = kinds;
  if (only && kinds.length === 1) return valueFrom(only, item);
  if (!isObject(item)) return null;
  for (const [index, kind] of kinds.entries()) {
    const cell = item[`p${index}`];
    if (cell !== null && cell !== undefined) return valueFrom(kind, cell);
  }
  return null;
}

const valueFrom = (kind: Kind, cell: unknown): unknown =>
  kind === 'json' && typeof cell === 'string' ? (JSON.parse(cell) as unknown) : (cell ?? null);

/** A record with one item in the place of a list. */
export function withItem(record: unknown, [key = '', ...rest]: readonly string[], item: unknown): unknown {
  if (!isObject(record)) return record;
  const inner = record[key];
  return { ...record, [key]: rest.length === 0 ? item : withItem(inner, rest, item) };
}
