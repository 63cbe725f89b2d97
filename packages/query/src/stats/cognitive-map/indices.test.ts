import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapIndices } from './indices.ts';
import { feedbackLoops } from './loops.ts';
import { mapFromMatrix } from './map.ts';

// The example of the R package FCMapper 1.1, whose documentation prints 17 connections.
const example = mapFromMatrix(
  [
    [0, -0.5, 0, 0, 1, 0, 1],
    [1, 0, 1, 0.2, 0, 0, 0.6],
    [0, 1, 0, 0, 0, 0, 0],
    [0.6, 0, 0, 1, 0, 0, 0.1],
    [0, 0.5, 0, 0, 1, 0, -0.6],
    [0, 0, -1, 0, 0, 0, 0],
    [0, 0, 0, -0.5, 0, 0, 1],
  ],
  ['A', 'B', 'C', 'D', 'E', 'F', 'G'],
);

describe('the indices of a map', () => {
  test('of the example of FCMapper', () => {
    const indices = mapIndices(example);
    expect(indices).toMatchObject({
      connections: 17,
      selfLoops: 3,
      density: 17 / 49,
      densityWithoutLoops: 14 / 42,
      connectionsPerConcept: 17 / 7,
      transmitters: 1,
      receivers: 0,
      ordinary: 6,
      isolated: 0,
      complexity: 0,
    });
    expect(indices.concepts[0]).toEqual({
      concept: 'A',
      outdegree: 2.5,
      indegree: 1.6,
      centrality: 4.1,
      kind: 'ordinary',
    });
    // Outdegrees 2.5, 2.8, 1, 1.7, 2.1, 1, 1.5: squared deviations 2.96 from the mean 1.8.
    expect(indices.hierarchy).toBeCloseTo((12 * 2.96) / (6 * 7 * 8), 12);
  });

  test('of maps that are hardly any', () => {
    expect(mapIndices({ concepts: [], edges: [] })).toMatchObject({
      connections: 0,
      density: null,
      connectionsPerConcept: null,
      complexity: null,
      hierarchy: null,
    });
    expect(mapIndices({ concepts: ['a'], edges: [] })).toMatchObject({
      density: 0,
      densityWithoutLoops: null,
      isolated: 1,
      hierarchy: null,
    });
  });

  // MacDonald's index is 1 for the tournament in which each moves all below it.
  test.each([2, 5, 9])('a full hierarchy of %d has the index 1, a democracy 0', (size) => {
    const order = Array.from({ length: size }, (_row, i) =>
      Array.from({ length: size }, (_column, j) => Number(j > i)),
    );
    expect(mapIndices(mapFromMatrix(order)).hierarchy).toBeCloseTo(1, 12);
    const all = order.map((row, i) => row.map((_weight, j) => Number(i !== j)));
    expect(mapIndices(mapFromMatrix(all)).hierarchy).toBeCloseTo(0, 12);
  });
});

describe('feedback loops', () => {
  test('with their signs, shorter ones first', () => {
    const { loops, isComplete } = feedbackLoops(example);
    expect(isComplete).toBe(true);
    const shown = loops.map(({ concepts, sign }) => `${concepts.join('')} ${sign}`);
    expect(shown.slice(0, 3)).toEqual(['D positive', 'E positive', 'G positive']);
    expect(shown).toContain('AB negative');
    expect(shown).toContain('AEB positive');
    expect(shown).toContain('BC positive');
    expect(shown).toContain('DG negative');
    expect(shown.some((loop) => loop.includes('F'))).toBe(false);
  });

  test('are those that a search of all ways finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 5, maxLength: 5 }), {
          minLength: 5,
          maxLength: 5,
        }),
        (matrix) => {
          const ways: string[] = [];
          const walk = (path: readonly number[]): void => {
            const [first = 0, last = 0] = [path[0], path.at(-1)];
            for (const [next, weight] of (matrix[last] ?? []).entries()) {
              if (weight === 0 || next < first) continue;
              if (next === first) ways.push(path.map((index) => `C${index + 1}`).join(' '));
              else if (!path.includes(next)) walk([...path, next]);
            }
          };
          for (const index of matrix.keys()) walk([index]);
          const { loops } = feedbackLoops(mapFromMatrix(matrix));
          expect(loops.map(({ concepts }) => concepts.join(' ')).sort()).toEqual(ways.sort());
        },
      ),
    );
  });

  test('are cut off at a limit, and say so', () => {
    const full = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => 1));
    expect(feedbackLoops(mapFromMatrix(full), 10)).toMatchObject({
      isComplete: false,
      loops: { length: 10 },
    });
    // The complete graph of 6 with self-loops has 6 + 15 + 40 + 90 + 144 + 120 circuits.
    expect(feedbackLoops(mapFromMatrix(full), 415)).toMatchObject({
      isComplete: true,
      loops: { length: 415 },
    });
    expect(() => feedbackLoops(example, 0)).toThrow(/0 is no number of loops/);
  });
});
