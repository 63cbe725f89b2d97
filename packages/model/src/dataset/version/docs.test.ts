import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CHANGE_TYPES } from '../diff/change-types.ts';
import { versionRules } from './registry.ts';
import { withTables } from './table.ts';

const page = readFileSync(new URL('../../../../../docs/versioning.md', import.meta.url), 'utf8');

it('docs/versioning.md has the tables that the code makes; write them with build/versioning.ts', () => {
  expect(page).toBe(withTables(page));
  for (const { name } of versionRules) expect(page).toContain(`| \`${name}\``);
  for (const type of Object.keys(CHANGE_TYPES)) expect(page).toContain(`| \`${type}\``);
});

it('a page without a marker is refused', () => {
  expect(() => withTables(page.replace('<!-- table: changes -->', ''))).toThrow('<!-- table: changes -->');
});
