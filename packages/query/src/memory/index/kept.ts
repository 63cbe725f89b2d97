import type { Predicate } from '../filter.ts';
import type { Row } from '../row.ts';
import type { Scope } from '../scope.ts';
import type { CompiledValue } from '../value.ts';
import { type Cells, cellsOf } from './cells.ts';
import { cellsOfRows, columnOf } from './columns.ts';
import type { Table } from './table.ts';

/** A column, and where in it each row stands. */
export interface Looked {
  readonly cells: Cells;
  /** For each row that one asks about, its place in the cells. */
  readonly at: Int32Array;
}

/** The rows that a query has kept, in their order; what is found in them is looked up once. */
export class Kept {
  readonly table: Table;
  /** Their numbers in the table. */
  readonly numbers: Int32Array;
  /** Which of them are only possible: 1 for those; without it, none is. */
  readonly possible: Uint8Array | undefined;
  readonly #found = new Map<string, { readonly cells: Cells; readonly isOfTable: boolean }>();
  readonly #masks = new Map<Predicate, Uint8Array>();
  #all: Int32Array | undefined;

  constructor(table: Table, numbers: Int32Array, possible?: Uint8Array) {
    this.table = table;
    this.numbers = numbers;
    this.possible = possible;
  }

  get length(): number {
    return this.numbers.length;
  }

  /** The positions of all of them. */
  get all(): Int32Array {
    const isWhole = this.length === this.table.size;
    return (this.#all ??= isWhole ? this.numbers : this.numbers.map((_number, position) => position));
  }

  numberAt(position: number): number {
    return this.numbers[position] ?? -1;
  }

  rowAt(position: number): Row {
    const row = this.table.rowAt(this.numberAt(position));
    return { ...row, position, certainty: this.possible?.[position] === 1 ? 'possible' : 'certain' };
  }

  /** What stands in a column, by position or by number. */
  cellsOf(scope: Scope, value: CompiledValue): { readonly cells: Cells; readonly isOfTable: boolean } {
    const known = this.#found.get(value.text);
    if (known) return known;
    const column = columnOf(scope, this.table, value, this.length);
    const found = column
      ? { cells: column, isOfTable: true }
      : { cells: this.#lookedUp(scope, value), isOfTable: false };
    this.#found.set(value.text, found);
    return found;
  }

  /** For each position, whether its row meets a filter. */
  mask(predicate: Predicate, test: () => (number: number) => boolean): Uint8Array {
    const known = this.#masks.get(predicate);
    if (known) return known;
    const holds = test();
    const mask = new Uint8Array(this.length);
    for (let position = 0; position < mask.length; position++)
      mask[position] = Number(holds(this.numberAt(position)));
    this.#masks.set(predicate, mask);
    return mask;
  }

  #lookedUp(scope: Scope, value: CompiledValue): Cells {
    const walked = cellsOfRows(scope, this.table, value, this.numbers);
    if (walked) return walked;
    const isNumber = value.type === 'integer' || value.type === 'number';
    const look = (position: number, into: unknown[]): boolean => {
      const { found, isUndetermined } = value.look(this.rowAt(position));
      for (const one of found) into.push(one.value);
      return isUndetermined;
    };
    return cellsOf(this.length, look, isNumber);
  }
}

/** Some of the rows that a query has kept. */
export class Chosen {
  readonly kept: Kept;
  /** Their positions among those. */
  readonly positions: Int32Array;
  #numbers: Int32Array | undefined;

  constructor(kept: Kept, positions: Int32Array = kept.all) {
    this.kept = kept;
    this.positions = positions;
  }

  get length(): number {
    return this.positions.length;
  }

  /** Their numbers in the table. */
  get numbers(): Int32Array {
    const { kept, positions } = this;
    return (this.#numbers ??=
      positions === kept.all ? kept.numbers : positions.map((position) => kept.numberAt(position)));
  }

  rowAt(index: number): Row {
    return this.kept.rowAt(this.positions[index] ?? -1);
  }

  /** Whether a row is only possible. */
  isPossible(index: number): boolean {
    return this.kept.possible?.[this.positions[index] ?? -1] === 1;
  }

  /** What stands in a column of these rows. */
  look(scope: Scope, value: CompiledValue): Looked {
    const { cells, isOfTable } = this.kept.cellsOf(scope, value);
    return { cells, at: isOfTable ? this.numbers : this.positions };
  }
}
