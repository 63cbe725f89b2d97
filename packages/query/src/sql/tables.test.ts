import type { Catalogue, CatalogueField } from '@yalu/model/dataset';
import { describe, expect, test } from 'vitest';
import { anyDataset } from '../../test/fixture.ts';
import { tablesOf } from './tables.ts';

const field = (path: string, rest: Partial<CatalogueField> = {}): CatalogueField => ({
  path,
  type: 'string',
  list: false,
  optional: true,
  ...rest,
});
const catalogueOf = (...fields: CatalogueField[]): Catalogue => ({
  thing: { name: 'thing', title: 'Thing', description: '', fields: [field('id'), ...fields] },
});

const columnsOf = (catalogue: Catalogue, table = 'thing'): string[] =>
  tablesOf(catalogue)
    .all()
    .filter(({ name }) => name === table)
    .flatMap(({ columns }) => columns.map(({ name }) => name));

describe('tables', () => {
  test('have a row for each record, and one for each item of a list', () => {
    const tables = tablesOf(
      catalogueOf(
        field('parts', { type: 'object', list: true }),
        field('parts.name'),
        field('parts.sizes', { type: 'number', list: true }),
        field('inner', { type: 'object' }),
        field('inner.free', { type: 'json' }),
      ),
    );
    expect(tables.all().map(({ name }) => name)).toEqual([
      'thing',
      'thing.parts',
      'thing.parts.sizes',
      'thing.inner.free',
    ]);
    const [, parts, sizes] = tables.all();
    expect(parts?.columns.map(({ name }) => name)).toEqual([
      '_row',
      '_parent',
      '_value',
      'name',
      'name_folded',
    ]);
    expect(sizes?.columns.map(({ name }) => name)).toEqual(['_row', '_parent', '_first', '_value']);
  });

  test('tell apart names that differ in capitals only', () => {
    const columns = columnsOf(
      catalogueOf(field('size', { type: 'number' }), field('Size', { type: 'number' })),
    );
    expect(columns).toContain('size');
    expect(columns).toContain('Size_2');
    expect(new Set(columns.map((name) => name.toLowerCase())).size).toBe(columns.length);
  });

  test('lead back along references, and only where there are some', () => {
    const { links } = tablesOf(anyDataset.catalogue);
    expect(links('school', 'positions', 'position')?.name).toBe('school~positions~position');
    expect(links('school', 'positions', 'event')).toBeUndefined();
    expect(links('event', 'positions', 'position')).toBeUndefined();
    // A reference to any collection leads back from each.
    expect(links('school', 'claims', 'claim')).toBeDefined();
    expect(links('view', 'claims', 'claim')).toBeDefined();
  });

  test('have names that no other has, in the whole of a dataset', () => {
    const names = tablesOf(anyDataset.catalogue)
      .all()
      .map(({ name }) => name.toLowerCase());
    expect(names.length).toBeGreaterThan(200);
    expect(new Set(names).size).toBe(names.length);
  });
});
