import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../test/fixtures/visits.ts';
import { visits } from './chart.ts';
import { figuresOf } from './figures.ts';
import type { VisitsRow } from './rows.ts';

const { rows } = fixture;
const options = visits.parseOptions({ first: 2001 });
const [sample] = rows;
if (!sample) throw new Error('the fixture has rows');
const visit = (year: number | null, to: 'CHN' | 'PRK', id = `${String(year)}-${to}`): VisitsRow => ({
  ...sample,
  id,
  year,
  to,
  from: to === 'CHN' ? 'PRK' : 'CHN',
});

describe('visits from 2001 to 2025', () => {
  test('the headline is the year with the most', () => {
    expect(LOCALES.map((locale) => visits.headline(rows, options, locale))).toEqual([
      '2018 had the most recorded high-level visits: six, four of them to China',
      '기록된 고위급 방문은 2018년이 6회로 가장 많음, 그중 4회가 중국 방문',
      '有记录的高层访问以2018年最多，共6次，其中4次前往中国',
    ]);
  });

  test('a year without a visit is neither a row nor a block, and the summary says what that means', () => {
    const { rows: years } = visits.table(rows, options, 'en');
    expect(years.map(({ year }) => year)).not.toContain('2021');
    expect(years.find(({ year }) => year === '2018')).toMatchObject({ above: 4, below: 2, leaders: 3 });
    expect(visits.summary(rows, options, 'en')).toContain(
      'For four of 25 years there is none on record, the longest time from 2020 to 2022; the records are no chronicle, so that this does not show that there was none.',
    );
  });

  test('there is a block for each visit of the table, in its colour and on its side', () => {
    const { datasets } = visits.spec(rows, options, { locale: 'en', theme: 'light', width: 960 });
    // The blocks are what the specification of this chart has under that name.
    const blocks = (datasets as { blocks: { year: number; side: string; leader: boolean }[] }).blocks;
    expect(blocks).toHaveLength(rows.length);
    for (const { year, above, below, leaders } of visits.table(rows, options, 'en').rows) {
      const those = blocks.filter((block) => String(block.year) === year);
      expect(those.filter(({ side }) => side === 'above')).toHaveLength(Number(above));
      expect(those.filter(({ side }) => side === 'below')).toHaveLength(Number(below));
      expect(those.filter(({ leader }) => leader)).toHaveLength(Number(leaders));
    }
  });
});

test.each([
  ['one visit', [visit(2001, 'CHN')], 'One recorded high-level visit, in 2001'],
  [
    'as many each way',
    [visit(2001, 'CHN'), visit(2001, 'PRK')],
    '2001 had the most recorded high-level visits: two, one in each direction',
  ],
  [
    'all one way',
    [visit(2001, 'CHN', 'a'), visit(2001, 'CHN', 'b')],
    '2001 had the most recorded high-level visits: two, all of them to China',
  ],
  [
    'two years',
    [visit(2001, 'CHN'), visit(2003, 'PRK')],
    '2001 and 2003 had the most recorded high-level visits: one each',
  ],
  [
    'four years',
    [2001, 2002, 2003, 2004].map((year) => visit(year, 'CHN')),
    'No year has more than one recorded high-level visit',
  ],
])('the headline of %s', (_, given, headline) => {
  expect(visits.headline(given, options, 'en')).toBe(headline);
});

test('a visit of no certain year is said and not drawn', () => {
  const given = [visit(2001, 'CHN'), visit(null, 'PRK')];
  expect(figuresOf(given, options, 'en')).toMatchObject({ total: 1, undated: 1 });
  expect(visits.summary(given, options, 'en')).toMatch(/One more visit of no certain year is not drawn\.$/);
});

test('visits between others and outside the years are not counted', () => {
  const given = [visit(2001, 'CHN'), visit(1999, 'CHN'), { ...visit(2002, 'PRK'), from: 'RUS' }];
  expect(figuresOf(given, options, 'en').total).toBe(1);
  expect(() => visits.headline([visit(1999, 'CHN')], options, 'en')).toThrow(
    'There is nothing to draw: no visit between CHN and PRK has a year from 2001 to 2025.',
  );
});

test.each([
  [{ first: 2002, last: 2001 }, 'the first year must not be after the last'],
  [{ first: 1, last: 2001 }, 'at most 120 years can be shown'],
  [{ above: 'PRK' }, 'above and below must be two actors'],
])('refuses %j', (given, why) => {
  expect(() => visits.parseOptions(given)).toThrow(why);
});

test('rows come from the answer to the query', () => {
  const label = { en: 'A' };
  const answer = {
    id: 'a',
    label,
    date: '2018-03',
    from: 'CHN',
    fromLabel: label,
    to: 'PRK',
    toLabel: label,
  };
  const read = (kind: string, year: number | null) =>
    visits.rows({ visits: { rows: [{ ...answer, kind, year }] } });
  expect(read('leader-visit', 2018)).toEqual([{ ...answer, year: 2018, leader: true, sources: [] }]);
  expect(read('high-level-visit', null)).toMatchObject([{ year: null, leader: false }]);
  expect(() => visits.rows({ visits: { rows: [{ ...answer, kind: 'x', date: '2018-13' }] } })).toThrow(
    'not a date of the EDTF profile',
  );
});
