import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CategoryMapping, CROSSWALK_RELATIONS, crosswalk, type CrosswalkOptions } from './crosswalk.ts';

const map = (from: string, relation: CategoryMapping['relation'], to: string): CategoryMapping => ({
  from,
  relation,
  to,
});

const bounds = (
  counts: Readonly<Record<string, number>>,
  mappings: readonly CategoryMapping[],
  options: CrosswalkOptions = {},
) => {
  const found = crosswalk(
    { counts: Object.entries(counts).map(([category, count]) => ({ category, count })), mappings },
    options,
  );
  return {
    ...Object.fromEntries(found.cells.map(({ target, lower, upper }) => [target, [lower, upper]])),
    unplaced: [found.unplaced.lower, found.unplaced.upper],
  };
};

describe('one mapping', () => {
  test.each([
    ['exactMatch', [5, 5], [0, 0]],
    ['broadMatch', [5, 5], [0, 0]],
    ['narrowMatch', [0, 5], [0, 5]],
    ['closeMatch', [0, 5], [0, 5]],
    ['overlap', [0, 5], [0, 5]],
    ['relatedMatch', [0, 0], [5, 5]],
  ] as const)('%s', (relation, t, unplaced) => {
    expect(bounds({ s: 5 }, [map('s', relation, 't')])).toEqual({ t, unplaced });
  });

  test('by option a close one is the same, a related one may be', () => {
    expect(bounds({ s: 5 }, [map('s', 'closeMatch', 't')], { close: 'exact' })).toEqual({
      t: [5, 5],
      unplaced: [0, 0],
    });
    expect(bounds({ s: 5 }, [map('s', 'relatedMatch', 't')], { related: 'may' })).toEqual({
      t: [0, 5],
      unplaced: [0, 5],
    });
  });
});

describe('several', () => {
  test('parts of a broader category add up', () => {
    expect(bounds({ a: 2, b: 3 }, [map('a', 'broadMatch', 't'), map('b', 'broadMatch', 't')])).toEqual({
      t: [5, 5],
      unplaced: [0, 0],
    });
  });

  test('a category with narrower ones may fall in either', () => {
    const mappings = [map('s', 'narrowMatch', 'x'), map('s', 'narrowMatch', 'y')];
    expect(bounds({ s: 5 }, mappings)).toEqual({ x: [0, 5], y: [0, 5], unplaced: [0, 5] });
    expect(bounds({ s: 5 }, mappings, { exhaustive: true })).toEqual({
      x: [0, 5],
      y: [0, 5],
      unplaced: [0, 0],
    });
    expect(bounds({ s: 5 }, mappings.slice(1), { exhaustive: true })).toEqual({
      y: [5, 5],
      unplaced: [0, 0],
    });
  });

  test('what is within one category takes nothing from another', () => {
    expect(bounds({ a: 2, b: 3 }, [map('a', 'exactMatch', 't'), map('b', 'closeMatch', 't')])).toEqual({
      t: [2, 2],
      unplaced: [3, 3],
    });
  });

  test('what surely falls in one target falls in no other, unless a text may have several', () => {
    const mappings = [map('s', 'broadMatch', 'x'), map('s', 'closeMatch', 'y')];
    expect(bounds({ s: 5 }, mappings)).toEqual({ x: [5, 5], y: [0, 0], unplaced: [0, 0] });
    expect(bounds({ s: 5 }, mappings, { exclusive: false })).toEqual({
      x: [5, 5],
      y: [0, 5],
      unplaced: [0, 0],
    });
  });

  test('mappings that contradict one another are refused where something was counted', () => {
    const two = [map('a', 'exactMatch', 't'), map('b', 'exactMatch', 't')];
    expect(() => bounds({ a: 1, b: 1 }, two)).toThrow(/a falls wholly in t, which another category/);
    expect(bounds({ a: 0, b: 0 }, two)).toMatchObject({ t: [0, 0] });
    expect(() => bounds({ a: 1 }, [map('a', 'broadMatch', 'x'), map('a', 'broadMatch', 'y')])).toThrow(
      /in each of x and y/,
    );
    expect(() => bounds({ a: 1, b: 1 }, [map('b', 'closeMatch', 'x')], { exhaustive: true })).toThrow(
      /a falls in no target/,
    );
  });
});

test('gives all targets in the order wanted, the mappings of each, and what nothing maps', () => {
  const mapping = map('s', 'exactMatch', 't');
  const found = crosswalk({
    counts: [
      { category: 's', count: 2 },
      { category: 'other', count: 0 },
    ],
    mappings: [mapping],
    targets: ['u', 't'],
  });
  expect(found).toMatchObject({
    total: 2,
    cells: [
      { target: 'u', lower: 0, upper: 0, mappings: [] },
      { target: 't', lower: 2, upper: 2, mappings: [mapping] },
    ],
    unmapped: ['other'],
    method: {
      version: 1,
      parameters: { close: 'may', related: 'ignore', exclusive: true, exhaustive: false },
    },
  });
  expect(crosswalk({ counts: [], mappings: [] })).toMatchObject({ total: 0, cells: [], unmapped: [] });
});

test.each([
  [{ counts: [{ category: 's', count: -1 }], mappings: [] }, /count of s is -1/],
  [{ counts: [{ category: 's', count: 1.5 }], mappings: [] }, /1.5/],
  [
    {
      counts: [
        { category: 's', count: 1 },
        { category: 's', count: 1 },
      ],
      mappings: [],
    },
    /s is counted twice/,
  ],
  [{ counts: [], mappings: [map('s', 'exactMatch', 't')] }, /s is mapped and was not counted/],
  [
    { counts: [{ category: 's', count: 1 }], mappings: [map('s', 'exactMatch', 't')], targets: [] },
    /mapped to t/,
  ],
])('refuses %j', (input, message) => {
  expect(() => crosswalk(input)).toThrow(message);
});

describe('laws', () => {
  const targets = ['x', 'y'];
  const input = fc.record({
    counts: fc.tuple(fc.nat(2), fc.nat(2)),
    mappings: fc.uniqueArray(
      fc.record({
        from: fc.constantFrom('a', 'b'),
        to: fc.constantFrom(...targets),
        relation: fc.constantFrom(...CROSSWALK_RELATIONS),
      }),
      { selector: ({ from, to }) => `${from}${to}`, maxLength: 4 },
    ),
  });
  const options = fc.record({
    close: fc.constantFrom('may' as const, 'exact' as const),
    related: fc.constantFrom('ignore' as const, 'may' as const),
    exclusive: fc.boolean(),
    exhaustive: fc.boolean(),
  });

  /** Every way to put each text into a set of targets that goes against no mapping, by what it makes of the counts. */
  function ways(
    counts: readonly [number, number],
    mappings: readonly CategoryMapping[],
    { close, related, exclusive, exhaustive }: Required<CrosswalkOptions>,
  ): number[][] {
    const within = (relation: string) =>
      relation === 'exactMatch' ||
      relation === 'broadMatch' ||
      (relation === 'closeMatch' && close === 'exact');
    const holds = (relation: string) =>
      relation === 'exactMatch' ||
      relation === 'narrowMatch' ||
      (relation === 'closeMatch' && close === 'exact');
    const used = mappings.filter(({ relation }) => relation !== 'relatedMatch' || related === 'may');
    const texts = (['a', 'b'] as const).flatMap((category, index) =>
      Array.from({ length: counts[index] ?? 0 }, () => category),
    );
    const allowed = (category: string, set: readonly string[]): boolean =>
      !(exclusive && set.length > 1) &&
      !(exhaustive && set.length === 0) &&
      set.every((target) => used.some(({ from, to }) => from === category && to === target)) &&
      used.every(({ from, to, relation }) => {
        if (from === category && within(relation) && !set.includes(to)) return false;
        return !(holds(relation) && set.includes(to) && from !== category);
      });
    let found: number[][] = [[0, 0, 0]];
    for (const category of texts) {
      found = found.flatMap((sums) =>
        [[], ['x'], ['y'], ['x', 'y']].flatMap((set) =>
          allowed(category, set)
            ? [
                [
                  ...targets.map((target, index) => (sums[index] ?? 0) + Number(set.includes(target))),
                  (sums[2] ?? 0) + Number(set.length === 0),
                ],
              ]
            : [],
        ),
      );
    }
    return found;
  }

  test('every way to place the texts lies within the bounds, and each bound is reached', () => {
    fc.assert(
      fc.property(input, options, ({ counts, mappings }, chosen) => {
        const all = ways(counts, mappings, chosen);
        const run = () =>
          crosswalk(
            {
              counts: [
                { category: 'a', count: counts[0] },
                { category: 'b', count: counts[1] },
              ],
              mappings,
              targets,
            },
            chosen,
          );
        if (all.length === 0) {
          expect(run).toThrow(expect.objectContaining({ at: 'mappings' }));
          return;
        }
        const { cells, unplaced } = run();
        for (const [index, { lower, upper }] of [...cells, unplaced].entries()) {
          const values = all.map((sums) => sums[index] ?? Number.NaN);
          expect([lower, upper]).toEqual([Math.min(...values), Math.max(...values)]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the lowers add up to no more than the total, and the uppers to no less', () => {
    fc.assert(
      fc.property(input, options, ({ counts, mappings }, chosen) => {
        const exclusive = { ...chosen, exclusive: true };
        if (ways(counts, mappings, exclusive).length === 0) return;
        const { cells, unplaced, total } = crosswalk(
          {
            counts: [
              { category: 'a', count: counts[0] },
              { category: 'b', count: counts[1] },
            ],
            mappings,
            targets,
          },
          exclusive,
        );
        const sum = (of: 'lower' | 'upper') => [...cells, unplaced].reduce((all, cell) => all + cell[of], 0);
        expect(sum('lower')).toBeLessThanOrEqual(total);
        expect(sum('upper')).toBeGreaterThanOrEqual(total);
      }),
    );
  });
});
