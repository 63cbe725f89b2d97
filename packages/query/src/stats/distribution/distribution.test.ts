import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../../test/ask.ts';
import { chiSquare } from './chi-square.ts';
import { compareDistributions } from './compare.ts';
import { shareDifference } from './difference.ts';
import { exactTest } from './exact-test.ts';
import { permutationTest } from './permutation-test.ts';
import { probabilityAbove } from './probability-above.ts';

describe('shareDifference', () => {
  // Newcombe, R. G. (1998), Statistics in Medicine 17, 873-890, Table II, method 10: the first less the second.
  test.each([
    [[56, 70], [48, 80], 0.0524, 0.3339],
    [[9, 10], [3, 10], 0.1705, 0.809],
    [[6, 7], [2, 7], 0.0582, 0.8062],
    [[5, 56], [0, 29], -0.0381, 0.1926],
    [[0, 10], [0, 20], -0.1611, 0.2775],
    [[0, 10], [0, 10], -0.2775, 0.2775],
    [[10, 10], [0, 20], 0.6791, 1],
    [[10, 10], [0, 10], 0.6075, 1],
  ] as const)('%j less %j', (one, two, low, high) => {
    const found = shareDifference(two, one, 0.95);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
    expect(found.difference).toBeCloseTo(one[0] / one[1] - two[0] / two[1], 12);
  });

  // Cohen, J. (1988), Table 6.2.2: the arcsine transform of .50 is 1.571, of .55 is 1.671, of .05 is .451.
  test("gives Cohen's h", () => {
    expect(shareDifference([50, 100], [55, 100], 0.95).h).toBeCloseTo(0.1, 3);
    expect(shareDifference([50, 100], [5, 100], 0.95).h).toBeCloseTo(0.451 - 1.571, 3);
  });
});

describe('chiSquare', () => {
  // Agresti, A. (2007), "An Introduction to Categorical Data Analysis", 2nd edition, p. 39, the example of R's chisq.test.
  test('tells apart what Agresti tells apart: party by gender', () => {
    expect(chiSquare([762, 327, 468], [484, 239, 477])).toMatchObject({
      statistic: expect.closeTo(30.07, 2),
      df: 2,
      p: expect.closeTo(2.954e-7, 10),
    });
  });

  // scipy.stats.chi2_contingency.
  test('of two categories, with and without the correction', () => {
    const { statistic, p, corrected, v } = chiSquare([1, 3], [17, 0]);
    expect(statistic).toBeCloseTo(14.875, 10);
    expect(p).toBeCloseTo(0.00011487537216711034, 12);
    expect(corrected?.statistic).toBeCloseTo(9.380514705882353, 10);
    expect(v).toBeCloseTo(Math.sqrt(14.875 / 21), 12);
    // Where the correction would be more than the difference, it is no more than that.
    expect(chiSquare([1, 1], [1, 1]).corrected).toEqual({ statistic: 0, p: 1 });
  });

  test('leaves out what occurs in neither, and has nothing to say of one category', () => {
    expect(chiSquare([3, 0, 5], [2, 0, 9])).toEqual(chiSquare([3, 5], [2, 9]));
    expect(chiSquare([3, 0], [5, 0])).toMatchObject({ statistic: 0, df: 0, p: 1, v: 0 });
    expect(chiSquare([3, 0], [5, 0])).not.toHaveProperty('corrected');
    expect(chiSquare([10, 10], [1, 9]).smallestExpected).toBeCloseTo((10 * 11) / 30, 12);
  });

  test.each<[number[], number[], string]>([
    [[1, 2], [1, 2, 3], 'The first sample has 2 categories and the second 3.'],
    [[1, 2], [0, 0], 'All counts are 0'],
    [[1, 2], [1, -2], 'second[1] is -2'],
  ])('refuses %j and %j', (one, two, message) => {
    expect(refusal(() => chiSquare(one, two)).message).toContain(message);
  });
});

describe('exactTest', () => {
  // Fisher, R. A. (1935), "The Design of Experiments": the lady tasting tea; R prints 0.4857.
  test('of the lady tasting tea', () => {
    expect(exactTest([3, 1], [1, 3])).toMatchObject({ p: expect.closeTo(34 / 70, 12), tables: 5 });
  });

  test('counts equally likely tables as equally likely', () => {
    expect(exactTest([5, 5], [5, 5])?.p).toBe(1);
    expect(exactTest([0, 5], [5, 0])?.p).toBeCloseTo(2 / 252, 12);
  });

  test('is the sum over all ways to deal out the cases', () => {
    const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.boolean()), {
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(cases, (drawn) => {
        const size = drawn.filter(([, isFirst]) => isFirst).length;
        if (size === 0 || size === drawn.length) return;
        const countsIn = (keep: (index: number) => boolean): number[] =>
          [0, 1, 2].map((value) => drawn.filter(([of], index) => of === value && keep(index)).length);
        const keyOf = (counts: readonly number[]) => counts.join();
        const ways = new Map<string, number>();
        let all = 0;
        for (let set = 0; set < 2 ** drawn.length; set += 1) {
          const isIn = (index: number): boolean => ((set >> index) & 1) === 1;
          if (drawn.filter((_, index) => isIn(index)).length !== size) continue;
          const key = keyOf(countsIn(isIn));
          ways.set(key, (ways.get(key) ?? 0) + 1);
          all += 1;
        }
        const first = countsIn((index) => drawn[index]?.[1] === true);
        const own = ways.get(keyOf(first)) ?? 0;
        const p =
          [...ways.values()].filter((count) => count <= own).reduce((sum, count) => sum + count, 0) / all;
        const found = exactTest(
          first,
          countsIn((index) => drawn[index]?.[1] === false),
        );
        expect(found).toMatchObject({ p: expect.closeTo(p, 10), tables: ways.size });
      }),
    );
  });

  test('gives way to the permutation test where there are too many tables', () => {
    expect(exactTest([34, 30, 15, 8, 2, 1, 1], [30, 20, 25, 9, 3, 2, 1], 1000)).toBeUndefined();
    expect(exactTest([1e6, 1, 1], [1e6, 0, 1])?.tables).toBe(6);
    const many = Array.from({ length: 200 }, () => 50);
    expect(exactTest(many, many)).toBeUndefined();
  });
});

describe('permutationTest', () => {
  test('comes close to the exact test, which orders tables by chi-square as well for two categories', async () => {
    const { p, statistic } = await permutationTest([12, 4], [5, 14], { draws: 20_000 });
    expect(statistic).toBeCloseTo(chiSquare([12, 4], [5, 14]).statistic, 10);
    expect(Math.abs(p - (exactTest([12, 4], [5, 14])?.p ?? 1))).toBeLessThan(0.003);
  });

  test('is the same for a seed, says it, and is never 0', async () => {
    const one = await permutationTest([90, 10], [10, 90], { draws: 500, seed: 7 });
    expect(one).toEqual(await permutationTest([90, 10], [10, 90], { draws: 500, seed: 7 }));
    expect(one).toMatchObject({ p: 1 / 501, method: { parameters: { draws: 500, seed: 7 } } });
    expect((await permutationTest([5, 0], [3, 0], { draws: 10 })).p).toBe(1);
  });

  test('stops, and says how far it is', async () => {
    const seen: number[] = [];
    await permutationTest([5, 4], [3, 2], { draws: 50, onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(50);
    await expect(
      permutationTest([5, 4], [3, 2], { signal: AbortSignal.abort(new Error('enough')) }),
    ).rejects.toThrow('enough');
    await expect(permutationTest([5, 4], [3, 2], { draws: 0 })).rejects.toThrow('0 is no number of draws');
  });
});

describe('compareDistributions', () => {
  test('with and without what one of them does not count', () => {
    const without = compareDistributions([4, 5, 1, null], [2, 2, 2, 4]);
    expect(without).toMatchObject({ totals: [10, 6], leftOut: [3], differences: [{}, {}, {}, null] });
    expect(without.chiSquare).toEqual(chiSquare([4, 5, 1], [2, 2, 2]));
    expect(without.exact).toEqual(exactTest([4, 5, 1], [2, 2, 2]));
    const withAll = compareDistributions([4, 5, 1, null], [2, 2, 2, 4], { uncounted: 'as-none' });
    expect(withAll).toMatchObject({ totals: [10, 10], leftOut: [] });
    expect(withAll.differences[3]).toMatchObject({ first: 0, second: 0.4 });
  });

  test('divides the error for intervals of all at once', () => {
    const [one] = compareDistributions([10, 20], [20, 10]).differences;
    const [all] = compareDistributions([10, 20], [20, 10], { scope: 'simultaneous' }).differences;
    expect(one).toEqual(shareDifference([10, 30], [20, 30], 0.95));
    expect(all).toEqual(shareDifference([10, 30], [20, 30], 0.975));
  });

  test('refuses what cannot be compared', () => {
    expect(refusal(() => compareDistributions([1], [1, 2])).at).toBe('second');
    expect(refusal(() => compareDistributions([null, 1], [1, null])).message).toContain(
      'no category that both',
    );
  });

  test('the same twice does not differ; turned round it differs the other way', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const same = compareDistributions(a, a);
        expect(same.chiSquare.statistic).toBeCloseTo(0, 10);
        expect(same.exact?.p).toBeCloseTo(1, 8);
        if (a.length !== b.length) return;
        const [there, back] = [compareDistributions(a, b), compareDistributions(b, a)];
        expect(back.chiSquare.statistic).toBeCloseTo(there.chiSquare.statistic, 8);
        expect(back.exact?.p).toBeCloseTo(there.exact?.p ?? -1, 8);
        for (const [index, difference] of there.differences.entries()) {
          expect(difference?.low).toBeLessThanOrEqual(difference?.difference ?? -2);
          expect(back.differences[index]?.low).toBeCloseTo(-(difference?.high ?? 2), 9);
        }
      }),
    );
  });
});

describe('probabilityAbove', () => {
  test('of limited and active sanctions in Table 2: 45 of 91, not yet a majority', () => {
    const found = probabilityAbove([1, 1, 34, 2, 30, 15, 8], [4, 5]);
    expect(found.posterior).toEqual({ a: 46, b: 48.5 });
    expect(found.share).toBeCloseTo(45 / 91, 12);
    // scipy.stats.beta(46, 48.5).sf(0.5)
    expect(found).toMatchObject({
      probability: expect.closeTo(0.3980779363645455, 10),
      mean: expect.closeTo(46 / 94.5, 12),
    });
    expect(found.low).toBeLessThan(found.mean);
    expect(found.high).toBeGreaterThan(found.mean);
  });

  test('a coin that nobody threw but once is as good either way', () => {
    expect(probabilityAbove([1, 1], [0], { prior: 'uniform' }).probability).toBeCloseTo(0.5, 12);
    // Bayes's own: after one success, the posterior is 2p, so that 3/4 of it lies above one half.
    expect(probabilityAbove([1, 0], [0], { prior: 'uniform' }).probability).toBeCloseTo(0.75, 12);
  });

  test('all categories have everything', () => {
    expect(probabilityAbove([3, 4], [0, 1])).toMatchObject({ probability: 1, mean: 1, low: 1, high: 1 });
    expect(probabilityAbove([3, 4], [0, 1], { threshold: 1 }).probability).toBe(0);
  });

  test.each<[number[], object, string]>([
    [[], {}, 'members'],
    [[2], {}, 'members'],
    [[0.5], {}, 'members'],
    [[0], { threshold: 1.5 }, 'threshold'],
    [[0], { threshold: Number.NaN }, 'threshold'],
    [[0], { prior: -1 }, 'prior'],
    [[0], { level: 0 }, 'level'],
  ])('refuses %j with %j', (members, options, at) => {
    expect(refusal(() => probabilityAbove([3, 4], members, options)).at).toBe(at);
  });
});
