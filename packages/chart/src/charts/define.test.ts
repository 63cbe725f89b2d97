import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { overlaps, textBoxes } from '../../test/boxes.ts';
import { caption } from '../../test/fixture.ts';
import { parseXml, textOf } from '../../test/xml.ts';
import { renderSvg } from '../render/svg.ts';
import { ladder } from './ladder/chart.ts';
import { visits } from './visits/chart.ts';

const label = { en: 'A', ko: '가', 'zh-Hans': '甲' };
const visit = {
  id: 'a',
  label,
  date: '2018-03',
  year: 2018,
  kind: 'leader-visit',
  from: 'PRK',
  fromLabel: label,
  to: 'CHN',
  toLabel: label,
};
const chosen = (...rules: readonly string[]) => ({
  selected: rules.map((rule) => ({
    collection: 'event',
    rule: { en: `${rule}.`, ko: `${rule} 규칙.`, 'zh-Hans': `${rule}规则。` },
  })),
});
const answered = (...rules: readonly string[]) =>
  visits.draw({ visits: { rows: [visit], coverage: chosen(...rules) } });

describe('a count of records that are a choice', () => {
  test('says so in the summary, with each rule once', () => {
    const plain = visits.draw({ visits: { rows: [visit] } });
    const drawn = answered('One', 'Other', 'One');
    expect(LOCALES.map((locale) => drawn.summary(locale).replace(plain.summary(locale), ''))).toEqual([
      ' A choice of records is counted, so that this is no total. One. Other.',
      ' 선별된 기록을 센 것이므로 합계가 아니다. One 규칙. Other 규칙.',
      '所计为选取的记录，并非总数。One规则。Other规则。',
    ]);
    expect(answered().summary('en')).toBe(plain.summary('en'));
  });

  test('says so in the picture over the caption, and in its description', async () => {
    const rule = 'Events of a certain kind for which a source could be read, and no others';
    for (const width of [320, 960]) {
      for (const under of [caption, undefined]) {
        const context = { locale: 'en', theme: 'light', width, caption: under } as const;
        const svg = parseXml(await renderSvg(answered(rule), context));
        const boxes = textBoxes(svg);
        expect(boxes.map(({ text }) => text).join(' ')).toContain(`so that this is no total. ${rule}.`);
        expect(overlaps(boxes)).toEqual([]);
        expect(boxes.filter(({ bottom }) => bottom > Number(svg.attributes['height']))).toEqual([]);
      }
    }
    const { description } = answered(rule).spec({ locale: 'en', theme: 'light', width: 640 });
    expect(description).toContain(`${rule}.`);
  });

  test('keeps the note that it is drawn with', async () => {
    const context = { locale: 'en', theme: 'light', width: 960, note: 'Draft.' } as const;
    expect(textOf(parseXml(await renderSvg(answered('One'), context)))).toContain(
      'Draft. A choice of records is counted, so that this is no total. One.',
    );
  });

  test('is nothing to a chart that counts none', () => {
    const rank = { rank: 'a', label, order: 1, conferredBy: label, sources: [] };
    const results = { ranks: { rows: [rank] }, holders: { rows: [] } };
    const drawn = ladder.draw({ ...results, ranks: { rows: [rank], coverage: chosen('One') } });
    expect(drawn.summary('en')).toBe(ladder.draw(results).summary('en'));
  });
});
