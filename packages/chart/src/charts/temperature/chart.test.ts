import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../test/fixtures/temperature.ts';
import { temperature } from './chart.ts';
import { figuresOf } from './figures.ts';
import type { TemperatureRow } from './rows.ts';

const { rows } = fixture;
const options = temperature.parseOptions();
const event = (id: string, date: string, value: number | null): TemperatureRow => ({
  id,
  label: { en: id },
  date,
  value,
  from: ['CHN'],
  to: ['PRK'],
});
const layersOf = (given: readonly TemperatureRow[], set: object = {}) => {
  const spec = temperature.spec(given, temperature.parseOptions(set), {
    locale: 'en',
    theme: 'light',
    width: 960,
  });
  // The data sets of this chart are rows under these names.
  return spec['datasets'] as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
};

describe('China and North Korea from 2000 on', () => {
  test('the headline names the ends of the index', () => {
    expect(LOCALES.map((locale) => temperature.headline(rows, options, locale))).toEqual([
      'By recorded events, China and North Korea (DPRK) were warmest in October 2005 and coldest in September 2017',
      '기록된 사건으로 본 중국과 북한의 관계, 2005년 10월에 가장 따뜻하고 2017년 9월에 가장 차가웠음',
      '从有记录的事件看，中国与朝鲜的关系在2005年10月最暖，在2017年9月最冷',
    ]);
  });

  test('the summary says the band, the change points and what it rests on', () => {
    const summary = temperature.summary(rows, options, 'en');
    expect(summary).toContain(
      'highest in October 2005, at 44.4 (from 32.6 to 58.9), made by “China and North',
    );
    expect(summary).toContain(
      'The mean value of the events changes in February 2013 from 3.0 to −2.5 and in March 2018 from −2.5 to 1.7.',
    );
    expect(summary).toMatch(
      /148 events .* 55 of them of no certain day; that none is on record does not show calm\.$/,
    );
  });

  test('tides and ebbs are drawn with the events that made them, and are in the table', () => {
    const datasets = layersOf(rows);
    expect(datasets['ebbs-heads']?.map(({ lines }) => lines)).toContainEqual(['September 2017: −40.8']);
    const { rows: periods } = temperature.table(rows, options, 'en');
    expect(periods).toHaveLength(310);
    expect(periods.find(({ period }) => period === 'March 2003')).toMatchObject({
      index: '−0.9',
      note: 'Low ebb: China stops the oil pipeline for three days',
    });
    expect(periods.find(({ period }) => period === 'February 2013')?.['note']).toBe(
      'Change point: mean value from 3.0 to −2.5',
    );
  });

  test('each event is a mark with its value, its date and its source', () => {
    const marks = layersOf(rows)['events'] ?? [];
    expect(marks).toHaveLength(rows.filter(({ date }) => date >= '2000').length);
    expect(marks.find(({ id }) => id === 'kim-jong-un-beijing-2018-03')?.['tip']).toMatch(
      /^.*\n25–28 March 2018 · Value 1\.9\nSource: Kim 2020$/,
    );
  });
});

describe('what is not on record', () => {
  const given = [event('a', '2001-01', 5), event('b', '2006-06', 3), event('c', '2006-07', 3)];
  const set = temperature.parseOptions({ from: '' });

  test('is a gap from two half-lives after the last event, and no zero', () => {
    const { rows: periods } = temperature.table(given, set, 'en');
    const unknown = periods.filter(({ index }) => index === null).map(({ period }) => period);
    expect([unknown[0], unknown.at(-1)]).toEqual(['January 2003', 'May 2006']);
    const datasets = layersOf(given, { from: '' });
    expect(datasets['silence']?.length).toBeGreaterThan(3);
    expect(datasets['silence-labels']?.map(({ lines }) => lines)).toEqual([['no event on record']]);
    expect(new Set(datasets['index-line']?.map(({ part }) => part)).size).toBe(2);
    expect(temperature.summary(given, set, 'en')).toContain(
      'At the end of 41 of 67 months no event had been on record for over 730 days; they are left blank.',
    );
  });

  test('makes no ebb', () => {
    expect(figuresOf(given, { ...set, prominence: 0 }, 'en').extremes.map(({ kind }) => kind)).toEqual([
      'tide',
    ]);
  });

  test('an event without a value is left out and counted', () => {
    const summary = temperature.summary([...given, event('d', '2003-01', null)], set, 'en');
    expect(summary).toContain('; one more, without a value or a date, is left out');
  });
});

test('change points need enough events', () => {
  const summary = temperature.summary([event('a', '2001-01-31', 5)], options, 'en');
  expect(summary).toContain('The index was 5.0 (from 5.0 to 5.0) in January 2001.');
  expect(summary).toContain('There are too few events for a change point.');
});

test('of very many events there is a mark for each period, at their mean', () => {
  const given = fixture.many.rows(1_200);
  const marks = layersOf(given)['events'] ?? [];
  expect(marks.length).toBeLessThanOrEqual(300);
  expect(marks.reduce((sum, { events }) => sum + Number(events), 0)).toBe(1_200);
  expect(String(marks[0]?.['tip'])).toMatch(/events, mean value/);
});

test.each([
  [{ dyad: ['CHN', 'CHN'] }, 'two different actors'],
  [{ dyad: ['CHN'] }, 'dyad'],
  [{ from: '2018-13' }, 'from: not a date of the EDTF profile'],
  [{ halfLife: 0 }, 'halfLife: Too small'],
])('refuses %j', (given, why) => {
  expect(() => temperature.parseOptions(given)).toThrow(why);
});

test.each([
  [{ from: '2020', to: '2010' }, 'options-invalid', 'It ends (2010-12-31) before it begins (2020-01-01)'],
  [{ from: '1000', to: '2000' }, 'rows-too-many', 'at most 2,000 periods'],
  [{ dyad: ['CHN', 'KOR'] }, 'rows-empty', 'no event with a value between CHN and KOR from 2000'],
  [{ from: '1900', to: '1940' }, 'rows-empty', 'from 1900 to 1940'],
])('of %j says what is wrong', (given, code, why) => {
  const headline = () => temperature.headline(rows, temperature.parseOptions(given), 'en');
  expect(headline).toThrow(expect.objectContaining({ code }));
  expect(headline).toThrow(why);
});

test('rows come from the answer to the query', () => {
  const row = { id: 'a', label: { en: 'A' }, date: '2018', from: ['CHN'], to: null };
  expect(temperature.rows({ events: { rows: [row] } })).toEqual([
    { ...row, value: null, to: [], fromLabels: [], toLabels: [], sources: [] },
  ]);
  expect(() => temperature.rows({ events: { rows: [{ ...row, date: '2018-13' }] } })).toThrow(
    'not a date of the EDTF profile',
  );
});
