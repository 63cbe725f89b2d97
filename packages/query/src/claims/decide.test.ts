import { describe, expect, test } from 'vitest';
import { anyDataset } from '../../test/fixture.ts';
import type { Query } from '../ast/types.ts';
import { check } from './check.ts';
import type { Expectation } from './expectation.ts';

const decide = (query: Query, expectation: Expectation, dataset = anyDataset) =>
  check(dataset, 'a-claim', { query, expect: expectation });

const in2018: Query = {
  from: 'event',
  where: { kind: 'leader-visit' },
  during: '2018',
  aggregate: { visits: { count: true } },
};

describe('how sensitive a verdict is', () => {
  // Two visits certainly, a third possibly.
  test.each<[Query, Expectation, object]>([
    [
      in2018,
      { column: 'visits', equals: 3 },
      { ifCertainOnly: 'fails', ifAllPossible: 'holds', flips: true, possible: 1 },
    ],
    [
      in2018,
      { column: 'visits', atLeast: 2 },
      { ifCertainOnly: 'holds', ifAllPossible: 'holds', flips: false, possible: 1 },
    ],
    [
      { ...in2018, where: { kind: 'nuclear-test' } },
      { column: 'visits', equals: 0 },
      { ifCertainOnly: 'holds', ifAllPossible: 'holds', flips: false, possible: 0 },
    ],
  ])('%j %j', (query, expectation, sensitivity) => {
    expect(decide(query, expectation).sensitivity).toEqual(sensitivity);
  });

  test('says what a query that asks for the certain ones leaves out', () => {
    expect(decide({ ...in2018, certainty: 'certain' }, { column: 'visits', equals: 2 })).toMatchObject({
      verdict: 'holds',
      found: 2,
      sensitivity: { ifCertainOnly: 'holds', ifAllPossible: 'fails', flips: true, possible: 1 },
    });
  });

  test('flips too where only some of the possible rows would change it', () => {
    // None and both make it one or three; one of the two makes it two.
    const query: Query = {
      from: 'event',
      where: { id: { in: ['talks-2002', 'aid-1995', 'vote-2006'] } },
      during: '1995/2006',
      aggregate: { n: { count: true } },
    };
    const { sensitivity } = decide(query, { column: 'n', equals: 2 });
    expect(sensitivity).toEqual({ ifCertainOnly: 'fails', ifAllPossible: 'fails', flips: true, possible: 2 });
  });
});

/** The fixture with other citations of some of its events. */
function withCitations(of: Readonly<Record<string, readonly object[]>>, rest: object = {}) {
  const event = anyDataset.records['event'] ?? {};
  const changed = Object.entries(of).map(([id, citations]) => [id, { ...event[id], id, citations, ...rest }]);
  return {
    ...anyDataset,
    records: { ...anyDataset.records, event: { ...event, ...Object.fromEntries(changed) } },
  };
}

describe('records without a source', () => {
  const visits: Query = { ...in2018, during: '2018/2019', certainty: 'certain' };

  test('leave undecided what depends on them', () => {
    const unsourced = withCitations({ 'visit-2019': [] });
    expect(decide(visits, { column: 'visits', equals: 4 })).toMatchObject({ verdict: 'holds' });
    expect(decide(visits, { column: 'visits', equals: 4 }, unsourced)).toMatchObject({
      verdict: 'undecided',
      reason: 'missing-source',
      found: 4,
    });
    expect(decide(visits, { column: 'visits', atLeast: 3 }, unsourced).verdict).toBe('holds');
    expect(decide(visits, { column: 'visits', atLeast: 5 }, unsourced).verdict).toBe('fails');
  });

  test('are also those whose source the dataset does not hold', () => {
    const elsewhere = withCitations({ 'visit-2019': [{ source: 'a-lost-book' }] });
    expect(decide(visits, { column: 'visits', equals: 4 }, elsewhere).reason).toBe('missing-source');
    const both = withCitations({ 'visit-2019': [{ source: 'a-lost-book' }, { source: 'essay' }] });
    expect(decide(visits, { column: 'visits', equals: 4 }, both).verdict).toBe('holds');
  });

  test('are not judgements of coders who give their reason', () => {
    const judged = withCitations({ 'visit-2019': [] }, { assertedBy: 'coder', reason: 'it was seen' });
    expect(decide(visits, { column: 'visits', equals: 4 }, judged).verdict).toBe('holds');
    const bare = withCitations({ 'visit-2019': [] }, { assertedBy: 'coder' });
    expect(decide(visits, { column: 'visits', equals: 4 }, bare).reason).toBe('missing-source');
  });

  test('are none where a collection needs no source', () => {
    const sources: Query = { from: 'source', aggregate: { n: { count: true } } };
    expect(decide(sources, { column: 'n', equals: 3 }).verdict).toBe('holds');
  });
});

describe('answers taken as sets', () => {
  const kinds: Query = { from: 'event', where: { kind: 'leader-visit' }, select: { kind: 'kind' } };

  test('are decided by their rows', () => {
    const query: Query = {
      ...kinds,
      union: [{ from: 'event', where: { kind: 'treaty' }, select: { kind: 'kind' } }],
    };
    expect(decide(query, { column: 'kind', includes: ['treaty', 'leader-visit'] }).verdict).toBe('holds');
    expect(decide({ ...query, except: [kinds] }, { column: 'kind', includes: 'leader-visit' }).verdict).toBe(
      'fails',
    );
  });

  test('leave open what a row that is only possible may take away', () => {
    const all: Query = { from: 'event', where: { kind: 'leader-visit' }, select: ['id'] };
    const without: Query = { ...all, except: [{ ...all, during: '2018' }] };
    // In 2018 certainly two of four, and perhaps a third.
    expect(decide(without, { column: 'id', includes: 'visit-2019' }).verdict).toBe('holds');
    expect(decide(without, { column: 'id', includes: 'visit-2018-03' }).verdict).toBe('fails');
    expect(decide(without, { column: 'id', includes: 'visit-2018-or-2019' })).toMatchObject({
      verdict: 'undecided',
      reason: 'uncertain-time',
      sensitivity: { flips: true, possible: 1 },
    });
  });
});
