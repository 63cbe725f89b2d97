import type { Column, ColumnType, TableDefinition } from './table.ts';

const column = (name: string, type: ColumnType, description: string, required = false): Column => ({
  name,
  type,
  description,
  required,
});
const needed = (name: string, type: ColumnType, description: string): Column =>
  column(name, type, description, true);

const table = (
  name: string,
  title: string,
  description: string,
  primaryKey: readonly string[],
  columns: readonly Column[],
): TableDefinition => ({ name, title, description, columns, primaryKey, foreignKeys: [] });

/** The tables that say what the others are. With them a dataset can be read back without any schema. */
export const metaTables = {
  dataset: table(
    'meta_dataset',
    'Dataset',
    'The dataset itself, in one row.',
    ['name'],
    [
      needed('name', 'string', 'Name of the dataset'),
      needed('version', 'string', 'Semantic version of the data'),
      needed('licence', 'string', 'SPDX identifier of the terms under which it may be used'),
    ],
  ),
  collections: table(
    'meta_collections',
    'Collections',
    'What each collection is about.',
    ['name'],
    [
      needed('name', 'string', 'Name of the collection'),
      { ...column('table', 'string', 'The table of its records'), derived: true },
      { ...column('records', 'integer', 'How many records it has'), derived: true },
      needed('title', 'string', 'What one record of it is'),
      needed('description', 'string', 'The same in a sentence'),
      column('time', 'string', 'The field that temporal filters use'),
      column('uncited', 'boolean', 'Whether its records may stand without citations'),
      column('supporting', 'boolean', 'Whether its records exist for others to refer to'),
      column('coverage', 'json', 'How much there is of what it is about'),
    ],
  ),
  fields: table(
    'meta_fields',
    'Fields',
    'The codebook: each field of a record, what it means, and the table and column that it is in.',
    ['collection', 'item'],
    [
      needed('collection', 'string', 'Name of the collection'),
      needed('item', 'integer', 'Place among the fields of the collection, from 1'),
      needed('path', 'string', 'The way to the field from the record'),
      { ...column('table', 'string', 'The table that it is in'), derived: true },
      { ...column('column', 'string', 'The column that it is in, where it is in one'), derived: true },
      needed('type', 'string', 'What a value of it is'),
      needed('list', 'boolean', 'Whether it is a list'),
      needed('optional', 'boolean', 'Whether it may be absent'),
      column('reference', 'string', 'The collection whose records it names; * is any'),
      column('inverse', 'string', 'What the link is called from its other end'),
      column('leads_up', 'boolean', 'Whether it leads to what is broader, longer or older'),
      column('description', 'string', 'What it means'),
    ],
  ),
  values: table(
    'meta_values',
    'Values',
    'The values that a field may have where they are fixed, and what they mean.',
    ['collection', 'path', 'value'],
    [
      needed('collection', 'string', 'Name of the collection'),
      needed('path', 'string', 'The way to the field from the record'),
      column('item', 'integer', 'Place among the values, from 1'),
      needed('value', 'string', 'The value'),
      column('meaning', 'string', 'What it means'),
    ],
  ),
  redirects: table(
    'meta_redirects',
    'Former ids',
    'Ids that are no longer in use, and where they lead.',
    ['collection', 'former_id', 'item'],
    [
      needed('collection', 'string', 'Name of the collection'),
      needed('former_id', 'string', 'The id that was in use'),
      needed('kind', 'string', 'moved to one id, or split to several'),
      needed('item', 'integer', 'Place among the ids that it leads to, from 1; 0 where it leads to none'),
      column('id', 'string', 'The id to use instead'),
      column('reason', 'string', 'Why it has moved'),
    ],
  ),
  exceptions: table(
    'meta_exceptions',
    'Exceptions',
    'Lists and objects that are there and empty, which no row of another table could say, and required lists that are not there.',
    ['collection', 'record_id', 'place'],
    [
      needed('collection', 'string', 'Name of the collection'),
      needed('record_id', 'string', 'Id of the record'),
      needed('place', 'string', 'Where in the record'),
      needed(
        'what',
        'string',
        'list: an empty list; object: an empty object; absent: a list that is missing',
      ),
    ],
  ),
} as const satisfies Record<string, TableDefinition>;
