import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { THEMES } from '../src/index.ts';
import { cases, context } from './cases.ts';
import { specErrors } from './schemas.ts';

describe.each(cases)('$name', ({ drawn }) => {
  test.each(THEMES)(
    'is plain JSON, and valid Vega-Lite that compiles to valid Vega, or valid Vega (%s)',
    (theme) => {
      for (const locale of LOCALES) {
        for (const width of [320, 960]) {
          const spec = drawn.spec(context(width, locale, theme));
          expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
          expect(specErrors(spec)).toEqual([]);
        }
      }
    },
  );

  test('names each layer once, and keeps its data inline', () => {
    const { layer = [], datasets = {} } = drawn.spec(context(960)) as unknown as {
      layer?: { name: string; data: { name: string } }[];
      datasets?: Record<string, unknown>;
    };
    const names = layer.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { data } of layer) expect(datasets).toHaveProperty([data.name]);
  });
});
