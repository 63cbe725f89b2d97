/** Writes the page on the rules, docs/contributing/rules.md, from what breaks each of them in its tests. */
import { mkdir, writeFile } from 'node:fs/promises';
import { RULES_PAGE, rulesPage } from './reference/rules-page.ts';

await mkdir(new URL('./', RULES_PAGE), { recursive: true });
await writeFile(RULES_PAGE, await rulesPage());
