import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareKeys, sortKeyOf } from '../compare.ts';
import { type Cells, cellsOf } from './cells.ts';

const of = (rows: readonly (readonly unknown[])[], isNumber = false): Cells =>
  cellsOf(
    rows.length,
    (row, into) => {
      into.push(...(rows[row] ?? []));
      return false;
    },
    isNumber,
  );
const rowsOf = (cells: Cells): unknown[][] =>
  Array.from({ length: cells.size }, (_none, row) => cells.valuesAt(row));

const scalar = fc.oneof(fc.constantFrom('a', 'b', '1', ''), fc.integer({ min: -2, max: 2 }), fc.boolean());
const values = fc.oneof(scalar, fc.record({ en: fc.constantFrom('a', 'b') }), fc.constant(null));

describe('cells', () => {
  test('hold what stands in each row, and how many', () => {
    fc.assert(
      fc.property(fc.array(fc.array(values, { maxLength: 3 })), fc.boolean(), (rows, isNumber) => {
        const cells = of(rows, isNumber);
        expect(rowsOf(cells)).toEqual(rows);
        expect(rows.map((_row, index) => cells.countAt(index))).toEqual(rows.map(({ length }) => length));
        expect(cells.states !== undefined).toBe(rows.some(({ length }) => length === 0));
        expect(cells.tally).toEqual({
          missing: rows.filter(({ length }) => length === 0).length,
          undetermined: 0,
        });
      }),
    );
  });

  test('hold numbers as such, and in codes where those are asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 2 })), (rows) => {
        const cells = of(rows, true);
        expect(cells.isNumeric).toBe(true);
        const present = [...cells.numbers].filter((number) => !Number.isNaN(number));
        expect(present).toEqual(rows.flat());
        expect([...cells.codes].flatMap((code) => (code < 0 ? [] : [cells.values[code]]))).toEqual(
          rows.flat(),
        );
        expect(new Set(cells.values).size).toBe(cells.values.length);
      }),
    );
  });

  test('are in codes where something is no number', () => {
    const cells = of([[1], ['x'], []], true);
    expect(cells.isNumeric).toBe(false);
    expect([...cells.numbers]).toEqual([1, 0, NaN]);
  });

  test('take equal objects as one value', () => {
    const cells = of([[{ en: 'a' }], [{ en: 'b' }], [{ en: 'a' }]]);
    expect(cells.values).toEqual([{ en: 'a' }, { en: 'b' }]);
    expect([...cells.codes]).toEqual([0, 1, 0]);
  });

  test('rank values as they are ordered, equal ones alike', () => {
    fc.assert(
      fc.property(fc.array(scalar, { maxLength: 8 }), (all) => {
        const cells = of(all.map((value) => [value]));
        const ranks = cells.ranks('string');
        for (const [a, one] of cells.values.entries()) {
          for (const [b, other] of cells.values.entries()) {
            const difference = compareKeys(sortKeyOf('string', one), sortKeyOf('string', other));
            expect(Math.sign((ranks[a] ?? NaN) - (ranks[b] ?? NaN))).toBe(Math.sign(difference));
          }
        }
      }),
    );
  });

  test('remember what is open', () => {
    const cells = cellsOf(3, (row, into) => (row === 1 ? true : into.push(row) < 0), true);
    expect([...(cells.open ?? [])]).toEqual([0, 1, 0]);
    expect(cells.tally).toEqual({ missing: 0, undetermined: 1 });
  });
});
