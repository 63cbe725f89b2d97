import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { ChartSpec } from '../src/index.ts';

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

/**
 * What the published schemas find wrong with a specification: with Vega-Lite itself and with the Vega that it compiles
 * to, or with Vega.
 */
export function specErrors(spec: ChartSpec): readonly ErrorObject[] {
  const lite = spec.$schema.includes('vega-lite');
  if (lite && !isVegaLite(spec)) return isVegaLite.errors ?? [];
  // Our own JSON type and Vega-Lite's describe the same; this is what is being checked.
  isVega(lite ? compile(spec as unknown as TopLevelSpec).spec : spec);
  return isVega.errors ?? [];
}
