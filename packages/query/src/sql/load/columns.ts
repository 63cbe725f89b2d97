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
  const column: Naming = (name) => {
    let cells: Cell[] | undefined;
    return (row, cell) => {
      if (cell === null || cell === undefined) return;
      if (!cells) made.set(name, (cells = new Array<Cell>(rows).fill(null)));
      cells[row] = cell;
    };
  };
  const root: Node = { inner: new Map() };
  for (const [inside, field] of table.fields)
    nodeAt(root, inside).write = writerOf(field, column, cellsOfDate);
  const putRow = column(ROW);
  for (const [row, value] of values.entries()) {
    putRow(row, row);
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
      const cells = made.get(name);
      return cells ? [{ name, type, values: cells }] : [];
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

/** Puts a cell into a column. */
type Put = (row: number, cell: Cell | undefined) => void;
/** The column of a name: made when something is put into it. */
type Naming = (name: string) => Put;

/** A value of another type than the field's is absent, as where an object says why a number is missing. */
function writerOf(field: SqlField, column: Naming, cellsOfDate: (value: unknown) => DateCells): Write {
  const own = column(field.name);
  switch (field.type) {
    case 'string': {
      const fold = column(columnOf(field, 'folded'));
      return (row, value) => {
        if (typeof value !== 'string') return;
        own(row, value);
        fold(row, foldedText(value));
      };
    }
    case 'date':
    case 'span': {
      const dated = datedWriter(field, column, cellsOfDate);
      const isDate = field.type === 'date';
      return (row, value) => {
        if (isDate ? typeof value !== 'string' : !isObject(value)) return;
        own(row, typeof value === 'string' ? value : JSON.stringify(value));
        dated(row, value);
      };
    }
    case 'integer':
    case 'number':
      return (row, value) => {
        if (typeof value === 'number') own(row, value);
      };
    case 'boolean':
      return (row, value) => {
        if (typeof value === 'boolean') own(row, value);
      };
    case 'json':
      return jsonWriter(field, own, column);
    case 'object':
    case 'locale-string':
    case 'record':
      return (row, value) => {
        if (isObject(value)) own(row, JSON.stringify(value));
      };
  }
}

function datedWriter(field: SqlField, column: Naming, cellsOfDate: (value: unknown) => DateCells): Write {
  const limits = LIMITS.map((limit) => [limit, column(columnOf(field, limit))] as const);
  const calendar = CALENDAR.map((part) => [part, column(columnOf(field, part))] as const);
  const readings = column(columnOf(field, 'readings'));
  return (row, value) => {
    const cells = cellsOfDate(value);
    for (const [limit, put] of limits) put(row, cells.limits[limit]);
    for (const [part, put] of calendar) put(row, cells.calendar[part]);
    readings(row, cells.readings);
  };
}

function jsonWriter(field: SqlField, own: Put, column: Naming): Write {
  const [text, number, truth, folded] = (['text', 'number', 'boolean', 'folded'] as const).map((part) =>
    column(columnOf(field, part)),
  );
  return (row, value) => {
    if (typeof value === 'string') text?.(row, value);
    else if (typeof value === 'number') number?.(row, value);
    else if (typeof value === 'boolean') truth?.(row, value);
    else own(row, JSON.stringify(value));
    const texts = foldedTexts(value);
    if (texts.length > 0) folded?.(row, texts);
  };
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
