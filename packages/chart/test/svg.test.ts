import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { renderSvg } from '../src/render/svg.ts';
import { cases, context } from './cases.ts';
import { elements, parseXml, textOf } from './xml.ts';

const drawnOf = (name: string) => {
  const found = cases.find((one) => one.name === name)?.drawn;
  if (!found) throw new Error(`no case has the name ${name}`);
  return found;
};
const [timeline, matrix] = [drawnOf('timeline'), drawnOf('matrix')];

describe('a stand-alone SVG', () => {
  test.each(LOCALES)('is one named and described picture in its language (%s)', async (locale) => {
    const svg = parseXml(await renderSvg(timeline, context(960, locale)));
    const [title, desc] = [elements(svg, 'title')[0], elements(svg, 'desc')[0]];
    expect(svg.attributes).toMatchObject({
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      lang: locale,
      'xml:lang': locale,
      'aria-labelledby': `${title?.attributes['id']} ${desc?.attributes['id']}`,
      viewBox: `0 0 960 ${svg.attributes['height']}`,
    });
    expect(title && textOf(title)).toBe(timeline.headline(locale));
    expect(desc && textOf(desc)).toBe(timeline.summary(locale));
  });

  test('has ids that no other picture has, and that no two elements share', async () => {
    const documents = await Promise.all(
      [timeline, matrix, ...cases.map(({ drawn }) => drawn)].map((drawn) => renderSvg(drawn, context(960))),
    );
    const idsOf = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    for (const svg of documents) expect(new Set(idsOf(svg)).size).toBe(idsOf(svg).length);
    expect(new Set(documents.flatMap(idsOf)).size).toBe(new Set(documents).size * 2);
  });

  test('takes a prefix for its ids, escaped', async () => {
    const svg = await renderSvg(timeline, context(640), { idPrefix: 'a" <b' });
    expect(elements(parseXml(svg), 'title')[0]?.attributes['id']).toBe('a"-<b-title');
  });

  test('is the same, byte for byte, each time, and at the same time as others', async () => {
    const first = await renderSvg(timeline, context(640));
    const again = await Promise.all([
      renderSvg(matrix, context(320)),
      renderSvg(timeline, context(640)),
      renderSvg(timeline, context(640)),
    ]);
    expect(again[1]).toBe(first);
    expect(again[2]).toBe(first);
  });

  test('needs no browser: no script, no style sheet, nothing fetched', async () => {
    for (const { drawn } of cases) {
      const svg = await renderSvg(drawn, context(960));
      expect(svg).not.toMatch(/<(script|style|image|foreignObject|a)\b|href=|\son\w+=/);
    }
  });

  test('has the background of its theme, or none', async () => {
    const filled = await renderSvg(timeline, context(640, 'en', 'dark'));
    const clear = await renderSvg(timeline, { ...context(640, 'en', 'dark'), background: 'transparent' });
    expect(filled).toMatch(/<rect width="640" height="[\d.]+" fill="#15181d"\/>/);
    expect(clear).not.toContain('fill="#15181d"');
  });
});
