import { describe, expect, test } from 'vitest';
import { THEMES, themes } from '../src/index.ts';
import { renderSvg } from '../src/render/svg.ts';
import { cases, context } from './cases.ts';
import { contrast } from './color.ts';
import { elements, parseXml, textOf } from './xml.ts';

describe.each(cases)('$name', ({ drawn }) => {
  test.each(THEMES)('texts have a contrast of 4.5 against the background (%s)', async (theme) => {
    for (const width of [320, 960]) {
      const texts = elements(parseXml(await renderSvg(drawn, context(width, 'en', theme))), 'text');
      expect(texts.length).toBeGreaterThan(3);
      const faint = texts.filter(
        ({ attributes }) => contrast(attributes['fill'] ?? '#000000', themes[theme].background) < 4.5,
      );
      expect(faint.map(textOf)).toEqual([]);
      expect(texts.filter(({ attributes }) => Number(attributes['opacity'] ?? 1) < 1)).toEqual([]);
    }
  });
});
