import { dataset as yalu } from '@yalu/data/full';
import type { Dataset, Records } from '@yalu/model';
import { describe, expect, test } from 'vitest';
import { colorsOf, withVariables } from '../src/charts/colors.ts';
import { fill, picture } from '../src/charts/draw.ts';
import { WIDTHS } from '../src/charts/widths.ts';
import { anyOf } from '../src/data.ts';

// Narrower ids are still ids.
const dataset = anyOf(yalu as unknown as Dataset<Records>);
const shown: [string, Record<string, unknown>][] = [
  ['timeline', { asOf: '2005' }],
  ['matrix', {}],
  ['distribution', { by: 'view' }],
  ['distribution', { by: 'group' }],
];

describe('one picture for light and dark', () => {
  test.each(shown)('%s %j differs in nothing but the values of its variables', async (name, options) => {
    const { drawing, caption } = await fill(dataset, { name, options, locale: 'en' });
    for (const width of WIDTHS) {
      const context = { locale: 'en', width, background: 'transparent', caption } as const;
      const light = await picture(drawing, { ...context, theme: 'light' }, 'same');
      const dark = await picture(drawing, { ...context, theme: 'dark' }, 'same');
      expect(dark).toBe(light);
      expect(light).toContain('fill="var(--ink)"');
      expect(light).not.toMatch(/#[\da-f]{6}\b|rgba?\(|hsla?\(/i);
    }
  });

  test('no two colours of a theme are the same, so that each has one variable', () => {
    for (const theme of ['light', 'dark'] as const) {
      const colors = Object.values(colorsOf(theme));
      expect(new Set(colors).size).toBe(colors.length);
    }
  });

  test('words are left alone', () => {
    const ink = colorsOf('light')['--ink'] ?? '';
    expect(withVariables(`<text fill="${ink}">fill=&quot;${ink}&quot; ${ink}</text>`, 'light')).toBe(
      `<text fill="var(--ink)">fill=&quot;${ink}&quot; ${ink}</text>`,
    );
  });
});
