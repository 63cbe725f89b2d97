import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDataset } from '../../../test/fixture.ts';
import { cellsOf } from '../index/cells.ts';
import type { Looked } from '../index/kept.ts';
import { scopeOf } from '../scope.ts';
import { countDistinct, listDistinct } from './distinct.ts';
import { groupRows, oneGroup } from './grouping.ts';
import { masked, rowsByGroup } from './members.ts';

/** A column of rows that each have some values. */
const columnOf = (rows: readonly (readonly unknown[])[]): Looked => ({
  cells: cellsOf(
    rows.length,
    (row, into) => {
      into.push(...(rows[row] ?? []));
      return false;
    },
    false,
  ),
  at: Int32Array.from(rows, (_row, index) => index),
});
const group = (columns: readonly Looked[], rows: number) =>
  groupRows(
    scopeOf(anyDataset, { from: 'event' }),
    columns.map((looked) => ({ looked, sortedAs: 'integer' as const })),
    rows,
  );
const single = fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 80 });

describe('groups', () => {
  test('are of equal values, in their order, whether few combinations are possible or many', () => {
    fc.assert(
      fc.property(single, fc.constantFrom(2, 70), (values, width) => {
        const others = values.map((value, index) => (value * 7 + index) % width);
        const columns = [values, others].map((of) => columnOf(of.map((value) => [value])));
        const { members, order, keyOf } = group(columns, values.length);
        const rowsOf = rowsByGroup(members);
        const found = [...order].map((one) => [keyOf(one), [...rowsOf(one)]]);
        const keys = values.map((value, row) => [value, others[row] ?? NaN] as const);
        const expected = [...new Map(keys.map((key) => [key.join(), key])).values()]
          .sort((a, b) => a[0] - b[0] || a[1] - b[1])
          .map((key) => [[...key], keys.flatMap((other, row) => (other.join() === key.join() ? [row] : []))]);
        expect(found).toEqual(expected);
      }),
    );
  });

  test('hold a row once for each of its values, however often a list has them', () => {
    const { members, order, keyOf } = group([columnOf([[1, 2, 1], [], [2]])], 3);
    const rowsOf = rowsByGroup(members);
    expect([...order].map((one) => [keyOf(one), [...rowsOf(one)]])).toEqual([
      [[1], [0]],
      [[2], [0, 2]],
      [[null], [1]],
    ]);
  });

  test('take null in free JSON as nothing', () => {
    const { members, order, keyOf } = group([columnOf([[null], [], [1]])], 3);
    const rowsOf = rowsByGroup(members);
    expect([...order].map((one) => [keyOf(one), [...rowsOf(one)]])).toEqual([
      [[1], [2]],
      [[null], [0, 1]],
    ]);
  });

  test('of a part of the rows have those alone', () => {
    const { members } = group([columnOf([[1], [2], [1]])], 3);
    const rowsOf = rowsByGroup(masked(members, Uint8Array.of(0, 1, 1)));
    expect([0, 1].map((one) => [...rowsOf(one)])).toEqual([[2], [1]]);
  });
});

describe('different values', () => {
  test('are the first of equal ones, and only of those', () => {
    const values = [1, '1', 1, '"1', null, 'null', { a: 1 }, { a: 1 }, '{"a":1}', [1], '[1]'];
    const looked = columnOf([values]);
    const { members } = oneGroup(1);
    const expected = [1, '1', '"1', null, 'null', { a: 1 }, '{"a":1}', [1], '[1]'];
    expect(listDistinct(members, looked)(0)).toEqual(expected);
    expect([...countDistinct(members, looked)]).toEqual([expected.length]);
  });

  test('are counted however many pairs of group and value there could be', () => {
    const rows = Array.from({ length: 3_000 }, (_none, row) => [row, (row + 1) % 3_000, row]);
    const looked = columnOf(rows);
    const { members } = group([columnOf(rows.map(([first]) => [first]))], rows.length);
    expect(new Set(countDistinct(members, looked))).toEqual(new Set([2]));
  });
});
