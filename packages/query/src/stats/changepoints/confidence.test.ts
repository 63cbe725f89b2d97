import { describe, expect, test } from 'vitest';
import { nile } from '../../../test/nile.ts';
import { generator } from '../random.ts';
import { changePoints } from './change-points.ts';
import { breakConfidence } from './confidence.ts';
import { poissonDraw } from './poisson-draw.ts';

const labels = nile.map((_, index) => String(1871 + index));

describe('breakConfidence', () => {
  test('finds the drop of the Nile again, and says where it may lie', async () => {
    const { breaks, numbers, method } = await breakConfidence(changePoints(nile, { labels }), {
      samples: 300,
    });
    const [drop] = breaks;
    expect(drop).toMatchObject({ index: 28, label: '1899' });
    expect(drop?.support).toBeGreaterThan(0.99);
    // Near Bai's asymptotic interval, which the R package bfast prints as 26 to 31.
    expect(drop?.low).toBeGreaterThanOrEqual(23);
    expect(drop?.low).toBeLessThanOrEqual(27);
    expect(drop?.high).toBeGreaterThanOrEqual(29);
    expect(drop?.high).toBeLessThanOrEqual(33);
    expect(numbers.reduce((sum, { samples }) => sum + samples, 0)).toBe(300);
    expect(method.parameters).toMatchObject({ samples: 300, seed: 1, level: 0.95 });
  });

  test('gives the same for the same seed, and other numbers for another', async () => {
    const found = changePoints(nile, { model: 'normal', breaks: 2, minSize: 10 });
    const once = await breakConfidence(found, { samples: 60, seed: 7 });
    expect(await breakConfidence(found, { samples: 60, seed: 7 })).toEqual(once);
    expect((await breakConfidence(found, { samples: 60, seed: 8 })).breaks).not.toEqual(once.breaks);
    expect(once.numbers).toEqual([{ breaks: 2, samples: 60 }]);
  });

  test('more data of the same kind narrow the interval of a small change', async () => {
    const chance = generator(3);
    const noise = Array.from({ length: 200 }, () => chance.normal());
    const step = (by: number) => noise.map((value, index) => value + (index < 100 ? 0 : by));
    const width = async (by: number) => {
      const found = changePoints(step(by), { breaks: 1 });
      const [only] = (await breakConfidence(found, { samples: 200 })).breaks;
      expect(only?.low).toBeLessThanOrEqual(only?.index ?? 0);
      expect(only?.high).toBeGreaterThanOrEqual(only?.index ?? 0);
      return (only?.high ?? 0) - (only?.low ?? 0);
    };
    expect(await width(3)).toBeLessThan(await width(0.8));
  });

  test('a break of one certain step has support from all, at one place', async () => {
    const { breaks } = await breakConfidence(changePoints([0, 0, 0, 0, 9, 9, 9, 9]), { samples: 50 });
    expect(breaks).toEqual([{ index: 4, label: null, support: 1, low: 4, high: 4 }]);
  });

  test('counts are drawn as counts', async () => {
    const counts = [...Array<number>(15).fill(1), ...Array<number>(15).fill(14)];
    const { breaks } = await breakConfidence(changePoints(counts, { model: 'poisson' }), { samples: 50 });
    expect(breaks).toMatchObject([{ index: 15, support: 1 }]);
  });

  test('without breaks it says how often one is found where there is none', async () => {
    const chance = generator(1);
    const found = changePoints(Array.from({ length: 50 }, () => chance.normal()));
    expect(found.answer).toBe('no-change');
    const { breaks, numbers } = await breakConfidence(found, { samples: 100 });
    expect(breaks).toEqual([]);
    expect(numbers[0]?.breaks).toBe(0);
    expect(numbers[0]?.samples).toBeGreaterThan(80);
  });

  test('of too few points there is nothing to draw', async () => {
    expect(await breakConfidence(changePoints([1, 2]))).toMatchObject({ breaks: [], numbers: [] });
  });

  test('can be stopped, and refuses what is no number of samples or level', async () => {
    const found = changePoints(nile);
    await expect(breakConfidence(found, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
    await expect(breakConfidence(found, { samples: 0 })).rejects.toMatchObject({ at: 'samples' });
    await expect(breakConfidence(found, { level: 1 })).rejects.toMatchObject({ at: 'level' });
    await expect(breakConfidence(found, { seed: 0.5 })).rejects.toMatchObject({ at: 'seed' });
  });
});

test.each([0.2, 3, 9.9, 10, 40, 400])('draws at the rate %d have its mean and variance', (rate) => {
  const chance = generator(11);
  const draws = Array.from({ length: 20_000 }, () => poissonDraw(rate, chance));
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
  // Within four standard errors of each.
  expect(Math.abs(mean - rate)).toBeLessThan(4 * Math.sqrt(rate / draws.length));
  expect(Math.abs(variance - rate)).toBeLessThan(4 * Math.sqrt((rate + 2 * rate * rate) / draws.length));
  expect(draws.every((draw) => Number.isSafeInteger(draw) && draw >= 0)).toBe(true);
});

test('a rate of 0 draws 0', () => {
  expect(poissonDraw(0, generator(1))).toBe(0);
});
