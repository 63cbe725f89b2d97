/** Writes the JSON Schemas of the language to schema/, for editors and other languages. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { querySchema } from '../src/ast/schema.ts';
import { checkSchema } from '../src/claims/schema.ts';
import { differenceSchema } from '../src/difference/schema.ts';

const folder = new URL('../schema/', import.meta.url);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const schemas = { query: querySchema, check: checkSchema, 'data-diff': differenceSchema };
for (const [name, schema] of Object.entries(schemas)) {
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(json, null, 2)}\n`);
}
