import type { Readings } from '@yalu/model/time';
import type { CompiledPath } from '../path.ts';
import { type Scope, spend } from '../scope.ts';
import { readingsOfValue } from '../time.ts';
import { type Cells, cellsOf, type Look } from './cells.ts';
import { keyOf, type Store, storeOf } from './store.ts';
import type { Table } from './table.ts';
import { walkOf } from './walk.ts';

/** What stands in a column: what is found at a path, or calculated from what is found at one or two. */
export interface Source {
  readonly text: string;
  readonly type: CompiledPath['type'];
  readonly paths: readonly CompiledPath[];
  /** The number that is calculated from dates; undefined where they do not say. */
  readonly calculate?: (readings: readonly Readings[]) => number | undefined;
}

/** The column of a path that ends at what stands there. */
export const sourceOfPath = (path: CompiledPath): Source => ({ ...path, paths: [path] });

interface Column {
  readonly cells: Cells;
  /** How many values were reached over and above one a row, which whoever uses the column has to spend. */
  readonly reached: number;
}

/** A part of the rows from which on a column of all rows is built: of fewer, each is looked at. */
const WORTHWHILE = 1 / 8;

/** How many values may be reached for what is kept of a table; a path that reaches more is followed row by row. */
export const mostReached = ({ size }: Table): number => size * 4 + 1_000;

/** Whether looking at some of the rows of a table is worth a column of all of them. */
export const isWorthwhile = (rows: number, { size }: Table): boolean => rows >= size * WORTHWHILE;

/**
 * What stands in all rows of a table: kept, so that the next query finds it. Undefined where that depends on the query,
 * where a path goes back to whatever names a record, where there is too much of it, and where too few rows are asked
 * about.
 *
 * @param rows how many of the rows are to be looked at
 */
export function columnOf(scope: Scope, table: Table, source: Source, rows: number): Cells | undefined {
  if (table.key === undefined) return undefined;
  const store = storeOf(scope.dataset);
  const key = keyOf<Column | undefined>('column', table.key, source.text);
  const column = isDue(store, table, source, rows)
    ? store.get(key, () => {
        const built = columnFor(scope, table, source);
        return { value: built, cells: built?.cells.cells ?? 0 };
      })
    : store.peek(key);
  // Whether a query is refused must not depend on what was asked before.
  if (!column || (column.reached > 0 && !isWorthwhile(rows, table))) return undefined;
  spend(scope, column.reached, source.text);
  return column.cells;
}

/** Whether a column is worth building: for many rows at once, or where as many have been looked at little by little. */
function isDue(store: Store, table: Table, { text }: Source, rows: number): boolean {
  if (isWorthwhile(rows, table)) return true;
  const key = keyOf<{ rows: number }>('looked', table.key ?? '', text);
  const looked = store.get(key, () => ({ value: { rows: 0 }, cells: 1 }));
  looked.rows += rows;
  return looked.rows >= table.size;
}

function columnFor(scope: Scope, table: Table, source: Source): Column | undefined {
  const most = mostReached(table);
  let reached = 0;
  const look = lookOf(scope, table, source, (values) => {
    reached += values;
    return reached <= most;
  });
  if (!look) return undefined;
  const isNumber = source.type === 'integer' || source.type === 'number';
  const cells = cellsOf(table.size, (row, into) => reached <= most && look(row, into), isNumber);
  return reached <= most ? { cells, reached } : undefined;
}

/** What stands in some rows of a table, by their order; undefined as a column of it would be. */
export function cellsOfRows(
  scope: Scope,
  table: Table,
  source: Source,
  numbers: Int32Array,
): Cells | undefined {
  const look = lookOf(scope, table, source, (values) => {
    if (values > 0) spend(scope, values, source.text);
    return true;
  });
  if (!look) return undefined;
  const isNumber = source.type === 'integer' || source.type === 'number';
  return cellsOf(numbers.length, (row, into) => look(numbers[row] ?? -1, into), isNumber);
}

/**
 * Finds what stands in a row without making one; undefined where a path does not only go forward.
 *
 * @param isFit counts what has been reached over and above one a row, and says whether it is not too much yet
 */
function lookOf(
  scope: Scope,
  { recordAt, itemAt }: Table,
  { calculate, paths }: Source,
  isFit: (values: number) => boolean,
): Look | undefined {
  const walks = paths.flatMap((path) => walkOf(scope, path) ?? []);
  const [walk, other] = walks;
  if (!walk || walks.length < paths.length) return undefined;
  if (!calculate) {
    return (row, into) => {
      isFit(walk(recordAt(row), itemAt(row), into));
      return false;
    };
  }
  if (!other) {
    const calculated = remembering((value) => calculate([readingsOfValue(value)]));
    const dates: unknown[] = [];
    return (row, into) => {
      dates.length = 0;
      isFit(walk(recordAt(row), itemAt(row), dates));
      for (const date of dates) add(calculated(date), into);
      return into.length < dates.length;
    };
  }
  return (row, into) => {
    const [ones, others]: [unknown[], unknown[]] = [[], []];
    const reached = walk(recordAt(row), itemAt(row), ones) + other(recordAt(row), itemAt(row), others);
    if (!isFit(reached + Math.max(0, ones.length * others.length - 1))) return false;
    for (const one of ones)
      for (const two of others) add(calculate([readingsOfValue(one), readingsOfValue(two)]), into);
    return into.length < ones.length * others.length;
  };
}

function add(value: number | undefined, into: unknown[]): void {
  if (value !== undefined) into.push(value);
}

/** Calculates from the same text once. */
function remembering(calculate: (value: unknown) => number | undefined): typeof calculate {
  const known = new Map<string, number | undefined>();
  return (value) => {
    if (typeof value !== 'string') return calculate(value);
    if (known.has(value)) return known.get(value);
    const number = calculate(value);
    known.set(value, number);
    return number;
  };
}
