import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../../test/ask.ts';
import { betaTails } from '../special/beta.ts';
import { clopperPearson } from './clopper-pearson.ts';
import { dirichlet } from './dirichlet.ts';
import { goodman } from './goodman.ts';
import { jeffreys } from './jeffreys.ts';
import { INTERVAL_METHODS, type IntervalMethodName } from './methods.ts';
import { shareIntervals } from './share-intervals.ts';
import { sisonGlaz } from './sison-glaz.ts';

/** The views of Table 2 under Xi Jinping, in the order of the table. */
const TABLE_2 = [1, 1, 34, 2, 30, 15, 8];
const METHODS = Object.keys(INTERVAL_METHODS) as IntervalMethodName[];

describe('Clopper-Pearson', () => {
  // Newcombe, R. G. (1998), Statistics in Medicine 17, 857-872, Table I, method 5.
  test.each([
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
  ])('%d of %d at 95 %% gives what Newcombe prints', (count, total, low, high) => {
    const interval = clopperPearson(count, total, 0.95);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  // The R package binom, as kept in the tests of statsmodels.
  test.each([
    [18, 20, 0.6830172859809176, 0.9876514728297052],
    [4, 20, 0.05733399705003284, 0.436614002996668],
  ])('%d of %d as in R', (count, total, low, high) => {
    expect(clopperPearson(count, total, 0.95)).toEqual({
      share: count / total,
      low: expect.closeTo(low, 10),
      high: expect.closeTo(high, 10),
    });
  });
});

describe('Jeffreys', () => {
  // The R package binom, as kept in the tests of statsmodels, and the equal tails of its posterior.
  test.each([
    [18, 20, 0.716146742695748, 0.97862751197755],
    [4, 20, 0.07152005247873425, 0.4082257625169254],
  ])('%d of %d', (count, total, from, to) => {
    const { low, high } = jeffreys(count, total, 0.95);
    expect([low, high]).toEqual([expect.closeTo(from, 8), expect.closeTo(to, 8)]);
    expect(betaTails(count + 0.5, total - count + 0.5, low).lower).toBeCloseTo(0.025, 12);
    expect(betaTails(count + 0.5, total - count + 0.5, high).upper).toBeCloseTo(0.025, 12);
  });

  test('begins at 0 for none and ends at 1 for all, as Brown, Cai and DasGupta have it', () => {
    expect(jeffreys(0, 20, 0.95)).toMatchObject({ low: 0 });
    expect(jeffreys(20, 20, 0.95)).toMatchObject({ high: 1 });
    expect(jeffreys(0, 20, 0.95).high).toBeCloseTo(1 - jeffreys(20, 20, 0.95).low, 12);
  });
});

describe('Goodman', () => {
  // Sison and Glaz (1995), Table 1, as kept in the tests of statsmodels.
  test('gives the intervals that Sison and Glaz print', () => {
    const printed = [
      [0.085, 0.166],
      [0.115, 0.204],
      [0.116, 0.207],
      [0.091, 0.173],
      [0.096, 0.181],
      [0.143, 0.239],
      [0.089, 0.171],
    ] as const;
    expect(goodman([56, 72, 73, 59, 62, 87, 58], 0.95)).toEqual(
      printed.map(([low, high]) => ({
        share: expect.any(Number),
        low: expect.closeTo(low, 3),
        high: expect.closeTo(high, 3),
      })),
    );
    const [first] = goodman([1, ...Array.from({ length: 49 }, () => 6)], 0.95);
    expect(first?.low).toBeGreaterThan(0);
  });
});

describe('Sison-Glaz', () => {
  const bounds = (counts: readonly number[]): number[][] =>
    sisonGlaz(counts, 0.95).map(({ low, high }) => [low, high]);
  const close = (values: readonly number[][]) =>
    values.map((pair) => pair.map((value) => expect.closeTo(value, 4)));

  // The three examples of Sison and Glaz (1995), computed with the R package MultinomialCI. In it a line break cuts off
  // the last term of the expansion, which shows in the fourth decimal of the second and third.
  test('gives their first example', () => {
    expect(bounds([56, 72, 73, 59, 62, 87, 58])).toEqual(
      close([
        [0.07922912, 0.1643361],
        [0.11349036, 0.1985973],
        [0.11563169, 0.2007386],
        [0.0856531, 0.1707601],
        [0.09207709, 0.177184],
        [0.14561028, 0.2307172],
        [0.08351178, 0.1686187],
      ]),
    );
  });

  test('gives their second and third', () => {
    const near = (values: readonly number[][]) =>
      values.map((pair) => pair.map((value) => expect.closeTo(value, 3)));
    const times = (count: number): number[] => Array.from({ length: 10 }, () => count);
    expect(bounds(Array.from({ length: 50 }, () => 5))[7]).toEqual(near([[0, 0.05304026]])[0]);
    const third = bounds([times(1), times(12), times(5), times(3), times(4)].flat());
    expect([0, 10, 20, 30, 40].map((at) => third[at])).toEqual(
      near([
        [0, 0.04120118],
        [0.012, 0.08520118],
        [0, 0.05720118],
        [0, 0.04920118],
        [0, 0.05320118],
      ]),
    );
  });

  test('of Table 2: maintaining stability and limited sanctions', () => {
    const table = bounds(TABLE_2);
    expect([table[2], table[4]]).toEqual(
      close([
        [0.2747, 0.487],
        [0.2308, 0.443],
      ]),
    );
  });

  test('keeps to a count of 0, where the R translation, which loses a term, jumps', () => {
    // statsmodels, which has the term.
    expect(bounds([56, 0, 73, 59, 62, 87, 58]).slice(0, 2)).toEqual(
      close([
        [0.09367, 0.18988],
        [0, 0.04811],
      ]),
    );
  });

  test.each([[[5]], [[1, 1]], [[10, 0, 0]], [[0, 1]], [[25, 1]], [[1, 0, 0, 0, 0, 0]]])(
    'has an answer for few cases: %j',
    (counts) => {
      for (const { low, share, high } of sisonGlaz(counts, 0.95)) {
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
      }
    },
  );
});

describe('Dirichlet', () => {
  test('has the equal-tailed interval of each marginal at a seventh of the error', () => {
    const tail = 0.05 / 14;
    for (const [index, { low, high }] of dirichlet(TABLE_2, 0.95, 'jeffreys').entries()) {
      const count = TABLE_2[index] ?? 0;
      expect(betaTails(count + 0.5, 91 - count + 3, low).lower).toBeCloseTo(tail, 12);
      expect(betaTails(count + 0.5, 91 - count + 3, high).upper).toBeCloseTo(tail, 12);
    }
  });

  test('knows its priors', () => {
    const at = (prior: Parameters<typeof dirichlet>[2]) => dirichlet([3, 7], 0.9, prior)[0]?.low;
    expect(at('uniform')).toBe(at(1));
    expect(at('jeffreys')).toBe(at([0.5, 0.5]));
    expect(at('perks')).toBe(at(0.5));
    expect(at(Float64Array.of(2, 1))).toBeGreaterThan(at(1) ?? 1);
    expect(refusal(() => dirichlet([3, 7], 0.9, [1])).at).toBe('prior');
    expect(refusal(() => dirichlet([3, 7], 0.9, 0)).at).toBe('prior');
    expect(refusal(() => dirichlet([3, 7], 0.9, 'flat' as 'uniform')).message).toContain(
      'jeffreys, uniform or perks',
    );
  });
});

describe('shareIntervals', () => {
  test('says the method, and whether it holds for each or for all', () => {
    expect(shareIntervals(TABLE_2)).toMatchObject({
      total: 91,
      scope: 'one-at-a-time',
      level: 0.95,
      method: { name: 'Wilson score interval', version: 1, parameters: { method: 'wilson', level: 0.95 } },
    });
    expect(shareIntervals(TABLE_2, { method: 'dirichlet', level: 0.9, prior: 'perks' })).toMatchObject({
      scope: 'simultaneous',
      method: { version: 1, parameters: { method: 'dirichlet', level: 0.9, prior: 'perks' } },
    });
  });

  test('takes typed arrays', () => {
    for (const method of METHODS)
      expect(shareIntervals(Uint16Array.from(TABLE_2), { method }).shares).toEqual(
        shareIntervals(TABLE_2, { method }).shares,
      );
  });

  test.each<[number[], object, string, string]>([
    [[], {}, 'counts', 'no counts'],
    [[0, 0], {}, 'counts', 'All counts are 0'],
    [[1, -1], {}, 'counts', 'counts[1] is -1'],
    [[1.5, 1], {}, 'counts', 'counts[0] is 1.5'],
    [[1, Number.NaN], {}, 'counts', 'counts[1] is NaN'],
    [[1, 1], { level: 1 }, 'level', '0.95'],
    [[1, 1], { level: Number.NaN }, 'level', '0.95'],
    [[1, 1], { method: 'goodmann' }, 'method', 'Did you mean goodman?'],
    [[1, 1], { method: 'constructor' }, 'method', 'There is no method "constructor"'],
  ])('refuses %j with %j', (counts, options, at, message) => {
    expect(refusal(() => shareIntervals(counts, options))).toMatchObject({
      at,
      message: expect.stringContaining(message),
    });
  });
});

describe('laws', () => {
  const counts = fc
    .array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 8 })
    .filter((list) => list.some((count) => count > 0));
  const level = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99);

  test('every interval lies within 0 and 1 and holds its share', () => {
    fc.assert(
      fc.property(counts, level, fc.constantFrom(...METHODS), (list, at, method) => {
        for (const { low, share, high } of shareIntervals(list, { method, level: at }).shares) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(share);
          expect(share).toBeLessThanOrEqual(high);
        }
      }),
    );
  });

  test('they narrow with ten times the data', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...METHODS), (list, method) => {
        const width = (of: readonly number[]) =>
          shareIntervals(of, { method }).shares.reduce((sum, { low, high }) => sum + high - low, 0);
        if (method === 'sison-glaz' && list.filter((count) => count > 0).length < 2) return;
        expect(width(list.map((count) => 10 * count))).toBeLessThan(width(list));
      }),
    );
  });

  test('the order of the categories does not matter', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...METHODS), (list, method) => {
        const found = shareIntervals(list, { method }).shares;
        const turned = [...shareIntervals([...list].reverse(), { method }).shares].reverse();
        for (const [index, { low, high }] of found.entries()) {
          expect(turned[index]?.low).toBeCloseTo(low, 9);
          expect(turned[index]?.high).toBeCloseTo(high, 9);
        }
      }),
    );
  });
});
