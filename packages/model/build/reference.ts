/** Writes the reference of the model, docs/model.md and docs/model/, from the schemas and the examples. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { referencePages } from './reference/pages.ts';

const folder = new URL('../../../docs/model/', import.meta.url);
const pages = await referencePages();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const [place, text] of pages) await writeFile(place, text);
