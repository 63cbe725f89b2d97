import { describe, expect, test } from 'vitest';
import { anyDataset, untyped, validated } from '../../test/fixture.ts';
import { records } from '../../test/records.ts';
import type { Query } from '../ast/types.ts';
import { check } from './check.ts';
import type { Expectation } from './expectation.ts';
import { namesItsRecords, onlyAddsRows } from './growth.ts';

const rule = { en: 'What we had at hand.' };
/** The fixture, in which events are a choice, but nuclear tests are all there are. */
const chosen = untyped(
  validated(
    { ...records, claim: {} },
    {},
    {
      event: [
        { kind: 'selected', rule },
        { where: { kind: ['nuclear-test'] }, kind: 'complete', rule },
      ],
    },
  ),
);

const decide = (query: Query, expectation: Expectation) =>
  check(chosen, 'a-claim', { query, expect: expectation });
const verdict = (query: Query, expectation: Expectation): string => {
  const { verdict: outcome, reason } = decide(query, expectation);
  return reason === undefined ? outcome : `${outcome}: ${reason}`;
};

const visits: Query = {
  from: 'event',
  where: { kind: 'leader-visit' },
  aggregate: {
    n: { count: true },
    places: { list: 'place' },
    ids: { countDistinct: 'id' },
    third: { count: true, where: { place: 'Dalian, CHN' } },
    share: { share: true, where: { place: 'Dalian, CHN' } },
    number: { min: 'facts.visitNumber' },
  },
};
const listed: Query = { from: 'event', where: { kind: 'leader-visit' }, select: { id: 'id', when: 'date' } };

describe('a claim about a choice of records', () => {
  // There are four visits. More can but raise the count.
  test.each<[Query, Expectation, string]>([
    [visits, { column: 'n', atLeast: 4 }, 'holds'],
    [visits, { column: 'n', atLeast: 5 }, 'undecided: coverage'],
    [visits, { column: 'n', moreThan: 3 }, 'holds'],
    [visits, { column: 'n', atMost: 4 }, 'undecided: coverage'],
    [visits, { column: 'n', atMost: 3 }, 'fails'],
    [visits, { column: 'n', lessThan: 5 }, 'undecided: coverage'],
    [visits, { column: 'n', equals: 4 }, 'undecided: coverage'],
    [visits, { column: 'n', equals: 5 }, 'undecided: coverage'],
    [visits, { column: 'n', equals: 3 }, 'fails'],
    [visits, { column: 'n', between: [4, 5] }, 'undecided: coverage'],
    [visits, { column: 'n', between: [1, 3] }, 'fails'],
    [visits, { column: 'ids', atLeast: 4 }, 'holds'],
    [visits, { column: 'share', moreThan: 0.1 }, 'undecided: coverage'],
    [visits, { column: 'n', moreThan: { column: 'third' } }, 'undecided: coverage'],
    [visits, { column: 'places', includes: 'Dalian, CHN' }, 'holds'],
    [visits, { column: 'places', includes: 'Kaesong, PRK' }, 'undecided: coverage'],
    [visits, { column: 'places', equals: ['Dalian, CHN', 'Beijing, CHN'] }, 'undecided: coverage'],
    [visits, { column: 'places', equals: ['Dalian, CHN'] }, 'fails'],
    [visits, { column: 'third', share: { of: 'n', lessThan: 0.99 } }, 'undecided: coverage'],
    [listed, { rows: 'some' }, 'holds'],
    [listed, { nonEmpty: true }, 'holds'],
    [listed, { rows: 'none' }, 'fails'],
    [{ ...listed, where: { kind: 'border-measure' } }, { empty: true }, 'undecided: coverage'],
    [{ ...listed, where: { kind: 'border-measure' } }, { rows: 'some' }, 'undecided: coverage'],
    [listed, { column: 'id', includes: 'visit-2019' }, 'holds'],
    [listed, { column: 'id', ordered: 'ascending' }, 'undecided: coverage'],
    [listed, { column: 'id', ordered: 'descending' }, 'fails'],
    [{ ...listed, limit: 3 }, { column: 'id', ordered: 'descending' }, 'undecided: coverage'],
    [listed, { column: 'id', equals: 'visit-2018-03' }, 'undecided: coverage'],
    [
      { from: 'event', group: ['kind'], order: [{ by: 'count', direction: 'descending' }] },
      { column: 'kind', equals: 'leader-visit' },
      'undecided: coverage',
    ],
  ])(
    'stays decided only where more of them could not change it: %j %j %s',
    (query, expectation, expected) => {
      expect(verdict(query, expectation)).toBe(expected);
    },
  );

  test('holds and fails as ever where the records are all there are', () => {
    const tests: Query = {
      from: 'event',
      where: { kind: 'nuclear-test' },
      aggregate: { n: { count: true } },
    };
    expect(verdict(tests, { column: 'n', equals: 2 })).toBe('holds');
    expect(verdict(tests, { column: 'n', atLeast: 3 })).toBe('fails');
    expect(decide(tests, { column: 'n', equals: 2 }).coverage).toEqual({ selected: [] });
  });

  test('does so too where the query names its records', () => {
    const named: Query = { ...visits, where: { id: { in: ['visit-2019', 'visit-2018-05'] } } };
    expect(verdict(named, { column: 'n', equals: 2 })).toBe('holds');
    expect(verdict({ ...named, where: { all: [{ id: 'visit-2019' }] } }, { column: 'n', equals: 1 })).toBe(
      'holds',
    );
    expect(verdict({ ...named, where: { any: [{ id: 'visit-2019' }] } }, { column: 'n', equals: 1 })).toBe(
      'undecided: coverage',
    );
  });

  test('says of which choice, for the columns that it is about', () => {
    expect(decide(visits, { column: 'n', atLeast: 4 }).coverage).toEqual({
      selected: [{ collection: 'event', columns: ['n', 'places', 'ids', 'third', 'share', 'number'] }],
    });
    const both: Query = {
      from: 'event',
      aggregate: {
        tests: { count: true, where: { kind: 'nuclear-test' } },
        visits: { count: true, where: { kind: 'leader-visit' } },
      },
    };
    expect(decide(both, { column: 'tests', equals: 2 })).toMatchObject({
      verdict: 'holds',
      coverage: { selected: [] },
    });
    expect(decide(both, { column: 'tests', lessThan: { column: 'visits' } })).toMatchObject({
      verdict: 'undecided',
      reason: 'coverage',
      coverage: { selected: [{ collection: 'event', columns: ['visits'] }] },
    });
  });

  test('takes nothing for granted where records elsewhere could take rows away', () => {
    const sources: Query = {
      from: 'source',
      where: { 'citedBy.kind': { ne: 'treaty' } },
      aggregate: { n: { count: true } },
    };
    expect(verdict(sources, { column: 'n', atLeast: 1 })).toBe('undecided: coverage');
    expect(
      verdict({ ...sources, where: { 'citedBy.kind': 'nuclear-test' } }, { column: 'n', atLeast: 1 }),
    ).toBe('holds');
  });
});

describe('whether more records could only add rows', () => {
  test.each<[Query['where'], boolean]>([
    [undefined, true],
    [{ kind: 'treaty' }, true],
    [{ kind: { ne: 'treaty' } }, true],
    [{ not: { kind: 'treaty' } }, true],
    [{ place: { exists: false } }, true],
    [{ 'initiator.label.en': 'China' }, true],
    [{ 'initiator.label.en': { ne: 'China' } }, false],
    [{ not: { 'initiator.label.en': 'China' } }, false],
    [{ not: { not: { 'initiator.label.en': 'China' } } }, true],
    [{ not: { not: { 'initiator.label.en': { ne: 'China' } } } }, false],
    [{ any: [{ kind: 'treaty' }, { evidenceFor: { exists: false } }] }, false],
    [{ all: [{ evidenceFor: null }] }, false],
    [{ evidenceFor: { in: ['x', null] } }, false],
    [{ evidenceFor: { eq: null } }, false],
    [{ evidenceFor: { none: { id: 'x' } } }, false],
    [{ evidenceFor: { every: { id: 'x' } } }, false],
    [{ evidenceFor: { some: { id: 'x' } } }, true],
    [{ evidenceFor: { some: { id: { ne: 'x' } } } }, false],
    [{ evidenceFor: { exists: true } }, true],
    [{ calculated: [{ of: { year: 'date' }, ne: 2018 }] }, true],
  ])('%j: %s', (where, expected) => {
    const query: Query = { from: 'event', ...(where === undefined ? {} : { where }) };
    expect(onlyAddsRows(anyDataset, query)).toBe(expected);
    const counted: Query = {
      from: 'event',
      aggregate: { n: { count: true, ...(where === undefined ? {} : { where }) } },
    };
    expect(onlyAddsRows(anyDataset, counted)).toBe(expected);
  });

  test('not where answers are taken as sets', () => {
    const part: Query = { from: 'event', select: ['id'] };
    expect(onlyAddsRows(anyDataset, { ...part, except: [part] })).toBe(false);
  });
});

describe('whether a query names its records', () => {
  test.each<[Query['where'], boolean]>([
    [undefined, false],
    [{ id: 'x' }, true],
    [{ id: { in: ['x'] } }, true],
    [{ id: { eq: 'x' } }, true],
    [{ id: { ne: 'x' } }, false],
    [{ id: { matches: 'x' } }, false],
    [{ all: [{ kind: 'treaty' }, { id: 'x' }] }, true],
    [{ any: [{ id: 'x' }] }, false],
    [{ not: { id: 'x' } }, false],
  ])('%j: %s', (where, expected) => {
    expect(namesItsRecords({ from: 'event', ...(where === undefined ? {} : { where }) })).toBe(expected);
  });
});
