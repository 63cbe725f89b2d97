import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderBy, sortedOrder } from './sorted.ts';

const numbers = fc.array(
  fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(Infinity, -Infinity, 0.5)),
);

test('numbers are put in order, equal ones as they came', () => {
  fc.assert(
    fc.property(numbers, (given) => {
      const { sorted, order } = sortedOrder(Float64Array.from(given));
      const expected = given
        .map((number, index) => ({ number, index }))
        .sort((a, b) => (a.number === b.number ? a.index - b.index : a.number < b.number ? -1 : 1));
      expect([...sorted]).toEqual(expected.map(({ number }) => number));
      expect([...order]).toEqual(expected.map(({ index }) => index));
    }),
  );
});

test('rows are put in order by one key after another', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2))), (rows) => {
      const keys = [0, 1, 2].map((key) => Float64Array.from(rows, (row) => row[key] ?? NaN));
      const expected = rows
        .map((row, index) => [...row, index])
        .sort((a, b) => {
          const differing = a.findIndex((value, key) => value !== b[key]);
          return (a[differing] ?? 0) - (b[differing] ?? 0);
        });
      expect([...orderBy(rows.length, keys)]).toEqual(expected.map((row) => row.at(-1)));
    }),
  );
  expect([...orderBy(3, [])]).toEqual([0, 1, 2]);
});
