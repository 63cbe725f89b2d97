import { expect, it } from 'vitest';
import { anyDataset } from '../../test/fixture.ts';
import { searchRoleOf } from './roles.ts';

const roleOf = (collection: string, path: string) => {
  const field = anyDataset.catalogue[collection]?.fields.find((one) => one.path === path);
  if (!field) throw new Error(`There is no field ${path} in ${collection}.`);
  return searchRoleOf(field);
};

it.each([
  ['school', 'id', 'id'],
  ['school', 'label', 'label'],
  ['school', 'altLabels', 'name'],
  ['source', 'title', 'name'],
  ['source', 'author.family', 'name'],
  ['source', 'containerTitle', 'text'],
  ['source', 'doi', 'id'],
  ['school', 'definition', 'text'],
  ['claim', 'text', 'text'],
  ['driver', 'states.label', 'text'],
  ['event', 'reason', 'note'],
  ['event', 'note', 'note'],
  ['event', 'facts.system', 'note'],
  // For programs, of fixed values, references, or about a citation.
  ['source', 'url', undefined],
  ['event', 'kind', undefined],
  ['position', 'school', undefined],
  ['event', 'date', undefined],
  ['event', 'citations.locator.section', undefined],
  ['event', 'alternatives.reason', undefined],
])('%s.%s is searched as %s', (collection, path, role) => {
  expect(roleOf(collection, path)).toBe(role);
});

it('reads a label in every collection', () => {
  for (const { name } of Object.values(anyDataset.catalogue)) expect(roleOf(name, 'label')).toBe('label');
});
