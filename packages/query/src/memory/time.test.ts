import { describe, expect, test } from 'vitest';
import type { Query, TimeRelation } from '../ast/types.ts';
import { ask, idsOf, refused } from '../../test/ask.ts';

/** The ids of the rows that meet a query, by their certainty. */
function byCertainty(query: Query): { certain: unknown[]; possible: unknown[] } {
  const { rows } = ask(query);
  const of = (certainty: string) =>
    rows.filter((row) => row['certainty'] === certainty).map((row) => row['id']);
  return { certain: of('certain'), possible: of('possible') };
}

describe('temporal relations of events', () => {
  test.each<[TimeRelation, string, string[], string[]]>([
    ['asOf', '2017', ['aid-2017', 'test-2017'], []],
    ['asOf', '2018', ['visit-2018-03', 'visit-2018-05'], ['visit-2018-or-2019']],
    ['asOf', '2016-07', ['protest-2016'], []],
    ['asOf', '2017-06-15', [], ['aid-2017']],
    ['asOf', '1995', [], ['aid-1995']],
    ['asOf', '[2002,2007]', ['talks-2002', 'vote-2006'], []],
    ['during', '2018', ['visit-2018-03', 'visit-2018-05'], ['visit-2018-or-2019']],
    ['during', '2016', ['protest-2016', 'test-2016'], []],
    ['during', '2016-08', [], []],
    ['during', '2002', [], ['talks-2002']],
    ['during', '1994/1996', ['aid-1995'], []],
    ['during', '2018-12/2019-02', ['visit-2019'], ['visit-2018-or-2019']],
    ['overlaps', '2016-08/2016-12', ['protest-2016', 'test-2016'], []],
    ['throughout', '2016-08', ['protest-2016'], []],
    ['throughout', '2016-07', [], ['protest-2016']],
    ['throughout', '2018-03-26', ['visit-2018-03'], []],
    ['before', '1995', ['pact-1961'], ['aid-1995']],
    ['before', '2007', ['aid-1995', 'pact-1961', 'vote-2006'], ['talks-2002']],
    ['after', '2018', ['visit-2019'], ['visit-2018-or-2019']],
    ['after', '2018-06', ['visit-2018-or-2019', 'visit-2019'], []],
    ['after', '2019', [], []],
  ])('%s %s', (relation, date, certain, possible) => {
    expect(byCertainty({ from: 'event', [relation]: date })).toEqual({ certain, possible });
  });
});

describe('temporal relations of spans', () => {
  test.each<[TimeRelation, string, string[], string[]]>([
    ['asOf', '1990', [], []],
    ['asOf', '2000', ['geopolitics'], []],
    ['asOf', '2005', ['developing'], ['geopolitics']],
    ['asOf', '2011', ['developing', 'rising'], []],
    ['asOf', '2014', [], []],
    ['asOf', '2015', [], ['rising']],
    ['asOf', '2020', ['great-power'], []],
    ['asOf', '2020-06', [], ['great-power']],
    ['asOf', '2021', [], ['great-power']],
    ['throughout', '2005', ['developing'], ['geopolitics']],
    ['throughout', '2011', ['developing', 'rising'], []],
    ['throughout', '2012', ['rising'], ['developing']],
    ['throughout', '2018/2025', [], ['great-power']],
    ['during', '2009/2014', ['rising'], []],
    ['before', '2003', [], ['geopolitics']],
    ['before', '2014', ['developing', 'geopolitics', 'rising'], []],
    ['after', '2015', ['great-power'], ['rising']],
  ])('%s %s', (relation, date, certain, possible) => {
    expect(byCertainty({ from: 'school', [relation]: date })).toEqual({ certain, possible });
  });
});

describe('certainty', () => {
  test('certain keeps what is certain, possible is the default', () => {
    const query: Query = { from: 'event', asOf: '2018' };
    expect(idsOf({ ...query, certainty: 'certain' })).toEqual(['visit-2018-03', 'visit-2018-05']);
    expect(idsOf({ ...query, certainty: 'possible' })).toEqual(idsOf(query));
    expect(idsOf(query)).toEqual(['visit-2018-03', 'visit-2018-05', 'visit-2018-or-2019']);
  });

  test('changes nothing where the query asks nothing about time', () => {
    expect(idsOf({ from: 'event', certainty: 'certain' })).toHaveLength(12);
    expect(ask({ from: 'event', certainty: 'certain' }).columns.map(({ name }) => name)).not.toContain(
      'certainty',
    );
  });

  test('of several relations is the weakest', () => {
    expect(byCertainty({ from: 'event', after: '2018-06', before: '2020' })).toEqual({
      certain: ['visit-2018-or-2019', 'visit-2019'],
      possible: [],
    });
    expect(byCertainty({ from: 'event', asOf: '2018', before: '2019' })).toEqual({
      certain: ['visit-2018-03', 'visit-2018-05'],
      possible: ['visit-2018-or-2019'],
    });
  });

  test('of several spans is the strongest: one is enough', () => {
    expect(byCertainty({ from: 'school', where: { id: 'rising' }, asOf: '2013/2015' }).certain).toEqual([
      'rising',
    ]);
    // Each relation may be met by another span.
    expect(
      byCertainty({ from: 'school', where: { id: 'rising' }, asOf: '2012', after: '2015' }).certain,
    ).toEqual([]);
    expect(
      byCertainty({ from: 'school', where: { id: 'rising' }, asOf: '2012', after: '2015' }).possible,
    ).toEqual(['rising']);
  });

  test('of one item where the query unnests', () => {
    expect(
      ask({
        from: 'school',
        unnest: 'dominance',
        where: { id: 'rising' },
        asOf: '2011/2015',
        select: { span: 'dominance.asPrinted' },
      }).rows,
    ).toEqual([
      { span: '2010-2013', certainty: 'certain' },
      { span: 'about 2016-2017', certainty: 'possible' },
    ]);
  });
});

describe('the field that time looks at', () => {
  test('is that of the collection unless the query says otherwise', () => {
    expect(byCertainty({ from: 'corpus', during: '2013/2017' }).certain).toEqual(['articles', 'pamphlets']);
    expect(byCertainty({ from: 'source', time: 'issued', before: '2019' })).toEqual({
      certain: ['handbook'],
      possible: [],
    });
    expect(byCertainty({ from: 'position', time: 'school.dominance.span', asOf: '2005' })).toEqual({
      certain: ['developing-perception'],
      possible: ['geopolitics-means', 'geopolitics-perception'],
    });
    expect(byCertainty({ from: 'tally', time: 'corpus.window', asOf: '2017' }).certain).toEqual([
      'views-pamphlets',
    ]);
  });

  test('may be the end of a span, open ends included', () => {
    expect(byCertainty({ from: 'school', time: 'dominance.span.end', before: '2013' })).toEqual({
      certain: ['developing', 'geopolitics'],
      possible: [],
    });
    expect(byCertainty({ from: 'school', time: 'dominance.span.end', after: '2100' }).certain).toEqual([
      'great-power',
    ]);
  });

  test('leaves out what has no date, and says how many', () => {
    expect(ask({ from: 'source', time: 'issued', before: '2100' }).coverage).toMatchObject({
      scanned: 3,
      certain: 2,
      undated: 1,
    });
    expect(ask({ from: 'school', asOf: '2011', where: { order: { gt: 4 } } }).coverage).toMatchObject({
      certain: 0,
      undated: 1,
    });
    expect(ask({ from: 'school' }).coverage).not.toHaveProperty('undated');
  });

  test('must be there', () => {
    expect(refused({ from: 'source', asOf: '2000' })).toEqual({
      code: 'time-missing',
      at: 'time',
      message:
        'There is no one time of a source. Say in "time" which date or span to look at. Its dates and spans are issued, accessed.',
    });
  });

  test('must be a date or a span', () => {
    expect(refused({ from: 'school', time: 'dominance', asOf: '2000' })).toEqual({
      code: 'time-missing',
      at: 'time',
      message:
        'dominance is no date or span of a school. Its dates and spans are dominance.span, dominance.span.start, dominance.span.end, dominance.span.knownUntil, affiliations.span, affiliations.span.start, affiliations.span.end, affiliations.span.knownUntil.',
    });
    expect(refused({ from: 'concept', time: 'label', asOf: '2000' }).message).toBe(
      'label is no date or span of a concept.',
    );
  });

  test('must be spelt right, even where no relation looks at it', () => {
    expect(refused({ from: 'event', time: 'dat' })).toMatchObject({
      code: 'field-unknown',
      at: 'time',
      message: expect.stringContaining('Did you mean date'),
    });
  });
});

describe('a date that is none', () => {
  test.each<[TimeRelation, string, string]>([
    ['asOf', '2018-13', 'Did you mean 2018-12?'],
    ['during', '2018-2019', 'A span of years is written 2018/2019.'],
    ['overlaps', '', 'is not a date'],
    ['throughout', '2018; DROP TABLE event', 'is not a date'],
    ['before', '..', 'is not a date'],
    ['after', 'c. 1995', 'About a year is written 1995~.'],
  ])('%s %j is refused with advice', (relation, date, advice) => {
    expect(refused({ from: 'event', [relation]: date })).toMatchObject({
      code: 'date-invalid',
      at: relation,
      message: expect.stringContaining(advice),
    });
  });
});
