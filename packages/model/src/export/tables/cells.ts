import { ModelError } from '../../errors.ts';
import { didYouMean } from '../../text/nearest.ts';
import type { Cell, Column, ReadTable, TableDefinition } from './table.ts';

/** A row of a table, by column; what is absent is null. */
export interface Row {
  readonly get: (column: string) => Cell;
  /** A text that has to be there. */
  readonly text: (column: string) => string;
  /** A whole number that has to be there. */
  readonly integer: (column: string) => number;
  /** An error about this row. */
  readonly refuse: (message: string) => ModelError;
}

/** The rows of a table, each cell of the type of its column. @throws ModelError `tables-unreadable` */
export function rowsOf(definition: TableDefinition, table: ReadTable): readonly Row[] {
  const readers = columnsOf(definition, table);
  return table.rows.map((cells, index) => {
    const refuse = (message: string): ModelError => unreadable(placeOf(table, index), message);
    if (cells.length !== table.columns.length)
      throw refuse(`has ${cells.length} cells, and the table has ${table.columns.length} columns.`);
    const get = (name: string): Cell => {
      const reader = readers.get(name);
      return reader === undefined ? null : cellOf(reader.column, cells[reader.index] ?? null, refuse);
    };
    const given = (name: string): Exclude<Cell, null> => {
      const cell = get(name);
      if (cell === null) throw refuse(`${name} is empty, and each row needs it.`);
      return cell;
    };
    return {
      get,
      text: (name) => String(given(name)),
      integer: (name) => Number(given(name)),
      refuse,
    };
  });
}

interface Reader {
  readonly column: Column;
  readonly index: number;
}

function columnsOf({ columns }: TableDefinition, table: ReadTable): ReadonlyMap<string, Reader> {
  const known = columns.map(({ name }) => name);
  const readers = new Map<string, Reader>();
  for (const [index, name] of table.columns.entries()) {
    const column = columns.find((one) => one.name === name);
    if (!column) {
      throw unreadable(
        table.file,
        `has a column ${JSON.stringify(name)}, which is none of this table. ${didYouMean(name, known)}`.trim(),
      );
    }
    if (readers.has(name)) throw unreadable(table.file, `has the column ${name} twice. Delete one.`);
    readers.set(name, { column, index });
  }
  const missing = columns.find(({ name, derived }) => !derived && !readers.has(name));
  if (missing) throw unreadable(table.file, `has no column ${missing.name}. Put it back, empty if need be.`);
  return readers;
}

function cellOf({ name, type }: Column, cell: Cell | bigint, refuse: (message: string) => ModelError): Cell {
  if (cell === null) return null;
  const wrong = (wanted: string): ModelError =>
    refuse(`${name} is ${JSON.stringify(String(cell)).slice(0, 80)}, which is ${wanted}.`);
  switch (type) {
    case 'integer': {
      const value = typeof cell === 'string' && !/^[+-]?\d+$/.test(cell) ? NaN : Number(cell);
      if (!Number.isSafeInteger(value)) throw wrong('no whole number');
      return value;
    }
    case 'number': {
      const isNumber = typeof cell !== 'string' || /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(cell);
      const value = isNumber ? Number(cell) : NaN;
      if (!Number.isFinite(value)) throw wrong('no number');
      return value;
    }
    case 'boolean': {
      if (typeof cell === 'boolean') return cell;
      // As SQLite keeps them, and as spreadsheets like to write them.
      const text = String(cell).toLowerCase();
      if (text === 'true' || text === '1') return true;
      if (text === 'false' || text === '0') return false;
      throw wrong('neither true nor false');
    }
    default:
      if (typeof cell !== 'string') throw wrong('no text');
      return cell;
  }
}

function placeOf({ file, lineOf }: ReadTable, row: number): string {
  return lineOf ? `${file}:${lineOf(row)}` : `${file}, row ${row + 1}`;
}

export const unreadable = (where: string, message: string): ModelError =>
  new ModelError('tables-unreadable', `${where} ${message}`);
