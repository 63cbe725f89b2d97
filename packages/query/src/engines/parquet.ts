import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AnyDataset, type Catalogue, isObject } from '@yalu/model/dataset';
import { QueryError } from '../errors.ts';
import type { SqlClient } from '../sql/client.ts';
import { type KnownTable, tableName } from '../sql/context.ts';
import { createTable } from '../sql/ddl.ts';
import { render } from '../sql/dialect.ts';
import type { Origin } from '../sql/engine.ts';
import { bound, listed, named, sql } from '../sql/fragment.ts';
import { type SqlTable, type SqlTables, tablesOf } from '../sql/tables.ts';

/** What the file beside the tables says of them: what queries are checked against, and what is in each table. */
interface Manifest extends Pick<AnyDataset, 'name' | 'version' | 'licence' | 'catalogue' | 'redirects'> {
  readonly tables: Readonly<Record<string, StoredTable>>;
}

interface StoredTable {
  readonly rows: number;
  readonly present: readonly string[];
  readonly complete: readonly string[];
}

const MANIFEST = 'manifest.json';

const fileOf = (folder: string, { name }: SqlTable): string =>
  join(folder, `${encodeURIComponent(name)}.parquet`);

/** Writes tables that have been loaded as Parquet files, and beside them what they are. Those without rows have no file. */
export async function writeTables(
  client: SqlClient,
  { basis: { dataset, schema } }: Origin,
  tables: ReadonlyMap<SqlTable, KnownTable>,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const stored: Record<string, StoredTable> = {};
  for (const [table, { rows, present, complete }] of tables) {
    if (rows === 0) continue;
    stored[table.name] = { rows, present: [...present], complete: [...complete] };
    const file = bound(fileOf(folder, table));
    await client.execute(
      render(sql`COPY (SELECT * FROM ${tableName(schema, table)}) TO (${file}) (FORMAT parquet)`),
    );
  }
  const { name, version, licence, catalogue, redirects } = dataset;
  const manifest: Manifest = { name, version, licence, catalogue, redirects, tables: stored };
  await writeFile(join(folder, MANIFEST), JSON.stringify(manifest));
}

/** The tables in a folder, and of the dataset what queries are checked against: its catalogue and ids. */
export async function originOfFolder(client: SqlClient, folder: string, schema: string): Promise<Origin> {
  const manifest = await readManifest(folder);
  const tables = tablesOf(manifest.catalogue);
  const records = await idsIn(client, folder, manifest, tables);
  return {
    basis: { dataset: { ...manifest, records }, tables, schema },
    hasRecords: false,
    load: async (into, table) => {
      const stored = Object.hasOwn(manifest.tables, table.name) ? manifest.tables[table.name] : undefined;
      if (!stored) {
        await client.execute(createTable(into, table.name, table.columns));
        return { rows: 0, present: new Set(), complete: new Set() };
      }
      const columns = listed(table.columns.map(({ name }) => named(name)));
      const from = sql`read_parquet(${bound(fileOf(folder, table))})`;
      await client.execute(
        render(sql`CREATE TABLE ${tableName(into, table)} AS SELECT ${columns} FROM ${from}`),
      );
      return { rows: stored.rows, present: new Set(stored.present), complete: new Set(stored.complete) };
    },
  };
}

async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, MANIFEST);
  let read: unknown;
  try {
    read = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw noTables(folder, cause);
  }
  if (!isManifest(read)) throw noTables(folder);
  return read;
}

/** The file is one of ours: it is looked at no further than to tell it from others. */
const isManifest = (value: unknown): value is Manifest =>
  isObject(value) &&
  ['catalogue', 'redirects', 'tables'].every((key) => isObject(value[key])) &&
  Object.values(value['catalogue'] as Catalogue).every(({ fields }) => Array.isArray(fields));

const noTables = (folder: string, cause?: unknown): QueryError =>
  new QueryError(
    'tables-missing',
    '',
    `There are no tables of a dataset in ${folder}: its ${MANIFEST} is not there or not one. Write them with writeParquet.`,
    { cause },
  );

async function idsIn(
  client: SqlClient,
  folder: string,
  { tables: stored }: Manifest,
  { records }: SqlTables,
): Promise<AnyDataset['records']> {
  const found: Record<string, Record<string, { readonly id: string }>> = {};
  for (const [collection, table] of records) {
    const byId: Record<string, { readonly id: string }> = {};
    if (Object.hasOwn(stored, table.name)) {
      const file = bound(fileOf(folder, table));
      const [ids = []] = await client.read(
        render(sql`SELECT ${named('id')} FROM read_parquet(${file}) ORDER BY ${named('_row')}`),
      );
      for (const id of ids) if (typeof id === 'string') byId[id] = { id };
    }
    found[collection] = byId;
  }
  return found;
}
