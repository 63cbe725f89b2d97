import { describe, expect, test } from 'vitest';
import { ask, idsOf, refused } from '../../test/ask.ts';
import { anyDataset } from '../../test/fixture.ts';
import { run } from './run.ts';

const counts = { from: 'tally', unnest: 'counts' } as const;

describe('unnest', () => {
  test('makes one row of each item, in the order of the list', () => {
    expect(
      ask({ ...counts, select: { tally: 'id', view: 'counts.view', count: 'counts.count' } }).rows,
    ).toEqual([
      { tally: 'views-articles', view: 'stability', count: 4 },
      { tally: 'views-articles', view: 'sanctions', count: 5 },
      { tally: 'views-articles', view: 'abandon', count: 1 },
      { tally: 'views-pamphlets', view: 'stability', count: 0 },
      { tally: 'views-pamphlets', view: 'sanctions', count: 6 },
    ]);
  });

  test('leaves other lists of the record whole, and follows references of the item', () => {
    const { rows } = ask({
      ...counts,
      where: { id: 'views-articles' },
      select: { group: 'counts.view.group', missing: 'missing.view' },
    });
    expect(rows).toEqual([
      { group: 'support', missing: ['minimal'] },
      { group: 'pressure', missing: ['minimal'] },
      { group: null, missing: ['minimal'] },
    ]);
  });

  test('sees all items again where the path comes back to the record by another way', () => {
    const { rows } = ask({
      ...counts,
      where: { 'counts.count': 1 },
      select: { here: 'counts.count', there: 'corpus.tallies.counts.count' },
    });
    expect(rows).toEqual([{ here: 1, there: [4, 5, 1] }]);
  });

  test('gives whole records with the item in the place of the list', () => {
    const result = ask({ ...counts, where: { 'counts.view': 'abandon' } });
    expect(result.rows).toEqual([
      { ...anyDataset.records['tally']?.['views-articles'], counts: { view: 'abandon', count: 1 } },
    ]);
    expect(result.columns.find(({ name }) => name === 'counts')?.type).toBe('object');
    expect(ask({ from: 'tally' }).columns.find(({ name }) => name === 'counts')?.type).toBe('list');
  });

  test('works on lists of references', () => {
    const query = { from: 'event', unnest: 'initiator', where: { id: 'pact-1961' } } as const;
    expect(ask(query).rows).toMatchObject([{ initiator: 'CHN' }, { initiator: 'PRK' }]);
    expect(ask({ ...query, select: { who: 'initiator.label.en' } })).toMatchObject({
      rows: [{ who: 'China' }, { who: 'North Korea' }],
      columns: [{ name: 'who', type: 'string' }],
    });
  });

  test('filters items, not records', () => {
    expect(
      ask({
        ...counts,
        where: { 'counts.view': { in: ['stability', 'abandon'] }, 'counts.count': { lte: 1 } },
        select: ['counts.view'],
      }).rows,
    ).toEqual([{ 'counts.view': 'abandon' }, { 'counts.view': 'stability' }]);
  });

  test('gives no rows for an empty list, and counts items as scanned', () => {
    expect(idsOf({ from: 'school', unnest: 'dominance', where: { id: 'dormant' } })).toEqual([]);
    expect(ask({ ...counts, where: { 'counts.count': 0 } }).coverage).toMatchObject({
      scanned: 5,
      certain: 1,
    });
  });

  test('rests on the record and on what the item names', () => {
    expect(
      ask({ ...counts, where: { 'counts.view': 'abandon' }, select: ['counts.count'] }).evidence,
    ).toEqual([
      [
        { collection: 'tally', id: 'views-articles' },
        { collection: 'view', id: 'abandon' },
      ],
    ]);
  });

  test('goes into a list inside an object', () => {
    const fields = (anyDataset.catalogue['corpus']?.fields ?? []).concat([
      { path: 'scope', type: 'object', list: false, optional: true },
      { path: 'scope.years', type: 'integer', list: true, optional: true },
    ]);
    const nested = {
      ...anyDataset,
      catalogue: {
        ...anyDataset.catalogue,
        corpus: { name: 'corpus', title: 'Corpus', description: '', fields },
      },
      records: {
        ...anyDataset.records,
        corpus: {
          a: { id: 'a', scope: { years: [2013, 2014], kind: 'x' } },
          b: { id: 'b' },
          c: { id: 'c', scope: {} },
        },
      },
    };
    expect(run(nested, { from: 'corpus', unnest: 'scope.years' }).rows).toEqual([
      { id: 'a', scope: { years: 2013, kind: 'x' } },
      { id: 'a', scope: { years: 2014, kind: 'x' } },
    ]);
  });

  test.each([
    [
      'tally',
      'corpus',
      'corpus is not a single list of a tally: there is nothing to unnest. Its lists are counts, missing, citations, ownTranslation, alternatives.',
    ],
    ['tally', 'counts.view', 'counts.view is not a single list of a tally'],
    ['school', 'dominance.citations', 'dominance.citations is not a single list of a school'],
    ['school', 'positions', 'positions is not a single list of a school'],
    ['position', 'school.dominance', 'school.dominance is not a single list of a position'],
  ])('refuses what is no list of the record itself: %s %s', (from, unnest, message) => {
    expect(refused({ from, unnest })).toMatchObject({
      code: 'query-invalid',
      at: 'unnest',
      message: expect.stringContaining(message),
    });
  });

  test('refuses a misspelt list with the nearest', () => {
    expect(refused({ from: 'tally', unnest: 'count' }).message).toContain('Did you mean counts?');
  });
});

describe('rows', () => {
  test('come in the order of ids, whatever the order of the records', () => {
    const { 'aid-2017': last, ...others } = anyDataset.records['event'] ?? {};
    const turned = {
      ...anyDataset,
      records: {
        ...anyDataset.records,
        event: { ...others, ...(last ? { 'aid-2017': last } : {}), 10: { id: '10' }, 9: { id: '9' } },
      },
    };
    const ids = run(turned, { from: 'event', select: ['id'] }).rows.map(({ id }) => String(id));
    expect(ids).toEqual([...ids].sort());
    expect(ids.slice(0, 3)).toEqual(['10', '9', 'aid-1995']);
  });

  test('are the records as they are in the dataset', () => {
    expect(ask({ from: 'school', where: { id: 'dormant' } }).rows).toEqual([
      anyDataset.records['school']?.['dormant'],
    ]);
    expect(ask({ from: 'characterization' }).rows).toEqual([]);
  });
});
