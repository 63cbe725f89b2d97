import { tableName } from './context.ts';
import { nullOf, render, type Statement, typeOf } from './dialect.ts';
import { type Fragment, listed, named, sql } from './fragment.ts';
import type { SqlTable, TableColumn } from './tables.ts';

/** Makes the schema that the tables of a dataset are in. */
export const createSchema = (schema: string): Statement =>
  render(sql`CREATE SCHEMA IF NOT EXISTS ${named(schema)}`);

const columnsOf = (columns: readonly TableColumn[]): Fragment =>
  listed(columns.map(({ name, type }) => sql`${named(name)} ${typeOf(type)}`));

/** Makes a table with the given columns. */
export const createTable = (schema: string, name: string, columns: readonly TableColumn[]): Statement =>
  render(sql`CREATE TABLE ${named(schema)}.${named(name)} (${columnsOf(columns)})`);

export const dropTable = (schema: string, name: string): Statement =>
  render(sql`DROP TABLE IF EXISTS ${named(schema)}.${named(name)}`);

/** Makes a table of another that has some of its columns: the rest are absent in every row. */
export function createFrom(
  schema: string,
  table: SqlTable,
  from: Fragment,
  present: ReadonlySet<string>,
): Statement {
  const columns = table.columns.map(({ name, type }) =>
    present.has(name) ? named(name) : sql`${nullOf(type)} AS ${named(name)}`,
  );
  return render(sql`CREATE TABLE ${tableName(schema, table)} AS SELECT ${listed(columns)} FROM ${from}`);
}
