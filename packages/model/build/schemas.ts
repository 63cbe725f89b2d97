/** Writes the JSON Schema of each collection's record files to schema/, for editors and other languages. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { collections, recordFileSchema } from '../src/index.ts';

const folder = new URL('../schema/', import.meta.url);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const definition of Object.values(collections)) {
  const schema = recordFileSchema(definition);
  await writeFile(new URL(`${definition.name}.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
