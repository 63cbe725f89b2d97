import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapFromMatrix } from './map.ts';
import { INFERENCE_RULES, TRANSFERS } from './rules.ts';
import { simulate } from './simulate.ts';

const close = (values: readonly number[], digits: number) =>
  values.map((value) => expect.closeTo(value, digits));

// The vignette of the R package fcm 0.1.3 (Dikopoulou and Papageorgiou 2017).
describe('the examples of fcm', () => {
  const map = mapFromMatrix([
    [0, 0, 0.6, 0.9, 0, 0],
    [0.1, 0, 0, 0, 0, 0],
    [0, 0.7, 0, 0, 0.9, 0],
    [0, 0, 0, 0, 0, 0.9],
    [0, 0, 0, 0, 0, -0.9],
    [-0.3, 0, 0, 0, 0, 0],
  ]);
  const initial = [1, 1, 1, 0, 0, 0];

  test('1: rests in the 6th state, the start being the first', () => {
    const found = simulate(map, { initial, tolerance: 0.001 });
    expect([found.outcome, found.steps]).toEqual(['fixed-point', 5]);
    expect(found.values).toEqual(
      close([0.4778365, 0.5986462, 0.5712033, 0.6059079, 0.6257586, 0.4955168], 7),
    );
  });

  test('2: rescaled, with lambda 2, rests in the 30th, with every state on the way as printed', () => {
    const found = simulate(map, { initial, rule: 'rescaled', lambda: 2, tolerance: 0.0001 });
    expect([found.outcome, found.steps]).toEqual(['fixed-point', 29]);
    expect(found.values).toEqual(
      close([0.8654104, 0.9534946, 0.9309104, 0.9589686, 0.9684847, 0.3186077], 7),
    );
    for (const [at, values] of [
      [1, [0.9426758, 0.9677045, 0.9608343, 0.450166, 0.450166, 0.1192029]],
      [2, [0.9179445, 0.959346, 0.9481304, 0.8012773, 0.8114818, 0.1789925]],
      [9, [0.8754189, 0.954022, 0.9336277, 0.9610727, 0.9689135, 0.2925587]],
      [19, [0.8665327, 0.9535549, 0.9312203, 0.9592096, 0.9685338, 0.3158112]],
    ] as const)
      expect(found.states[at]).toEqual(close(values, 7));
  });
});

describe('the end of a run', () => {
  test('a limit cycle is found with its period, and its means are given', () => {
    // Each of two concepts turns the other on or off.
    const map = mapFromMatrix([
      [0, 1],
      [-1, 0],
    ]);
    const found = simulate(map, { transfer: 'trivalent', initial: [1, 0] });
    expect(found).toMatchObject({ outcome: 'limit-cycle', period: 4, values: [0, 0] });
    expect(found.states.slice(0, 5)).toEqual([
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ]);
  });

  test('so is one that is only approached', () => {
    const map = mapFromMatrix([
      [0, 1],
      [-1, 0],
    ]);
    expect(simulate(map, { transfer: 'tanh', lambda: 3, initial: [1, 0.5] })).toMatchObject({
      outcome: 'limit-cycle',
      period: 4,
    });
  });

  test('where neither comes within the steps, it says so and gives no values', () => {
    const map = mapFromMatrix([
      [0, 0.6],
      [0.3, 0],
    ]);
    expect(simulate(map, { steps: 1 })).toMatchObject({
      outcome: 'chaos',
      values: null,
      period: null,
      steps: 1,
    });
  });
});

describe('laws', () => {
  test.each(INFERENCE_RULES.flatMap((rule) => TRANSFERS.map((transfer) => [rule, transfer] as const)))(
    'a map without edges rests: %s, %s',
    (rule, transfer) => {
      const map = { concepts: ['a', 'b', 'c'], edges: [] };
      for (const initial of [1, 0, [1, -0.4, 0.3]])
        expect(simulate(map, { rule, transfer, initial }).outcome).toBe('fixed-point');
    },
  );

  const weights = fc.array(
    fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
    {
      minLength: 4,
      maxLength: 4,
    },
  );

  test('a rest is kept, states stay in their range and those clamped where they are', () => {
    fc.assert(
      fc.property(
        weights,
        fc.constantFrom(...INFERENCE_RULES),
        fc.constantFrom(...TRANSFERS),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (matrix, rule, transfer, held) => {
          const map = mapFromMatrix(matrix);
          const options = { rule, transfer, clamp: { C2: held }, steps: 300, tolerance: 1e-9 };
          const { outcome, values, states } = simulate(map, options);
          for (const state of states) {
            expect(state[1]).toBe(held);
            for (const value of state) expect(Math.abs(value)).toBeLessThanOrEqual(1);
          }
          if (outcome !== 'fixed-point' || !values) return;
          const again = simulate(map, { ...options, initial: values, tolerance: 1e-6 });
          expect(again).toMatchObject({ outcome: 'fixed-point', steps: 1 });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('new names for the concepts, in another order, change no value', () => {
    fc.assert(
      fc.property(weights, fc.constantFrom(...INFERENCE_RULES), (matrix, rule) => {
        const map = mapFromMatrix(matrix);
        const turned = {
          concepts: [...map.concepts].reverse().map((name) => `new ${name}`),
          edges: map.edges.map((edge) => ({ ...edge, from: `new ${edge.from}`, to: `new ${edge.to}` })),
        };
        const options = { rule, steps: 40, tolerance: 1e-12 };
        const [one, other] = [simulate(map, options), simulate(turned, options)];
        expect([...(other.states[20] ?? [])].reverse()).toEqual(close(one.states[20] ?? [], 9));
      }),
      { numRuns: 40 },
    );
  });

  test('weights that cancel out push no step function', () => {
    const map = mapFromMatrix(
      [
        [0, 0, 0, 0.1],
        [0, 0, 0, 0.2],
        [0, 0, 0, -0.3],
        [0, 0, 0, 0],
      ],
      ['a', 'b', 'c', 'd'],
    );
    const clamp = { a: 1, b: 1, c: 1 };
    expect(simulate(map, { transfer: 'trivalent', clamp }).values).toEqual([1, 1, 1, 0]);
    expect(simulate(map, { transfer: 'bivalent', clamp }).values).toEqual([1, 1, 1, 0]);
  });
});

describe('the start', () => {
  const map = mapFromMatrix([
    [0, 0.5],
    [0, 0],
  ]);
  test('is 1 for all, or one number, a list, a typed array or by name', () => {
    const first = (initial?: Parameters<typeof simulate>[1]) => simulate(map, initial).states[0];
    expect(first()).toEqual([1, 1]);
    expect(first({ initial: 0.2 })).toEqual([0.2, 0.2]);
    expect(first({ initial: [0.1, 0.3] })).toEqual([0.1, 0.3]);
    expect(first({ initial: Float64Array.of(0.1, 0.3) })).toEqual([0.1, 0.3]);
    expect(first({ initial: { C2: 0.4 } })).toEqual([0, 0.4]);
    expect(first({ initial: 0, clamp: { C1: 1 } })).toEqual([1, 0]);
  });

  test.each([
    [{ initial: [1] }, /1 states for 2 concepts/],
    [{ initial: 2 }, /state of C1 is 2/],
    [{ initial: { C3: 1 } }, /no concept "C3" in the map/],
    [{ clamp: { C1: Number.NaN } }, /state of C1 is NaN/],
    [{ clamp: { c1: 1 } }, /Did you mean C1/],
    [{ lambda: 0 }, /lambda is 0/],
    [{ tolerance: Number.NaN }, /tolerance is NaN/],
    [{ steps: 0 }, /0 is no number of steps/],
  ])('refuses %j', (options, message) => {
    expect(() => simulate(map, options)).toThrow(message);
  });
});

describe('a map', () => {
  test('of nothing rests at once', () => {
    expect(simulate({ concepts: [], edges: [] })).toMatchObject({ outcome: 'fixed-point', values: [] });
  });

  test.each([
    [[[0, 1]], /Row 1 has 2 columns for 1 rows/],
    [[[1.5]], /The weight from C1 to C1 is 1.5/],
    [[[Number.NaN]], /is NaN/],
  ])('refuses the matrix %j', (matrix, message) => {
    expect(() => mapFromMatrix(matrix)).toThrow(message);
  });

  test('refuses names for other rows, concepts and edges that stand there twice, and unknown ones', () => {
    expect(() => mapFromMatrix([[0]], ['a', 'b'])).toThrow(/2 names for 1 rows/);
    expect(() =>
      mapFromMatrix(
        [
          [0, 0],
          [0, 0],
        ],
        ['a', 'a'],
      ),
    ).toThrow(/"a" stands there twice/);
    const edge = { from: 'a', to: 'b', weight: 0.5 };
    const concepts = ['a', 'b'];
    expect(() => simulate({ concepts, edges: [edge, edge] })).toThrow(/two edges from a to b/);
    expect(() => simulate({ concepts: ['a'], edges: [edge] })).toThrow(/no concept "b"/);
    expect(() => simulate({ concepts, edges: [{ ...edge, min: 0.6 }] })).toThrow(/range from 0.6 to 0.5/);
  });
});
