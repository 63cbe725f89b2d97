import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../../test/ask.ts';
import {
  ABSTRACTORS,
  ANXIETY,
  FLEISS_1971,
  GWET_2014,
  KRIPPENDORFF_2011,
  twoCodersOf,
} from '../../../test/coders.ts';
import { krippendorffAlpha } from './alpha.ts';
import { brennanPrediger } from './brennan-prediger.ts';
import { cohenKappa } from './cohen.ts';
import { congerKappa } from './conger.ts';
import { fleissKappa } from './fleiss.ts';
import { gwetAC } from './gwet.ts';
import { lightKappa } from './light.ts';
import { percentAgreement } from './percent.ts';
import { scottPi } from './scott.ts';
import type { Weights } from './weights.ts';

const near = (value: number, digits: number): unknown => expect.closeTo(value, digits);

describe('four raters of Gwet (2014), as the vignette of irrCAC prints them', () => {
  test.each([
    ['percent agreement', percentAgreement, 0.81818, 0.12561, 0.542],
    ["Gwet's AC1", gwetAC, 0.77544, 0.14295, 0.461],
    ["Fleiss' kappa", fleissKappa, 0.76117, 0.15302, 0.424],
    ["Conger's kappa", congerKappa, 0.76282, 0.14917, 0.435],
    ['Brennan-Prediger', brennanPrediger, 0.77273, 0.14472, 0.454],
  ] as const)('%s', (_name, measure, value, standardError, low) => {
    expect(measure(GWET_2014)).toMatchObject({
      value: near(value, 5),
      standardError: near(standardError, 5),
      low: near(low, 3),
      high: 1,
      observed: near(0.8181818, 7),
      units: 11,
    });
  });

  test('unit 12, which one rater coded, is another one’s in Krippendorff’s copy: only Conger’s kappa asks whose', () => {
    expect(congerKappa(KRIPPENDORFF_2011).value).toBeCloseTo(0.76207, 5);
    for (const measure of [gwetAC, fleissKappa, brennanPrediger, percentAgreement])
      expect(measure(KRIPPENDORFF_2011).value).toBeCloseTo(measure(GWET_2014).value ?? 2, 12);
  });

  test('what chance would give', () => {
    expect(gwetAC(GWET_2014).expected).toBeCloseTo(0.1903212, 7);
    expect(fleissKappa(GWET_2014).expected).toBeCloseTo(0.2387153, 7);
    expect(congerKappa(GWET_2014).expected).toBeCloseTo(0.2334252, 7);
  });
});

describe('six raters of 15 patients, as the vignette of irrCAC prints them', () => {
  const counts = FLEISS_1971.slice(0, 15);
  test.each([
    ["Gwet's AC1", gwetAC, 0.4448007, 0.08418757, 0.264, 0.625],
    ["Fleiss' kappa", fleissKappa, 0.4139265, 0.08119291, 0.24, 0.588],
    ['Brennan-Prediger', brennanPrediger, 0.4388889, 0.08312142, 0.261, 0.617],
  ] as const)('%s', (_name, measure, value, standardError, low, high) => {
    expect(measure({ counts })).toMatchObject({
      value: near(value, 7),
      standardError: near(standardError, 7),
      low: near(low, 3),
      high: near(high, 3),
    });
  });
});

describe("Fleiss' kappa", () => {
  // Fleiss (1971) prints .430; the R package irr prints the value and z, and kappa by category.
  test('of Fleiss 1971, with the test of Fleiss, Nee and Landis', () => {
    const { value, observed, expected, test: against, categories } = fleissKappa({ counts: FLEISS_1971 });
    expect(value).toBeCloseTo(0.4302445, 7);
    expect([observed, expected]).toEqual([near(0.555556, 6), near(0.219938, 6)]);
    expect(against?.z).toBeCloseTo(17.65183, 5);
    expect(categories?.map((category) => category.value)).toEqual(
      [0.245, 0.245, 0.52, 0.471, 0.566].map((kappa) => near(kappa, 3)),
    );
    expect(categories?.map(({ z }) => z)).toEqual(
      [5.192, 5.192, 11.031, 9.994, 12.009].map((z) => near(z, 3)),
    );
  });

  // Table of Cardillo's and Wikipedia's example: 10 subjects, 14 raters; printed .210.
  test('of ten subjects and 14 raters', () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    expect(fleissKappa({ counts }).value).toBeCloseTo(0.209931, 6);
  });

  // Randolph's online calculator, as kept in the tests of statsmodels: fixed and free marginals.
  test.each([
    [
      [
        [7, 1],
        [3, 5],
      ],
      0.161905,
      0.214286,
    ],
    [
      [
        [6, 1, 0],
        [0, 7, 0],
      ],
      0.708333,
      0.785714,
    ],
    [
      [
        [7, 0],
        [0, 7],
      ],
      1,
      1,
    ],
  ])('of %j, and Brennan-Prediger for free marginals', (counts, fixed, free) => {
    expect(fleissKappa({ counts }).value).toBeCloseTo(fixed, 6);
    expect(brennanPrediger({ counts }).value).toBeCloseTo(free, 6);
  });

  test('has no test where units were not coded equally often, or with weights', () => {
    expect(fleissKappa(GWET_2014)).not.toHaveProperty('test');
    expect(fleissKappa(ANXIETY, { weights: 'linear' })).not.toHaveProperty('test');
  });
});

describe("Cohen's kappa", () => {
  // Gwet (2014), cont3x3abstractors; the vignette of irrCAC.
  test('of two abstractors, with Scott’s pi and AC1', () => {
    expect(cohenKappa(ABSTRACTORS)).toMatchObject({
      value: near(0.7964094, 7),
      standardError: near(0.05891072, 8),
    });
    expect(scottPi(ABSTRACTORS)).toMatchObject({
      value: near(0.7962397, 7),
      standardError: near(0.05905473, 8),
      low: near(0.679, 3),
      high: near(0.913, 3),
    });
    expect(gwetAC(ABSTRACTORS).value).toBeCloseTo(0.8493305, 7);
    expect(brennanPrediger(ABSTRACTORS).value).toBeCloseTo(0.835, 7);
    expect(percentAgreement(ABSTRACTORS)).toMatchObject({ value: near(0.89, 10), unanimous: near(0.89, 10) });
  });

  // The printout of SAS for the example of two dermatologists, as kept in the tests of statsmodels.
  const dermatologists = twoCodersOf([
    [0, 4, 1],
    [0, 8, 0],
    [0, 1, 5],
  ]);
  test.each([
    ['unweighted', 0.4842, 0.138, 0.2137, 0.7547, 0.1484, 3.2626, 0.0011],
    ['linear', 0.4701, 0.1457, 0.1845, 0.7558, 0.1426, 3.2971, 0.001],
  ] as const)('as SAS prints it, %s', (weights, value, standardError, low, high, without, z, p) => {
    expect(cohenKappa(dermatologists, { weights })).toMatchObject({
      value: near(value, 4),
      standardError: near(standardError, 4),
      low: near(low, 4),
      high: near(high, 4),
      test: { standardError: near(without, 4), z: near(z, 4), p: near(p, 4) },
    });
  });

  // Cohen, J. (1968), Psychological Bulletin 70, 213-220: 200 patients; he prints .492, .348 with weights, and .353 with
  // weights that are not the same both ways.
  test('of Cohen 1968', () => {
    const psychiatrists = twoCodersOf([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);
    const agreementOf = (disagreement: number[][]): Weights =>
      disagreement.map((row) => row.map((weight) => 1 - weight / 6));
    const kappa = (weights?: Weights) =>
      cohenKappa(psychiatrists, weights === undefined ? {} : { weights }).value;
    expect(kappa()).toBeCloseTo(0.492, 3);
    expect(
      kappa(
        agreementOf([
          [0, 1, 3],
          [1, 0, 6],
          [3, 6, 0],
        ]),
      ),
    ).toBeCloseTo(0.348, 3);
    expect(
      kappa(
        agreementOf([
          [0, 1, 4],
          [1, 0, 6],
          [2, 2, 0],
        ]),
      ),
    ).toBeCloseTo(0.353, 3);
  });

  // The R package irr, kappa2(anxiety[, 2:3]), as kept in the tests of statsmodels: value and z.
  test.each([
    ['unweighted', -0.006289308, -0.0604067],
    ['linear', 0.1459075, 1.282472],
    ['quadratic', 0.2520325, 1.437451],
  ] as const)('of the second and third rater of anxiety, %s', (weights, value, z) => {
    const found = cohenKappa(ANXIETY.slice(1), { weights });
    expect(found.value).toBeCloseTo(value, 7);
    expect(found.test?.z).toBeCloseTo(z, 6);
  });

  test('weights by place or by size', () => {
    const codings = [
      [1, 2, 10, 1, 2],
      [1, 2, 10, 2, 1],
    ];
    const by = (scores: 'values' | 'places') => cohenKappa(codings, { weights: 'linear', scores }).value ?? 0;
    expect(by('values')).toBeGreaterThan(by('places'));
    expect(cohenKappa(codings, { weights: 'linear' }).value).toBe(by('places'));
  });

  test('is of two coders who share a unit', () => {
    expect(refusal(() => cohenKappa(ANXIETY)).message).toContain('there are 3');
    expect(
      refusal(() =>
        cohenKappa({
          counts: [
            [2, 0],
            [1, 1],
          ],
        }),
      ).message,
    ).toContain('needs to know who coded what');
    expect(
      refusal(() =>
        scottPi([
          [1, null],
          [null, 2],
        ]),
      ).message,
    ).toContain('coded no unit in common');
  });
});

describe("Light's kappa", () => {
  test('is the mean over pairs', () => {
    const { value, pairs } = lightKappa(ANXIETY);
    expect(pairs.map(({ coders }) => coders.join())).toEqual(['1,2', '1,3', '2,3']);
    expect(pairs[2]?.value).toBeCloseTo(-0.006289308, 8);
    expect(value).toBeCloseTo(pairs.reduce((sum, pair) => sum + (pair.value ?? 0), 0) / 3, 12);
  });

  test('leaves out pairs that share no unit, and has no value where a pair has none', () => {
    const apart = [
      [1, 2, null],
      [1, 2, 1],
      [null, null, 1],
    ];
    const { value, why, pairs } = lightKappa(apart);
    expect(pairs.map(({ coders, value: kappa }) => [coders.join(), kappa])).toEqual([
      ['1,2', 1],
      ['2,3', null],
    ]);
    expect([value, why]).toEqual([null, 'no-variation']);
  });
});

describe('no variation', () => {
  const same = [
    [1, 1, 1],
    [1, 1, 1],
  ];
  test.each([gwetAC, fleissKappa, congerKappa, brennanPrediger, cohenKappa, scottPi])(
    '%o has no value',
    (measure) => {
      expect(measure(same)).toMatchObject({
        value: null,
        why: 'no-variation',
        observed: 1,
        standardError: null,
        low: null,
      });
      const many = [0, 1].map(() => Array.from({ length: 49 }, () => 'x'));
      expect(measure(many).value).toBeNull();
    },
  );

  test('with all categories named AC1 and Brennan-Prediger have one', () => {
    expect(gwetAC(same, { categories: [1, 2] }).value).toBe(1);
    expect(brennanPrediger(same, { categories: [1, 2] }).value).toBe(1);
  });
});

describe('weights', () => {
  test.each<[Weights, (string | number)[], string]>([
    ['linear', ['a', 'b'], 'need an order of size'],
    ['cubic' as 'linear', [1, 2], 'There are no weights "cubic"'],
    [[[1, 0.5]], [1, 2], '2 by 2'],
    [
      [
        [1, 2],
        [0, 1],
      ],
      [1, 2],
      '2 is no weight from 0 to 1',
    ],
    [
      [
        [0.5, 0],
        [0, 1],
      ],
      [1, 2],
      'with itself must be 1',
    ],
    ['ratio', [-1, 1], 'values of both signs'],
  ])('%j of %j are refused', (weights, values, message) => {
    expect(refusal(() => gwetAC([values, [...values].reverse()], { weights })).message).toContain(message);
  });

  // By hand, from the formulas of Gwet (2014), chapter 4.
  test.each([
    ['linear', 1 / 3],
    ['quadratic', 5 / 9],
    ['radical', 1 - Math.sqrt(2 / 3)],
    ['ordinal', 0.5],
    ['ratio', 1 - (2 / 4) ** 2 / (3 / 5) ** 2],
  ] as const)('%s, of 1 and 3 out of 1 to 4', (weights, agreed) => {
    expect(percentAgreement([[1], [3]], { weights, categories: [1, 2, 3, 4] }).value).toBeCloseTo(agreed, 12);
  });

  test('circular and bipolar, whose most distant values agree not at all', () => {
    const of = (a: number, b: number, weights: Weights) =>
      percentAgreement([[a], [b]], { weights, categories: [1, 2, 3, 4] }).value;
    expect(of(1, 3, 'circular')).toBe(0);
    expect(of(1, 2, 'circular')).toBeCloseTo(of(1, 4, 'circular') ?? 2, 12);
    expect(of(1, 4, 'bipolar')).toBe(0);
    expect(of(1, 2, 'bipolar')).toBeLessThan(of(2, 3, 'bipolar') ?? 0);
  });
});

describe('laws', () => {
  const pair = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
      minLength: 2,
      maxLength: 20,
    })
    .map((cells) => [cells.map(([one]) => one), cells.map(([, two]) => two)]);

  test('of two coders, Conger’s kappa is Cohen’s, Fleiss’ is Scott’s pi, and alpha corrects pi for small samples', () => {
    fc.assert(
      fc.property(pair, (codings) => {
        const cohen = cohenKappa(codings).value;
        if (cohen === null) return;
        expect(congerKappa(codings).value).toBeCloseTo(cohen, 10);
        const pi = scottPi(codings).value ?? 2;
        expect(fleissKappa(codings).value).toBeCloseTo(pi, 10);
        const given = 2 * (codings[0]?.length ?? 0);
        expect(krippendorffAlpha(codings).value).toBeCloseTo(1 - ((given - 1) / given) * (1 - pi), 10);
        expect(lightKappa(codings).value).toBeCloseTo(cohen, 12);
      }),
    );
  });

  test('perfect agreement is 1, with an interval of nothing else', () => {
    const row = fc
      .array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 12 })
      .filter((values) => new Set(values).size > 1);
    fc.assert(
      fc.property(row, fc.integer({ min: 2, max: 5 }), (values, coders) => {
        const rows = Array.from({ length: coders }, () => values);
        for (const measure of [percentAgreement, gwetAC, fleissKappa, congerKappa, brennanPrediger]) {
          const { value, low, high } = measure(rows);
          expect([value, low, high]).toEqual([1, near(1, 6), near(1, 6)]);
        }
        expect(cohenKappa(rows.slice(0, 2))).toMatchObject({ value: 1, low: near(1, 6) });
      }),
    );
  });

  test('the interval holds the value; names and the order of coders do not matter', () => {
    fc.assert(
      fc.property(pair, (codings) => {
        const renamed = codings.map((row) => row.map((value) => 'zxy'.charAt(value - 1)));
        for (const measure of [gwetAC, fleissKappa, congerKappa, brennanPrediger, cohenKappa, scottPi]) {
          const { value, low, high } = measure(codings);
          if (value === null) continue;
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
          expect(measure([...codings].reverse()).value).toBeCloseTo(value, 10);
          expect(measure(renamed).value).toBeCloseTo(value, 10);
        }
      }),
    );
  });
});
