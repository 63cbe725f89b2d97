import { describe, expect, test } from 'vitest';
import { backbone } from './backbone.ts';

describe('the disparity filter', () => {
  // a has strength 10 over three ties: (1 - 8/10)^2 = 0.04 for the strong one, (1 - 1/10)^2 = 0.81 for the others.
  const star = {
    nodes: ['a', 'b', 'c', 'd'],
    matrix: [
      [0, 8, 1, 1],
      [8, 0, 0, 0],
      [1, 0, 0, 0],
      [1, 0, 0, 0],
    ],
  };

  test('keeps what is strong for one of its ends; an end with one tie says nothing', () => {
    const { ties, matrix } = backbone(star);
    expect(ties.map(({ from, to, significance, isKept }) => [from, to, significance, isKept])).toEqual([
      ['a', 'b', expect.closeTo(0.04, 12), true],
      ['a', 'c', expect.closeTo(0.81, 12), false],
      ['a', 'd', expect.closeTo(0.81, 12), false],
    ]);
    expect(matrix).toEqual([
      [0, 8, 0, 0],
      [8, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  test('ties of the same weight all stay or all go', () => {
    const even = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 0 : 2)));
    const { ties } = backbone({ nodes: star.nodes, matrix: even });
    for (const { significance } of ties) expect(significance).toBeCloseTo(4 / 9, 12);
    expect(ties.some(({ isKept }) => isKept)).toBe(false);
  });

  test('a lone tie is not significant; none is no backbone', () => {
    const pair = {
      nodes: ['a', 'b'],
      matrix: [
        [0, 3],
        [3, 0],
      ],
    };
    expect(backbone(pair).ties).toMatchObject([{ significance: 1, isKept: false }]);
    expect(backbone({ nodes: ['a'], matrix: [[0]] }).ties).toEqual([]);
  });

  test('refuses negative ties and levels that are none', () => {
    expect(() =>
      backbone({
        nodes: ['a', 'b'],
        matrix: [
          [0, -1],
          [-1, 0],
        ],
      }),
    ).toThrow(/a has a negative tie/);
    expect(() => backbone(star, { alpha: 0 })).toThrow(/0 is no significance/);
  });
});
