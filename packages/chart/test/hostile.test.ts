import { describe, expect, test } from 'vitest';
import { htmlTable } from '../src/index.ts';
import { renderSvg } from '../src/render/svg.ts';
import { overlaps, textBoxes } from './boxes.ts';
import { charted, context } from './cases.ts';
import { parseXml } from './xml.ts';

const HOSTILE: Readonly<Record<string, string>> = {
  markup: `</text></svg><script>alert(1)</script><image href="x" onerror='y'>`,
  'end of CDATA': ']]> <![CDATA[ -->',
  entities: '&amp; &lt; & &#0; &unknown;',
  'definition ids': 'id="gradient_0" url(#clip1) <g id="clip0">',
  'right to left': 'מדינה נורמלית دولة طبيعية \u202E reversed',
  emoji: '🇰🇵🤝🇨🇳 👩‍👩‍👧 ✌🏽',
  'control characters': 'a\u0000b\u0007c\u001Bd\uFFFE\uD800e',
  'white space': ' \n\t a \r\n b \u2028 ',
  'a long word': 'x'.repeat(2000),
  'long Han': '强'.repeat(2000),
  'many words': 'one two three four '.repeat(100),
  empty: '',
  'an expression': `datum.x + "'" + signal('width') {{x}} \${y} \\`,
};

const drawings = (text: string) =>
  charted.flatMap(({ name, chart, fixture }) =>
    [{}, ...Object.values(fixture.variants)].map((options) => ({
      name: `${name} ${JSON.stringify(options)}`,
      // The narrow picture is the harder one; the wide one is drawn once.
      widths: Object.keys(options).length === 0 ? [320, 960] : [320],
      drawn: chart.drawRows(fixture.labelled(text), options),
    })),
  );

describe.each(Object.entries(HOSTILE))('labels of %s', (_, text) => {
  test('are inert, well-formed and within the picture', async () => {
    for (const { name, drawn, widths } of drawings(text)) {
      for (const width of widths) {
        const svg = await renderSvg(drawn, {
          ...context(width),
          caption: { source: text, dataset: text, version: text, licence: text },
        });
        const root = parseXml(svg);
        expect(svg).not.toMatch(/<(script|image|foreignObject|a)\b/);
        const boxes = textBoxes(root);
        expect(boxes.length, name).toBeGreaterThan(3);
        expect(overlaps(boxes), `${name} at ${width} px`).toEqual([]);
        const outside = boxes.filter(
          (box) =>
            box.left < -0.5 || box.right > width + 0.5 || box.bottom > Number(root.attributes['height']),
        );
        expect(
          outside.map((box) => box.text),
          `${name} at ${width} px`,
        ).toEqual([]);
      }
    }
  });

  test('are inert in the table', () => {
    for (const { drawn } of drawings(text)) {
      const html = htmlTable(drawn.table('en'), 'en', text);
      expect(() => parseXml(html.replaceAll('\n', ''))).not.toThrow();
      expect(html).not.toMatch(/<(script|image)\b/);
    }
  });
});
