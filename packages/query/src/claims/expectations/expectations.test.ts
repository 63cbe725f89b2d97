import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../../test/ask.ts';
import { anyDataset, untyped, validated } from '../../../test/fixture.ts';
import { records } from '../../../test/records.ts';
import type { Query } from '../../ast/types.ts';
import { wilson } from '../../stats/wilson.ts';
import { check } from '../check.ts';
import type { Expectation } from '../expectation.ts';
import { RELATIONS } from './range.ts';

const decide = (query: Query, expectation: Expectation, dataset = anyDataset) =>
  check(dataset, 'a-claim', { query, expect: expectation });
const verdict = (query: Query, expectation: Expectation, dataset = anyDataset): string => {
  const { verdict: outcome, reason } = decide(query, expectation, dataset);
  return reason === undefined ? outcome : `${outcome}: ${reason}`;
};
const message = (query: Query, expectation: Expectation): string =>
  refusal(() => decide(query, expectation)).message;

const counts: Query = {
  from: 'tally',
  where: { id: 'views-articles' },
  unnest: 'counts',
  aggregate: {
    sanctions: { sum: 'counts.count', where: { 'counts.view': 'sanctions' } },
    stability: { sum: 'counts.count', where: { 'counts.view': 'stability' } },
    abandon: { sum: 'counts.count', where: { 'counts.view': 'abandon' } },
    total: { sum: 'counts.count' },
    documents: { max: 'corpus.documents' },
    views: { list: 'counts.view' },
    none: { max: 'counts.count', where: { 'counts.count': 99 } },
  },
};

describe('relations of ranges', () => {
  const range = fc
    .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }))
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
  const holds = {
    equals: (a: number, b: number) => a === b,
    atLeast: (a: number, b: number) => a >= b,
    atMost: (a: number, b: number) => a <= b,
    moreThan: (a: number, b: number) => a > b,
    lessThan: (a: number, b: number) => a < b,
  };
  const within = ({ low, high }: { low: number; high: number }): number[] =>
    Array.from({ length: high - low + 1 }, (_none, index) => low + index);

  test.each(Object.keys(RELATIONS) as (keyof typeof RELATIONS)[])(
    '%s is what it is of every pair of numbers in them',
    (name) => {
      fc.assert(
        fc.property(range, range, (found, than) => {
          const each = within(found).flatMap((a) => within(than).map((b) => holds[name](a, b)));
          const expected = each.every(Boolean) ? 'holds' : each.some(Boolean) ? 'undecided' : 'fails';
          expect(RELATIONS[name](found, than)).toBe(expected);
        }),
      );
    },
  );
});

describe('comparisons with other columns', () => {
  test.each<[Expectation, string]>([
    [{ column: 'sanctions', moreThan: { column: 'stability' } }, 'holds'],
    [{ column: 'sanctions', moreThan: { column: ['stability', 'abandon'] } }, 'holds'],
    [{ column: 'stability', moreThan: { column: ['sanctions', 'abandon'] } }, 'fails'],
    [{ column: 'sanctions', lessThan: { column: 'stability' } }, 'fails'],
    [{ column: 'sanctions', atLeast: { column: 'sanctions' } }, 'holds'],
    [{ column: 'total', atMost: { column: 'documents' } }, 'holds'],
    [{ column: 'total', equals: { column: 'documents' } }, 'holds'],
    [{ column: 'total', equals: { column: ['documents', 'sanctions'] } }, 'fails'],
    [{ column: 'total', moreThan: { column: 'none' } }, 'undecided: no-data'],
    [{ column: 'total', equals: { column: 'none' } }, 'undecided: no-data'],
  ])('%j %s', (expectation, expected) => {
    expect(verdict(counts, expectation)).toBe(expected);
  });

  test('name the nearest, and refuse what is no number', () => {
    expect(message(counts, { column: 'total', moreThan: { column: 'sanction' } })).toBe(
      'The answer has no column "sanction". Did you mean sanctions?',
    );
    expect(message(counts, { column: 'total', moreThan: { column: 'views' } })).toBe(
      'The column "views" is a list, and moreThan compares with a number.',
    );
    expect(message(counts, { column: 'total', equals: { column: 'views' } })).toBe(
      'The column "views" is a list, and "total" is no such thing.',
    );
    expect(message(counts, { column: 'total', equals: { column: 'document' } })).toContain(
      'Did you mean documents?',
    );
  });
});

describe('equals of a list', () => {
  test.each<[Expectation, string]>([
    [{ column: 'views', equals: ['abandon', 'sanctions', 'stability'] }, 'holds'],
    [{ column: 'views', equals: ['stability', 'abandon', 'sanctions'] }, 'holds'],
    [{ column: 'views', equals: ['abandon', 'sanctions'] }, 'fails'],
    [{ column: 'views', equals: ['abandon', 'sanctions', 'stability', 'minimal'] }, 'fails'],
  ])('holds these and no others: %j %s', (expectation, expected) => {
    expect(verdict(counts, expectation)).toBe(expected);
  });

  test('is refused of a single value, and of other types', () => {
    expect(message(counts, { column: 'total', equals: [10] })).toBe(
      'The column "total" is a number, and a list of values is compared with a list. Name one value.',
    );
    expect(message(counts, { column: 'views', equals: [1] })).toBe(
      'The column "views" is a list, and equals 1 compares with a number.',
    );
    expect(message({ from: 'school', select: ['label'] }, { column: 'label', equals: ['x'] })).toContain(
      'is a locale-string',
    );
  });

  test('is undecided where it depends on open dates', () => {
    const places: Query = {
      from: 'event',
      where: { kind: 'leader-visit' },
      during: '2018',
      aggregate: { places: { list: 'id' } },
    };
    const certain = ['visit-2018-03', 'visit-2018-05'];
    expect(verdict(places, { column: 'places', equals: certain })).toBe('undecided: uncertain-time');
    expect(verdict(places, { column: 'places', equals: ['visit-2019'] })).toBe('fails');
    expect(verdict({ ...places, certainty: 'certain' }, { column: 'places', equals: certain })).toBe('holds');
  });
});

describe('includes', () => {
  const schools: Query = { from: 'school', select: { school: 'id', order: 'order' } };

  test.each<[Query, Expectation, string]>([
    [counts, { column: 'views', includes: 'abandon' }, 'holds'],
    [counts, { column: 'views', includes: ['abandon', 'stability'] }, 'holds'],
    [counts, { column: 'views', includes: ['abandon', 'minimal'] }, 'fails'],
    [schools, { column: 'school', includes: ['rising', 'dormant'] }, 'holds'],
    [schools, { column: 'school', includes: 'none-such' }, 'fails'],
    [schools, { column: 'order', includes: [1, 2, 3, 4, 5] }, 'holds'],
    [schools, { column: 'order', includes: 6 }, 'fails'],
    [{ ...schools, where: { order: 9 } }, { column: 'school', includes: 'rising' }, 'undecided: no-data'],
    [
      { from: 'position', select: ['concepts'], where: { school: 'great-power' } },
      { column: 'concepts', includes: ['asset', 'buffer'] },
      'holds',
    ],
    [{ ...schools, limit: 2 }, { column: 'school', includes: 'rising' }, 'fails'],
  ])('%j %j %s', (query, expectation, expected) => {
    expect(verdict(query, expectation)).toBe(expected);
  });

  test('looks for nothing that cannot be there', () => {
    expect(message(schools, { column: 'order', includes: 'one' })).toBe(
      'The column "order" is an integer, and includes "one" compares with a text.',
    );
    expect(message({ from: 'school', select: ['label'] }, { column: 'label', includes: 'x' })).toBe(
      'The column "label" is a locale-string, and no number or text can be found in it.',
    );
  });
});

describe('ordered', () => {
  const schools: Query = { from: 'school', select: { name: 'id', order: 'order' }, order: [{ by: 'order' }] };
  const events = (ids: readonly string[]): Query => ({
    from: 'event',
    where: { id: { in: ids } },
    select: { name: 'id', when: 'date' },
  });

  test.each<[Query, Expectation, string]>([
    [schools, { column: 'order', ordered: 'ascending' }, 'holds'],
    [schools, { column: 'order', ordered: 'strictly-ascending' }, 'holds'],
    [schools, { column: 'order', ordered: 'descending' }, 'fails'],
    [schools, { column: 'name', ordered: 'ascending' }, 'fails'],
    [{ from: 'school', select: ['id'] }, { column: 'id', ordered: 'strictly-ascending' }, 'holds'],
    [
      { from: 'tally', unnest: 'counts', select: ['counts.count'], order: [{ by: 'counts.count' }] },
      { column: 'counts.count', ordered: 'ascending' },
      'holds',
    ],
    // 5 and 4 stand once in one tally, 0 and 6 in the other; no two are equal until one is counted twice.
    [
      { from: 'position', select: { many: 'school.order' }, order: [{ by: 'many' }] },
      { column: 'many', ordered: 'ascending' },
      'holds',
    ],
    [
      { from: 'position', select: { many: 'school.order' }, order: [{ by: 'many' }] },
      { column: 'many', ordered: 'strictly-ascending' },
      'fails',
    ],
    [{ ...schools, limit: 1 }, { column: 'order', ordered: 'ascending' }, 'undecided: no-data'],
    // A number that is absent is left out, not taken as first or last.
    [
      { from: 'event', where: { kind: 'nuclear-test' }, select: { kt: 'facts.yieldKtMin' } },
      { column: 'kt', ordered: 'ascending' },
      'undecided: no-data',
    ],
  ])('%j %j %s', (query, expectation, expected) => {
    expect(verdict(query, expectation)).toBe(expected);
  });

  test.each<[readonly string[], Expectation, string]>([
    [['pact-1961', 'visit-2018-03'], { column: 'when', ordered: 'ascending' }, 'holds'],
    [['pact-1961', 'visit-2018-03'], { column: 'when', ordered: 'descending' }, 'fails'],
    // The summer of 2016 began before the test of September, which lies in it.
    [['protest-2016', 'test-2016'], { column: 'when', ordered: 'ascending' }, 'holds'],
    // Some time in 2017, and a day of it.
    [['aid-2017', 'test-2017'], { column: 'when', ordered: 'ascending' }, 'undecided: uncertain-time'],
    [['talks-2002', 'vote-2006'], { column: 'when', ordered: 'ascending' }, 'undecided: uncertain-time'],
    [['aid-2017', 'talks-2002', 'test-2017'], { column: 'when', ordered: 'ascending' }, 'fails'],
  ])('dates go by their beginning: %j %j %s', (ids, expectation, expected) => {
    expect(verdict(events(ids), expectation)).toBe(expected);
  });

  test('fails with what is out of order only beside a row between', () => {
    // Each neighbour might be in order; the first and the last are not.
    const three = validated({
      ...records,
      claim: {},
      event: Object.fromEntries(
        ['2018-05', '2018', '2018-03'].map((date, index) => [
          `e${index}`,
          { label: { en: 'x' }, date, kind: 'statement', citations: [{ source: 'essay' }] },
        ]),
      ),
    });
    const query: Query = { from: 'event', select: { when: 'date' } };
    expect(verdict(query, { column: 'when', ordered: 'ascending' }, untyped(three))).toBe('fails');
  });

  test('is of what has an order', () => {
    expect(message({ from: 'school', select: ['label'] }, { column: 'label', ordered: 'ascending' })).toBe(
      'The column "label" is a locale-string, and only numbers, texts, dates and spans have an order.',
    );
  });
});

/** A series of yearly values. */
const withSeries = (observations: readonly (readonly [at: string, value: number])[]) =>
  untyped(
    validated({
      ...records,
      claim: {},
      event: Object.fromEntries(
        observations.map(([date, value], index) => [
          `e${index}`,
          {
            label: { en: 'x' },
            date,
            kind: 'nuclear-test',
            facts: { type: 'nuclear-test', testNumber: index + 1, magnitude: value },
            citations: [{ source: 'essay' }],
          },
        ]),
      ),
    }),
  );

describe('increases and decreases', () => {
  const query: Query = { from: 'event', select: { when: 'date', size: 'facts.magnitude' } };
  const rising = withSeries([
    ['2015', 2],
    ['2016', 4],
    ['2017', 3],
    ['2018', 5],
    ['2019', 3.5],
  ]);

  test.each<[Expectation, string]>([
    [{ column: 'size', increases: { after: '2017' } }, 'holds'],
    [{ column: 'size', increases: { after: '2017', each: true } }, 'fails'],
    [{ column: 'size', decreases: { after: '2017' } }, 'fails'],
    [{ column: 'size', increases: { after: '2017', by: 'when' } }, 'holds'],
    [{ column: 'size', decreases: { after: '2018', each: true } }, 'fails'],
    [{ column: 'size', increases: { after: '2014' } }, 'undecided: no-data'],
    [{ column: 'size', increases: { after: '2019' } }, 'undecided: no-data'],
    // In which half of 2018 the fourth was, decides: 3.5 alone is above a mean of 3.5 with it before, or 4.25 above 3.
    [{ column: 'size', increases: { after: '2018-06' } }, 'undecided: uncertain-time'],
    [{ column: 'size', decreases: { after: '2018-06', each: true } }, 'fails'],
  ])('%j %s', (expectation, expected) => {
    expect(verdict(query, expectation, rising)).toBe(expected);
  });

  test('give the means on either side', () => {
    expect(decide(query, { column: 'size', increases: { after: '2017' } }, rising).found).toEqual({
      before: 3,
      after: 4.25,
    });
  });

  test('go by the year that groups are of', () => {
    const grouped: Query = {
      from: 'event',
      group: { year: { year: 'date' } },
      aggregate: { size: { max: 'facts.magnitude' } },
    };
    expect(verdict(grouped, { column: 'size', increases: { after: '2017' } }, rising)).toBe('holds');
    expect(verdict(grouped, { column: 'size', increases: { after: '2018' } }, rising)).toBe('fails');
  });

  test('count a stretch that goes on over the date to neither side', () => {
    const long = withSeries([
      ['2015', 1],
      ['2016-01/2018-12', 99],
      ['2019', 2],
    ]);
    expect(decide(query, { column: 'size', increases: { after: '2017', each: true } }, long)).toMatchObject({
      verdict: 'holds',
      found: { before: 1, after: 2 },
    });
  });

  test('are refused without one time to go by', () => {
    expect(
      message({ from: 'school', select: ['order'] }, { column: 'order', increases: { after: '2017' } }),
    ).toBe('The answer has no column of time. Say in "by" which is the date, span or year to go by.');
    expect(
      message(
        { from: 'event', select: { a: 'date', b: 'date', n: 'facts.magnitude' } },
        { column: 'n', increases: { after: '2017' } },
      ),
    ).toBe('The answer has 2 columns (a, b) of time. Say in "by" which is the date, span or year to go by.');
    expect(message(query, { column: 'size', increases: { after: '2017', by: 'size' } })).toBe(
      'The column "size" is a number, and no time to go by. Name a date, a span or a year.',
    );
    expect(message(query, { column: 'size', increases: { after: '2017', by: 'then' } })).toBe(
      'The answer has no column "then". Did you mean when?',
    );
    expect(message(query, { column: 'when', increases: { after: '2017' } })).toBe(
      'The column "when" is a date, and only numbers increase or decrease.',
    );
  });

  test('are undecided where there are too many ways to settle open dates', () => {
    const many = withSeries(Array.from({ length: 20 }, (_none, index) => ['2018', index]));
    expect(verdict(query, { column: 'size', increases: { after: '2018-06' } }, many)).toBe(
      'undecided: uncertain-time',
    );
  });

  test('of which one holds, the other fails', () => {
    const year = fc.integer({ min: 2010, max: 2019 }).map(String);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(year, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 8 }),
        year,
        (values, after) => {
          const dataset = withSeries(values);
          const up = verdict(query, { column: 'size', increases: { after } }, dataset);
          const down = verdict(query, { column: 'size', decreases: { after } }, dataset);
          if (up === 'holds') expect(down).toBe('fails');
          if (up.startsWith('undecided')) expect(down).toBe(up);
          const mean = (side: (at: string) => boolean) => {
            const on = values.filter(([at]) => side(at)).map(([, value]) => value);
            return on.length === 0 ? undefined : on.reduce((sum, one) => sum + one, 0) / on.length;
          };
          const [before, later] = [mean((at) => at <= after), mean((at) => at > after)];
          expect(up).toBe(
            before === undefined || later === undefined
              ? 'undecided: no-data'
              : later > before
                ? 'holds'
                : 'fails',
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('share', () => {
  test.each<[Expectation, string]>([
    // Five of ten: 23.7 to 76.3 per cent.
    [{ column: 'sanctions', share: { of: 'total', moreThan: 0.2 } }, 'holds'],
    [{ column: 'sanctions', share: { of: 'total', moreThan: 0.5 } }, 'undecided: interval'],
    [{ column: 'sanctions', share: { of: 'total', moreThan: 0.8 } }, 'fails'],
    [{ column: 'sanctions', share: { of: 'total', lessThan: 0.8 } }, 'holds'],
    [{ column: 'sanctions', share: { of: 'total', lessThan: 0.2 } }, 'fails'],
    [{ column: 'sanctions', share: { of: 'total', atLeast: 0.2, atMost: 0.8 } }, 'holds'],
    [{ column: 'sanctions', share: { of: 'total', atLeast: 0.2, atMost: 0.7 } }, 'undecided: interval'],
    [{ column: 'sanctions', share: { of: 'total', atLeast: 0.9, atMost: 0.95 } }, 'fails'],
    // At a level of one in two the interval is 40 to 60.
    [{ column: 'sanctions', share: { of: 'total', moreThan: 0.3, level: 0.95 } }, 'undecided: interval'],
    [{ column: 'sanctions', share: { of: 'total', moreThan: 0.3, level: 0.5 } }, 'holds'],
    [{ column: 'total', share: { of: 'none', moreThan: 0.3 } }, 'undecided: no-data'],
  ])('%j %s', (expectation, expected) => {
    expect(verdict(counts, expectation)).toBe(expected);
  });

  test('gives the share and its interval', () => {
    const { low, high } = wilson(5, 10, 0.9);
    expect(
      decide(counts, { column: 'sanctions', share: { of: 'total', moreThan: 0.5, level: 0.9 } }),
    ).toMatchObject({ found: 0.5, interval: { low, high, level: 0.9 } });
  });

  test.each<[Expectation, string]>([
    [{ column: 'sanctions', share: { of: 'total' } }, 'write one of moreThan, atLeast, lessThan, atMost'],
    [
      { column: 'sanctions', share: { of: 'total', moreThan: 50 } },
      'A share lies between 0 and 1, and moreThan is 50. For 50 %, write 0.5.',
    ],
    [
      { column: 'sanctions', share: { of: 'total', moreThan: 0.5, level: 95 } },
      'level is 95, and must lie between 0 and 1.',
    ],
    [{ column: 'sanctions', share: { of: 'totl', moreThan: 0.5 } }, 'Did you mean total?'],
    [{ column: 'views', share: { of: 'total', moreThan: 0.5 } }, 'The column "views" is a list, and a share'],
    [
      { column: 'total', share: { of: 'sanctions', moreThan: 0.5 } },
      'total is 10 and sanctions is 5. A share is of whole numbers, a count out of a total: name such columns.',
    ],
  ])('%j is refused', (expectation, words) => {
    expect(message(counts, expectation)).toContain(words);
  });
});

describe('empty and nonEmpty', () => {
  test('are rows none and some', () => {
    fc.assert(
      fc.property(fc.constantFrom('2016', '2017', '2018', '2019', '2018-12'), (during) => {
        const query: Query = { from: 'event', where: { assertedBy: 'coder' }, during };
        expect(verdict(query, { empty: true })).toBe(verdict(query, { rows: 'none' }));
        expect(verdict(query, { nonEmpty: true })).toBe(verdict(query, { rows: 'some' }));
      }),
    );
  });

  test('decide nothing of what always has one row', () => {
    expect(message(counts, { empty: true })).toContain('always has one row, so empty decides nothing');
    expect(message(counts, { nonEmpty: true })).toContain('always has one row, so nonEmpty decides nothing');
  });
});
