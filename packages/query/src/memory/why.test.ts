import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasets, queries } from '../../test/arbitraries.ts';
import { anyDataset } from '../../test/fixture.ts';
import { run } from './run.ts';
import { describeWhy } from './describe-why.ts';
import { why } from './why.ts';

describe('why', () => {
  test('names the one filter that emptied an answer', () => {
    const found = why(anyDataset, {
      from: 'event',
      where: { kind: 'leader-visit', place: 'Nowhere' },
      during: '2018',
    });
    expect(found.emptiedBy).toEqual(['where.place']);
    expect(found.filters.map(({ at }) => at)).toEqual(['where.kind', 'where.place', 'during']);
    const [kind, place, during] = found.filters;
    expect(kind?.left).toBe(kind?.alone);
    expect(place).toMatchObject({ left: 0, alone: 0 });
    expect(place?.without).toBeGreaterThan(0);
    expect(during).toMatchObject({ left: 0, without: 0 });
    expect(describeWhy(found, 'en')[0]).toMatch(
      /^where\.place leaves nothing: without it there would be \d+/u,
    );
    expect(describeWhy(found, 'ko')).toHaveLength(1);
    expect(describeWhy(found, 'zh-Hans')).toHaveLength(1);
  });

  test('names where none were left if no single filter did it', () => {
    const found = why(anyDataset, {
      from: 'event',
      where: { place: 'Nowhere', kind: 'leader-visit' },
      before: '1000',
    });
    expect(found.emptiedBy).toEqual(['where.place']);
    expect(describeWhy(found, 'en')[0]).toContain('No row meets where.place');
  });

  test('takes apart what must all hold', () => {
    const { filters } = why(anyDataset, {
      from: 'event',
      where: { all: [{ kind: 'leader-visit' }, { all: [{ actors: 'CHN' }] }] },
    });
    expect(filters.map(({ at }) => at)).toEqual(['where.all.0.kind', 'where.all.1.all.0.actors']);
  });

  test('says that an answer was cut away', () => {
    const query = { from: 'event', offset: 1_000 };
    expect(why(anyDataset, query).emptiedBy).toEqual(['offset']);
    expect(describeWhy(why(anyDataset, query), 'en')[0]).toContain('offset cuts');
    expect(why(anyDataset, { from: 'event', limit: 0 }).emptiedBy).toEqual(['limit']);
  });

  test('says which further query took all rows', () => {
    const all = { from: 'school', select: ['id'] };
    expect(why(anyDataset, { ...all, except: [all] }).emptiedBy).toEqual(['except.0']);
    expect(
      why(anyDataset, { ...all, intersect: [{ ...all, where: { order: { gt: 99 } } }] }).emptiedBy,
    ).toEqual(['intersect.0']);
  });

  test('says nothing of an answer that has rows', () => {
    const found = why(anyDataset, { from: 'school' });
    expect(found.emptiedBy).toEqual([]);
    expect(describeWhy(found, 'en')).toEqual([]);
  });

  test('counts what the answers count', () => {
    fc.assert(
      fc.property(datasets, queries, ({ dataset }, { query }) => {
        const found = why(dataset, query);
        const { rows, coverage } = run(dataset, query);
        const isOfSets = query.union ?? query.intersect ?? query.except;
        if (!isOfSets) expect(found.left).toBe(coverage.certain + coverage.possible);
        if (rows.length > 0 && query.aggregate === undefined) expect(found.emptiedBy).toEqual([]);
        for (const { alone, without, left } of found.filters) {
          expect(left).toBeLessThanOrEqual(Math.max(found.scanned, without, left));
          if (!isOfSets) expect(left).toBeLessThanOrEqual(alone);
        }
        if (rows.length === 0 && found.scanned > 0 && query.offset === undefined && query.limit === undefined)
          expect(found.emptiedBy.length + (isOfSets ? 1 : 0)).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
