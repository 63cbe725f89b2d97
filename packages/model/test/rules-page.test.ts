import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { RULES_PAGE, rulesPage } from '../build/reference/rules-page.ts';
import { rules } from '../src/dataset/rules/registry.ts';

const page = await readFile(RULES_PAGE, 'utf8');

it('is what the tests of the rules say: else run `node build/rules-page.ts` in packages/model', async () => {
  expect(page).toBe(await rulesPage());
});

it('has for each rule what is wrong, what is said then and what is right, in YAML that can be read', () => {
  const sections = page.split(/^## /m).slice(1);
  expect(sections.map((section) => /^`(.*)`/.exec(section)?.[1])).toEqual(rules.map(({ name }) => name));
  for (const section of sections) {
    expect(section).toMatch(
      /^\*\*Wrong\*\* \((?:error|warning)\): .*^```yaml\n.*^> `.*^\*\*Right\*\*: .*^```yaml\n/ms,
    );
    for (const { 1: yaml = '' } of section.matchAll(/^```yaml\n(.*?)^```$/gms))
      for (const file of yaml.split(/^(?=# \S+\/\S+\.yaml$)/m).filter((text) => text !== ''))
        expect(parseDocument(file).errors, file).toEqual([]);
  }
});
