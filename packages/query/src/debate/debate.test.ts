import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../test/ask.ts';
import { dataset } from '../../test/fixture.ts';
import { compareSchools } from './compare.ts';
import { distribution } from './distribution.ts';
import { describeDominance, dominantSchools } from './dominance.ts';
import { citedSources } from './sources.ts';

describe('dominantSchools', () => {
  test.each<[string, string[]]>([
    ['1990', []],
    ['2000', ['geopolitics certain within']],
    ['2005', ['geopolitics possible end-uncertain', 'developing certain within']],
    ['2011', ['developing certain within', 'rising certain within']],
    ['2015', ['rising possible start-uncertain']],
    ['2021', ['great-power possible after-known']],
  ])('of %s', (date, expected) => {
    expect(
      dominantSchools(dataset, date).map(({ id, certainty, why }) => `${id} ${certainty} ${why}`),
    ).toEqual(expected);
  });

  test('says the period as printed, and why in each language', () => {
    const [school] = dominantSchools(dataset, '2005');
    expect(school).toMatchObject({ asPrinted: '1993-2002/07', span: { start: '1993', end: '[2002,2007]' } });
    const reasons = ['2000', '2005', '2015', '2021'].flatMap((date) =>
      dominantSchools(dataset, date).slice(0, 1),
    );
    for (const locale of LOCALES) {
      const said = reasons.map((reason) => describeDominance(reason, locale));
      expect(new Set(said).size).toBe(4);
    }
    expect(
      describeDominance(
        {
          why: 'after-known',
          span: { start: '2018', end: '..', knownUntil: '2020-04' },
        } as (typeof reasons)[number],
        'en',
      ),
    ).toBe('its period is open, and the source speaks only until April 2020');
  });

  test('refuses what is no date', () => {
    expect(refusal(() => dominantSchools(dataset, '2018-13')).code).toBe('date-invalid');
  });
});

describe('compareSchools', () => {
  test('puts the positions of schools side by side', () => {
    const { schools, dimensions } = compareSchools(dataset, ['great-power', 'geopolitics']);
    expect(schools.map(({ id }) => id)).toEqual(['great-power', 'geopolitics']);
    expect(dimensions).toMatchObject([
      {
        dimension: 'perception',
        differs: true,
        shared: ['buffer'],
        cells: [
          { school: 'great-power', concepts: ['asset', 'buffer'] },
          { school: 'geopolitics', concepts: ['buffer'] },
        ],
      },
      {
        dimension: 'means',
        differs: true,
        shared: [],
        cells: [undefined, { position: 'geopolitics-means' }],
      },
    ]);
  });

  test('takes each school once', () => {
    expect(compareSchools(dataset, ['rising', 'geopolitics', 'rising']).schools).toHaveLength(2);
  });

  test.each([
    [['rising', 'geopolitic'], 'value-unknown', 'Did you mean geopolitics?'],
    [['rising', 'hasOwnProperty'], 'value-unknown', 'There is no school "hasOwnProperty".'],
    [['rising'], 'query-invalid', 'A comparison needs two schools or more.'],
    [['rising', 'rising'], 'query-invalid', 'A comparison needs two schools or more.'],
    [[], 'query-invalid', 'A comparison needs two schools or more.'],
  ])('refuses %j', (schools, code, message) => {
    expect(refusal(() => compareSchools(dataset, schools))).toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });
});

describe('distribution', () => {
  test('gives each view its count and share, and those not counted none', () => {
    const { total, shares } = distribution(dataset, { tally: 'views-articles' });
    expect(total).toBe(10);
    expect(shares.map(({ id, count, share, missing }) => ({ id, count, share, missing }))).toEqual([
      { id: 'stability', count: 4, share: 0.4, missing: undefined },
      { id: 'sanctions', count: 5, share: 0.5, missing: undefined },
      { id: 'abandon', count: 1, share: 0.1, missing: undefined },
      { id: 'minimal', count: null, share: null, missing: 'not-counted-by-source' },
    ]);
    for (const { share, low, high } of shares) {
      if (share !== null) expect((low ?? 1) <= share && share <= (high ?? 0)).toBe(true);
    }
  });

  test('by group keeps a view without a group for itself', () => {
    expect(
      distribution(dataset, { tally: 'views-articles', by: 'group' }).shares.map(({ id, count }) => [
        id,
        count,
      ]),
    ).toEqual([
      ['support', 4],
      ['pressure', 5],
      ['abandon', 1],
    ]);
  });

  test('keeps a count of zero', () => {
    expect(distribution(dataset, { tally: 'views-pamphlets' }).shares[0]).toMatchObject({
      id: 'stability',
      count: 0,
      share: 0,
    });
  });

  test('needs to know which tally', () => {
    expect(refusal(() => distribution(dataset)).message).toContain('The dataset has 2 tallies: say which.');
    expect(refusal(() => distribution(dataset, { tally: 'views-article' })).message).toContain(
      'Did you mean views-articles?',
    );
  });
});

describe('citedSources', () => {
  test('are the most cited first, each record once', () => {
    const evidence = [
      { collection: 'event', id: 'visit-2018-03' },
      { collection: 'event', id: 'visit-2019' },
      { collection: 'event', id: 'visit-2019' },
      { collection: 'school', id: 'dormant' },
    ];
    expect(citedSources(dataset, evidence)).toEqual([
      { id: 'essay', label: { en: 'An essay' }, records: 2 },
      { id: 'handbook', label: { en: 'A handbook' }, records: 2 },
    ]);
    expect(citedSources(dataset, [])).toEqual([]);
  });
});
