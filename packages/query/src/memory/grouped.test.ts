import { describe, expect, test } from 'vitest';
import type { Query } from '../ast/types.ts';
import { ask, refused } from '../../test/ask.ts';

const rows = (query: Parameters<typeof ask>[0]) => ask(query).rows;

describe('group', () => {
  test('makes one row of each value, in the order of values', () => {
    expect(rows({ from: 'event', group: ['kind'], aggregate: { events: { count: true } } })).toEqual([
      { kind: 'economic-aid', events: 2 },
      { kind: 'high-level-visit', events: 1 },
      { kind: 'leader-visit', events: 4 },
      { kind: 'nuclear-test', events: 2 },
      { kind: 'statement', events: 1 },
      { kind: 'treaty', events: 1 },
      { kind: 'unsc-resolution', events: 1 },
    ]);
  });

  test('counts where nothing else is computed', () => {
    expect(rows({ from: 'concept', group: { scheme: 'scheme' } })).toEqual([
      { scheme: 'means', count: 2 },
      { scheme: 'perception', count: 3 },
    ]);
    expect(rows({ from: 'concept', group: { scheme: 'scheme' }, aggregate: {} })).toEqual([
      { scheme: 'means' },
      { scheme: 'perception' },
    ]);
  });

  test('puts a row with a list into the group of each of its values, once', () => {
    expect(
      rows({
        from: 'event',
        where: { kind: { in: ['economic-aid', 'treaty'] } },
        group: { who: 'initiator' },
      }),
    ).toEqual([
      { who: 'CHN', count: 3 },
      { who: 'KOR', count: 1 },
      { who: 'PRK', count: 1 },
    ]);
    // Both positions of the school are on schemes of two concepts each; it is in each group once.
    expect(
      rows({ from: 'school', where: { id: 'rising' }, group: { scheme: 'positions.concepts.scheme' } }),
    ).toEqual([{ scheme: 'means', count: 1 }]);
  });

  test('puts a row without a value into the group null, which comes last', () => {
    expect(rows({ from: 'view', group: ['group'] })).toEqual([
      { group: 'pressure', count: 1 },
      { group: 'support', count: 1 },
      { group: null, count: 2 },
    ]);
    expect(
      rows({
        from: 'school',
        group: { span: 'dominance.span.start' },
        order: [{ by: 'span', direction: 'descending' }],
      }),
    ).toEqual([
      { span: '2018', count: 1 },
      { span: '2016~', count: 1 },
      { span: '2010', count: 1 },
      { span: '2003', count: 1 },
      { span: '1993', count: 1 },
      { span: null, count: 1 },
    ]);
  });

  test('makes each combination of several values', () => {
    expect(
      rows({
        from: 'event',
        where: { id: { in: ['aid-2017', 'aid-1995', 'vote-2006'] } },
        group: { from: 'initiator', to: 'target' },
      }),
    ).toEqual([
      { from: 'CHN', to: 'PRK', count: 2 },
      { from: 'KOR', to: 'PRK', count: 1 },
      { from: null, to: null, count: 1 },
    ]);
  });

  test('goes by dates in time, not by their letters', () => {
    expect(
      rows({
        from: 'event',
        group: ['date'],
        aggregate: {},
        where: { kind: { in: ['high-level-visit', 'economic-aid', 'treaty', 'nuclear-test'] } },
      }).map(({ date }) => date),
    ).toEqual(['1961-07-11', '1995~', '[2002,2007]', '2016-09-09', '2017', '2017-09-03']);
  });

  test('groups by labels as a whole', () => {
    expect(rows({ from: 'position', group: { school: 'school.label' }, limit: 1 })).toEqual([
      {
        school: { en: 'Developing country school', ko: '발전도상국 학파', 'zh-Hans': '发展中国家学派' },
        count: 1,
      },
    ]);
  });

  test('describes its columns', () => {
    expect(
      ask({
        from: 'event',
        group: { who: 'initiator', kind: 'kind', date: 'date' },
        aggregate: {
          a: { count: true },
          b: { countDistinct: 'place' },
          c: { sum: 'facts.votesFor' },
          d: { mean: 'facts.magnitude' },
          e: { min: 'date' },
          f: { max: 'facts.testNumber' },
          g: { max: 'actors' },
          h: { list: 'place' },
          i: { share: true },
        },
      }).columns,
    ).toEqual([
      { name: 'who', type: 'reference' },
      { name: 'kind', type: 'string' },
      { name: 'date', type: 'date' },
      { name: 'a', type: 'integer' },
      { name: 'b', type: 'integer' },
      { name: 'c', type: 'number' },
      { name: 'd', type: 'number' },
      { name: 'e', type: 'date' },
      { name: 'f', type: 'integer' },
      { name: 'g', type: 'reference' },
      { name: 'h', type: 'list' },
      { name: 'i', type: 'share' },
    ]);
  });

  test('has no certainty of its own, and says in coverage how much of it there is', () => {
    const { rows: groups, coverage } = ask({ from: 'event', during: '2018', group: ['kind'] });
    expect(groups).toEqual([{ kind: 'leader-visit', count: 3 }]);
    expect(coverage).toEqual({
      scanned: 12,
      certain: 2,
      possible: 1,
      undated: 0,
      missing: { count: 0 },
      selected: [],
    });
  });

  test('rests on the rows that were computed with, or on all of the group', () => {
    const visits = { from: 'event', where: { kind: 'nuclear-test' }, group: ['kind'] } as const;
    const both = [
      { collection: 'event', id: 'test-2016' },
      { collection: 'event', id: 'test-2017' },
    ];
    expect(ask(visits).evidence).toEqual([both]);
    expect(ask({ ...visits, aggregate: {} }).evidence).toEqual([both]);
    expect(ask({ ...visits, aggregate: { least: { min: 'facts.yieldKtMin' } } }).evidence).toEqual([
      [both[0]],
    ]);
    expect(
      ask({ ...visits, aggregate: { strong: { count: true, where: { 'facts.magnitude': { gt: 6 } } } } })
        .evidence,
    ).toEqual([[both[1]]]);
  });

  test.each<[Omit<Query, 'from'>, string]>([
    [{ group: [] }, 'group names no column. Name one, or leave group out.'],
    [{ group: ['kind', 'kind'] }, 'There are two columns "kind".'],
    [{ group: ['kind'], aggregate: { kind: { count: true } } }, 'There are two columns "kind".'],
    [{ aggregate: {} }, 'aggregate computes nothing.'],
    [
      { aggregate: Object.fromEntries([['__proto__', { count: true as const }]]) },
      'There can be no column "__proto__".',
    ],
  ])('refuses %j', (part, message) => {
    expect(refused({ from: 'event', ...part })).toMatchObject({
      code: 'query-invalid',
      message: expect.stringContaining(message),
    });
  });

  test('refuses more combinations than fit', () => {
    const group = Object.fromEntries(Array.from({ length: 40 }, (_none, index) => [`g${index}`, 'actors']));
    expect(refused({ from: 'event', group })).toMatchObject({ code: 'query-too-large', at: 'group' });
  });
});
