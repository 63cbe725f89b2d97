import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../test/ask.ts';
import { brierScore, type Scored } from './brier.ts';

const forecast = (value: number, came: boolean): Scored => ({
  forecast: `f-${value}`,
  result: came ? 'held' : 'did-not-hold',
  probability: { value },
});

// The cases by which the score is commonly explained: rain said to be certain, likely, unlikely, even.
test.each([
  [1, true, 0],
  [1, false, 1],
  [0.7, true, 0.09],
  [0.3, true, 0.49],
  [0.5, true, 0.25],
  [0.5, false, 0.25],
])('a probability of %d of what came about (%s) scores %d', (value, came, expected) => {
  const { low, high } = brierScore([forecast(value, came)]);
  expect(low).toBeCloseTo(expected, 12);
  expect(high).toBe(low);
});

test('is the mean', () => {
  const { low, forecasts } = brierScore([forecast(0.9, true), forecast(0.2, false), forecast(0.6, false)]);
  expect(low).toBeCloseTo((0.01 + 0.04 + 0.36) / 3, 12);
  expect(forecasts).toEqual(['f-0.9', 'f-0.2', 'f-0.6']);
});

describe('the parts of a score', () => {
  test('of ten forecasts, worked by hand', () => {
    // Five said 0.8, four of which came about; five said 0.4, one of which did.
    const forecasts = [
      ...[true, true, true, true, false].map((came) => forecast(0.8, came)),
      ...[true, false, false, false, false].map((came) => forecast(0.4, came)),
    ];
    const { low, decomposition } = brierScore(forecasts);
    expect(low).toBeCloseTo(0.18, 12);
    expect(decomposition).toEqual({
      reliability: expect.closeTo(0.02, 12),
      resolution: expect.closeTo(0.09, 12),
      uncertainty: expect.closeTo(0.25, 12),
    });
  });

  test('make the score', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc
            .tuple(fc.integer({ min: 0, max: 5 }), fc.boolean())
            .map(([fifths, came]) => forecast(fifths / 5, came)),
          { minLength: 1, maxLength: 20 },
        ),
        (forecasts) => {
          const { low, high, decomposition } = brierScore(forecasts);
          expect(high).toBe(low);
          const { reliability = NaN, resolution = NaN, uncertainty = NaN } = decomposition ?? {};
          expect(reliability - resolution + uncertainty).toBeCloseTo(low, 12);
          for (const part of [reliability, resolution, uncertainty, low]) {
            expect(part).toBeGreaterThanOrEqual(0);
            expect(part).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});

describe('a probability that is a range', () => {
  test('gives a range', () => {
    const range: Scored = { forecast: 'r', result: 'held', probability: { min: 0.6, max: 0.8 } };
    expect(brierScore([range])).toEqual({
      forecasts: ['r'],
      low: expect.closeTo(0.04, 12),
      high: expect.closeTo(0.16, 12),
    });
    const half: Scored = { forecast: 'h', result: 'did-not-hold', probability: { min: 0.5 } };
    expect(brierScore([half])).toMatchObject({ low: 0.25, high: 1 });
    expect(brierScore([{ ...half, probability: { max: 0.5 } }])).toMatchObject({ low: 0, high: 0.25 });
    expect(brierScore([{ ...range, probability: { value: 0.7, min: 0.6, max: 0.8 } }])).toMatchObject({
      low: expect.closeTo(0.09, 12),
      high: expect.closeTo(0.09, 12),
    });
  });

  test('holds the score of every number in it', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, fc.boolean(), (a, b, part, came) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const range = brierScore([{ ...forecast(0, came), probability: { min, max } }]);
        const { low } = brierScore([forecast(Math.min(max, min + part * (max - min)), came)]);
        expect(low).toBeGreaterThanOrEqual(range.low - 1e-12);
        expect(low).toBeLessThanOrEqual(range.high + 1e-12);
      }),
    );
  });
});

describe('what is not scored', () => {
  test('is void, too early or not decidable, or has no number', () => {
    const others: Scored[] = [
      { forecast: 'a', result: 'void', probability: { value: 1 } },
      { forecast: 'b', result: 'too-early', probability: { value: 1 } },
      { forecast: 'c', result: 'not-decidable', probability: { value: 1 } },
      { forecast: 'd', result: 'held' },
      { forecast: 'e', result: 'held', probability: {} },
    ];
    expect(brierScore([...others, forecast(0.5, true)]).forecasts).toEqual(['f-0.5']);
    expect(refusal(() => brierScore(others))).toEqual({
      code: 'forecast-unscored',
      at: '',
      message:
        'Of 5 forecasts 2 held or did not, and none of these states its probability as a number: there is nothing to score.',
    });
    expect(refusal(() => brierScore([])).code).toBe('forecast-unscored');
  });

  test.each([{ value: 1.1 }, { value: -0.1 }, { min: 0.5, max: 0.4 }, { value: NaN }])(
    '%j is no probability',
    (probability) => {
      expect(refusal(() => brierScore([{ forecast: 'x', result: 'held', probability }]))).toMatchObject({
        code: 'number-invalid',
        at: 'x',
      });
    },
  );
});
