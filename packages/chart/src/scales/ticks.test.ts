import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticksAround } from './ticks.ts';

test.each([
  [[0, 0.47], 5, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
  [[0, 91], 5, [0, 20, 40, 60, 80, 100]],
  [[-3, 7], 5, [-4, -2, 0, 2, 4, 6, 8]],
  [[0, 3], 6, [0, 0.5, 1, 1.5, 2, 2.5, 3]],
  [[5, 5], 5, [0, 1, 2, 3, 4, 5]],
  [[0, 0], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
] as const)('ticks around %j, about %d', (domain, about, ticks) => {
  expect(ticksAround(domain, about)).toEqual(ticks);
});

test('whole numbers have whole steps', () => {
  expect(ticksAround([0, 2], 6, true)).toEqual([0, 1, 2]);
});

test('a domain contains what it was made of, and ticks at both ends', () => {
  const number = fc
    .double({ min: -1e6, max: 1e6, noNaN: true })
    .filter((one) => one === 0 || Math.abs(one) > 1e-3);
  fc.assert(
    fc.property(number, number, fc.integer({ min: 2, max: 10 }), (a, b, about) => {
      fc.pre(a === b || Math.abs(a - b) > 1e-6 * Math.max(Math.abs(a), Math.abs(b)));
      const [least, most] = [Math.min(a, b), Math.max(a, b)];
      const ticks = ticksAround([least, most], about);
      const [first = Number.NaN, last = Number.NaN] = [ticks[0], ticks.at(-1)];
      const slack = 1e-6 * (last - first);
      expect(first).toBeLessThanOrEqual(least + slack);
      expect(last).toBeGreaterThanOrEqual(most - slack);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(about + 2);
    }),
  );
});
