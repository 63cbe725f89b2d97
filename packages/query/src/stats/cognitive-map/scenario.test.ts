import { describe, expect, test } from 'vitest';
import type { CognitiveMap } from './map.ts';
import { mapFromMatrix } from './map.ts';
import { scenarioRanges } from './ranges.ts';
import { MODEL_NOTE, scenario } from './scenario.ts';

const chain: CognitiveMap = {
  concepts: ['cause', 'middle', 'effect', 'aside'],
  edges: [
    { from: 'cause', to: 'middle', weight: 0.5, min: 0.2, max: 0.8, id: 'one', sources: ['a'] },
    { from: 'middle', to: 'effect', weight: -1, id: 'two', sources: ['b'] },
    { from: 'effect', to: 'aside', weight: 0.3, id: 'three' },
    { from: 'aside', to: 'cause', weight: 0.9, id: 'four' },
  ],
};

describe('a scenario', () => {
  test('is what rests with a concept held, less what rests without', () => {
    const { rows, outcomes, note, method } = scenario(chain, { set: { cause: 1 }, transfer: 'tanh' });
    expect(outcomes).toEqual({ baseline: 'fixed-point', scenario: 'fixed-point' });
    const middle = Math.tanh(0.5);
    const effect = Math.tanh(-middle);
    expect(rows.map(({ concept, change, isSet }) => [concept, change, isSet])).toEqual([
      ['cause', 1, true],
      ['middle', expect.closeTo(middle, 9), false],
      ['effect', expect.closeTo(effect, 9), false],
      ['aside', expect.closeTo(Math.tanh(0.3 * effect), 9), false],
    ]);
    expect(rows.every(({ baseline }) => baseline === 0)).toBe(true);
    expect(note).toBe(MODEL_NOTE);
    expect(method.parameters).toMatchObject({ set: { cause: 1 }, rule: 'kosko', transfer: 'tanh' });
  });

  test('traces each change to the edges on the way and what they rest on', () => {
    const { rows } = scenario(chain, { set: { cause: 1 } });
    expect(rows.map(({ edges }) => edges.map(({ id }) => id))).toEqual([
      [],
      ['one'],
      ['one', 'two'],
      ['one', 'two', 'three'],
    ]);
    expect(rows[2]?.edges[1]).toMatchObject({ id: 'two', sources: ['b'] });
  });

  // The R package FCMapper: from 1 for all, with B and G held; by hand from its formula 1 / (1 + exp(-sum)).
  test('holds concepts as FCMapper does', () => {
    const map = mapFromMatrix(
      [
        [0, -0.5, 0],
        [1, 0, 1],
        [0, 1, 0],
      ],
      ['A', 'B', 'C'],
    );
    const { rows } = scenario(map, { set: { B: 0.5 }, initial: 1 });
    const held = 1 / (1 + Math.exp(-0.5));
    expect(rows.map((row) => row.scenario)).toEqual([expect.closeTo(held, 6), 0.5, expect.closeTo(held, 6)]);
  });

  test('what is clamped in both is no part of the change', () => {
    const { rows } = scenario(chain, { set: { cause: 1 }, clamp: { middle: 0.3 }, transfer: 'tanh' });
    expect(rows.slice(1).map(({ change }) => change)).toEqual([0, 0, 0]);
  });

  test('starts at 0.5 under the rescaled rule, where nothing pushes', () => {
    const { rows } = scenario(chain, { set: { cause: 0.5 }, rule: 'rescaled' });
    expect(rows.map(({ change }) => change)).toEqual([0, 0, 0, 0]);
  });

  test('says where there is no rest', () => {
    const { rows, outcomes } = scenario(chain, { set: { cause: 1 }, steps: 1, transfer: 'tanh' });
    expect(outcomes).toEqual({ baseline: 'fixed-point', scenario: 'chaos' });
    expect(rows[1]).toMatchObject({ baseline: 0, scenario: null, change: null });
  });

  test('refuses what the map does not have', () => {
    expect(() => scenario(chain, { set: { effekt: 1 } })).toThrow(/Did you mean effect/);
    expect(() => scenario(chain, { set: { cause: 2 } })).toThrow(/state of cause is 2/);
  });
});

describe('ranges from sampled weights', () => {
  test('lie where the weights do, and are the same for a seed', async () => {
    const options = { set: { cause: 1 }, transfer: 'tanh', samples: 200, seed: 4 } as const;
    const found = await scenarioRanges(chain, options);
    expect(await scenarioRanges(chain, options)).toEqual(found);
    const [cause, middle, effect] = found.rows;
    expect(cause).toMatchObject({ low: 1, median: 1, high: 1, rises: 1, falls: 0 });
    expect(middle?.low).toBeGreaterThanOrEqual(Math.tanh(0.2));
    expect(middle?.low).toBeLessThan(middle?.median ?? 0);
    expect(middle?.high).toBeLessThanOrEqual(Math.tanh(0.8));
    expect(middle).toMatchObject({ rises: 1, falls: 0, change: expect.closeTo(Math.tanh(0.5), 9) });
    expect(effect).toMatchObject({ rises: 0, falls: 1 });
    expect(found.settled).toBe(200);
    expect(found.method.parameters).toMatchObject({ samples: 200, seed: 4, level: 0.9 });
  });

  test('with weights that are known are points', async () => {
    const known = { ...chain, edges: chain.edges.map(({ min: _min, max: _max, ...edge }) => edge) };
    const { rows } = await scenarioRanges(known, { set: { cause: 1 }, transfer: 'tanh', samples: 3 });
    for (const { low, high, change } of rows) {
      expect(low).toBe(change);
      expect(high).toBe(change);
    }
  });

  test('of what never rests are none', async () => {
    const { rows, settled } = await scenarioRanges(chain, {
      set: { cause: 1 },
      steps: 1,
      transfer: 'tanh',
      samples: 2,
    });
    expect(settled).toBe(0);
    expect(rows[1]).toMatchObject({ low: null, median: null, rises: null });
  });

  test('stop when told to, and refuse samples and levels that are none', async () => {
    const set = { cause: 1 };
    await expect(
      scenarioRanges(chain, { set, signal: AbortSignal.abort(new Error('enough')) }),
    ).rejects.toThrow('enough');
    await expect(scenarioRanges(chain, { set, samples: 0 })).rejects.toThrow(/0 is no number of samples/);
    await expect(scenarioRanges(chain, { set, level: 1 })).rejects.toThrow(/1 is not a level/);
  });
});
