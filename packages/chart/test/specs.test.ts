import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LOCALES } from '@yalu/model/text';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, test } from 'vitest';
import { THEMES } from '../src/index.ts';
import { cases, context } from './cases.ts';

const require = createRequire(import.meta.url);

function validator(schema: string) {
  // The published schemas use formats and unions that strict mode would only remark on.
  const ajv = new Ajv({ strict: false, allowUnionTypes: true });
  addFormats.default(ajv);
  ajv.addFormat('color-hex', true);
  return ajv.compile(JSON.parse(readFileSync(require.resolve(schema), 'utf8')) as object);
}
const isVegaLite = validator('vega-lite/vega-lite-schema.json');
const isVega = validator('vega/vega-schema.json');

describe.each(Object.entries(cases))('%s', (_name, drawn) => {
  test.each(THEMES)(
    'is plain JSON and valid Vega-Lite, and what it compiles to is valid Vega (%s)',
    (theme) => {
      for (const locale of LOCALES) {
        for (const width of [320, 960]) {
          const spec = drawn.spec(context(width, locale, theme));
          expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
          isVegaLite(spec);
          expect(isVegaLite.errors ?? []).toEqual([]);
          isVega(compile(spec as unknown as TopLevelSpec).spec);
          expect(isVega.errors ?? []).toEqual([]);
        }
      }
    },
  );

  test('names each layer once, and keeps its data inline', () => {
    const { layer, datasets } = drawn.spec(context(960)) as unknown as {
      layer: { name: string; data: { name: string } }[];
      datasets: Record<string, unknown>;
    };
    const names = layer.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { data } of layer) expect(datasets).toHaveProperty([data.name]);
  });
});
