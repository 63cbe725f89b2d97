import type { Condition, Filter } from '../../ast/types.ts';
import { compileTest, type Test } from '../comparison.ts';
import { compileFilter } from '../filter.ts';
import { compilePath } from '../path.ts';
import type { Scope } from '../scope.ts';
import type { Cells } from './cells.ts';
import { columnOf, sourceOfPath } from './columns.ts';
import type { Table } from './table.ts';

/** Whether a row meets a filter, by its number. */
export type NumberTest = (number: number) => boolean;

/** A filter over rows by their numbers. */
export interface Scan {
  readonly test: NumberTest;
  /** Those of some rows that meet it, in their order. */
  readonly keep: (numbers: Int32Array) => Int32Array;
}

/** A filter that is only a test. */
export const scanBy = (test: NumberTest): Scan => ({ test, keep: (numbers) => numbers.filter(test) });

/**
 * A filter that looks at columns instead of rows: each comparison is made once for each different value. What no column
 * tells is looked at row by row, and after the rest.
 *
 * @param filter one that `compileFilter` has found sound
 * @param rows how many rows are to be looked at
 */
export function scanOf(scope: Scope, table: Table, filter: Filter, rows: number): Scan {
  const [quick, slow]: [Scan[], Scan[]] = [[], []];
  const inner = (part: Filter): Scan => scanOf(scope, table, part, rows);
  for (const [key, value] of Object.entries(filter)) {
    if (value === undefined) continue;
    if (key === 'all') quick.push(...(filter.all ?? []).map(inner));
    else if (key === 'any') quick.push(either((filter.any ?? []).map(inner)));
    else if (key === 'not') quick.push(opposite(inner(filter.not ?? {})));
    else {
      const scan = key === 'calculated' ? undefined : columnScan(scope, table, key, value, rows);
      if (scan) {
        quick.push(scan);
        continue;
      }
      const holds = compileFilter(scope, { [key]: value }, 'where');
      slow.push(scanBy((number) => holds(table.rowAt(number))));
    }
  }
  return all([...quick, ...slow]);
}

function all(scans: readonly Scan[]): Scan {
  const [first] = scans;
  if (first && scans.length === 1) return first;
  return {
    test: (number) => scans.every(({ test }) => test(number)),
    keep: (numbers) => scans.reduce((left, { keep }) => keep(left), numbers),
  };
}

const either = (scans: readonly Scan[]): Scan => scanBy((number) => scans.some(({ test }) => test(number)));

const opposite = ({ test }: Scan): Scan => scanBy((number) => !test(number));

/** The conditions on a path over its column; undefined where there is none, or a condition is about more than values. */
function columnScan(
  scope: Scope,
  table: Table,
  text: string,
  value: NonNullable<Filter[string]> | null,
  rows: number,
): Scan | undefined {
  // Under a path stands a value or an object of conditions: the filter has been compiled.
  const condition: Condition =
    typeof value === 'object' && value !== null ? (value as Condition) : { eq: value };
  const conditions = Object.entries(condition).filter(([, operand]) => operand !== undefined);
  if (!conditions.every(([name]) => Object.hasOwn(holdsFor, name))) return undefined;
  const path = compilePath(scope, text, 'where');
  const cells = columnOf(scope, table, sourceOfPath(path), rows);
  if (!cells) return undefined;
  return all(
    conditions.map(([name, operand]) =>
      cellsScan(cells, holdsFor[name] ?? 'some', compileTest(scope, path, name, operand, 'where')),
    ),
  );
}

/** Of several values, whether some must meet a comparison, each, or whether it is one of all of them. */
const holdsFor: Readonly<Record<string, 'some' | 'every' | 'together'>> = {
  eq: 'some',
  ne: 'every',
  in: 'some',
  lt: 'some',
  lte: 'some',
  gt: 'some',
  gte: 'some',
  matches: 'some',
  contains: 'together',
  exists: 'some',
};

function cellsScan(cells: Cells, kind: 'some' | 'every' | 'together', test: Test): Scan {
  const { offsets } = cells;
  const ofNone = test([]);
  if (kind === 'together' && offsets) return scanBy((number) => test(cells.valuesAt(number)));
  if (!offsets && cells.isNumeric) {
    const { numbers } = cells;
    const one = [0];
    return scanBy((number) => {
      const value = numbers[number] ?? NaN;
      if (Number.isNaN(value)) return ofNone;
      one[0] = value;
      return test(one);
    });
  }
  const { codes, values } = cells;
  const holds = Uint8Array.from(values, (value) => Number(test([value])));
  if (!offsets) return codeScan(codes, holds, ofNone);
  const wanted = kind === 'some' ? 1 : 0;
  return scanBy((number) => {
    const [from, to] = [offsets[number] ?? 0, offsets[number + 1] ?? 0];
    if (from === to) return ofNone;
    for (let place = from; place < to; place++)
      if (holds[codes[place] ?? -1] === wanted) return kind === 'some';
    return kind === 'every';
  });
}

/** Of one value a row: a look into two arrays, in a loop of its own. */
function codeScan(codes: Int32Array, holds: Uint8Array, ofNone: boolean): Scan {
  // The first place is for what is absent, whose code is -1.
  const outcomes = new Uint8Array(holds.length + 1);
  outcomes.set(holds, 1);
  outcomes[0] = Number(ofNone);
  return {
    test: (number) => outcomes[(codes[number] ?? -1) + 1] === 1,
    keep: (numbers) => {
      const kept = new Int32Array(numbers.length);
      let count = 0;
      for (const number of numbers) {
        if (outcomes[(codes[number] ?? -1) + 1] === 1) kept[count++] = number;
      }
      return kept.slice(0, count);
    },
  };
}
