import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dodge } from './dodge.ts';

const items = fc.array(
  fc.record({ at: fc.integer({ min: -50, max: 550 }), size: fc.integer({ min: 1, max: 30 }) }),
  { maxLength: 12 },
);

test('what has room stays where it is', () => {
  expect(
    dodge(
      [
        { at: 50, size: 10 },
        { at: 20, size: 10 },
      ],
      [0, 100],
    ),
  ).toEqual([50, 20]);
});

test('what collides moves apart by as much', () => {
  expect(
    dodge(
      [
        { at: 50, size: 10 },
        { at: 50, size: 10 },
      ],
      [0, 100],
      2,
    ),
  ).toEqual([44, 56]);
});

test('too much for the range has no place', () => {
  expect(
    dodge(
      [
        { at: 5, size: 6 },
        { at: 5, size: 6 },
      ],
      [0, 10],
    ),
  ).toBeUndefined();
});

test('nothing covers another or leaves the range, and the order is kept', () => {
  fc.assert(
    fc.property(items, (given) => {
      const places = dodge(given, [0, 500], 1);
      expect(places).toBeDefined();
      const boxes = given
        .map(({ at, size }, index) => ({ at, index, middle: places?.[index] ?? Number.NaN, size }))
        .sort((a, b) => a.at - b.at || a.index - b.index);
      for (const [index, { middle, size }] of boxes.entries()) {
        expect(middle - size / 2).toBeGreaterThanOrEqual(-1e-9);
        expect(middle + size / 2).toBeLessThanOrEqual(500 + 1e-9);
        const before = boxes[index - 1];
        if (before) expect(middle - size / 2 - (before.middle + before.size / 2)).toBeGreaterThan(1 - 1e-9);
      }
    }),
  );
});

test('no move of all by the same makes it better', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: -5, max: 5 }), (given, by) => {
      const wide = given.map(({ at, size }) => ({ at: at + 2_000, size }));
      const places = dodge(wide, [0, 10_000]) ?? [];
      const cost = (shift: number) =>
        wide.reduce((sum, { at }, index) => sum + ((places[index] ?? 0) + shift - at) ** 2, 0);
      expect(cost(0)).toBeLessThanOrEqual(cost(by) + 1e-6);
    }),
  );
});
