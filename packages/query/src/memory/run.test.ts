import { describe, expect, test } from 'vitest';
import { ask, idsOf, refused } from '../../test/ask.ts';
import { anyDataset } from '../../test/fixture.ts';
import { run } from './run.ts';

describe('limit and offset', () => {
  const order = [{ by: 'order' }];

  test('cut the answer after it is ordered', () => {
    expect(idsOf({ from: 'school', order, limit: 2 })).toEqual(['geopolitics', 'developing']);
    expect(idsOf({ from: 'school', order, offset: 3 })).toEqual(['great-power', 'dormant']);
    expect(idsOf({ from: 'school', order, offset: 1, limit: 2 })).toEqual(['developing', 'rising']);
    expect(idsOf({ from: 'school', order, offset: 9, limit: 2 })).toEqual([]);
    expect(idsOf({ from: 'school', limit: 0 })).toEqual([]);
  });

  test('cut groups, and the evidence with them', () => {
    const { rows, evidence } = ask({ from: 'view', group: ['group'], offset: 1, limit: 1 });
    expect(rows).toEqual([{ group: 'support', count: 1 }]);
    expect(evidence).toEqual([[{ collection: 'view', id: 'stability' }]]);
  });

  test('change nothing in the coverage, which is of the whole answer', () => {
    expect(ask({ from: 'school', limit: 1 }).coverage).toEqual({
      scanned: 5,
      certain: 5,
      possible: 0,
      missing: {},
      selected: [],
    });
  });

  test.each([
    [{ limit: -1 }, 'limit is -1, and must be a whole number from 0.'],
    [{ offset: 0.5 }, 'offset is 0.5, and must be a whole number from 0.'],
    [{ limit: Number.NaN }, 'limit is NaN, and must be a whole number from 0.'],
    [{ limit: Infinity }, 'limit is Infinity, and must be a whole number from 0.'],
  ])('refuse %j', (part, message) => {
    expect(refused({ from: 'school', ...part })).toMatchObject({ code: 'query-invalid', message });
  });
});

describe('an answer', () => {
  test('says how much of the data it rests on', () => {
    expect(ask({ from: 'event', asOf: '2018', where: { kind: 'leader-visit' } }).coverage).toEqual({
      scanned: 12,
      certain: 2,
      possible: 1,
      undated: 0,
      missing: {},
      selected: [],
    });
  });

  test('has one list of evidence for each row', () => {
    const { rows, evidence } = ask({ from: 'event', select: ['initiator.label'] });
    expect(evidence).toHaveLength(rows.length);
    expect(evidence[0]).toEqual([
      { collection: 'event', id: 'aid-1995' },
      { collection: 'actor', id: 'CHN' },
    ]);
  });

  test('does not depend on what ran before', () => {
    const query = {
      from: 'event',
      group: ['initiator.label'],
      aggregate: { last: { max: 'date' } },
    } as const;
    expect(ask(query)).toEqual(ask(query));
  });

  test('leaves the dataset as it is', () => {
    const before = JSON.stringify(anyDataset);
    ask({ from: 'school', unnest: 'dominance', asOf: '2011', order: [{ by: 'order' }] });
    ask({ from: 'event', group: ['initiator'], order: [{ by: 'count' }] });
    expect(JSON.stringify(anyDataset)).toBe(before);
  });

  test('does not follow a reference that leads nowhere', () => {
    const records = {
      ...anyDataset.records,
      position: { x: { id: 'x', school: 'gone', concepts: ['asset'] } },
    };
    expect(
      run(
        { ...anyDataset, records },
        { from: 'position', select: { school: 'school', label: 'school.label', concept: 'concepts.order' } },
      ).rows,
    ).toEqual([{ school: 'gone', label: null, concept: [1] }]);
  });
});
