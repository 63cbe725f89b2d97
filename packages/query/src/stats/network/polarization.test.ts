import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modularity } from './modularity.ts';
import { polarization } from './polarization.ts';

/** A symmetric matrix of ties given as pairs. */
const matrixOf = (size: number, ties: readonly (readonly [number, number, number?])[]): number[][] => {
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const [i, j, weight = 1] of ties) {
    for (const [from, to] of [
      [i, j],
      [j, i],
    ] as const) {
      const row = matrix[from];
      if (row) row[to] = weight;
    }
  }
  return matrix;
};

const names = (size: number): string[] => Array.from({ length: size }, (_none, index) => `n${index}`);

// The barbell graph of two triangles, as in the documentation of NetworkX: 0.35714285714285715.
const barbell = matrixOf(6, [
  [0, 1],
  [0, 2],
  [1, 2],
  [2, 3],
  [3, 4],
  [3, 5],
  [4, 5],
]);

test('the modularity of two triangles with a bridge', () => {
  expect(modularity(barbell, [0, 0, 0, 1, 1, 1])).toBeCloseTo(0.35714285714285715, 14);
  expect(modularity(barbell, [0, 0, 0, 0, 0, 0])).toBeCloseTo(0, 14);
});

test('signed ties: allies within, conflict between', () => {
  const matrix = matrixOf(4, [
    [0, 1],
    [2, 3],
    [0, 2, -1],
    [0, 3, -1],
    [1, 2, -1],
    [1, 3, -1],
  ]);
  // 2w+ = 4, 2w- = 8; within groups: ties 4, positive expected 8/4, negative expected 8 * 4/8.
  expect(modularity(matrix, [0, 0, 1, 1])).toBeCloseTo((4 - 8 / 4 + (8 * 4) / 8) / 12, 14);
});

describe('polarization', () => {
  test('finds the two triangles', () => {
    const found = polarization({ nodes: names(6), matrix: barbell });
    expect(found).toMatchObject({
      camps: [
        ['n0', 'n1', 'n2'],
        ['n3', 'n4', 'n5'],
      ],
      isExact: true,
    });
    expect(found.modularity).toBeCloseTo(5 / 14, 14);
    expect(found.externalInternal).toBeCloseTo((1 - 6) / 7, 14);
  });

  test('a network where all are tied alike is not divided', () => {
    const all = matrixOf(
      4,
      [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].flatMap((j) => (i < j ? [[i, j] as const] : []))),
    );
    expect(polarization({ nodes: names(4), matrix: all })).toMatchObject({
      modularity: 0,
      camps: [names(4), []],
      externalInternal: -1,
    });
  });

  test.each([0, 1, 3])('%d nodes without ties have no camps', (size) => {
    expect(polarization({ nodes: names(size), matrix: matrixOf(size, []) })).toMatchObject({
      modularity: 0,
      camps: [names(size), []],
      externalInternal: null,
    });
  });

  const ties = fc.array(
    fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: -3, max: 5 })).filter(([i, j]) => i !== j),
    { maxLength: 15 },
  );

  test('no division is better than the one found (all divisions tried one by one)', () => {
    fc.assert(
      fc.property(ties, (pairs) => {
        const matrix = matrixOf(7, pairs);
        const { modularity: found, camps } = polarization({ nodes: names(7), matrix });
        expect(
          modularity(
            matrix,
            names(7).map((name) => Number(camps[1].includes(name))),
          ),
        ).toBeCloseTo(found, 12);
        for (let division = 0; division < 2 ** 6; division += 1) {
          const groups = names(7).map((_name, index) => (division >> index) & 1);
          expect(modularity(matrix, groups)).toBeLessThanOrEqual(found + 1e-12);
        }
      }),
    );
  });

  test('is the same whatever the order of the nodes', () => {
    fc.assert(
      fc.property(ties, (pairs) => {
        const turned = pairs.map(([i, j, weight]) => [6 - i, 6 - j, weight] as const);
        expect(polarization({ nodes: names(7), matrix: matrixOf(7, turned) }).modularity).toBeCloseTo(
          polarization({ nodes: names(7), matrix: matrixOf(7, pairs) }).modularity,
          12,
        );
      }),
    );
  });

  test('in a large network two camps are found by moves, the same for a seed', () => {
    const size = 40;
    const pairs = names(size).flatMap((_one, i) =>
      names(size).flatMap((_other, j) => (j > i && i < 20 === j < 20 ? [[i, j] as const] : [])),
    );
    const matrix = matrixOf(size, [...pairs, [0, 39]]);
    const found = polarization({ nodes: names(size), matrix }, { seed: 3 });
    expect(found.isExact).toBe(false);
    expect(found.camps[0]).toEqual(names(20));
    expect(found.method.parameters).toMatchObject({ seed: 3, starts: 20 });
    expect(polarization({ nodes: names(size), matrix }, { seed: 3 })).toEqual(found);
  });
});

test.each([
  [[[0, 1]], /Row 1 has 2 columns for 1 nodes/],
  [
    [
      [0, 1],
      [2, 0],
    ],
    /nodes 1 and 2 is 1 in one direction and 2 in the other/,
  ],
  [
    [
      [0, Number.NaN],
      [Number.NaN, 0],
    ],
    /NaN/,
  ],
])('refuses the matrix %j', (matrix, message) => {
  expect(() => polarization({ nodes: names(matrix.length), matrix })).toThrow(message);
});

test('refuses groups for other nodes', () => {
  expect(() => modularity(barbell, [0, 1])).toThrow(/2 groups for 6 nodes/);
});
