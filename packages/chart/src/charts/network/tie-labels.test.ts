import { expect, test } from 'vitest';
import { bezier, type Point } from '../../layout/curve.ts';
import { blockOf } from '../../text/block.ts';
import { placeTieLabels } from './tie-labels.ts';

const font = { size: 12, weight: 'normal' } as const;
const line = (from: Point, to: Point) => bezier(from, from, to, to);
const bounds = { x: 0, x2: 600, y: 0, y2: 300 };
const above = line({ x: 100, y: 100 }, { x: 500, y: 100 });
const below = line({ x: 100, y: 145 }, { x: 500, y: 145 });
const short = blockOf('3', 100, font, 1);
const long = blockOf('Hedging and preserving the status quo', 100, font, 4);

test('a label is nearer to its own tie than to another', () => {
  const [first, second] = placeTieLabels(
    [
      { blocks: [short], points: below },
      { blocks: [short], points: above },
    ],
    bounds,
    [],
  );
  expect(first?.at.y).toBeGreaterThan(145);
  expect((second?.at.y ?? Infinity) + short.height).toBeLessThan(100);
});

test('where the text finds no room the shorter one stands, and where that finds none nothing does', () => {
  const labels = [{ blocks: [long, short], points: above }];
  const bar = (y: number, y2: number) => ({ x: 0, x2: 600, y, y2 });
  const [free] = placeTieLabels(labels, bounds, []);
  expect(free?.block).toBe(long);
  const [little] = placeTieLabels(labels, bounds, [bar(0, 70), bar(104, 300)]);
  expect(little?.block).toBe(short);
  expect(placeTieLabels(labels, bounds, [bar(0, 95), bar(104, 300)])).toEqual([undefined]);
});
