import { LOCALES } from '@yalu/model/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactTest } from '../distribution/exact-test.ts';
import { shareDifference } from '../distribution/difference.ts';
import { wilson } from '../wilson.ts';
import { checkCodings, type ViewCoding } from './check-codings.ts';
import { decide } from './decide.ts';
import { mergeCodings } from './merge-codings.ts';
import { describeShift } from './words.ts';

const VIEWS = ['stability', 'sanctions', 'abandon', 'minimal'];
const BASE = [
  { view: 'stability', count: 34 },
  { view: 'sanctions', count: 45 },
  { view: 'abandon', count: 12 },
  { view: 'minimal', count: null },
];

/** Codings as `document coder view`. */
const codingsOf = (...rows: readonly string[]): ViewCoding[] =>
  rows.map((row) => {
    const [unit = '', coder = '', view = ''] = row.split(' ');
    return { unit, coder, view };
  });

describe('checkCodings', () => {
  test.each<[string[], string, number[], string]>([
    [['d1 A sanctons'], 'unknown-view', [1], 'Did you mean sanctions?'],
    [['d1 A zzz'], 'unknown-view', [1], 'There are stability, sanctions, abandon, minimal.'],
    [['d1 A constructor'], 'unknown-view', [1], 'There is no view "constructor".'],
    [['d1 A '], 'empty', [1], 'There is no view in it.'],
    [[' A stability'], 'empty', [1], 'There is no document in it.'],
    [['d1  stability'], 'empty', [1], 'There is no coder in it.'],
    [['old A stability'], 'already-counted', [1], 'Its count stands'],
  ])('%j: %s', (rows, kind, at, message) => {
    expect(checkCodings(codingsOf(...rows), VIEWS, ['old'])).toEqual({
      accepted: [],
      problems: [expect.objectContaining({ kind, rows: at, message: expect.stringContaining(message) })],
    });
  });

  test('counts the same coding twice once, and sets aside all where a coder contradicts himself', () => {
    const { accepted, problems } = checkCodings(
      codingsOf('d1 A stability', 'd2 A stability', 'd1 A stability', 'd2 A abandon', 'd2 B abandon'),
      VIEWS,
    );
    expect(accepted.map(({ row }) => row)).toEqual([1, 5]);
    expect(problems.map(({ kind, rows, views }) => [kind, rows, views])).toEqual([
      ['duplicate', [1, 3], ['stability']],
      ['conflict', [2, 4], ['stability', 'abandon']],
    ]);
  });

  test('speaks of the rows it is told', () => {
    expect(checkCodings([{ unit: 'd', coder: 'A', view: '', row: 17 }], VIEWS).problems[0]?.rows).toEqual([
      17,
    ]);
  });
});

describe('decide', () => {
  const rows = codingsOf('d1 A x', 'd1 B x', 'd1 C y', 'd2 A x', 'd2 B y', 'd3 A y');
  test.each([
    ['unanimous', [null, null, 'y']],
    ['majority', ['x', null, 'y']],
  ] as const)('%s', (rule, views) => {
    expect(decide(rows, rule).map(({ view }) => view)).toEqual(views);
  });
});

describe('mergeCodings', () => {
  const rows = codingsOf(
    ...['d1', 'd2', 'd3'].flatMap((unit) => [`${unit} A stability`, `${unit} B stability`]),
    'd4 A sanctions',
    'd5 A sanctions',
    'd5 B abandon',
    'd6 A minimal',
  );

  test('adds what is decided, and leaves the base as it was', async () => {
    const before = structuredClone(BASE);
    const merge = await mergeCodings(BASE, rows);
    expect(BASE).toEqual(before);
    expect(merge).toMatchObject({ accepted: 10, added: 4, total: 95, problems: [], shift: 'within-noise' });
    expect(merge.views.map(({ view, base, added, merged }) => [view, base, added, merged])).toEqual([
      ['stability', 34, 3, 37],
      ['sanctions', 45, 1, 46],
      ['abandon', 12, 0, 12],
      // What the base does not count cannot be added to.
      ['minimal', null, 1, null],
    ]);
    expect(merge.views[0]?.share).toEqual(wilson(37, 95, 0.95));
    expect(merge.views[0]?.difference).toEqual(shareDifference([34, 91], [3, 4], 1 - 0.05 / 3));
    expect(merge.views[3]).toMatchObject({ share: null, difference: null, isShifted: false });
    expect(merge.test).toEqual({ kind: 'exact', p: exactTest([34, 45, 12], [3, 1, 0])?.p });
    expect(merge.agreement?.disagreements.map(({ unit }) => unit)).toEqual(['d5']);
    expect(merge.method.parameters).toEqual({ rule: 'unanimous', level: 0.95 });
  });

  test('says when the shift exceeds noise, and of which views', async () => {
    const many = codingsOf(...Array.from({ length: 25 }, (_, index) => `n${index} A abandon`));
    const merge = await mergeCodings(BASE, many);
    expect(merge.shift).toBe('exceeds-noise');
    expect(merge.views.filter(({ isShifted }) => isShifted).map(({ view }) => view)).toEqual([
      'stability',
      'sanctions',
      'abandon',
    ]);
    expect(merge.agreement).toBeNull();
  });

  test('takes the permutation test where there are too many tables', async () => {
    const base = Array.from({ length: 12 }, (_, index) => ({ view: `v${index}`, count: 20 }));
    const many = base.flatMap(({ view }, index) =>
      Array.from({ length: 12 }, (_, number): ViewCoding => ({
        unit: `${index}-${number}`,
        coder: 'A',
        view,
      })),
    );
    const merge = await mergeCodings(base, many, { draws: 99, seed: 5 });
    expect(merge.test).toMatchObject({ kind: 'permutation', p: 1 });
    expect(merge.method.parameters).toMatchObject({ draws: 99, seed: 5 });
  });

  test('of nothing, or of nothing that the base counts, has no shift', async () => {
    for (const nothing of [[], codingsOf('d1 A minimal'), codingsOf('d1 A zzz')]) {
      expect(await mergeCodings(BASE, nothing)).toMatchObject({
        added: 0,
        total: 91,
        test: null,
        comparison: null,
        shift: 'nothing-added',
      });
    }
  });

  test('refuses a base that names a view twice, and a level that is none', async () => {
    await expect(mergeCodings([...BASE, { view: 'abandon', count: 1 }], rows)).rejects.toThrow(
      'names a view twice',
    );
    await expect(mergeCodings(BASE, rows, { level: 2 })).rejects.toThrow('2 is not a confidence level');
  });

  test('says it in each language', async () => {
    const merges = [
      await mergeCodings(BASE, rows),
      await mergeCodings(BASE, []),
      await mergeCodings(BASE, codingsOf(...Array.from({ length: 60 }, (_, index) => `n${index} A abandon`))),
    ];
    for (const locale of LOCALES)
      expect(new Set(merges.map((merge) => describeShift(merge, locale))).size).toBe(3);
    expect(merges.map((merge) => describeShift(merge, 'en'))).toEqual([
      expect.stringMatching(
        /^The shift is within noise: .*\(4 new documents, 91 in the base, p = 0\.\d{3}, level 95%/,
      ),
      'No document was added, so that there is no shift.',
      expect.stringMatching(/^The shift exceeds noise: the 60 new documents .*\(p < 0\.001/),
    ]);
  });

  test('every coding is accepted or has a problem; the total is what was and what is added', async () => {
    const coding = fc.record({
      unit: fc.constantFrom('a', 'b', 'c', ''),
      coder: fc.constantFrom('A', 'B'),
      view: fc.constantFrom(...VIEWS, 'none'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(coding, { maxLength: 12 }),
        fc.constantFrom('unanimous', 'majority'),
        async (given, rule) => {
          const { accepted, problems, units, added, total, views } = await mergeCodings(BASE, given, {
            rule: rule as 'unanimous',
          });
          const inProblems = new Set(problems.flatMap(({ rows: at }) => at));
          const kept = problems.filter(({ kind }) => kind === 'duplicate').length;
          expect(accepted + inProblems.size - kept).toBe(given.length);
          expect(total).toBe(91 + added);
          expect(views.reduce((sum, { merged }) => sum + (merged ?? 0), 0)).toBe(total);
          expect(views.reduce((sum, { added: own }) => sum + own, 0)).toBe(
            units.filter(({ view }) => view !== null).length,
          );
        },
      ),
    );
  });
});
