import { describe, expect, test } from 'vitest';
import { ChartError } from '../src/index.ts';
import { renderSvg } from '../src/render/svg.ts';
import { overlaps, textBoxes } from './boxes.ts';
import { charted, context } from './cases.ts';
import { parseXml } from './xml.ts';

/** As many as nobody means to draw. */
const MANY = 5_000;

describe.each(charted)('$name', ({ chart, fixture }) => {
  test('of no rows is an error that says so', () => {
    for (const use of ['headline', 'summary', 'table'] as const)
      expect(() => chart.drawRows([])[use]('en')).toThrow(expect.objectContaining({ code: 'rows-empty' }));
    expect(() => chart.drawRows([]).spec(context(640))).toThrow(/^There is nothing to draw/);
  });

  test('of as few rows as can be is a picture', async () => {
    for (const width of [320, 960]) {
      const svg = parseXml(await renderSvg(chart.drawRows(fixture.one), context(width)));
      const boxes = textBoxes(svg);
      expect(boxes.length).toBeGreaterThan(2);
      expect(overlaps(boxes)).toEqual([]);
      expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
    }
  });

  test(`of ${MANY} rows is a picture, or an error that says what to do`, async () => {
    const drawn = chart.drawRows(fixture.many.rows(MANY));
    for (const width of [320, 960]) {
      if (fixture.many.gives !== 'picture') {
        const refused = await renderSvg(drawn, context(width)).catch((error: unknown) => error);
        expect(refused).toBeInstanceOf(ChartError);
        expect(refused).toMatchObject({ code: fixture.many.gives });
        expect(String(refused)).toMatch(/5,000.*\. \w.*\.$/);
        continue;
      }
      const svg = parseXml(await renderSvg(drawn, context(width)));
      expect(Number(svg.attributes['height'])).toBeLessThan(3_000);
      const boxes = textBoxes(svg);
      expect(overlaps(boxes)).toEqual([]);
      expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
    }
  });

  test('of rows in another order has the same words and numbers', () => {
    const [one, other] = [fixture.rows, [...fixture.rows].reverse()].map((rows) => chart.drawRows(rows));
    expect(other?.headline('en')).toBe(one?.headline('en'));
    expect(other?.summary('en')).toBe(one?.summary('en'));
  });
});
