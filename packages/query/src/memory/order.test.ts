import { describe, expect, test } from 'vitest';
import type { Query } from '../ast/types.ts';
import { ask, column, idsOf, refused } from '../../test/ask.ts';
import { anyDataset } from '../../test/fixture.ts';
import { run } from './run.ts';

describe('order', () => {
  test('goes by a path of the record, in either direction', () => {
    expect(idsOf({ from: 'school', order: [{ by: 'order' }] })).toEqual([
      'geopolitics',
      'developing',
      'rising',
      'great-power',
      'dormant',
    ]);
    expect(idsOf({ from: 'school', order: [{ by: 'order', direction: 'descending' }] })).toEqual([
      'dormant',
      'great-power',
      'rising',
      'developing',
      'geopolitics',
    ]);
    expect(
      idsOf({
        from: 'position',
        order: [{ by: 'dimension.order' }, { by: 'school.order', direction: 'descending' }],
      }),
    ).toEqual([
      'great-power-perception',
      'developing-perception',
      'geopolitics-perception',
      'rising-means',
      'geopolitics-means',
    ]);
  });

  test('goes by a column of the answer, which comes before a path of the same name', () => {
    const query: Query = { from: 'position', select: { id: 'id', order: 'school.order' } };
    expect(column({ ...query, order: [{ by: 'order' }] }, 'order')).toEqual([1, 1, 2, 3, 4]);
    expect(column({ ...query, order: [{ by: 'dimension.order' }, { by: 'order' }] }, 'id')).toEqual([
      'geopolitics-perception',
      'developing-perception',
      'great-power-perception',
      'geopolitics-means',
      'rising-means',
    ]);
    expect(
      idsOf({
        from: 'school',
        select: { id: 'label.en', label: 'id' },
        order: [{ by: 'id', direction: 'descending' }],
        limit: 1,
      }),
    ).toEqual(['Rising power school']);
  });

  test('puts what is absent last in both directions', () => {
    const query: Query = { from: 'event', where: { kind: { in: ['nuclear-test', 'treaty'] } } };
    expect(idsOf({ ...query, order: [{ by: 'facts.magnitude' }] })).toEqual([
      'test-2016',
      'test-2017',
      'pact-1961',
    ]);
    expect(idsOf({ ...query, order: [{ by: 'facts.magnitude', direction: 'descending' }] })).toEqual([
      'test-2017',
      'test-2016',
      'pact-1961',
    ]);
    expect(
      idsOf({
        from: 'school',
        select: { id: 'id', spans: 'dominance.span.start' },
        order: [{ by: 'spans', direction: 'descending' }],
      }).at(-1),
    ).toBe('dormant');
  });

  test('leaves what is equal in the order of ids', () => {
    expect(
      idsOf({
        from: 'event',
        order: [{ by: 'kind' }],
        where: { kind: { in: ['leader-visit', 'economic-aid'] } },
      }),
    ).toEqual(['aid-1995', 'aid-2017', 'visit-2018-03', 'visit-2018-05', 'visit-2018-or-2019', 'visit-2019']);
    expect(
      idsOf({
        from: 'event',
        order: [{ by: 'kind', direction: 'descending' }],
        where: { kind: { in: ['leader-visit', 'economic-aid'] } },
      }),
    ).toEqual(['visit-2018-03', 'visit-2018-05', 'visit-2018-or-2019', 'visit-2019', 'aid-1995', 'aid-2017']);
  });

  test('goes by dates in time', () => {
    const inTime = [
      'pact-1961',
      'aid-1995',
      'talks-2002',
      'vote-2006',
      'protest-2016',
      'test-2016',
      'aid-2017',
      'test-2017',
      'visit-2018-03',
      'visit-2018-05',
      'visit-2018-or-2019',
      'visit-2019',
    ];
    expect(idsOf({ from: 'event', order: [{ by: 'date' }] })).toEqual(inTime);
    expect(idsOf({ from: 'event', order: [{ by: 'date', direction: 'descending' }] })).toEqual(
      [...inTime].reverse(),
    );
    expect(
      column(
        {
          from: 'school',
          unnest: 'dominance',
          select: { end: 'dominance.span.end' },
          order: [{ by: 'end' }],
        },
        'end',
      ),
    ).toEqual(['[2002,2007]', '2012', '2013', '2017', '..']);
    expect(
      column(
        { from: 'school', unnest: 'dominance', select: { id: 'id' }, order: [{ by: 'dominance.span' }] },
        'id',
      ),
    ).toEqual(['geopolitics', 'developing', 'rising', 'rising', 'great-power']);
  });

  test('goes by a list item by item, and by a label in English', () => {
    expect(idsOf({ from: 'position', order: [{ by: 'concepts' }] })).toEqual([
      'great-power-perception',
      'geopolitics-perception',
      'developing-perception',
      'rising-means',
      'geopolitics-means',
    ]);
    expect(idsOf({ from: 'concept', order: [{ by: 'label', direction: 'descending' }] })).toEqual([
      'support',
      'burden',
      'asset',
      'pressure',
      'buffer',
    ]);
  });

  test('goes by certainty, by truth, and by computed columns', () => {
    expect(
      idsOf({ from: 'school', asOf: '2005', order: [{ by: 'certainty', direction: 'descending' }] }),
    ).toEqual(['geopolitics', 'developing']);
    expect(idsOf({ from: 'concept-scheme', order: [{ by: 'ordered' }] })).toEqual(['perception', 'means']);
    expect(
      ask({
        from: 'event',
        group: { who: 'initiator' },
        order: [{ by: 'count', direction: 'descending' }, { by: 'who' }],
      }).rows,
    ).toEqual([
      { who: 'PRK', count: 7 },
      { who: 'CHN', count: 5 },
      { who: 'KOR', count: 1 },
      { who: null, count: 1 },
    ]);
    expect(
      column(
        {
          from: 'event',
          group: ['kind'],
          aggregate: { strength: { max: 'facts.magnitude' } },
          order: [{ by: 'strength' }],
        },
        'kind',
      )[0],
    ).toBe('nuclear-test');
    expect(
      column(
        {
          from: 'event',
          group: ['kind'],
          aggregate: { last: { max: 'date' } },
          order: [{ by: 'last', direction: 'descending' }],
          limit: 3,
        },
        'last',
      ),
    ).toEqual(['2019-01-07/2019-01-10', '2017-09-03', '2017']);
  });

  test('goes by code points beyond the basic plane as well', () => {
    // U+20000 is written with two UTF-16 units that are below U+FF21.
    const label = (en: string) => ({ en });
    const actor = {
      a: { id: 'a', label: label('\u{20000}') },
      b: { id: 'b', label: label('\uFF21') },
      c: { id: 'c', label: label('朝') },
    };
    const dataset = { ...anyDataset, records: { ...anyDataset.records, actor } };
    expect(run(dataset, { from: 'actor', order: [{ by: 'label.en' }], select: ['id'] }).rows).toEqual([
      { id: 'c' },
      { id: 'b' },
      { id: 'a' },
    ]);
    expect(
      run(dataset, { from: 'actor', where: { 'label.en': { gt: '\uFF21' } }, select: ['id'] }).rows,
    ).toEqual([{ id: 'a' }]);
  });
});

describe('an order by what is not there', () => {
  test.each<[Omit<Query, 'from'>, string, string]>([
    [
      { group: ['kind'], aggregate: { visits: { count: true } }, order: [{ by: 'visit' }] },
      'column-unknown',
      'The answer has no column "visit". Did you mean visits?',
    ],
    [
      { group: ['kind'], order: [{ by: 'date' }] },
      'column-unknown',
      'The answer has no column "date". It has kind, count.',
    ],
    [
      { select: { place: 'place', visits: 'id' }, order: [{ by: 'visit' }] },
      'column-unknown',
      'The answer has no column "visit". Did you mean visits? Nor is it a path of the record.',
    ],
    [
      { order: [{ by: 'plaze' }] },
      'field-unknown',
      'There is no field "plaze" in event. Did you mean place?',
    ],
    [{ order: [{ by: 'certainty' }] }, 'field-unknown', 'There is no field "certainty" in event.'],
  ])('%j names the nearest', (part, code, message) => {
    expect(refused({ from: 'event', ...part })).toMatchObject({
      code,
      at: 'order.0',
      message: expect.stringContaining(message),
    });
  });
});
