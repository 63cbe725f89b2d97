/** Writes the tables of docs/versioning.md from the rules of versions and the types of changes. */
import { readFile, writeFile } from 'node:fs/promises';
import { withTables } from '../src/dataset/version/table.ts';

const page = new URL('../../../docs/versioning.md', import.meta.url);
await writeFile(page, withTables(await readFile(page, 'utf8')));
