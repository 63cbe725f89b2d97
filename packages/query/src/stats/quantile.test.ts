import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from './quantile.ts';

// By bisection of the complementary error function of Python's math module, which is no relation of AS 241.
test.each([
  [1e-10, -6.361340902404056],
  [0.001, -3.090232306167813],
  [0.025, -1.9599639845400538],
  [0.3, -0.5244005127080409],
  [0.5, 0],
  [0.9, 1.2815515655446004],
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489],
])('a part %d lies below %d', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 12);
});

test('reaches far into the tail', () => {
  expect(normalQuantile(1e-300)).toBeCloseTo(-37.0471, 3);
});

test('is symmetric and rises', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-9, max: 0.5, noNaN: true }),
      fc.double({ min: 1e-9, max: 0.5, noNaN: true }),
      (p, q) => {
        expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 5);
        if (p < q) expect(normalQuantile(p)).toBeLessThanOrEqual(normalQuantile(q));
      },
    ),
  );
});

test.each([0, 1, -0.1, 1.1, Number.NaN])('%d is no probability', (p) => {
  expect(() => normalQuantile(p)).toThrow(expect.objectContaining({ code: 'number-invalid' }));
});
