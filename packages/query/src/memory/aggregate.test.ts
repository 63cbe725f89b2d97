import { describe, expect, test } from 'vitest';
import type { Aggregate, Filter } from '../ast/types.ts';
import { ask, refused } from '../../test/ask.ts';

function compute(from: string, aggregate: Aggregate, where: Filter = {}, unnest?: string): unknown {
  const { rows } = ask({
    from,
    where,
    aggregate: { it: aggregate },
    ...(unnest === undefined ? {} : { unnest }),
  });
  expect(rows).toHaveLength(1);
  return rows[0]?.['it'];
}

const nothing: Filter = { id: { in: [] } };

describe('of something', () => {
  test.each<[string, Aggregate, unknown]>([
    ['count', { count: true }, 12],
    ['count where', { count: true, where: { kind: 'leader-visit' } }, 4],
    ['countDistinct', { countDistinct: 'place' }, 3],
    ['countDistinct of a list', { countDistinct: 'initiator' }, 3],
    ['countDistinct of a path', { countDistinct: 'citations.source.type' }, 2],
    ['sum', { sum: 'facts.testNumber' }, 11],
    ['sum of zeros', { sum: 'facts.votesAgainst' }, 0],
    ['sum where', { sum: 'facts.testNumber', where: { date: '2016-09-09' } }, 5],
    ['mean', { mean: 'facts.testNumber' }, 5.5],
    ['min of a number', { min: 'facts.magnitude' }, 5.3],
    ['max of a number', { max: 'facts.magnitude' }, 6.3],
    ['min of a text', { min: 'place' }, 'Beijing, CHN'],
    ['max of a reference', { max: 'actors' }, 'kim'],
    [
      'list, each value once, in the order of the data',
      { list: 'place' },
      ['Beijing, CHN', 'Punggye-ri, PRK', 'Dalian, CHN'],
    ],
    ['share of rows', { share: true, where: { kind: 'leader-visit' } }, 4 / 12],
    ['share of everything', { share: true }, 1],
    [
      'share of a sum',
      { share: 'facts.testNumber', where: { kind: 'nuclear-test', date: '2017-09-03' } },
      6 / 11,
    ],
    ['share of none of it', { share: 'facts.testNumber', where: { kind: 'treaty' } }, 0],
  ])('%s', (_name, aggregate, expected) => {
    expect(compute('event', aggregate)).toEqual(expected);
  });

  test('sums lists, and items where the query unnests', () => {
    expect(compute('tally', { sum: 'counts.count' })).toBe(16);
    expect(
      compute('tally', { share: 'counts.count', where: { 'counts.view': 'sanctions' } }, {}, 'counts'),
    ).toBe(11 / 16);
    // Without unnest, a tally is counted whole if any of its counts is of the view.
    expect(compute('tally', { share: 'counts.count', where: { 'counts.view': 'sanctions' } })).toBe(1);
  });
});

describe('of nothing', () => {
  test.each<[Aggregate, unknown]>([
    [{ count: true }, 0],
    [{ countDistinct: 'place' }, 0],
    [{ sum: 'facts.magnitude' }, null],
    [{ mean: 'facts.magnitude' }, null],
    [{ min: 'date' }, null],
    [{ max: 'facts.magnitude' }, null],
    [{ list: 'place' }, []],
    [{ share: true }, null],
    [{ share: 'facts.magnitude' }, null],
  ])('%j is %j', (aggregate, expected) => {
    expect(compute('event', aggregate, nothing)).toEqual(expected);
    // Nothing to compute with is no different from no rows, but for what counts rows.
    if (!('count' in aggregate) && !('share' in aggregate && aggregate.share === true)) {
      expect(
        compute('event', aggregate, { id: 'aid-2017', kind: 'economic-aid', date: { exists: false } }),
      ).toEqual(expected);
    }
  });

  test('a share of absent numbers is null, not the share of the rows', () => {
    expect(
      compute(
        'event',
        { share: 'facts.magnitude', where: { kind: 'treaty' } },
        { kind: { in: ['treaty', 'statement'] } },
      ),
    ).toBeNull();
  });

  test('a share of zero is null', () => {
    expect(compute('event', { share: 'facts.votesAgainst', where: { kind: 'unsc-resolution' } })).toBeNull();
  });
});

describe('of dates', () => {
  test('min and max go by the earliest instant, whatever the form', () => {
    expect(compute('event', { min: 'date' })).toBe('1961-07-11');
    expect(compute('event', { max: 'date' })).toBe('2019-01-07/2019-01-10');
    expect(compute('event', { max: 'date' }, { date: { in: ['[2002,2007]', '2006-07-15'] } })).toBe(
      '2006-07-15',
    );
    expect(
      compute('event', { min: 'date' }, { date: { in: ['2016-07/2016-09', '2016-09-09', '2017'] } }),
    ).toBe('2016-07/2016-09');
    expect(compute('event', { max: 'date' }, { date: { in: ['2017', '2017-09-03'] } })).toBe('2017-09-03');
  });

  test('an open end is the last', () => {
    expect(compute('school', { max: 'dominance.span.end' })).toBe('..');
    expect(compute('school', { min: 'dominance.span.end' })).toBe('[2002,2007]');
    expect(compute('school', { min: 'dominance.span.end' }, { id: { in: ['great-power', 'rising'] } })).toBe(
      '2013',
    );
  });

  test('spans go by their start', () => {
    expect(compute('school', { min: 'dominance.span' })).toEqual({ start: '1993', end: '[2002,2007]' });
    expect(compute('school', { max: 'dominance.span' })).toMatchObject({ start: '2018' });
  });
});

describe('first and last', () => {
  test.each<[string, Aggregate, unknown]>([
    ['first', { first: 'kind', by: 'date' }, 'treaty'],
    ['last', { last: 'place', by: 'date' }, 'Beijing, CHN'],
    ['by a number', { last: 'id', by: 'facts.magnitude' }, 'test-2017'],
    ['by what is calculated', { first: 'id', by: { year: 'date' } }, 'pact-1961'],
    ['of what is calculated', { last: { year: 'date' }, by: 'facts.magnitude' }, 2017],
    ['where', { last: 'id', by: 'date', where: { kind: 'nuclear-test' } }, 'test-2017'],
    ['of equal rows the first', { first: 'id', by: 'kind', where: { kind: 'nuclear-test' } }, 'test-2016'],
    ['of equal rows the last', { last: 'id', by: 'kind', where: { kind: 'nuclear-test' } }, 'test-2017'],
    ['the first of several values', { first: 'initiator', by: 'date' }, 'CHN'],
    ['null where the row has none', { first: 'facts.magnitude', by: 'date' }, null],
  ])('%s', (_name, aggregate, expected) => {
    expect(compute('event', aggregate)).toEqual(expected);
  });

  test('are null of nothing, and where nothing stands to go by', () => {
    expect(compute('event', { first: 'id', by: 'date' }, nothing)).toBeNull();
    expect(compute('event', { last: 'id', by: 'facts.magnitude' }, { kind: 'treaty' })).toBeNull();
  });

  test('have the type and the unit of the value', () => {
    expect(
      ask({
        from: 'event',
        aggregate: {
          who: { first: 'initiator', by: 'date' },
          days: { last: { days: 'date' }, by: 'date' },
        },
      }).columns,
    ).toEqual([
      { name: 'who', type: 'reference' },
      { name: 'days', type: 'integer', unit: 'day' },
    ]);
  });

  test('rest on the row that they are of', () => {
    expect(
      ask({ from: 'event', aggregate: { it: { first: 'initiator.label.en', by: 'date' } } }).evidence,
    ).toEqual([
      [
        { collection: 'event', id: 'pact-1961' },
        { collection: 'actor', id: 'CHN' },
      ],
    ]);
  });

  test('count the rows that have no value, or nothing to go by', () => {
    expect(
      ask({
        from: 'event',
        aggregate: {
          a: { first: 'id', by: 'facts.magnitude' },
          b: { first: 'place', by: 'date' },
          c: { last: 'id', by: { days: 'date' } },
        },
      }).coverage,
    ).toMatchObject({ missing: { a: 10, b: 4, c: 0 }, undetermined: { c: 6 } });
  });
});

describe('coverage', () => {
  test('counts the rows that had no value to compute with', () => {
    const { coverage } = ask({
      from: 'event',
      aggregate: {
        n: { count: true },
        magnitude: { mean: 'facts.magnitude' },
        tests: { mean: 'facts.magnitude', where: { kind: 'nuclear-test' } },
        places: { list: 'place' },
        share: { share: 'facts.magnitude', where: { kind: 'nuclear-test' } },
      },
    });
    expect(coverage).toEqual({
      scanned: 12,
      certain: 12,
      possible: 0,
      missing: { n: 0, magnitude: 10, tests: 0, places: 4, share: 10 },
      selected: [],
    });
  });

  test('counts a row once, in however many groups it is', () => {
    const { coverage } = ask({
      from: 'event',
      where: { id: 'aid-2017' },
      group: ['actors'],
      aggregate: { magnitude: { mean: 'facts.magnitude' } },
    });
    expect(coverage.missing).toEqual({ magnitude: 1 });
  });

  test('names every column, even where there are no groups, and whatever its name', () => {
    expect(
      ask({
        from: 'event',
        where: nothing,
        group: ['kind'],
        aggregate: { magnitude: { mean: 'facts.magnitude' } },
      }).coverage.missing,
    ).toEqual({ magnitude: 0 });
    const aggregate: Record<string, Aggregate> = Object.fromEntries([
      ['constructor', { sum: 'facts.magnitude' }],
      ['toString', { count: true as const }],
    ]);
    expect(ask({ from: 'event', aggregate }).coverage.missing).toEqual({ constructor: 10, toString: 0 });
  });
});

describe('evidence', () => {
  test('is what the numbers rest on, the records of the path included', () => {
    expect(
      ask({ from: 'position', where: { school: 'rising' }, aggregate: { order: { sum: 'concepts.order' } } })
        .evidence,
    ).toEqual([
      [
        { collection: 'position', id: 'rising-means' },
        { collection: 'concept', id: 'pressure' },
        { collection: 'concept', id: 'support' },
      ],
    ]);
  });

  test('of a share is its part', () => {
    expect(
      ask({
        from: 'tally',
        unnest: 'counts',
        where: { id: 'views-articles' },
        aggregate: { share: { share: 'counts.count', where: { 'counts.view': 'abandon' } } },
      }),
    ).toMatchObject({
      rows: [{ share: 0.1 }],
      evidence: [
        [
          { collection: 'tally', id: 'views-articles' },
          { collection: 'view', id: 'abandon' },
        ],
      ],
    });
  });
});

describe('what cannot be computed', () => {
  test.each<[Aggregate, string, string]>([
    [{ sum: 'place' }, 'value-type', 'place is no number, so there is no sum of it.'],
    [{ mean: 'initiator' }, 'value-type', 'initiator is no number, so there is no mean of it.'],
    [{ share: 'date' }, 'value-type', 'date is no number, so there is no share of it.'],
    [
      { min: 'citations' },
      'value-type',
      'citations is a whole object, of which there is no min. Name one of its fields.',
    ],
    [
      { max: 'claims' },
      'value-type',
      'claims is a whole record, of which there is no max. Name one of its fields.',
    ],
    [{ sum: 'facts.magnitud' }, 'field-unknown', 'Did you mean magnitude or magnitudes?'],
    [{ count: true, where: { kind: 'leader-vist' } }, 'value-unknown', 'Did you mean leader-visit?'],
    // JSON may say what the types rule out.
    [
      { median: 'order' } as unknown as Aggregate,
      'query-invalid',
      'aggregate.it must be one of count, countDistinct, sum, mean, min, max, list, share',
    ],
    [{ sum: true } as unknown as Aggregate, 'query-invalid', 'aggregate.it must be one of'],
    [{ count: 'id' } as unknown as Aggregate, 'query-invalid', 'aggregate.it must be one of'],
    [
      { sum: 'facts.magnitude', mean: 'facts.magnitude' } as Aggregate,
      'query-invalid',
      'aggregate.it must be one of',
    ],
    [{ constructor: 'id' } as unknown as Aggregate, 'query-invalid', 'aggregate.it must be one of'],
    [{ first: 'id' } as unknown as Aggregate, 'query-invalid', 'first or last with a path and "by" another'],
    [{ sum: 'facts.magnitude', by: 'date' } as unknown as Aggregate, 'query-invalid', 'must be one of'],
    [
      { first: 'id', last: 'id', by: 'date' } as unknown as Aggregate,
      'query-invalid',
      'aggregate.it must be one of',
    ],
    [
      { first: 'id', by: 'claims' },
      'value-type',
      'claims is a whole record, and nothing is first or last by it. Name one of its fields.',
    ],
    [{ first: 'id', by: 'dat' }, 'field-unknown', 'Did you mean date'],
    [{} as unknown as Aggregate, 'query-invalid', 'aggregate.it must be one of'],
  ])('%j is refused', (aggregate, code, message) => {
    expect(refused({ from: 'event', aggregate: { it: aggregate } })).toMatchObject({
      code,
      at: expect.stringContaining('aggregate.it'),
      message: expect.stringContaining(message),
    });
  });
});
