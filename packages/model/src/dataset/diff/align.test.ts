import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLists, alignTexts } from './align.ts';
import { commonSubsequence, countBelow, longestIncreasing, sharedEnds } from './sequence.ts';

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 7 });
const plain = { areNames: true, anchors: [], times: [] };

/** The length of the longest run of a list that satisfies a condition, found by trying every one. */
function longest<T>(list: readonly T[], holds: (run: readonly T[]) => boolean): number {
  let best = 0;
  for (let chosen = 0; chosen < 2 ** list.length; chosen += 1) {
    const run = list.filter((_, index) => (chosen >> index) % 2 === 1);
    if (run.length > best && holds(run)) best = run.length;
  }
  return best;
}

const isWithin = (run: readonly string[], list: readonly string[]): boolean => {
  let at = 0;
  for (const one of list) if (one === run[at]) at += 1;
  return at === run.length;
};

describe('sequences', () => {
  it('have a longest increasing run', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 9 }), (numbers) => {
        const isIncreasing = (run: readonly number[]): boolean =>
          run.every((number, index) => index === 0 || number > (run[index - 1] ?? 0));
        const found = longestIncreasing(numbers);
        expect(isIncreasing(found)).toBe(true);
        expect(isIncreasing(found.map((place) => numbers[place] ?? 0))).toBe(true);
        expect(found).toHaveLength(longest(numbers, isIncreasing));
      }),
    );
  });

  it('have a longest common subsequence', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const found = commonSubsequence(a, b);
        for (const [index, [i, j]] of found.entries()) {
          expect(a[i]).toBe(b[j]);
          const before = found[index - 1];
          if (before) expect(i > before[0] && j > before[1]).toBe(true);
        }
        expect(found).toHaveLength(longest(a, (run) => isWithin(run, b)));
      }),
    );
  });

  it('share their ends, no item twice', () => {
    expect(sharedEnds(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual({ start: 1, end: 1 });
    expect(sharedEnds(['a', 'a'], ['a', 'a', 'a'])).toEqual({ start: 2, end: 0 });
    expect(sharedEnds([], ['a'])).toEqual({ start: 0, end: 0 });
    expect(countBelow(4, (at) => at * at < 5)).toBe(3);
  });
});

describe('alignments', () => {
  it('pair equal items once each, and as many as there are', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const { pairs } = alignTexts(a, b);
        for (const pair of pairs) expect(a[pair.old]).toBe(b[pair.new]);
        expect(new Set(pairs.map((pair) => pair.old)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.new)).size).toBe(pairs.length);
        const count = (list: readonly string[], letter: string) =>
          list.filter((one) => one === letter).length;
        const most = ['a', 'b', 'c', 'd'].map((letter) => Math.min(count(a, letter), count(b, letter)));
        expect(pairs).toHaveLength(most.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  it('keep as many items of a permutation in place as can be', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...'abcdefgh'], { minLength: 8 }), (list) => {
        const sorted = [...'abcdefgh'];
        expect(sorted.length - alignTexts(sorted, list).moved.size).toBe(
          longest(list, (run) => isWithin(run, sorted)),
        );
      }),
    );
  });

  it('move nothing that a deletion or an insertion explains', () => {
    fc.assert(
      fc.property(letters, fc.infiniteStream(fc.boolean()), (list, stream) => {
        const some = list.filter(() => stream.next().value !== false);
        expect(alignTexts(list, some).moved.size).toBe(0);
        expect(alignTexts(some, list).moved.size).toBe(0);
      }),
    );
  });

  it('are the same seen from the other side', () => {
    const item = fc.record({ who: fc.constantFrom('a', 'b', 'c'), value: fc.integer({ min: 0, max: 3 }) });
    const fields = { areNames: false, anchors: [['who']], times: [] };
    fc.assert(
      fc.property(fc.array(item, { maxLength: 7 }), fc.array(item, { maxLength: 7 }), (a, b) => {
        const [there, back] = [alignLists(a, b, fields), alignLists(b, a, fields)];
        const turned = back.pairs.map((pair) => ({ old: pair.new, new: pair.old }));
        expect(new Set(there.pairs.map(({ old, new: to }) => `${old} ${to}`))).toEqual(
          new Set(turned.map(({ old, new: to }) => `${old} ${to}`)),
        );
        for (const pair of there.pairs) {
          expect(a[pair.old]?.who).toBe(b[pair.new]?.who);
          expect(there.moved.has(pair.new)).toBe(back.moved.has(pair.old));
        }
      }),
    );
  });

  it('of lists too long to compare item by item still pair what is equal', () => {
    const long = Array.from({ length: 1500 }, (_, index) => `v${index % 20}`);
    const { pairs } = alignLists(long, long.toReversed(), plain);
    expect(pairs).toHaveLength(1500);
  });
});
