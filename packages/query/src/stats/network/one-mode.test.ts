import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sample } from '../../../test/stats/dna-sample.ts';
import { statements as statementsOf } from '../../../test/stats/statements.ts';
import { discourseNetwork, type OneModeNetwork, type OneModeOptions, TIES } from './one-mode.ts';
import type { Statement } from './statement.ts';

const tie = (network: OneModeNetwork, from: string, to: string): number | undefined =>
  network.matrix[network.nodes.indexOf(from)]?.[network.nodes.indexOf(to)];

const total = ({ matrix }: OneModeNetwork): number => matrix.flat().reduce((sum, weight) => sum + weight, 0);

// The manual of the Discourse Network Analyzer (Leifeld, Gruber and Bossner 2019), section 7.5, and the tests of rDNA.
describe('the sample of the Discourse Network Analyzer', () => {
  test.each([
    ['ignore', 7],
    ['congruence', 2],
    ['conflict', 5],
    ['subtract', -3],
  ] as const)('Senate and Sierra Club, %s: %d', (kind, weight) => {
    expect(tie(discourseNetwork(sample, { kind }), 'Senate', 'Sierra Club')).toBe(weight);
  });

  test('without regard to agreement the ties of 40 statements add up to 276', () => {
    const network = discourseNetwork(sample, { kind: 'ignore' });
    expect(network.statements).toBe(40);
    expect(network.nodes).toHaveLength(7);
    expect(total(network)).toBe(276);
    const agency = 'Environmental Protection Agency';
    expect(tie(network, agency, 'Alliance to Save Energy')).toBe(10);
    expect(tie(network, agency, 'Energy and Environmental Analysis, Inc.')).toBe(2);
  });

  test('said once a document, 23 statements are left', () => {
    expect(discourseNetwork(sample, { duplicates: 'document' })).toMatchObject({
      statements: 23,
      duplicates: 17,
    });
  });
});

// The manual, figure 2.4: on a scale from -5 to 5. Its text multiplies 2, 3 and 0.4 to 4.2; it is 2.4.
describe('agreement on a scale', () => {
  const pair = (one: readonly number[], other: readonly number[]): Statement[] => [
    ...one.map((agree): Statement => ({ actor: 'a', concept: 'c', agree })),
    ...other.map((agree): Statement => ({ actor: 'b', concept: 'c', agree })),
  ];
  test.each([
    [[2], [5], 0.7],
    [[-4], [2], 0.4],
    [[-4, -4], [2, 2, 2], 2.4],
  ])('%j and %j are congruent by %d', (one, other, weight) => {
    const all = one.length * other.length;
    const of = (options: OneModeOptions) =>
      tie(discourseNetwork(pair(one, other), { scale: [-5, 5], ...options }), 'a', 'b');
    expect(of({})).toBeCloseTo(weight, 12);
    expect(of({ kind: 'conflict' })).toBeCloseTo(all - weight, 12);
    expect(of({ kind: 'subtract' })).toBeCloseTo(2 * weight - all, 12);
    expect(of({ kind: 'ignore' })).toBe(all);
  });

  test('without a scale runs from the least to the greatest that is seen', () => {
    expect(discourseNetwork(pair([2], [5])).matrix).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(tie(discourseNetwork(pair([2], [2])), 'a', 'b')).toBe(1);
    expect(tie(discourseNetwork(pair([2], [2]), { kind: 'conflict' }), 'a', 'b')).toBe(0);
  });

  test('refuses what lies beyond the scale', () => {
    expect(() => discourseNetwork(pair([2], [5]), { scale: [0, 4] })).toThrow(
      /from 2 to 5, beyond the scale/,
    );
    expect(() => discourseNetwork(pair([2], [5]), { scale: [6, 0] })).toThrow(/is no scale/);
  });
});

describe('normalization', () => {
  // a names x twice and y once, b names x three times and z once, all in agreement.
  const said: Statement[] = [
    ...['x', 'x', 'y'].map((concept): Statement => ({ actor: 'a', concept, agree: true })),
    ...['x', 'x', 'x', 'z'].map((concept): Statement => ({ actor: 'b', concept, agree: true })),
  ];
  test.each([
    ['none', 6],
    ['average', 6 / 3.5],
    ['jaccard', 6 / (1 + 1 + 6)],
    ['cosine', 6 / 12],
  ] as const)('%s: by the formulas of the manual', (normalize, weight) => {
    expect(tie(discourseNetwork(said, { normalize }), 'a', 'b')).toBeCloseTo(weight, 12);
  });

  test('Jaccard counts what is said in the other sense as not shared', () => {
    const against: Statement[] = [
      { actor: 'a', concept: 'x', agree: true },
      { actor: 'b', concept: 'x', agree: false },
    ];
    expect(tie(discourseNetwork(against, { kind: 'conflict', normalize: 'jaccard' }), 'a', 'b')).toBe(0.5);
  });
});

describe('laws', () => {
  const anyStatements = statementsOf(fc.boolean());

  test('networks are symmetric with nothing on the diagonal', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyStatements, statementsOf(fc.integer({ min: -3, max: 3 }))),
        fc.constantFrom(...TIES),
        fc.constantFrom('none' as const, 'average' as const, 'jaccard' as const, 'cosine' as const),
        fc.constantFrom('actor' as const, 'concept' as const),
        (statements, kind, normalize, over) => {
          const { matrix } = discourseNetwork(statements, { kind, normalize, over });
          for (const [i, row] of matrix.entries()) {
            expect(row[i]).toBe(0);
            for (const [j, weight] of row.entries()) {
              expect(Number.isFinite(weight)).toBe(true);
              expect(matrix[j]?.[i]).toBe(weight);
            }
          }
        },
      ),
    );
  });

  test('congruence and conflict add up to what ignores agreement, and subtract is their difference', () => {
    fc.assert(
      fc.property(fc.oneof(anyStatements, statementsOf(fc.integer({ min: -3, max: 3 }))), (statements) => {
        const of = (kind: OneModeOptions['kind']) =>
          discourseNetwork(statements, { kind: kind ?? 'ignore' }).matrix;
        const [congruence, conflict, subtract, ignore] = [
          of('congruence'),
          of('conflict'),
          of('subtract'),
          of('ignore'),
        ];
        for (const [i, row] of ignore.entries()) {
          for (const [j, weight] of row.entries()) {
            const [with_, against] = [congruence[i]?.[j] ?? 0, conflict[i]?.[j] ?? 0];
            expect(with_ + against).toBeCloseTo(weight, 9);
            expect(subtract[i]?.[j]).toBeCloseTo(with_ - against, 9);
          }
        }
      }),
    );
  });

  test('new names for actors and concepts change no tie, nor does the order of statements', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const before = discourseNetwork(statements, { normalize: 'jaccard' });
        const renamed = [...statements].reverse().map(({ actor, concept, ...rest }) => ({
          ...rest,
          actor: `z${9 - Number(actor.slice(1))}`,
          concept: `new ${concept}`,
        }));
        const after = discourseNetwork(renamed, { normalize: 'jaccard' });
        for (const from of before.nodes) {
          for (const to of before.nodes) {
            const [one, other] = [from, to].map((name) => `z${9 - Number(name.slice(1))}`);
            expect(tie(after, one ?? '', other ?? '')).toBeCloseTo(tie(before, from, to) ?? Number.NaN, 12);
          }
        }
      }),
    );
  });

  test('normalized congruence of what is said once lies between 0 and 1', () => {
    fc.assert(
      fc.property(
        anyStatements,
        fc.constantFrom('average' as const, 'jaccard' as const),
        (statements, normalize) => {
          const { matrix } = discourseNetwork(statements, { normalize, duplicates: 'acrossrange' });
          for (const weight of matrix.flat()) {
            expect(weight).toBeGreaterThanOrEqual(0);
            expect(weight).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});

describe('edges', () => {
  test('no statements make no network', () => {
    expect(discourseNetwork([])).toMatchObject({ nodes: [], matrix: [], statements: 0, duplicates: 0 });
  });

  test('one actor alone has no tie; isolates stand without any', () => {
    const network = discourseNetwork([{ actor: 'a', concept: 'x', agree: true }], { isolates: ['b'] });
    expect(network).toMatchObject({
      nodes: ['a', 'b'],
      activity: [1, 0],
      matrix: [
        [0, 0],
        [0, 0],
      ],
    });
    expect(network.method).toMatchObject({
      version: 1,
      parameters: { kind: 'congruence', normalize: 'none' },
    });
  });

  test('weights count as so many statements', () => {
    const weighted: Statement[] = [
      { actor: 'a', concept: 'x', agree: true, weight: 2 },
      { actor: 'b', concept: 'x', agree: true, weight: 0.5 },
      { actor: 'c', concept: 'x', agree: true, weight: 0 },
    ];
    expect(discourseNetwork(weighted)).toMatchObject({
      activity: [2, 0.5, 0],
      matrix: [
        [0, 1, 0],
        [1, 0, 0],
        [0, 0, 0],
      ],
    });
  });

  test.each([
    [{ actor: '', concept: 'x', agree: true }, /Statement 1 names no actor/],
    [{ actor: 'a', concept: '', agree: true }, /Statement 1 names no concept/],
    [{ actor: 'a', concept: 'x', agree: Number.NaN }, /agreement of statement 1 is NaN/],
    [{ actor: 'a', concept: 'x', agree: true, weight: -1 }, /weight of statement 1 is -1/],
    [{ actor: 'a', concept: 'x', agree: true, weight: Number.POSITIVE_INFINITY }, /Infinity/],
    [{ actor: 'a', concept: 'x', agree: true, time: '2018-02-30' }, /"2018-02-30" is not a date/],
    [{ actor: 'a', concept: 'x', agree: true, time: '2018-02-03T25:00' }, /is not a date/],
  ])('refuses %j', (statement, message) => {
    expect(() => discourseNetwork([statement])).toThrow(message);
  });

  test('refuses truth values and numbers together', () => {
    expect(() =>
      discourseNetwork([
        { actor: 'a', concept: 'x', agree: true },
        { actor: 'b', concept: 'x', agree: 1 },
      ]),
    ).toThrow(/statement 2 is 1/);
  });
});
