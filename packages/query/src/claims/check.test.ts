import { describe, expect, test } from 'vitest';
import { refusal } from '../../test/ask.ts';
import { anyDataset, dataset, untyped, validated } from '../../test/fixture.ts';
import { records } from '../../test/records.ts';
import type { Query } from '../ast/types.ts';
import { check, checkAll, checkClaim } from './check.ts';
import type { Expectation } from './expectation.ts';
import type { Check } from './types.ts';

const decide = (query: Query, expect: Expectation) => check(anyDataset, 'a-claim', { query, expect });
const verdict = (query: Query, expect: Expectation): string => {
  const { verdict: outcome, reason } = decide(query, expect);
  return reason === undefined ? outcome : `${outcome}: ${reason}`;
};

const visits: Query = {
  from: 'event',
  where: { kind: 'leader-visit' },
  aggregate: { visits: { count: true } },
};
const shares: Query = {
  from: 'tally',
  unnest: 'counts',
  aggregate: {
    share: { share: 'counts.count', where: { 'counts.view': 'sanctions' } },
    total: { sum: 'counts.count' },
  },
};

describe('an expectation', () => {
  test.each<[Query, Expectation, 'holds' | 'fails']>([
    [visits, { column: 'visits', equals: 4 }, 'holds'],
    [visits, { column: 'visits', equals: 3 }, 'fails'],
    [visits, { column: 'visits', atLeast: 4 }, 'holds'],
    [visits, { column: 'visits', atLeast: 5 }, 'fails'],
    [visits, { column: 'visits', atMost: 4 }, 'holds'],
    [visits, { column: 'visits', atMost: 3 }, 'fails'],
    [visits, { column: 'visits', moreThan: 3 }, 'holds'],
    [visits, { column: 'visits', moreThan: 4 }, 'fails'],
    [visits, { column: 'visits', lessThan: 5 }, 'holds'],
    [visits, { column: 'visits', lessThan: 4 }, 'fails'],
    [visits, { column: 'visits', between: [4, 6] }, 'holds'],
    [visits, { column: 'visits', between: [1, 4] }, 'holds'],
    [visits, { column: 'visits', between: [5, 6] }, 'fails'],
    [shares, { column: 'share', moreThan: 0.5 }, 'holds'],
    [shares, { column: 'share', equals: 11 / 16 }, 'holds'],
    [
      { from: 'event', aggregate: { last: { max: 'date' } } },
      { column: 'last', equals: '2019-01-07/2019-01-10' },
      'holds',
    ],
    [
      { from: 'school', order: [{ by: 'order' }], select: ['id'] },
      { column: 'id', equals: 'geopolitics' },
      'holds',
    ],
    [
      { from: 'event', group: ['kind'], order: [{ by: 'count', direction: 'descending' }] },
      { column: 'kind', equals: 'leader-visit' },
      'holds',
    ],
    [{ from: 'event', where: { kind: 'treaty' } }, { rows: 'some' }, 'holds'],
    [{ from: 'event', where: { kind: 'treaty' } }, { rows: 'none' }, 'fails'],
    [{ from: 'event', where: { kind: 'border-measure' } }, { rows: 'none' }, 'holds'],
    [{ from: 'event', where: { kind: 'border-measure' }, group: ['kind'] }, { rows: 'some' }, 'fails'],
    [{ from: 'corpus', select: ['coders'] }, { column: 'coders', equals: 2 }, 'holds'],
  ])('%j: %j %s', (query, expectation, expected) => {
    expect(verdict(query, expectation)).toBe(expected);
  });

  test('is undecided where there is nothing to compare', () => {
    expect(
      verdict(
        { from: 'event', where: { kind: 'treaty' }, aggregate: { m: { max: 'facts.magnitude' } } },
        { column: 'm', atLeast: 1 },
      ),
    ).toBe('undecided: no-data');
    expect(
      verdict(
        { from: 'event', where: { kind: 'border-measure' }, group: ['kind'] },
        { column: 'count', atLeast: 1 },
      ),
    ).toBe('undecided: no-data');
    expect(
      verdict(
        { from: 'event', where: { kind: 'border-measure' }, asOf: '2018', select: ['facts.magnitude'] },
        { column: 'facts.magnitude', atLeast: 1 },
      ),
    ).toBe('undecided: no-data');
    // A count of nothing is a number.
    expect(
      verdict(
        { from: 'event', where: { kind: 'border-measure' }, aggregate: { n: { count: true } } },
        { column: 'n', equals: 0 },
      ),
    ).toBe('holds');
  });

  test.each<[Query, Expectation, string, string]>([
    [
      visits,
      { column: 'visit', equals: 4 },
      'column-unknown',
      'The answer has no column "visit". Did you mean visits?',
    ],
    [
      { ...visits, where: { id: { in: [] } }, group: ['kind'] },
      { column: 'x', equals: 4 },
      'column-unknown',
      'The answer has no column "x". It has kind, visits.',
    ],
    [
      visits,
      { column: 'visits', equals: '4' },
      'check-invalid',
      'The column "visits" is an integer, and equals "4" compares with a text.',
    ],
    [
      { from: 'event', aggregate: { last: { max: 'date' } } },
      { column: 'last', atLeast: 2018 },
      'check-invalid',
      'The column "last" is a date, and atLeast 2018 compares with a number.',
    ],
    [
      { from: 'event', aggregate: { places: { list: 'place' } } },
      { column: 'places', equals: 'Beijing, CHN' },
      'check-invalid',
      'The column "places" is a list, and an expectation is about a number or a text. Compute one.',
    ],
    [
      { from: 'school' },
      { column: 'label', equals: 'x' },
      'check-invalid',
      'The column "label" is a locale-string, and',
    ],
    [
      visits,
      { column: 'visits', between: [5, 3] },
      'check-invalid',
      'Nothing is between 5 and 3. Write the lower bound first.',
    ],
    [
      visits,
      { rows: 'some' },
      'check-invalid',
      'A query that computes over everything always has one row, so rows decides nothing.',
    ],
    // JSON may say what the types rule out.
    [
      visits,
      { column: 'visits', equal: 4 } as unknown as Expectation,
      'check-invalid',
      'An expectation has a column and one of equals,',
    ],
    [visits, {} as unknown as Expectation, 'check-invalid', 'An expectation has a column and one of equals,'],
    [
      visits,
      { constructor: 1, column: 'visits' } as unknown as Expectation,
      'check-invalid',
      'An expectation has a column and one of equals,',
    ],
    [
      visits,
      null as unknown as Expectation,
      'check-invalid',
      'The check of a-claim needs a query and what to expect of it.',
    ],
    [
      undefined as unknown as Query,
      { rows: 'some' },
      'check-invalid',
      'The check of a-claim needs a query and what to expect of it.',
    ],
    [{ from: 'evnt' }, { rows: 'some' }, 'collection-unknown', 'Did you mean event?'],
  ])('%j: %j is refused', (query, expectation, code, message) => {
    expect(refusal(() => decide(query, expectation))).toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });
});

describe('uncertain time', () => {
  const in2018: Query = { ...visits, during: '2018' };

  test.each<[Expectation, string]>([
    // Two visits certainly, a third possibly.
    [{ column: 'visits', atLeast: 2 }, 'holds'],
    [{ column: 'visits', atLeast: 3 }, 'undecided: uncertain-time'],
    [{ column: 'visits', atLeast: 4 }, 'fails'],
    [{ column: 'visits', equals: 1 }, 'fails'],
    [{ column: 'visits', equals: 2 }, 'undecided: uncertain-time'],
    [{ column: 'visits', equals: 3 }, 'undecided: uncertain-time'],
    [{ column: 'visits', equals: 4 }, 'fails'],
    [{ column: 'visits', between: [2, 3] }, 'holds'],
    [{ column: 'visits', lessThan: 3 }, 'undecided: uncertain-time'],
  ])('leaves open what depends on it: %j %s', (expectation, expected) => {
    expect(verdict(in2018, expectation)).toBe(expected);
  });

  test('says whether there are rows, if only possibly', () => {
    const coded: Query = { from: 'event', where: { assertedBy: 'coder' }, during: '2018' };
    expect(verdict(coded, { rows: 'some' })).toBe('undecided: uncertain-time');
    expect(verdict({ ...coded, during: '2018/2019' }, { rows: 'some' })).toBe('holds');
    expect(verdict({ ...coded, during: '2017' }, { rows: 'some' })).toBe('fails');
  });

  test('decides where the query counts the certain ones only', () => {
    expect(verdict({ ...in2018, certainty: 'certain' }, { column: 'visits', equals: 2 })).toBe('holds');
    expect(verdict({ ...in2018, certainty: 'possible' }, { column: 'visits', equals: 2 })).toBe(
      'undecided: uncertain-time',
    );
  });

  test('leaves open what is no number in some worlds', () => {
    const query: Query = {
      from: 'event',
      where: { assertedBy: 'coder' },
      during: '2018',
      aggregate: { last: { max: 'date' } },
    };
    expect(verdict(query, { column: 'last', equals: '2018-12~' })).toBe('undecided: uncertain-time');
  });

  test('shows the widest answer', () => {
    expect(decide(in2018, { column: 'visits', equals: 2 })).toMatchObject({
      found: 3,
      numbers: { visits: 3 },
    });
  });
});

const visitFacts = { type: 'visit', from: 'PRK', to: 'CHN' };

/** As many certain and as many possible events in 2018 as asked; every other one is a numbered visit. */
function withVisits(certain: number, possible: number) {
  const visit = (date: string, index: number) => [
    `v${index}`,
    {
      label: { en: 'x' },
      date,
      kind: index % 2 === 0 ? 'leader-visit' : 'party-congress',
      facts: index % 2 === 0 ? { ...visitFacts, visitNumber: index + 1 } : { type: 'congress' },
      citations: [{ source: 'essay' }],
    },
  ];
  const event = Object.fromEntries([
    ...Array.from({ length: certain }, (_none, index) => visit('2018-06', index)),
    ...Array.from({ length: possible }, (_none, index) => visit('2018-12~', certain + index)),
  ]);
  return untyped(validated({ ...records, claim: {}, event }));
}

describe('combinations of possible rows', () => {
  const count: Query = { from: 'event', during: '2018', aggregate: { n: { count: true } } };
  const share: Query = {
    from: 'event',
    during: '2018',
    aggregate: { share: { share: true, where: { kind: 'leader-visit' } } },
  };
  const decideOn = (of: ReturnType<typeof withVisits>, query: Query, expectation: Expectation): string => {
    const { verdict: outcome, reason } = check(of, 'a-claim', { query, expect: expectation });
    return reason ?? outcome;
  };

  test('count between the certain and the widest answer', () => {
    const few = withVisits(3, 2);
    expect(decideOn(few, count, { column: 'n', equals: 4 })).toBe('uncertain-time');
    expect(decideOn(few, count, { column: 'n', between: [4, 4] })).toBe('uncertain-time');
    expect(decideOn(few, count, { column: 'n', equals: 6 })).toBe('fails');
  });

  test('may make a share that neither answer shows', () => {
    // One of two certainly, two of four in all; but two of three, if only the other visit was in 2018.
    const few = withVisits(2, 2);
    expect(decideOn(few, share, { column: 'share', equals: 0.5 })).toBe('uncertain-time');
    expect(decideOn(few, share, { column: 'share', moreThan: 0.5 })).toBe('uncertain-time');
    expect(decideOn(few, share, { column: 'share', lessThan: 0.7 })).toBe('holds');
    expect(decideOn(few, share, { column: 'share', moreThan: 0.7 })).toBe('fails');
  });

  test('may put another group first', () => {
    const query: Query = {
      from: 'event',
      during: '2018',
      group: ['kind'],
      order: [{ by: 'count', direction: 'descending' }],
    };
    expect(decideOn(withVisits(3, 2), query, { column: 'kind', equals: 'leader-visit' })).toBe('holds');
    expect(decideOn(withVisits(2, 1), query, { column: 'kind', equals: 'leader-visit' })).toBe('holds');
    expect(decideOn(withVisits(1, 2), query, { column: 'kind', equals: 'leader-visit' })).toBe('holds');
    expect(decideOn(withVisits(0, 2), query, { column: 'kind', equals: 'leader-visit' })).toBe(
      'uncertain-time',
    );
  });

  describe('where there are too many to try', () => {
    const many = withVisits(3, 30);

    test.each<[Query, Expectation, string]>([
      [count, { column: 'n', atLeast: 3 }, 'holds'],
      [count, { column: 'n', atLeast: 4 }, 'uncertain-time'],
      [count, { column: 'n', atLeast: 34 }, 'fails'],
      [count, { column: 'n', equals: 20 }, 'uncertain-time'],
      [count, { column: 'n', equals: 34 }, 'fails'],
      [count, { column: 'n', between: [3, 33] }, 'holds'],
      [count, { column: 'n', between: [4, 33] }, 'uncertain-time'],
      [count, { column: 'n', between: [0, 2] }, 'fails'],
      [{ ...count, aggregate: { n: { min: 'facts.visitNumber' } } }, { column: 'n', equals: 1 }, 'holds'],
      [{ ...count, aggregate: { n: { min: 'facts.visitNumber' } } }, { column: 'n', moreThan: 1 }, 'fails'],
      [{ ...count, aggregate: { n: { max: 'date' } } }, { column: 'n', equals: '2018-07' }, 'uncertain-time'],
      // A share may lie beyond both answers, so it stays open.
      [share, { column: 'share', lessThan: 0.99 }, 'uncertain-time'],
      [{ ...count, group: ['kind'] }, { column: 'n', atLeast: 1 }, 'uncertain-time'],
      [{ from: 'event', during: '2018' }, { rows: 'some' }, 'holds'],
      [{ from: 'event', during: '2017' }, { rows: 'some' }, 'fails'],
    ])('the two answers decide what they can: %j %j %s', (query, expectation, expected) => {
      expect(decideOn(many, query, expectation)).toBe(expected);
    });
  });
});

describe('a verdict', () => {
  test('has the numbers, what was expected and found, and the evidence', () => {
    expect(checkClaim(dataset, 'sanctions-majority')).toEqual({
      claim: 'sanctions-majority',
      verdict: 'fails',
      numbers: { supporters: 5, total: 10, share: 0.5 },
      columns: [
        { name: 'supporters', type: 'number' },
        { name: 'total', type: 'number' },
        { name: 'share', type: 'share' },
      ],
      expected: { column: 'share', relation: 'moreThan', value: 0.5 },
      found: 0.5,
      evidence: [
        { collection: 'tally', id: 'views-articles' },
        { collection: 'view', id: 'sanctions' },
        { collection: 'view', id: 'stability' },
        { collection: 'view', id: 'abandon' },
      ],
      coverage: { selected: [] },
      sensitivity: { ifCertainOnly: 'fails', ifAllPossible: 'fails', flips: false, possible: 0 },
      context: [],
    });
  });

  test('answers further questions beside it', () => {
    expect(checkClaim(dataset, 'four-visits')).toMatchObject({
      verdict: 'fails',
      found: 3,
      context: [
        {
          label: { en: 'Visits in 2019', ko: '2019년의 방문' },
          numbers: { visits: 2 },
          evidence: [
            { collection: 'event', id: 'visit-2018-or-2019' },
            { collection: 'event', id: 'visit-2019' },
          ],
        },
      ],
    });
    expect(checkClaim(dataset, 'three-visits')).toMatchObject({
      verdict: 'undecided',
      reason: 'uncertain-time',
    });
  });

  test('counts whole records, and shows the first row of chosen columns', () => {
    const some = { rows: 'some' } as const;
    expect(decide({ from: 'school' }, some)).toMatchObject({
      found: 5,
      numbers: { rows: 5 },
      expected: { relation: 'rows', value: 'some' },
    });
    expect(decide({ from: 'school', select: { citations: 'order' } }, some).numbers).toEqual({
      citations: 2,
    });
    expect(decide({ from: 'school', where: { order: 9 }, select: ['order'] }, some)).toMatchObject({
      verdict: 'fails',
      numbers: { rows: 0 },
      evidence: [],
    });
  });
});

describe('the claims of a dataset', () => {
  test('are decided in the order of their ids, those without a check left out', () => {
    expect(checkAll(dataset).map(({ claim, verdict: outcome }) => [claim, outcome])).toEqual([
      ['four-visits', 'fails'],
      ['sanctions-majority', 'fails'],
      ['three-visits', 'undecided'],
    ]);
    const turned = {
      ...dataset,
      records: { ...dataset.records, claim: { ...dataset.records.claim, 9: { id: '9' }, 10: { id: '10' } } },
    };
    expect(checkAll(turned as unknown as typeof dataset)).toEqual(checkAll(dataset));
  });

  test('are undefined where no data can decide them', () => {
    expect(checkClaim(dataset, 'views-will-change')).toBeUndefined();
  });

  test('are found where they have been moved, and not where they were split', () => {
    expect(checkClaim(dataset, 'visits-2018')?.claim).toBe('four-visits');
    expect(refusal(() => checkClaim(dataset, 'majorities'))).toEqual({
      code: 'claim-unknown',
      at: 'majorities',
      message: 'There is no claim "majorities". It was split: name one of sanctions-majority, four-visits.',
    });
  });

  test.each(['four-visit', 'hasOwnProperty', '__proto__', 'constructor'])('do not include "%s"', (id) => {
    expect(refusal(() => checkClaim(dataset, id))).toMatchObject({ code: 'claim-unknown', at: id });
  });

  test('name the nearest', () => {
    expect(refusal(() => checkClaim(dataset, 'four-visit')).message).toContain('Did you mean four-visits?');
  });

  test('with a check that nobody has parsed fail as queries do, not otherwise', () => {
    const broken: readonly unknown[] = [
      {},
      { query: {} },
      { query: { from: 'event' } },
      { query: { from: 'event', where: 5 }, expect: { rows: 'some' } },
      { query: [], expect: [] },
      5,
      'x',
    ];
    for (const claimed of broken)
      expect(refusal(() => check(anyDataset, 'a-claim', claimed as Check)).message.length).toBeGreaterThan(
        10,
      );
  });
});
