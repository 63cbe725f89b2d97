import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../test/fixtures/series.ts';
import { series } from './chart.ts';
import { stretchesOf } from './figures.ts';
import type { SeriesRow } from './rows.ts';

const { rows } = fixture;
const options = series.parseOptions();
const context = { locale: 'en', theme: 'light', width: 960 } as const;
const [sample] = rows;
if (!sample) throw new Error('the fixture has rows');
const given = (values: readonly (number | null)[], more: Partial<SeriesRow> = {}): readonly SeriesRow[] =>
  values.map((value, index) => ({ ...sample, label: { en: 'A' }, year: 2001 + index, value, ...more }));

describe('visitors from 2014 to 2022', () => {
  test('the headline is the highest year', () => {
    expect(LOCALES.map((locale) => series.headline(rows, options, locale))).toEqual([
      'Chinese visitors to South Korea by year: highest in 2016, at 8,070,000',
      '연도별 방한 중국인: 2016년에 가장 높음, 8,070,000',
      '访韩中国游客（年）：2016年最高，为8,070,000',
    ]);
  });

  test('the summary says which years have no value and what the series covers', () => {
    expect(series.summary(rows, options, 'en')).toBe(
      'The series has values for seven years, from 6,100,000 in 2014 to 227,000 in 2022. ' +
        'The highest is 8,070,000, in 2016; the lowest 227,000, in 2022. ' +
        'There is no value, which is not zero, for 2020 to 2021. ' +
        'It does not cover all that its definition names. ' +
        'The years for which a figure could be sourced, rounded as the press quotes them.',
    );
  });

  test('a year without a value has no point, is hatched, and says why in the table', () => {
    // The layers are what the specification of this chart has under these names.
    const datasets = series.spec(rows, options, context)['datasets'] as Record<
      string,
      readonly Readonly<Record<string, unknown>>[]
    >;
    expect(datasets['series-points']?.map(({ year }) => year)).toEqual([
      2014, 2015, 2016, 2017, 2018, 2019, 2022,
    ]);
    expect(new Set(datasets['series-line']?.map(({ part }) => part)).size).toBe(2);
    expect(datasets['missing']?.length).toBeGreaterThan(3);
    expect(series.table(rows, options, 'en').rows[6]).toEqual({
      year: '2020',
      value: null,
      missing: 'no source found',
    });
  });
});

test('a year that the series leaves out is a gap too', () => {
  const years = series.table([...given([5]), ...given([7], { year: 2003 })], options, 'en').rows;
  expect(years).toEqual([
    { year: '2001', value: '5', missing: null },
    { year: '2002', value: null, missing: 'no value' },
    { year: '2003', value: '7', missing: null },
  ]);
});

test.each([
  [given([3]), 'A: 3 in 2001'],
  [given([3, 3]), 'A: 3 in every year that has a value'],
  [given([3, 1, 3]), 'A: highest in 2001 and 2003, at 3'],
  [given([3, 3, 3, 3, 1]), 'A: highest in several years, at 3'],
  [given([0.5, 0.875], { unit: 'share' }), 'A: highest in 2002, at 87.5%'],
  [given([1200, 800.25], { unit: 'USD million' }), 'A: highest in 2001, at 1,200 million US dollars'],
  [given([null, 2.5], { unit: 'kg' }), 'A: 2.50 kg in 2002'],
])('the headline of %#', (those, headline) => {
  expect(series.headline(those, options, 'en')).toBe(headline);
});

test('few things are columns, and a zero that was observed is seen where a missing year is hatched', () => {
  const layersOf = (values: readonly (number | null)[]) =>
    series.spec(given(values), options, context)['datasets'] as Record<
      string,
      readonly Readonly<Record<string, unknown>>[]
    >;
  const columns = layersOf([2, 0, null, 1]);
  expect(columns['series-columns']?.map(({ year }) => year)).toEqual([2001, 2002, 2004]);
  expect(columns['series-columns']?.every(({ y, y2 }) => Number(y2) - Number(y) >= 2)).toBe(true);
  expect(columns['missing']?.length).toBeGreaterThan(3);
  expect(layersOf([2, 0.5])).not.toHaveProperty('series-columns');
  expect(layersOf([2, 61])).not.toHaveProperty('series-columns');
  expect(layersOf([-2, 6])).not.toHaveProperty('series-columns');
});

test('what has no value at all is an error that says what to do', () => {
  expect(() => series.spec(given([null]), options, context)).toThrow(
    'There is nothing to draw: no year of cow-china-dprk-trade has a value. Choose a series of the frequency year.',
  );
});

test('years make stretches', () => {
  expect(stretchesOf([2018, 2020, 2021, 2022])).toEqual([
    { from: 2018, to: 2018 },
    { from: 2020, to: 2022 },
  ]);
  expect(stretchesOf([])).toEqual([]);
});

test('rows come from the answer to the query', () => {
  const answer = { year: 2001, value: null, label: { en: 'A' }, unit: '1', coverage: 'complete' };
  expect(series.rows({ observations: { rows: [{ ...answer, missing: 'withheld' }] } })).toEqual([
    { ...answer, missing: 'withheld', definition: null, rule: null, sources: [] },
  ]);
  expect(() => series.rows({ observations: { rows: [{ ...answer, coverage: 'some' }] } })).toThrow(
    'coverage',
  );
});
