import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nile } from '../../../test/nile.ts';
import { rRandom } from '../../../test/r-random.ts';
import { changePoints, changePointsInSteps } from './change-points.ts';
import type { ChangePointOptions } from './types.ts';

const breaksOf = (values: ArrayLike<number>, options: ChangePointOptions): number[] =>
  changePoints(values, options).breaks.map(({ index }) => index);

describe('the Nile at Aswan, 1871 to 1970', () => {
  const labels = nile.map((_, index) => String(1871 + index));

  test('drops once: 1898 is the last year of the old level, 1899 the first of the new', () => {
    const found = changePoints(nile, { labels });
    expect(found).toMatchObject({
      answer: 'changes',
      breaks: [{ index: 28, label: '1899', before: 1097.75, after: expect.closeTo(849.9722, 4) }],
      segments: [
        { start: 0, end: 28, from: '1871', to: '1898', points: 28 },
        { start: 28, end: 100, from: '1899', to: '1970', points: 72 },
      ],
      penalty: { name: 'bic', each: (found.variance ?? 0) * 2 * Math.log(100), lengths: 0 },
    });
    expect(breaksOf(nile, { breaks: 1 })).toEqual([28]);
    expect(breaksOf(Int16Array.from(nile), { penalty: 'mbic' })).toEqual([28]);
  });

  // The R package strucchange, `summary(breakpoints(Nile ~ 1))`: segments of at least 15 years.
  test.each([
    [1, [28]],
    [2, [28, 83]],
    [3, [28, 68, 83]],
    [4, [28, 45, 68, 83]],
    [5, [15, 30, 45, 68, 83]],
  ])('with %d breaks, as Bai and Perron find them', (breaks, places) => {
    expect(breaksOf(nile, { breaks, minSize: 15 })).toEqual(places);
  });

  // "Changepoint Detection in R: the changepoint Package and PELT" prints the sums of squares with and without the break,
  // and for `cpt.mean` of the scaled values with the defaults (MBIC, a variance of 1, segments of one point or more)
  // the break, the penalty, and that the lengths of the segments count 7.6089 beside it.
  test('its costs', () => {
    const [drop] = changePoints(nile, { breaks: 1 }).breaks;
    expect(Math.round(drop?.saved ?? 0)).toBe(1_237_700);
    expect(Math.round(changePoints(nile, { breaks: 1 }).cost)).toBe(1_597_457);
    expect(Math.round(changePoints(nile, { breaks: 0 }).cost)).toBe(2_835_157);
  });

  test('scaled, as R users scale it', () => {
    const mean = nile.reduce((sum, value) => sum + value, 0) / nile.length;
    const deviation = Math.sqrt(nile.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 99);
    const scaled = nile.map((value) => (value - mean) / deviation);
    const found = changePoints(scaled, { penalty: 'mbic', variance: 1, minSize: 1 });
    expect(found.breaks.map(({ index }) => index)).toEqual([28]);
    expect(found.penalty?.each).toBeCloseTo(13.81551, 5);
    expect(found.penalised - found.cost - 13.81551).toBeCloseTo(7.6089, 4);
    expect(found.segments.map(({ mean: level }) => level.toFixed(3))).toEqual(['1.054', '-0.410']);
  });
});

// The examples in the manual of the R package changepoint (cpt.mean, cpt.meanvar), with the segmentations and the
// penalties from which each is the best that its own tests give (tests/testthat/test-examples.R, "crops1" to "crops4").
describe('the examples of changepoint', () => {
  const inMean = () => {
    const { normals } = rRandom(1);
    return [...normals(50, 0, 1), ...normals(50, 5, 1), ...normals(50, 10, 1), ...normals(50, 3, 1)];
  };
  const inMeanAndVariance = () => {
    const { normals } = rRandom(1);
    return [...normals(50, 0, 1), ...normals(50, 5, 3), ...normals(50, 10, 1), ...normals(50, 3, 10)];
  };

  test('the numbers are those of R', () => {
    expect(
      rRandom(1)
        .normals(3, 0, 1)
        .map((value) => value.toFixed(7)),
    ).toEqual(['-0.6264538', '0.1836433', '-0.8356286']);
  });

  test.each([
    [4, [50, 96, 100, 133, 150, 159, 180]],
    [4.332496, [50, 96, 100, 133, 150]],
    [4.385247, [50, 100, 133, 150]],
    [4.684254, [50, 100, 150]],
    [559.366988, [50, 150]],
    [646.962719, [50]],
    [1311.335695, []],
  ])('mean, from a penalty of %d', (penalty, breaks) => {
    expect(breaksOf(inMean(), { penalty: penalty + 1e-5, minSize: 1 })).toEqual(breaks);
  });

  test.each([
    [10.59663, [15, 17, 22, 44, 46, 50, 100, 133, 151]],
    [10.68431, [15, 17, 22, 50, 100, 133, 151]],
    [11.31088, [50, 100, 133, 151]],
    [11.38307, [50, 100, 150]],
    [119.78669, [50]],
    [191.42622, []],
  ])('mean and variance, from a penalty of %d', (penalty, breaks) => {
    expect(breaksOf(inMeanAndVariance(), { model: 'normal', penalty: penalty + 1e-4 })).toEqual(breaks);
  });

  test('one change with the defaults ("mean1", "meanvar1"), and none in noise ("mean8", "meanvar7")', () => {
    const one = rRandom(1);
    const shifted = [...one.normals(100, 0, 1), ...one.normals(100, 5, 1)];
    expect(breaksOf(shifted, { penalty: 'mbic', variance: 1, minSize: 1 })).toEqual([100]);
    const two = rRandom(1);
    const spread = [...two.normals(100, 0, 1), ...two.normals(100, 2, 10)];
    expect(breaksOf(spread, { model: 'normal', penalty: 'mbic' })).toEqual([100]);
    const noise = rRandom(1).normals(400, 0, 1).slice(200);
    expect(changePoints(noise, { variance: 1, minSize: 1 }).answer).toBe('no-change');
    expect(changePoints(noise, { model: 'normal' }).answer).toBe('no-change');
  });

  test('penalties in numbers, as penalty_decision computes them', () => {
    const each = (options: ChangePointOptions) => changePoints(inMean(), options).penalty?.each;
    const log = Math.log(200);
    expect(each({ variance: 1, penalty: 'bic' })).toBeCloseTo(2 * log, 12);
    expect(each({ variance: 1, penalty: 'mbic' })).toBeCloseTo(3 * log, 12);
    expect(each({ variance: 1, penalty: 'aic' })).toBe(4);
    expect(each({ variance: 9, penalty: 'aic' })).toBe(36);
    expect(each({ model: 'normal', penalty: 'bic' })).toBeCloseTo(3 * log, 12);
    expect(each({ model: 'normal', penalty: 'mbic' })).toBeCloseTo(4 * log, 12);
    expect(each({ model: 'normal', penalty: 'aic' })).toBe(6);
  });
});

// The tests of Python's ruptures (tests/test_pelt_min_size.py): series on which pruning too early gives a worse answer.
describe('the examples of ruptures', () => {
  test.each([
    [[0, 9, 2, 8, 3, 0, 10], 3, [3]],
    [[3, 8, 7, 0, 4, 9, 6, 0, 8, 8], 3, [5]],
    [[0, 0, 1, 1, 2, 2, 2, 0], 3, [3]],
    [[0, 1, 0, 0, 1], 2, []],
  ])('%j with segments of %d or more', (values, minSize, breaks) => {
    expect(breaksOf(values, { penalty: 0.1, minSize })).toEqual(breaks);
  });
});

describe('costs by hand', () => {
  test('l2', () => {
    const found = changePoints([0, 0, 3, 5], { penalty: 1 });
    expect(found).toMatchObject({ cost: 2, penalised: 3, breaks: [{ index: 2, saved: 18 - 2 }] });
  });

  test('normal, with a variance of 0 counted as 1e-11', () => {
    const log = Math.log(2 * Math.PI) + 1;
    const found = changePoints([0, 0, 3, 5], { model: 'normal', breaks: 1 });
    expect(found.cost).toBeCloseTo(2 * (log + Math.log(1e-11)) + 2 * log, 10);
    expect(changePoints([7, 7, 7, 7, 7], { model: 'normal' }).answer).toBe('no-change');
  });

  test('normal on a small scale is not all one constant', () => {
    const { normals } = rRandom(2);
    const values = [...normals(30, 0, 1e-8), ...normals(30, 0, 1e-6)];
    expect(changePoints(values, { model: 'normal' }).answer).toBe('changes');
  });

  test('poisson, with stretches of no counts', () => {
    const found = changePoints([0, 0, 0, 2, 4, 3], { model: 'poisson', penalty: 1 });
    expect(found.breaks.map(({ index }) => index)).toEqual([3]);
    expect(found.cost).toBeCloseTo(2 * 9 * (Math.log(3) - Math.log(9)), 12);
    expect(changePoints([0, 0, 0, 0, 0], { model: 'poisson' })).toMatchObject({
      answer: 'no-change',
      cost: 0,
    });
  });

  test('mbic counts the logarithm of each length', () => {
    const found = changePoints([0, 1, 0, 1, 9, 8], { penalty: 'mbic', variance: 1 });
    expect(found.breaks.map(({ index }) => index)).toEqual([4]);
    expect(found.penalised).toBeCloseTo(1.5 + 3 * Math.log(6) + Math.log(4) + Math.log(2), 12);
  });
});

test('a high level does not drown a small change', () => {
  const values = Array.from({ length: 40 }, (_, index) => 1e9 + (index % 2) * 0.1 + (index < 20 ? 0 : 1));
  expect(breaksOf(values, {})).toEqual([20]);
});

describe('too little to say', () => {
  test.each([[[]], [[1]], [[1, 9, 1]]])('of %j', (values) => {
    expect(changePoints(values)).toMatchObject({
      answer: 'too-few-points',
      fewest: 4,
      breaks: [],
      penalty: null,
    });
  });

  test('for as many breaks as are asked for', () => {
    expect(changePoints([1, 2, 3, 4, 5], { breaks: 2 })).toMatchObject({
      answer: 'too-few-points',
      fewest: 6,
    });
    expect(changePoints([1, 2, 3, 4, 5, 6], { breaks: 2 }).breaks).toHaveLength(2);
    expect(changePoints([4], { minSize: 1, breaks: 0 })).toMatchObject({ answer: 'no-change', cost: 0 });
    expect(changePoints([], { minSize: 1, breaks: 0 })).toMatchObject({
      answer: 'too-few-points',
      segments: [],
    });
  });
});

describe('refuses', () => {
  test.each<[ArrayLike<number>, ChangePointOptions, string]>([
    [[1, Number.NaN, 3, 4], {}, 'values.1'],
    [[1, 2, Infinity, 4], {}, 'values.2'],
    [[1e200, -1e200, 1, 2], {}, 'values'],
    [[1, 2, -3, 4], { model: 'poisson' }, 'values.2'],
    [[1, 2, 3.5, 4], { model: 'poisson' }, 'values.2'],
    [[1, 2, 3, 4], { minSize: 0 }, 'minSize'],
    [[1, 2, 3, 4], { minSize: 1, model: 'normal' }, 'minSize'],
    [[1, 2, 3, 4], { breaks: -1 }, 'breaks'],
    [[1, 2, 3, 4], { breaks: 1.5 }, 'breaks'],
    [[1, 2, 3, 4], { penalty: -1 }, 'penalty'],
    [[1, 2, 3, 4], { penalty: Number.NaN }, 'penalty'],
    [[1, 2, 3, 4], { variance: 0 }, 'variance'],
    [[1, 2, 3, 4], { labels: ['a'] }, 'labels'],
  ])('%j with %j', (values, options, at) => {
    expect(() => changePoints(values, options)).toThrow(
      expect.objectContaining({ code: 'number-invalid', at }),
    );
  });
});

/** Every way to cut so many points into segments of a size. */
function* cuts(points: number, minSize: number, from = 0): Generator<number[]> {
  if (points - from >= minSize) yield [];
  for (let at = from + minSize; at <= points - minSize; at += 1) {
    for (const rest of cuts(points, minSize, at)) yield [at, ...rest];
  }
}

const sumOver = (
  values: readonly number[],
  breaks: readonly number[],
  cost: (of: readonly number[]) => number,
) =>
  [...breaks, values.length].reduce(
    (sum, end, place) => sum + cost(values.slice(breaks[place - 1] ?? 0, end)),
    0,
  );

const mean = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0) / of.length;
const spread = (of: readonly number[]): number => of.reduce((sum, value) => sum + (value - mean(of)) ** 2, 0);

/** The costs as their definitions are written. */
const definitions = {
  l2: spread,
  normal: (of: readonly number[]) =>
    of.length * (Math.log(2 * Math.PI) + 1 + Math.log(Math.max(spread(of) / of.length, 1e-11))),
  poisson: (of: readonly number[]) =>
    mean(of) === 0 ? 0 : -2 * of.reduce((sum, value) => sum + value * Math.log(mean(of)), 0),
};

describe('laws, against every segmentation of short series', () => {
  // Of single steps and whole numbers, so that there are ties; all of them vary enough for the floor of the variance.
  const series = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 });
  const models = fc.constantFrom('l2', 'normal', 'poisson');

  test('under a penalty nothing costs less', () => {
    fc.assert(
      fc.property(
        series,
        models,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(0, 0.1, 1, 3, 10),
        (values, model, size, penalty) => {
          const minSize = model === 'normal' ? size + 1 : size;
          const found = changePoints(values, { model, minSize, penalty });
          const best = [...cuts(values.length, minSize)].map(
            (breaks) => sumOver(values, breaks, definitions[model]) + penalty * breaks.length,
          );
          if (found.answer === 'too-few-points') expect(best.length).toBeLessThan(2);
          else expect(found.penalised).toBeCloseTo(Math.min(...best), 8);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('under mbic nothing costs less', () => {
    fc.assert(
      fc.property(series, models, fc.integer({ min: 1, max: 3 }), (values, model, size) => {
        const minSize = model === 'normal' ? size + 1 : size;
        const found = changePoints(values, { model, minSize, penalty: 'mbic', variance: 0.3 });
        if (found.answer === 'too-few-points') return;
        const unit = model === 'l2' ? 0.3 : 1;
        const each = unit * (model === 'normal' ? 4 : 3) * Math.log(values.length);
        const best = [...cuts(values.length, minSize)].map(
          (breaks) =>
            sumOver(values, breaks, (of) => definitions[model](of) + unit * Math.log(of.length)) +
            each * breaks.length,
        );
        expect(found.penalised).toBeCloseTo(Math.min(...best), 8);
      }),
      { numRuns: 300 },
    );
  });

  test('with a number of breaks no other segmentation of as many costs less', () => {
    fc.assert(
      fc.property(series, models, fc.integer({ min: 0, max: 3 }), (values, model, breaks) => {
        const minSize = model === 'normal' ? 2 : 1;
        const found = changePoints(values, { model, minSize, breaks });
        const others = [...cuts(values.length, minSize)].filter((cut) => cut.length === breaks);
        if (found.answer === 'too-few-points') {
          expect(others).toEqual([]);
          return;
        }
        expect(found.breaks).toHaveLength(breaks);
        expect(found.cost).toBeCloseTo(
          Math.min(...others.map((cut) => sumOver(values, cut, definitions[model]))),
          8,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('of the best, the one whose last break is earliest', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(1, 2), (values, breaks) => {
        const found = changePoints(values, { minSize: 1, breaks });
        if (found.answer === 'too-few-points') return;
        const best = [...cuts(values.length, 1)]
          .filter((cut) => cut.length === breaks)
          .filter((cut) => Math.abs(sumOver(values, cut, spread) - found.cost) < 1e-9)
          .sort((a, b) =>
            [...a].reverse().reduce((sign, at, i) => sign || at - ([...b].reverse()[i] ?? 0), 0),
          );
        expect(found.breaks.map(({ index }) => index)).toEqual(best[0]);
      }),
    );
  });
});

describe('laws', () => {
  const walk = fc
    .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 40, maxLength: 120 })
    .map((steps) => steps.map((step, index) => step / 1000 + (Math.floor(index / 17) % 3)));

  /** Two segments of which one varies less than the least variance cost more than the one that they make together. */
  const leastVariance = [
    0,
    0,
    0,
    0,
    1.27e-5,
    ...Array<number>(12).fill(0),
    ...Array<number>(17).fill(1),
    2,
    2,
    2,
    2,
    2,
    2,
  ];

  test('pruning changes nothing: with as many breaks as were found, dynamic programming finds the same cost', () => {
    fc.assert(
      fc.property(
        walk,
        fc.constantFrom('l2', 'normal'),
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        (values, model, penalty) => {
          const found = changePoints(values, { model, penalty, minSize: 3 });
          const same = changePoints(values, { model, breaks: found.breaks.length, minSize: 3 });
          expect(same.cost).toBeCloseTo(found.cost, 8);
        },
      ),
      { numRuns: 40, examples: [[leastVariance, 'normal', 0.5]] },
    );
  });

  test('shifted values have the same breaks, scaled ones too, with the variance estimated', () => {
    fc.assert(
      fc.property(
        walk,
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.integer({ min: -500, max: 500 }),
        (values, by, shift) => {
          const moved = values.map((value) => by * value + shift);
          expect(breaksOf(moved, {})).toEqual(breaksOf(values, {}));
        },
      ),
      { numRuns: 50 },
    );
  });

  test('each break saves its penalty at least, and a higher penalty never gives more breaks', () => {
    fc.assert(
      fc.property(walk, fc.double({ min: 0.1, max: 10, noNaN: true }), (values, penalty) => {
        const found = changePoints(values, { penalty });
        for (const { saved } of found.breaks) expect(saved).toBeGreaterThanOrEqual(penalty - 1e-9);
        expect(changePoints(values, { penalty: 2 * penalty }).breaks.length).toBeLessThanOrEqual(
          found.breaks.length,
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('in steps', () => {
  const long = () =>
    rRandom(5)
      .normals(2000, 0, 1)
      .map((value, index) => value + (index < 1200 ? 0 : 2));

  test('gives the same as at once, and tells how far it is', async () => {
    const told: number[] = [];
    const found = await changePointsInSteps(long(), { onProgress: (done, total) => told.push(done / total) });
    expect(found).toEqual(changePoints(long()));
    expect(told.at(-1)).toBe(1);
  });

  test('can be stopped', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(changePointsInSteps(long(), { signal })).rejects.toThrow('enough');
  });
});

test('the statement of the method has what is needed to compute it again', () => {
  expect(changePoints(nile).method).toEqual({
    name: 'optimal segmentation under a penalty (PELT)',
    version: 1,
    parameters: {
      model: 'l2',
      minSize: 2,
      penalty: 'bic',
      variance: 'estimated from the differences of neighbours',
    },
    source: expect.stringContaining('Killick'),
  });
});
