import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from './wilson.ts';

// Newcombe, R. G. (1998), "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17,
// 857-872, Table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d at 95 %% gives what Newcombe prints', (count, total, low, high) => {
  const interval = wilson(count, total, 0.95);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

describe('as the roots of the score equation, found by bisection', () => {
  // The bounds are where (p - share)^2 = z^2 p (1 - p) / n.
  const root = (from: number, to: number, f: (p: number) => number): number => {
    let [a, b] = [from, to];
    for (let step = 0; step < 200; step += 1) {
      const middle = (a + b) / 2;
      if (f(a) > 0 === f(middle) > 0) a = middle;
      else b = middle;
    }
    return a;
  };
  test.each([
    [34, 91, 0.95, 1.959963984540054],
    [45, 91, 0.95, 1.959963984540054],
    [45, 91, 0.99, 2.5758293035489],
  ])('%d of %d at level %d', (count, total, level, z) => {
    const share = count / total;
    const score = (p: number) => (p - share) ** 2 - (z * z * p * (1 - p)) / total;
    const interval = wilson(count, total, level);
    expect(interval.low).toBeCloseTo(root(0, share, score), 12);
    expect(interval.high).toBeCloseTo(root(1, share, score), 12);
  });
});

test('34 of 91, the largest view of Table 2, at 95 %', () => {
  expect(wilson(34, 91, 0.95)).toEqual({
    share: 34 / 91,
    low: expect.closeTo(0.28125, 5),
    high: expect.closeTo(0.47624, 5),
  });
});

const binomial = fc
  .integer({ min: 1, max: 100_000 })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });

describe('laws', () => {
  test('the interval lies within 0 and 1 and holds the share', () => {
    fc.assert(
      fc.property(binomial, level, ([count, total], at) => {
        const { low, share, high } = wilson(count, total, at);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share);
        expect(share).toBeLessThanOrEqual(high);
        expect(low).toBeLessThan(high);
      }),
    );
  });

  test('ten times the data at the same share narrow it; a higher level widens it', () => {
    fc.assert(
      fc.property(binomial, level, ([count, total], at) => {
        const width = (interval: { low: number; high: number }) => interval.high - interval.low;
        const here = width(wilson(count, total, at));
        expect(width(wilson(10 * count, 10 * total, at))).toBeLessThan(here);
        expect(width(wilson(count, total, (1 + at) / 2))).toBeGreaterThan(here);
      }),
    );
  });

  test('what is not counted has the mirrored interval', () => {
    fc.assert(
      fc.property(binomial, level, ([count, total], at) => {
        const [one, other] = [wilson(count, total, at), wilson(total - count, total, at)];
        expect(one.low).toBeCloseTo(1 - other.high, 10);
        expect(one.high).toBeCloseTo(1 - other.low, 10);
      }),
    );
  });
});

test.each([
  [1, 0, 0.95],
  [-1, 10, 0.95],
  [11, 10, 0.95],
  [1.5, 10, 0.95],
  [1, 10, 1],
  [1, 10, 95],
  [Number.NaN, 10, 0.95],
])('refuses %d of %d at %d', (count, total, at) => {
  expect(() => wilson(count, total, at)).toThrow(expect.objectContaining({ code: 'number-invalid' }));
});
