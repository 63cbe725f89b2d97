import { LOCALES } from '@yalu/model/text';
import { shareDifference } from '@yalu/query/stats';
import { describe, expect, test } from 'vitest';
import { overlaps, textBoxes } from '../../../test/boxes.ts';
import { context } from '../../../test/cases.ts';
import { fixture } from '../../../test/fixtures/shift.ts';
import { parseXml } from '../../../test/xml.ts';
import { renderSvg } from '../../render/svg.ts';
import { shift } from './chart.ts';
import { figuresOf } from './figures.ts';
import { noiseAround } from './noise.ts';
import type { ShiftRow } from './rows.ts';

const { rows } = fixture;
const options = shift.parseOptions();
const row = (view: string, before: number | null, after: number | null): ShiftRow => ({
  view,
  label: { en: view },
  before,
  after,
});
/** The first count alone. */
const alone = rows.map((one) => ({ ...one, after: null, afterWindow: null }));

describe('two counts', () => {
  test('the headline is the shift that exceeds noise', () => {
    expect(LOCALES.map((locale) => shift.headline(rows, options, locale))).toEqual([
      'Limited sanctions fell from 33.3% to 9.8%, more than noise would explain',
      '제한적 제재 33.3%에서 9.8%로, 잡음을 넘는 변화',
      '有限制裁从33.3%变为9.8%，超出噪声',
    ]);
  });

  test('the summary says the intervals, the test, what is left out and what is taken for granted', () => {
    expect(shift.summary(rows, options, 'en')).toBe(
      'The first count has 90 texts (2013–2016), the second 82 texts (2017–2020). ' +
        'More than noise would explain: Limited sanctions fell from 33.3% to 9.8% (−23.6 points, 95% interval −38.6 to −6.9). ' +
        'Five shifts do not exceed noise: the interval of each difference, at 95% for all at once, contains zero. ' +
        'Taken as a whole, the two counts differ by more than chance would have them (chi-square test, p = 0.007; rough, as some counts are small). ' +
        'Both are taken for samples that share no text. ' +
        'Not counted by both, which is not zero, and left out of the shares: Unconditional support and Minimalist approach.',
    );
  });

  test('differences have the interval of Newcombe at a level divided by their number', () => {
    const { parts } = figuresOf(rows, options, 'en');
    const each = 1 - 0.05 / 6;
    for (const { before, after, difference } of parts) {
      const { low, high } = shareDifference([before.count, 90], [after?.count ?? 0, 82], each);
      expect(difference).toEqual({
        difference: (after?.share ?? 0) - before.share,
        low,
        high,
        exceeds: low > 0 || high < 0,
      });
    }
  });

  test('what exceeds noise has another sign, whatever its colour', () => {
    const { datasets } = shift.spec(rows, options, { locale: 'en', theme: 'print', width: 960 });
    const drawn = datasets as Record<string, readonly Readonly<Record<string, unknown>>[]>;
    expect(drawn['shifts-beyond-noise']?.map(({ id }) => id)).toEqual(['limited-sanctions']);
    expect(drawn['shifts-within-noise']?.length).toBe(5);
    expect(drawn['names-strong']?.map(({ lines }) => lines)).toEqual([['Limited sanctions']]);
  });

  test('what one of them does not count has no share and stands at the end', () => {
    expect(shift.table(rows, options, 'en').rows.slice(-2)).toEqual([
      expect.objectContaining({ view: 'Unconditional support', beforeCount: 1, afterCount: 'not counted' }),
      expect.objectContaining({ view: 'Minimalist approach', beforeCount: 'not counted', afterCount: 5 }),
    ]);
  });

  test('groups add up what both count, and few tables are tested exactly', () => {
    const { parts, test: whole } = figuresOf(rows, { ...options, by: 'group' }, 'en');
    expect(parts.map(({ label, before, after }) => [label, before.count, after?.count])).toEqual([
      ['Supporter', 1, 4],
      ['Status quo', 36, 46],
      ['Normal state-to-state relations', 45, 26],
      ['Abandonment', 8, 6],
    ]);
    expect(whole).toMatchObject({ kind: 'exact', rough: false });
    expect(shift.headline(rows, { ...options, by: 'group' }, 'en')).toBe(
      'No shift exceeds noise; the largest is Normal state-to-state relations, down 18.3 points',
    );
  });

  test.each([
    [[row('a', 10, 20), row('b', 10, 20)], 'No share moved'],
    [
      [row('a', 90, 10), row('b', 10, 90)],
      'Two shares moved by more than noise, most of all a: from 90.0% to 10.0%',
    ],
  ])('the headline of %#', (given, headline) => {
    expect(shift.headline(given, options, 'en')).toBe(headline);
  });
});

describe('one count', () => {
  test('says that nothing is compared, and what a second would have to show', () => {
    expect(LOCALES.map((locale) => shift.headline(alone, options, locale))).toEqual([
      'One count so far: Maintaining stability at 37.4% would have to move by 18.7 points to exceed noise',
      '집계는 하나뿐: 안정 유지 37.4%, 18.7%p 이상 변해야 잡음을 넘음',
      '目前只有一次计数：维护稳定占37.4%，须变动18.7个百分点才超出噪声',
    ]);
    expect(shift.summary(alone, options, 'en')).toBe(
      'There is one count, of 91 texts (2013–2016), and none to compare it with. ' +
        'Maintaining stability has the largest share, 34 texts; a second count of as many texts would show a shift beyond noise with ≤ 17 or ≥ 53. ' +
        'Named and not counted, which is not zero: Minimalist approach.',
    );
    expect(shift.table(alone, options, 'en').rows[0]).toEqual({
      view: 'Conditional support',
      beforeCount: 1,
      beforeShare: 1 / 91,
      beyond: '≥ 11',
    });
  });

  test.each([320, 607, 608, 1600])('is a picture whose texts keep apart (%d px)', async (width) => {
    for (const locale of LOCALES) {
      const boxes = textBoxes(parseXml(await renderSvg(shift.drawRows(alone), context(width, locale))));
      expect(overlaps(boxes)).toEqual([]);
      expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
    }
  });

  test.each([
    [34, 91, 0.99],
    [0, 91, 0.99],
    [91, 91, 0.95],
    [3, 10, 0.95],
  ])('noise about %d of %d ends where the interval leaves out zero', (count, total, level) => {
    const { up, down, low, high, least } = noiseAround(count, total, level);
    const exceeds = (other: number) => {
      const found = shareDifference([count, total], [other, total], level);
      return found.low > 0 || found.high < 0;
    };
    const others = Array.from({ length: total + 1 }, (_, other) => other);
    const beyond = others.filter(exceeds);
    expect(beyond).toEqual(
      others.filter((other) => (down !== null && other <= down) || (up !== null && other >= up)),
    );
    const within = others.filter((other) => !exceeds(other));
    expect([low, high]).toEqual([(within[0] ?? 0) / total, (within.at(-1) ?? 0) / total]);
    expect(least).toBe(Math.min(...beyond.map((other) => Math.abs(other - count))) / total);
  });

  test('of few texts may leave no shift beyond noise', () => {
    expect(noiseAround(1, 2, 0.95)).toEqual({ up: null, down: null, low: 0, high: 1, least: null });
    expect(shift.headline([row('a', 1, null), row('b', 1, null)], options, 'en')).toBe(
      'One count so far: a at 50.0%, and too few texts for any shift to exceed noise',
    );
  });
});

test.each([
  [[row('a', null, null)], {}, 'views-under-xi counts no view. Choose another tally with before.'],
  [
    [row('a', 3, null)],
    { after: 'later' },
    'views-under-xi and later count no view that the other counts too.',
  ],
  [[row('a', 3, null), row('b', null, 3)], {}, 'views-under-xi and the second count count no view'],
])('what cannot be compared is an error that says what to do (%#)', (given, wanted, message) => {
  const drawn = shift.drawRows(given, wanted);
  expect(() => drawn.spec(context(640))).toThrow(expect.objectContaining({ code: 'rows-empty' }));
  expect(() => drawn.headline('en')).toThrow(message);
});

test('a tally is not compared with itself', () => {
  expect(() => shift.parseOptions({ before: 'a', after: 'a' })).toThrow('two tallies');
});

test('rows are the views of both tallies; the second is asked for where there is one', () => {
  expect(Object.keys(shift.queriesFor())).toEqual(['before', 'beforeMissing']);
  expect(Object.keys(shift.queriesFor({ after: 'later' }))).toEqual([
    'before',
    'beforeMissing',
    'after',
    'afterMissing',
  ]);
  const view = (id: string) => ({ view: id, label: { en: id }, order: 1, group: null, groupLabel: null });
  const answers = {
    before: { rows: [{ ...view('a'), count: 3, window: '2013/2016', sources: [{ en: 'S' }] }] },
    beforeMissing: { rows: [view('b')] },
  };
  const first = { label: { en: 'a' }, order: 1, group: null, groupLabel: null };
  expect(shift.rows(answers)).toEqual([
    { ...first, view: 'a', before: 3, after: null, beforeWindow: '2013/2016', sources: [{ en: 'S' }] },
    { ...first, view: 'b', label: { en: 'b' }, before: null, after: null, sources: [] },
  ]);
  expect(
    shift.rows({
      ...answers,
      after: { rows: [{ ...view('b'), count: 4, window: '2017' }] },
      afterMissing: { rows: [view('a')] },
    }),
  ).toMatchObject([
    { view: 'a', before: 3, after: null },
    { view: 'b', before: null, after: 4, afterWindow: '2017' },
  ]);
  expect(() =>
    shift.rows({ ...answers, before: { rows: [{ ...view('a'), count: 3, window: 'then' }] } }),
  ).toThrow('window');
});
