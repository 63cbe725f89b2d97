import { isObject } from '@yalu/model/dataset';
import { nameOf } from '../../memory/compare.ts';
import type { SqlType } from '../dialect.ts';
import {
  CALENDAR,
  columnOf,
  FIRST,
  isSimple,
  LIMITS,
  PARENT,
  ROW,
  type SqlField,
  type SqlTable,
} from '../tables.ts';
import type { Containers } from './containers.ts';
import type { DateCells } from './dates.ts';
import { foldedText, foldedTexts } from './fold.ts';

/** What stands in one cell of a table. */
export type Cell = string | number | boolean | null | readonly string[] | DateCells['readings'];

/** A column of a table with its values, row by row. */
export interface LoadedColumn {
  readonly name: string;
  readonly type: SqlType;
  readonly values: readonly Cell[];
}

/** The columns of a table in which any row has a value: all others are absent throughout. */
export interface LoadedTable {
  readonly rows: number;
  readonly columns: readonly LoadedColumn[];
}

/** Puts a value into the columns of its field. */
type Write = (row: number, value: unknown) => void;

/** A field and the fields in it. */
interface Node {
  write?: Write;
  readonly inner: Map<string, Node>;
}

/** Makes the columns of a table of records or items. */
export function columnsOf(
  table: SqlTable,
  { values, parents }: Containers,
  cellsOfDate: (value: unknown) => DateCells,
): LoadedTable {
  const rows = values.length;
  const made = new Map<string, Cell[]>();
  const put = (name: string, row: number, cell: Cell | undefined): void => {
    if (cell === null || cell === undefined) return;
    let column = made.get(name);
    if (!column) made.set(name, (column = new Array<Cell>(rows).fill(null)));
    column[row] = cell;
  };
  const root: Node = { inner: new Map() };
  for (const [inside, field] of table.fields) nodeAt(root, inside).write = writerOf(field, put, cellsOfDate);
  for (const [row, value] of values.entries()) {
    put(ROW, row, row);
    write(root, row, value);
  }
  if (table.kind === 'items') {
    made.set(PARENT, [...parents]);
    const own = table.fields.get('');
    if (own && isSimple(own)) made.set(FIRST, firstOnes(made.get(own.name), parents));
  }
  return {
    rows,
    columns: table.columns.flatMap(({ name, type }) => {
      const column = made.get(name);
      return column ? [{ name, type, values: column }] : [];
    }),
  };
}

function nodeAt(root: Node, inside: string): Node {
  let node = root;
  for (const key of inside === '' ? [] : inside.split('.')) {
    let next = node.inner.get(key);
    if (!next) node.inner.set(key, (next = { inner: new Map() }));
    node = next;
  }
  return node;
}

function write(node: Node, row: number, value: unknown): void {
  node.write?.(row, value);
  if (node.inner.size === 0 || !isObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const next = node.inner.get(key);
    if (next && inner !== undefined) write(next, row, inner);
  }
}

type Put = (name: string, row: number, cell: Cell | undefined) => void;

/** A value of another type than the field's is absent, as where an object says why a number is missing. */
function writerOf(field: SqlField, put: Put, cellsOfDate: (value: unknown) => DateCells): Write {
  const { name } = field;
  const dated: Write = (row, value) => {
    const { limits, readings, calendar } = cellsOfDate(value);
    for (const limit of LIMITS) put(columnOf(field, limit), row, limits[limit]);
    put(columnOf(field, 'readings'), row, readings);
    for (const part of CALENDAR) put(columnOf(field, part), row, calendar[part]);
  };
  switch (field.type) {
    case 'string':
      return (row, value) => {
        if (typeof value !== 'string') return;
        put(name, row, value);
        put(columnOf(field, 'folded'), row, foldedText(value));
      };
    case 'date':
      return (row, value) => {
        if (typeof value !== 'string') return;
        put(name, row, value);
        dated(row, value);
      };
    case 'integer':
    case 'number':
      return (row, value) => {
        if (typeof value === 'number') put(name, row, value);
      };
    case 'boolean':
      return (row, value) => {
        if (typeof value === 'boolean') put(name, row, value);
      };
    case 'span':
      return (row, value) => {
        if (!isObject(value)) return;
        put(name, row, JSON.stringify(value));
        dated(row, value);
      };
    case 'json':
      return (row, value) => {
        if (typeof value === 'string') put(columnOf(field, 'text'), row, value);
        else if (typeof value === 'number') put(columnOf(field, 'number'), row, value);
        else if (typeof value === 'boolean') put(columnOf(field, 'boolean'), row, value);
        else put(name, row, JSON.stringify(value));
        const texts = foldedTexts(value);
        if (texts.length > 0) put(columnOf(field, 'folded'), row, texts);
      };
    case 'object':
    case 'locale-string':
    case 'record':
      return (row, value) => {
        if (isObject(value)) put(name, row, JSON.stringify(value));
      };
  }
}

/** Of each item whether no other of its list before it is the same. */
function firstOnes(values: readonly Cell[] = [], parents: readonly number[]): boolean[] {
  let seen = new Set<string>();
  let before: number | undefined;
  return parents.map((parent, row) => {
    const isAlone = parents[row - 1] !== parent && parents[row + 1] !== parent;
    const value = values[row] ?? null;
    if (isAlone || value === null) return value !== null;
    if (parent !== before) seen = new Set();
    before = parent;
    const name = nameOf(value);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
