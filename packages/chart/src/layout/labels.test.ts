import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meet, within } from './box.ts';
import { placeLabels } from './labels.ts';

const bounds = { x: 0, y: 0, x2: 300, y2: 200 };
const point = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 200 }),
  away: fc.constant(6),
  width: fc.integer({ min: 10, max: 120 }),
  height: fc.constant(14),
});

test('a label stands to the right, and where there is no room, to the left', () => {
  const label = { y: 100, away: 5, width: 50, height: 10 };
  expect(placeLabels([{ ...label, x: 100 }], bounds)).toEqual([
    { x: 105, x2: 155, y: 95, y2: 105, align: 'left' },
  ]);
  expect(placeLabels([{ ...label, x: 290 }], bounds)).toEqual([
    { x: 235, x2: 285, y: 95, y2: 105, align: 'right' },
  ]);
});

test('labels keep clear of each other, of obstacles and of the edge, or have no place', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 20 }), (points) => {
      const obstacle = { x: 100, y: 80, x2: 180, y2: 120 };
      const placed = placeLabels(points, bounds, [obstacle]).filter((one) => one !== undefined);
      for (const [index, one] of placed.entries()) {
        expect(within(one, bounds)).toBe(true);
        expect(meet(one, obstacle)).toBe(false);
        for (const other of placed.slice(index + 1)) expect(meet(one, other)).toBe(false);
      }
    }),
  );
});
