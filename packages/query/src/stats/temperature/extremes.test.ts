import { describe, expect, test } from 'vitest';
import { deviationOf, peaksOf } from './extremes.ts';

// The example in the documentation of scipy.signal.peak_prominences, with the prominences that it prints.
test('prominences of two sines', () => {
  const values = Array.from({ length: 1000 }, (_, index) => {
    const x = (index * 6 * Math.PI) / 999;
    return Math.sin(x) + 0.6 * Math.sin(2.6 * x);
  });
  expect(peaksOf(values, 0).map(({ prominence }) => prominence)).toEqual(
    [1.24159486, 0.47840168, 0.28470524, 3.10716793, 0.284603, 0.47822491, 2.48340261, 0.47822491].map(
      (prominence) => expect.closeTo(prominence, 8),
    ),
  );
});

describe('peaksOf', () => {
  test.each([
    [[0, 1, 0], [[1, 1]]],
    // A level stretch is one peak, at its first point.
    [
      [0, 1, 0, 2, 2, 1, 3, 3, 0, 5],
      [
        [1, 1],
        [3, 1],
        [6, 3],
      ],
    ],
    // The ends are none, as it is not known what lies beyond.
    [[3, 1, 2], []],
    [[1, 2, 2], []],
    [[2, 2, 1], []],
    [[1, 1, 1], []],
    [[1], []],
    [[], []],
  ])('of %j', (values, peaks) => {
    expect(peaksOf(values, 0).map(({ index, prominence }) => [index, prominence])).toEqual(peaks);
  });

  test('leaves out those that do not stand out', () => {
    expect(peaksOf([0, 1, 0.5, 2, 0], 1)).toEqual([{ index: 3, prominence: 2 }]);
  });
});

test('the standard deviation', () => {
  expect(deviationOf([2, 4, 4, 4, 5, 5, 7, 9])).toBe(2);
  expect(deviationOf([])).toBe(0);
});
