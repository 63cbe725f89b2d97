import { describe, expect, test } from 'vitest';
import { refusal } from '../../../test/ask.ts';
import { ANXIETY, FLEISS_1971, HAYES_2007, KRIPPENDORFF_2011 } from '../../../test/coders.ts';
import { agreement } from './agreement.ts';
import { krippendorffAlpha } from './alpha.ts';
import { bootstrapAlpha } from './bootstrap.ts';
import { contributions } from './contributions.ts';
import { disagreements } from './disagreements.ts';
import { gwetAC } from './gwet.ts';
import { ratingsOf } from './ratings.ts';

describe('disagreements', () => {
  test('lists unit, coders and values, the largest part first', () => {
    const listed = disagreements(KRIPPENDORFF_2011);
    expect(listed.map(({ unit }) => unit)).toEqual(['6', '2', '8']);
    expect(listed[0]).toEqual({
      unit: '6',
      codings: [
        { coder: '1', value: 1 },
        { coder: '2', value: 2 },
        { coder: '3', value: 3 },
        { coder: '4', value: 4 },
      ],
      values: [1, 2, 3, 4].map((value) => ({ value, count: 1 })),
      // Six of the twelve pairs that disagree.
      share: expect.closeTo(0.5, 12),
    });
    expect(listed.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test('weighs by the metric, and lists counts where nobody is named', () => {
    const far = [
      [1, 1, 1],
      [1, 2, 4],
    ];
    expect(disagreements(far, { metric: 'interval' }).map(({ unit, share }) => [unit, share])).toEqual([
      ['3', 0.9],
      ['2', 0.1],
    ]);
    expect(
      disagreements({
        counts: [
          [2, 0],
          [1, 1],
        ],
        categories: ['yes', 'no'],
      }),
    ).toEqual([
      {
        unit: '2',
        codings: null,
        values: [
          { value: 'yes', count: 1 },
          { value: 'no', count: 1 },
        ],
        share: 1,
      },
    ]);
    expect(
      disagreements([
        [1, 2],
        [1, 2],
      ]),
    ).toEqual([]);
  });
});

describe('contributions', () => {
  test('of coders: alpha without each, and the parts add up', () => {
    const { coders } = contributions(HAYES_2007, { metric: 'ordinal' });
    expect(coders).toHaveLength(5);
    for (const [index, { alphaWithout }] of (coders ?? []).entries()) {
      const others = HAYES_2007.filter((_, coder) => coder !== index);
      expect(alphaWithout).toBeCloseTo(krippendorffAlpha(others, { metric: 'ordinal' }).value ?? 2, 12);
    }
    expect(coders?.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(coders?.[4]?.codings).toBe(HAYES_2007[4]?.filter((value) => value !== null).length);
  });

  test('of categories: each against the rest', () => {
    const { categories } = contributions(HAYES_2007);
    expect(categories.map(({ category }) => category)).toEqual([0, 1, 2, 3]);
    for (const { category, alpha } of categories) {
      const binary = HAYES_2007.map((row) =>
        row.map((value) => (value === null ? null : Number(value === category))),
      );
      expect(alpha).toBeCloseTo(krippendorffAlpha(binary).value ?? 2, 12);
    }
  });

  test('have gaps where there is nothing to say', () => {
    expect(contributions({ counts: FLEISS_1971 }).coders).toBeNull();
    expect(
      contributions([
        [1, 2],
        [1, 2],
      ]).coders?.map(({ alphaWithout }) => alphaWithout),
    ).toEqual([null, null]);
    expect(
      contributions(
        [
          [1, 2],
          [1, 2],
        ],
        { categories: [1, 2, 3] },
      ).categories[2],
    ).toEqual({
      category: 3,
      count: 0,
      alpha: null,
    });
  });
});

describe('bootstrapAlpha', () => {
  test('is the same for a seed, holds alpha, and is about as wide as Gwet’s interval', async () => {
    const one = await bootstrapAlpha(HAYES_2007, { metric: 'ordinal', draws: 1000, seed: 3 });
    expect(one).toEqual(await bootstrapAlpha(HAYES_2007, { metric: 'ordinal', draws: 1000, seed: 3 }));
    expect(one).not.toEqual(await bootstrapAlpha(HAYES_2007, { metric: 'ordinal', draws: 1000, seed: 4 }));
    const alpha = krippendorffAlpha(HAYES_2007, { metric: 'ordinal' });
    expect(one.value).toBe(alpha.value);
    expect(one.low).toBeLessThan(alpha.value ?? -2);
    expect(one.high).toBeGreaterThan(alpha.value ?? 2);
    expect(Math.abs((one.standardError ?? 0) - (alpha.standardError ?? 0))).toBeLessThan(0.02);
    expect(one.method).toMatchObject({
      parameters: { metric: 'ordinal', draws: 1000, seed: 3, level: 0.95 },
    });
  });

  test('a higher level is wider', async () => {
    const at = (level: number) => bootstrapAlpha(ANXIETY, { draws: 300, level });
    const [narrow, wide] = [await at(0.8), await at(0.99)];
    expect((wide.high ?? 0) - (wide.low ?? 0)).toBeGreaterThan((narrow.high ?? 0) - (narrow.low ?? 0));
  });

  test('says how many samples had no variation', async () => {
    const rare = [
      [1, 1, 1, 2],
      [1, 1, 1, 2],
    ];
    const { low, high, withoutVariation, draws } = await bootstrapAlpha(rare, { draws: 400 });
    expect([low, high]).toEqual([1, 1]);
    // All four draws miss the one unit with a 2 (or hit only it) about a third of the time.
    expect(withoutVariation / draws).toBeGreaterThan(0.2);
    expect(withoutVariation / draws).toBeLessThan(0.45);
    expect(
      await bootstrapAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        { draws: 5 },
      ),
    ).toMatchObject({ value: null, low: null, high: null });
  });

  test('stops, reports, and refuses', async () => {
    const seen: number[] = [];
    await bootstrapAlpha(ANXIETY, { draws: 20, onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(20);
    await expect(bootstrapAlpha(ANXIETY, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
    await expect(bootstrapAlpha(ANXIETY, { draws: 0 })).rejects.toThrow('0 is no number of samples');
    await expect(bootstrapAlpha(ANXIETY, { seed: 0.5 })).rejects.toThrow('0.5 is no seed');
    await expect(bootstrapAlpha(ANXIETY, { level: 95 })).rejects.toThrow('95 is not a confidence level');
  });
});

describe('agreement', () => {
  test('has all measures, weighted as the level asks', () => {
    const found = agreement(ANXIETY, { metric: 'ordinal' });
    expect(found).toMatchObject({
      units: 20,
      pairableUnits: 20,
      coders: ['1', '2', '3'],
      codings: 60,
      values: [1, 2, 3, 4, 5, 6],
      method: { parameters: { metric: 'ordinal', weights: 'ordinal', level: 0.95 } },
    });
    expect(found.alpha).toEqual(krippendorffAlpha(ANXIETY, { metric: 'ordinal' }));
    expect(found.gwet).toEqual(gwetAC(ANXIETY, { weights: 'ordinal', level: 0.95 }));
    expect(found).toHaveProperty('light');
    expect(found).not.toHaveProperty('cohen');
    const two = agreement(ANXIETY.slice(1));
    expect(two).toHaveProperty('cohen');
    expect(two).toHaveProperty('scott');
    expect(two).not.toHaveProperty('light');
    const counted = agreement({ counts: FLEISS_1971 });
    expect(counted.coders).toBeNull();
    for (const name of ['conger', 'light', 'cohen', 'scott']) expect(counted).not.toHaveProperty(name);
  });

  test('of two coders among several that never meet has what can be had', () => {
    const found = agreement([
      [1, 2, null, null],
      [1, null, 2, null],
      [null, null, null, 1],
    ]);
    expect(found.pairableUnits).toBe(1);
    expect(found.light?.pairs).toHaveLength(1);
  });

  test('refuses totals with the reason', () => {
    // A tally as JavaScript may give it.
    const tally = { tally: 'views-under-xi', total: 91, shares: [] } as unknown as { counts: number[][] };
    expect(refusal(() => agreement(tally)).message).toContain(
      'totals do not say what each coder made of which',
    );
  });
});

describe('ratingsOf', () => {
  test('leaves out units and coders without a coding', () => {
    const { units, coders, given } = ratingsOf([
      { unit: 'a', coder: 'A', value: 'x' },
      { unit: 'b', coder: 'B', value: null },
      { unit: 'a', coder: 'C', value: 'y' },
    ]);
    expect([units, coders]).toEqual([['a'], ['A', 'C']]);
    expect(given).toEqual([
      [
        { value: 0, count: 1 },
        { value: 1, count: 1 },
      ],
    ]);
  });

  test('can be given again, with all categories', () => {
    const ratings = ratingsOf([
      ['b', 'c'],
      ['b', 'b'],
    ]);
    expect(ratingsOf(ratings)).toBe(ratings);
    expect(ratingsOf(ratings, { categories: ['c', 'b', 'a'] })).toMatchObject({
      values: ['c', 'b', 'a'],
      isOrdered: true,
      units: ratings.units,
    });
  });
});
