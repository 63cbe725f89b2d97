import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject } from '../catalogue.ts';
import type { AnyDataset } from '../lookup.ts';
import { anyDataset, datasetPair } from './dataset.arbitrary.ts';
import { canonical, isSame } from './equal.ts';
import { applyDiff, diffDatasets, invertDiff } from './index.ts';
import { compareChanges } from './order.ts';

/** A dataset without collections that hold nothing and that its catalogue does not know: a diff does not tell them. */
function withoutEmpty(dataset: AnyDataset): AnyDataset {
  const full = (byId: object): boolean => Object.keys(byId).length > 0;
  const known = Object.keys(dataset.catalogue).map((name) => [name, {}] as const);
  return {
    ...dataset,
    records: Object.fromEntries([
      ...known,
      ...Object.entries(dataset.records).filter(([, byId]) => full(byId)),
    ]),
    redirects: Object.fromEntries(Object.entries(dataset.redirects).filter(([, byId]) => full(byId))),
  };
}

/** The same value with the keys of its objects the other way round. */
function reversed<T>(value: T): T {
  const turned = (of: unknown): unknown => {
    if (Array.isArray(of)) return of.map(turned);
    if (!isObject(of)) return of;
    return Object.fromEntries(
      Object.entries(of)
        .reverse()
        .map(([key, inner]) => [key, turned(inner)]),
    );
  };
  // The copy differs in the order of keys alone.
  return turned(value) as T;
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const runs = { numRuns: 200 };

describe('the laws of diffs', () => {
  it('say nothing of a dataset and itself', () => {
    fc.assert(
      fc.property(anyDataset, (a) => {
        expect(diffDatasets(a, copy(a)).changes).toEqual([]);
      }),
      runs,
    );
  });

  it('say something of two datasets that differ in more than the version', () => {
    fc.assert(
      fc.property(datasetPair, ([a, b]) => {
        const differ =
          canonical({ ...withoutEmpty(a), version: '' }) !== canonical({ ...withoutEmpty(b), version: '' });
        expect(diffDatasets(a, b).changes.length > 0).toBe(differ);
      }),
      runs,
    );
  });

  it('lose nothing: applied to the first dataset, a diff gives the second', () => {
    fc.assert(
      fc.property(datasetPair, ([a, b]) => {
        const [before, after] = [canonical(a), canonical(withoutEmpty(b))];
        expect(canonical(withoutEmpty(applyDiff(a, copy(diffDatasets(a, b)))))).toBe(after);
        expect(canonical(a)).toBe(before);
      }),
      runs,
    );
  });

  it('have an inverse, which is the diff the other way round and leads back', () => {
    fc.assert(
      fc.property(datasetPair, ([a, b]) => {
        const inverse = invertDiff(copy(diffDatasets(a, b)));
        expect(canonical(inverse)).toBe(canonical(diffDatasets(b, a)));
        expect(canonical(withoutEmpty(applyDiff(b, inverse)))).toBe(canonical(withoutEmpty(a)));
      }),
      runs,
    );
  });

  it('do not depend on the order of keys', () => {
    fc.assert(
      fc.property(datasetPair, ([a, b]) => {
        expect(canonical(diffDatasets(reversed(a), reversed(b)))).toBe(canonical(diffDatasets(a, b)));
      }),
      runs,
    );
  });

  it('have one order, in which no two changes have the same place', () => {
    fc.assert(
      fc.property(datasetPair, ([a, b]) => {
        const { changes } = diffDatasets(a, b);
        for (const [index, change] of changes.entries()) {
          const next = changes[index + 1];
          if (next) expect(compareChanges(change, next)).toBeLessThan(0);
        }
      }),
      runs,
    );
  });
});

describe('equality', () => {
  it('is that of JSON: the order of keys does not matter, that of items does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(isSame(a, reversed(a))).toBe(true);
        expect(canonical(a)).toBe(canonical(reversed(a)));
        expect(isSame(a, b)).toBe(isDeepStrictEqual(a, b));
        expect(canonical(a) === canonical(b)).toBe(isDeepStrictEqual(a, b));
      }),
    );
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame({ a: undefined }, {})).toBe(true);
    expect(isSame({ a: undefined, b: 1 }, { b: 1, c: undefined })).toBe(true);
    expect(isSame({ a: null }, {})).toBe(false);
    expect(isSame([], {})).toBe(false);
  });
});
