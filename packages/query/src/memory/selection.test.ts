import { describe, expect, test } from 'vitest';
import { untyped, validated } from '../../test/fixture.ts';
import { records } from '../../test/records.ts';
import type { Query } from '../ast/types.ts';
import { run } from './run.ts';

const all = { en: 'What could be read' };
const tests = { en: 'All tests' };
const visits = { en: 'The visits that the essay names', ko: '글이 언급한 방문' };
const dataset = untyped(
  validated(
    { ...records },
    {},
    {
      event: [
        { kind: 'selected', rule: all },
        { where: { kind: ['nuclear-test'] }, kind: 'complete', rule: tests },
        { where: { kind: ['leader-visit', 'high-level-visit'] }, kind: 'selected', rule: visits },
      ],
      school: [{ kind: 'complete', rule: { en: 'All schools' } }],
    },
  ),
);
const where = { kind: ['leader-visit', 'high-level-visit'] };
const selected = (query: Query) => run(dataset, query).coverage.selected;
const rulesOf = (query: Query) => selected(query).map(({ rule }) => rule);

describe('an answer says that it rests on a choice', () => {
  test('with the rule, and the computed columns that count it', () => {
    expect(
      selected({ from: 'event', where: { kind: 'leader-visit' }, aggregate: { n: { count: true } } }),
    ).toEqual([{ collection: 'event', where, rule: visits, columns: ['n'] }]);
  });

  test('where nothing was found, too', () => {
    const asked: Query = {
      from: 'event',
      where: { kind: 'leader-visit', 'facts.to': 'KOR' },
      during: '1961',
      aggregate: { n: { count: true } },
    };
    expect(run(dataset, asked).rows).toEqual([{ n: 0 }]);
    expect(rulesOf(asked)).toEqual([visits]);
  });

  test('of rows as well as of groups', () => {
    expect(selected({ from: 'event' })).toEqual([
      { collection: 'event', rule: all, columns: [] },
      { collection: 'event', where, rule: visits, columns: [] },
    ]);
    expect(selected({ from: 'event', group: ['kind'] }).map(({ columns }) => columns)).toEqual([
      ['count'],
      ['count'],
    ]);
  });

  test('column by column, by their own filters', () => {
    const aggregate = {
      tests: { count: true, where: { kind: 'nuclear-test' } },
      visits: { count: true, where: { kind: 'leader-visit' } },
      treaties: { count: true, where: { kind: 'treaty' } },
      share: { share: true, where: { kind: 'nuclear-test' } },
    } as const;
    expect(selected({ from: 'event', aggregate }).map(({ columns }) => columns)).toEqual([
      ['treaties', 'share'],
      ['visits', 'share'],
    ]);
  });

  test('and only where it does', () => {
    const tested = { n: { count: true, where: { kind: 'nuclear-test' } } } as const;
    expect(rulesOf({ from: 'event', aggregate: tested })).toEqual([]);
    // The groups themselves are those of all events.
    expect(
      selected({ from: 'event', group: ['kind'], aggregate: tested }).map(({ columns }) => columns),
    ).toEqual([[], []]);
    expect(rulesOf({ from: 'event', where: { kind: 'nuclear-test' } })).toEqual([]);
    expect(rulesOf({ from: 'event', where: { id: 'test-2016' } })).toEqual([]);
    expect(rulesOf({ from: 'event', where: { id: 'pact-1961' } })).toEqual([all]);
    expect(rulesOf({ from: 'school' })).toEqual([]);
    expect(rulesOf({ from: 'view' })).toEqual([]);
  });

  test.each<[NonNullable<Query['where']>, readonly object[]]>([
    [{ not: { kind: 'leader-visit' } }, [all, visits]],
    [{ not: { kind: { in: ['leader-visit', 'high-level-visit'] } } }, [all]],
    [{ not: { not: { kind: 'nuclear-test' } } }, []],
    [{ not: { place: 'Beijing, CHN' } }, [all, visits]],
    [{ any: [{ kind: 'nuclear-test' }, { kind: 'treaty' }] }, [all]],
    [{ any: [{ kind: 'nuclear-test' }, { place: 'Beijing, CHN' }] }, [all, visits]],
    [{ all: [{ kind: 'nuclear-test' }, { place: 'Beijing, CHN' }] }, []],
    [{ not: { all: [{ kind: { ne: 'nuclear-test' } }, { place: { exists: true } }] } }, [all, visits]],
    [{ kind: 'border-measure' }, [all]],
    [{ any: [] }, [all]],
  ])('through %j', (filter, expected) => {
    expect(rulesOf({ from: 'event', where: filter })).toEqual(expected);
  });

  test('where a path goes back into it from elsewhere', () => {
    const aggregate = {
      actors: { count: true },
      events: { countDistinct: 'initiated.id' },
      visits: { countDistinct: 'id', where: { 'visitsPaid.kind': 'leader-visit' } },
    } as const;
    expect(
      selected({ from: 'actor', aggregate }).map(({ collection, columns }) => [collection, columns]),
    ).toEqual([
      ['event', ['events', 'visits']],
      ['event', ['events', 'visits']],
    ]);
    expect(
      selected({
        from: 'actor',
        where: { 'initiated.kind': 'treaty' },
        aggregate: { n: { count: true } },
      }).map(({ columns }) => columns),
    ).toEqual([['n'], ['n']]);
    expect(rulesOf({ from: 'actor', select: ['initiated.date'] })).toEqual([all, visits]);
    // A reference leads to the record that it names, however many others there are.
    expect(rulesOf({ from: 'position', select: ['school.label'] })).toEqual([]);
  });
});
