import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../test/fixtures/timeline.ts';
import { timeline } from './chart.ts';

const { rows } = fixture;
const options = timeline.parseOptions();
const asOf = (date: string) => timeline.parseOptions({ asOf: date });
const context = { locale: 'en', theme: 'light', width: 960 } as const;
const schools = rows.filter(({ kind }) => kind === 'school');
const events = rows.filter(({ kind }) => kind === 'event');

describe('Table 1', () => {
  test('the headline finds when two schools were dominant at once', () => {
    expect(LOCALES.map((locale) => timeline.headline(rows, options, locale))).toEqual([
      'Four schools of thought since 1993, two at once in 2010–2012',
      '1993년 이후 4개 학파, 2010~2012년에는 2개가 동시에 우세',
      '1993年以来4个学派，2010年至2012年有两个同时占主导',
    ]);
  });

  test('asked about a date, it says who was dominant, and who possibly', () => {
    expect(timeline.headline(rows, asOf('2005'), 'en')).toBe(
      '2005: Developing Country School dominant, Traditional Geopolitics School possibly dominant',
    );
    expect(timeline.headline(rows, asOf('2011'), 'ko')).toBe(
      '2011년: 발전도상국 학파 및 신흥 강대국 학파 우세',
    );
    expect(timeline.headline(rows, asOf('2021'), 'en')).toBe('2021: Great Power School possibly dominant');
    expect(timeline.headline(rows, asOf('1985'), 'en')).toBe('1985: no school dominant');
  });

  test('the summary has the periods, the overlap, the open end and the events', () => {
    expect(timeline.summary(rows, options, 'en')).toBe(
      'Dominance by school: Traditional Geopolitics School, 1993 to 2002 or 2007; Developing Country School, 2003–2012; ' +
        'Rising Great Power School, 2010–2017; Great Power School, since 2018. ' +
        'Developing Country School and Rising Great Power School were dominant at once in 2010–2012. ' +
        'The end for Great Power School is open, and what is known ends in April 2020. ' +
        'The chart marks seven events, from April 2003 to June 2019.',
    );
  });

  test.each(LOCALES)('summary and table have the same dates (%s)', (locale) => {
    const summary = timeline.summary(rows, options, locale);
    const table = timeline.table(rows, options, locale);
    expect(table.rows.length).toBe(rows.length);
    for (const { what, when } of table.rows.slice(0, 4)) {
      expect(summary).toContain(String(what));
      expect(summary).toContain(String(when));
    }
  });

  test('the bars have the certain and the possible time', () => {
    const { datasets } = timeline.spec(rows, options, context);
    const { certain, possible } = datasets as Record<
      string,
      { school: string; start: string; end: string }[]
    >;
    const spans = (bars: typeof certain) =>
      bars?.map(({ school, start, end }) => [school, start.slice(0, 10), end.slice(0, 10)]);
    expect(spans(certain)).toEqual([
      ['traditional-geopolitics', '1993-01-01', '2002-12-31'],
      ['developing-country', '2003-01-01', '2012-12-31'],
      ['rising-great-power', '2010-01-01', '2017-12-31'],
      ['great-power', '2018-01-01', '2020-04-01'],
    ]);
    expect(spans(possible)).toEqual([['traditional-geopolitics', '2002-12-31', '2007-12-31']]);
  });
});

test('the words hold without overlap, with one school, and with events alone', () => {
  const [first, , , last] = schools;
  if (!first || !last) throw new Error('the fixture has four schools');
  expect(timeline.headline([first, last], options, 'en')).toBe(
    'Two schools of thought since 1993, one after another',
  );
  expect(timeline.headline([last], options, 'en')).toBe('Great Power School: since 2018');
  expect(timeline.headline(events, options, 'en')).toBe('Seven events, April 2003 to June 2019');
  expect(timeline.headline(events.slice(0, 1), options, 'en')).toBe('One event, April 2003');
});

test('several periods of a school are one row of bars', () => {
  const [first] = schools;
  if (!first) throw new Error('the fixture has four schools');
  const twice = [first, { ...first, span: { start: '2010', end: '2012' } }];
  const { datasets } = timeline.spec(twice, options, context);
  expect((datasets as { 'school-names': unknown[] })['school-names']).toHaveLength(1);
  expect(timeline.table(twice, options, 'en').rows).toHaveLength(2);
});

test('no rows is an error; one row is a picture', () => {
  expect(() => timeline.spec([], options, context)).toThrow(expect.objectContaining({ code: 'rows-empty' }));
  for (const row of rows) expect(timeline.spec([row], options, context).$schema).toContain('vega-lite');
});

test('spans and dates that cannot be read are named', () => {
  const label = { en: 'A' };
  const answer = (span: object, date: string) => ({
    schools: { rows: [{ id: 'a', label, order: 1, span, asPrinted: null }] },
    events: { rows: [{ id: 'e', label, date, kind: 'treaty' }] },
  });
  expect(timeline.rows(answer({ start: '1993', end: '..', knownUntil: null }, '1961-07-11'))).toHaveLength(2);
  expect(() => timeline.rows(answer({ start: '2003', end: '1993' }, '1961'))).toThrow(/span of school a/);
  expect(() => timeline.rows(answer({ start: '1993', end: '2002' }, '11.7.1961'))).toThrow(
    /events\.0\.date: not a date/,
  );
  expect(() => timeline.rows({})).toThrow(expect.objectContaining({ code: 'rows-invalid' }));
});
