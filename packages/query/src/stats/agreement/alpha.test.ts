import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../../test/ask.ts';
import {
  ABSTRACTORS,
  FLEISS_1971,
  GWET_2014,
  HAYES_2007,
  KRIPPENDORFF_2011,
  coderRow,
} from '../../../test/coders.ts';
import { krippendorffAlpha } from './alpha.ts';
import { bipolarDistance, circularDistance, type Metric } from './distance.ts';
import type { RatingsInput } from './ratings.ts';

const METRICS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

describe('published values', () => {
  // Krippendorff (2011), section C, prints three digits; the rest follows from his table of coincidences.
  test.each([
    ['nominal', 0.743421],
    ['ordinal', 0.815388],
    ['interval', 0.849107],
    ['ratio', 0.797403],
  ] as const)('Krippendorff 2011, %s', (metric, value) => {
    expect(krippendorffAlpha(KRIPPENDORFF_2011, { metric })).toMatchObject({
      value: expect.closeTo(value, 6),
      units: 11,
      pairable: 40,
    });
  });

  test('Krippendorff 2011: what lies behind nominal alpha', () => {
    const { observedDisagreement, expectedDisagreement } = krippendorffAlpha(KRIPPENDORFF_2011);
    expect(observedDisagreement).toBeCloseTo(0.2, 12);
    expect(expectedDisagreement).toBeCloseTo(0.779487, 6);
  });

  // Hayes and Krippendorff (2007) print .7598 for the ordinal, .757 for the interval and .477 for the nominal level.
  test.each([
    ['nominal', 0.47651],
    ['ordinal', 0.759829],
    ['interval', 0.757378],
    ['ratio', 0.662123],
  ] as const)('Hayes and Krippendorff 2007, %s', (metric, value) => {
    expect(krippendorffAlpha(HAYES_2007, { metric }).value).toBeCloseTo(value, 6);
  });

  // The vignette of the R package irrCAC, after Gwet (2014).
  test('Gwet 2014: standard error and interval', () => {
    expect(krippendorffAlpha(GWET_2014)).toMatchObject({
      value: expect.closeTo(0.74342, 5),
      standardError: expect.closeTo(0.14557, 5),
      low: expect.closeTo(0.419, 3),
      high: 1,
    });
    expect(krippendorffAlpha(ABSTRACTORS).value).toBeCloseTo(0.7972585, 7);
  });

  test('Fleiss 1971, the first 15 patients, from counts', () => {
    expect(krippendorffAlpha({ counts: FLEISS_1971.slice(0, 15) }).value).toBeCloseTo(0.4204384, 7);
  });

  // The example of Wikipedia's article: 3 coders, 15 units.
  test.each([
    ['nominal', 0.691358],
    ['interval', 0.810845],
  ] as const)('three coders, %s', (metric, value) => {
    const coders = ['.....34121133.3', '1.213343.......', '..21344.21133.4'].map(coderRow);
    expect(krippendorffAlpha(coders, { metric }).value).toBeCloseTo(value, 6);
  });
});

describe('what has no alpha', () => {
  test('codings without variation have none, and say why', () => {
    for (const metric of METRICS) {
      expect(
        krippendorffAlpha(
          [
            [7.1, 7.1, 7.1],
            [7.1, 7.1, null],
          ],
          { metric },
        ),
      ).toMatchObject({ value: null, why: 'no-variation', low: null, high: null, standardError: null });
    }
  });

  test('one unit has a value and no standard error', () => {
    expect(krippendorffAlpha([[1], [2]])).toMatchObject({
      value: 0,
      standardError: null,
      low: null,
      units: 1,
    });
  });

  test.each<[unknown, string]>([
    [[1, 1, 34, 2, 30, 15, 8], 'These are totals'],
    [{ counts: [1, 1, 34] }, 'These are totals'],
    [{ counts: [[1, 1, 34]] }, 'These are totals'],
    [{ tally: 'views-under-xi', total: 91, shares: [] }, 'These are totals'],
    [Float64Array.of(1, 2), 'These are totals'],
    [[], 'There are no codings'],
    [[[1, 2], [1]], 'coder 2 has 1'],
    [
      [
        [1, null],
        [null, 2],
      ],
      'None of the 2 units was coded twice',
    ],
    [
      [
        [1, Number.POSITIVE_INFINITY],
        [1, 2],
      ],
      'codings[0][1] is Infinity',
    ],
    [
      {
        counts: [
          [1, 1.5],
          [0, 2],
        ],
      },
      'counts[0][1] is 1.5',
    ],
    [{ counts: [[1, 1], [2]] }, 'counts[1] has 1 numbers'],
    [
      [
        { unit: 'a', coder: 'A', value: 1 },
        { unit: 'a', coder: 'A', value: 2 },
      ],
      'A coded a twice',
    ],
    [[{ unit: 'a', value: 1 }], 'names no coder'],
    [[{ unit: 'a', coder: 'A', value: {} }], 'is no value'],
  ])('%j is refused', (input, message) => {
    expect(refusal(() => krippendorffAlpha(input as RatingsInput))).toMatchObject({
      code: 'codings-invalid',
      message: expect.stringContaining(message),
    });
  });

  test.each<[Metric, (string | number)[], string]>([
    ['ordinal', ['a', 'b'], 'Texts have no order of size'],
    ['interval', ['a', 'b'], '"a" is a text'],
    ['ratio', [-1, 2], 'numbers of 0 or more'],
    ['cardinal' as Metric, [1, 2], 'There is no metric "cardinal"'],
    [(a) => Number(a), [1, 2], 'the same both ways'],
    [() => -1, [1, 2], 'must be a number of 0 or more'],
  ])('the metric %s of %j is refused', (metric, values, message) => {
    expect(refusal(() => krippendorffAlpha([values, [...values].reverse()], { metric })).message).toContain(
      message,
    );
  });

  test('categories that texts are not among are refused, with the nearest', () => {
    const codings = [
      ['low', 'hgh'],
      ['low', 'high'],
    ];
    expect(refusal(() => krippendorffAlpha(codings, { categories: ['low', 'high'] })).message).toContain(
      'Did you mean high?',
    );
  });
});

describe('distances', () => {
  test('of categories in order are ordinal', () => {
    const texts = HAYES_2007.map((row) => row.map((value) => (value === null ? null : 'abcd'.charAt(value))));
    expect(
      krippendorffAlpha(texts, { metric: 'ordinal', categories: ['a', 'b', 'c', 'd'] }).value,
    ).toBeCloseTo(0.759829, 6);
  });

  test('of one’s own that are those of a level give its alpha', () => {
    const squared = (a: string | number, b: string | number) => (Number(a) - Number(b)) ** 2;
    const own = krippendorffAlpha(HAYES_2007, { metric: squared });
    const level = krippendorffAlpha(HAYES_2007, { metric: 'interval' });
    expect(own.value).toBeCloseTo(level.value ?? 2, 12);
    expect(own.standardError).toBeCloseTo(level.standardError ?? 2, 12);
    expect(own.method.parameters).toMatchObject({ metric: 'own' });
  });

  test('on a circle the ends are neighbours; between poles they are far apart', () => {
    const hours = [
      [0, 6, 12, 23],
      [23, 6, 12, 0],
    ];
    const circle = krippendorffAlpha(hours, { metric: circularDistance(24) }).value ?? 0;
    expect(circle).toBeGreaterThan(0.95);
    expect(circle).toBeGreaterThan(krippendorffAlpha(hours, { metric: 'interval' }).value ?? 2);
    const bipolar = bipolarDistance(1, 7);
    expect(bipolar(1, 2)).toBeGreaterThan(bipolar(4, 5));
    expect([bipolar(3, 3), bipolar(2, 1)]).toEqual([0, bipolar(1, 2)]);
  });

  test('NaN in typed arrays is no coding', () => {
    const typed = KRIPPENDORFF_2011.map((row) => Float64Array.from(row, (value) => value ?? Number.NaN));
    expect(krippendorffAlpha(typed)).toEqual(krippendorffAlpha(KRIPPENDORFF_2011));
  });

  test('rows of codings and counts give what the matrix gives', () => {
    const codings = KRIPPENDORFF_2011.flatMap((row, coder) =>
      row.map((value, unit) => ({ unit, coder: 'ABCD'.charAt(coder), value })),
    );
    expect(krippendorffAlpha(codings)).toEqual(krippendorffAlpha(KRIPPENDORFF_2011));
    const counts = coderRow('123456789012').map((_, unit) =>
      [1, 2, 3, 4, 5].map((value) => KRIPPENDORFF_2011.filter((row) => row[unit] === value).length),
    );
    for (const metric of METRICS)
      expect(krippendorffAlpha({ counts }, { metric }).value).toBeCloseTo(
        krippendorffAlpha(KRIPPENDORFF_2011, { metric }).value ?? 2,
        12,
      );
  });
});

describe('laws', () => {
  const matrix = fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 7 }))
    .chain(([coders, units]) =>
      fc.array(
        fc.array(fc.option(fc.integer({ min: 1, max: 4 }), { freq: 5 }), {
          minLength: units,
          maxLength: units,
        }),
        { minLength: coders, maxLength: coders },
      ),
    );
  const metric = fc.constantFrom(...METRICS);
  const alphaOf = (
    rows: readonly (number | null)[][],
    options: { metric: Metric },
  ): number | null | undefined => {
    try {
      return krippendorffAlpha(rows, options).value;
    } catch {
      return undefined;
    }
  };

  /** By the definition: all pairs within units, and all pairs of codings. */
  function byDefinition(
    rows: readonly (number | null)[][],
    of: (typeof METRICS)[number],
  ): number | null | undefined {
    const units = (rows[0] ?? [])
      .map((_, unit) => rows.flatMap((row) => row[unit] ?? []))
      .filter((values) => values.length > 1);
    const all = units.flat();
    if (all.length === 0) return undefined;
    const delta = (a: number, b: number): number => {
      if (a === b) return 0;
      if (of === 'nominal') return 1;
      if (of === 'interval') return (a - b) ** 2;
      if (of === 'ratio') return ((a - b) / (a + b)) ** 2;
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const count = (value: number) => all.filter((one) => one === value).length;
      const between = all.filter((one) => one >= from && one <= to).length;
      return (between - (count(from) + count(to)) / 2) ** 2;
    };
    const pairs = (values: readonly number[]): number =>
      values.reduce(
        (sum, a, i) => sum + values.reduce((inner, b, j) => inner + (i === j ? 0 : delta(a, b)), 0),
        0,
      );
    const observed = units.reduce((sum, values) => sum + pairs(values) / (values.length - 1), 0) / all.length;
    const expected = pairs(all) / (all.length * (all.length - 1));
    return expected === 0 ? null : 1 - observed / expected;
  }

  test('alpha is what its definition says', () => {
    fc.assert(
      fc.property(matrix, metric, (rows, of) => {
        const [found, wanted] = [alphaOf(rows, { metric: of }), byDefinition(rows, of)];
        if (typeof wanted === 'number') expect(found).toBeCloseTo(wanted, 10);
        else expect(found).toBe(wanted);
      }),
    );
  });

  test('is 1 for perfect agreement', () => {
    const row = fc
      .array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 12 })
      .filter((values) => new Set(values).size > 1);
    fc.assert(
      fc.property(row, fc.integer({ min: 2, max: 5 }), metric, (values, coders, of) => {
        expect(
          krippendorffAlpha(
            Array.from({ length: coders }, () => values),
            { metric: of },
          ),
        ).toMatchObject({
          value: 1,
          standardError: 0,
          low: 1,
          high: 1,
        });
      }),
    );
  });

  test('does not ask who the coders are, nor in which order the units come', () => {
    fc.assert(
      fc.property(matrix, metric, (rows, of) => {
        const turned = [...rows].reverse().map((row) => [...row].reverse());
        const [one, other] = [alphaOf(rows, { metric: of }), alphaOf(turned, { metric: of })];
        if (typeof one === 'number') expect(other).toBeCloseTo(one, 10);
        else expect(other).toBe(one);
      }),
    );
  });

  test('does not ask what nominal categories are called, nor where a scale begins', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const names = ['', 'd', 'a', 'c', 'b'];
        const renamed = rows.map((row) => row.map((value) => (value === null ? null : (names[value] ?? ''))));
        const moved = rows.map((row) => row.map((value) => (value === null ? null : 3 * value - 7)));
        for (const [of, other] of [
          ['nominal', renamed],
          ['interval', moved],
          ['ordinal', moved],
        ] as const) {
          const one = alphaOf(rows, { metric: of });
          if (typeof one === 'number')
            expect(krippendorffAlpha(other, { metric: of }).value).toBeCloseTo(one, 9);
        }
      }),
    );
  });
});
