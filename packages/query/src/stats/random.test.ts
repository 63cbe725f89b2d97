import { describe, expect, test } from 'vitest';
import { generator, splitMix64, xoshiro128 } from './random.ts';

const take = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

describe('the published outputs', () => {
  // The reference implementation of xoshiro128** 1.1 from the state 1, 2, 3, 4.
  test('of xoshiro128**', () => {
    expect(take(10, xoshiro128([1, 2, 3, 4]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  // The reference implementation of SplitMix64 from the seed 1234567.
  test('of SplitMix64', () => {
    expect(take(5, splitMix64(1234567n))).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });
});

describe('a generator', () => {
  test('gives the same numbers for a seed, and others for another', () => {
    const one = generator(7);
    expect(take(5, one.next)).toEqual(take(5, generator(7).next));
    expect(take(5, generator(8).next)).not.toEqual(take(5, generator(7).next));
    expect(generator(-1).next()).not.toBe(generator(1).next());
  });

  test('fills 0 to 1 evenly', () => {
    const drawn = take(20_000, generator(1).next);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1);
  });

  test('gives every whole number below a bound about as often', () => {
    const { integer } = generator(1);
    const counts = new Map<number, number>();
    for (const drawn of take(30_000, () => integer(3))) counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual([0, 1, 2]);
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  test('draws normal numbers with mean 0 and variance 1', () => {
    const drawn = take(20_000, generator(1).normal);
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(drawn.reduce((sum, value) => sum + value * value, 0) / drawn.length).toBeCloseTo(1, 1);
  });

  test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses the seed %d', (seed) => {
    expect(() => generator(seed)).toThrow(expect.objectContaining({ code: 'number-invalid', at: 'seed' }));
  });

  test.each([0, -1, 1.5, 2 ** 33])('refuses a whole number below %d', (below) => {
    expect(() => generator(1).integer(below)).toThrow(expect.objectContaining({ at: 'below' }));
  });
});
