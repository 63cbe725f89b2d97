import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { renderSvg } from '../src/render/svg.ts';
import { SMALLEST } from '../src/theme/style.ts';
import { overlaps, textBoxes } from './boxes.ts';
import { cases, context, WIDTHS } from './cases.ts';
import { parseXml } from './xml.ts';

describe.each(cases)('$name', ({ drawn }) => {
  test.each(LOCALES)(
    'texts keep apart, within the picture and legible at every width (%s)',
    async (locale) => {
      for (const width of WIDTHS) {
        const svg = parseXml(await renderSvg(drawn, context(width, locale)));
        const height = Number(svg.attributes['height']);
        const boxes = textBoxes(svg);
        expect(Number(svg.attributes['width'])).toBe(width);
        expect(overlaps(boxes), `at ${width} px`).toEqual([]);
        const outside = boxes.filter(
          (box) => box.left < 0 || box.right > width || box.top < 0 || box.bottom > height,
        );
        expect(
          outside.map(({ text }) => text),
          `at ${width} px`,
        ).toEqual([]);
        expect(Math.min(...boxes.map(({ size }) => size))).toBeGreaterThanOrEqual(SMALLEST);
      }
    },
  );
});
