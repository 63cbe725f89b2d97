import { expect, test } from 'vitest';
import { percentile } from './percentile.ts';

// R: quantile(c(1, 2, 3, 4, 10), c(.1, .5, .9)) gives 1.4, 3 and 7.6.
test.each([
  [0.1, 1.4],
  [0.5, 3],
  [0.9, 7.6],
  [0, 1],
  [1, 10],
])('the value below which %d lies is %d', (part, value) => {
  expect(percentile([1, 2, 3, 4, 10], part)).toBeCloseTo(value, 12);
});
