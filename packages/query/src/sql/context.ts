import type { AnyDataset } from '@yalu/model/dataset';
import { QueryError } from '../errors.ts';
import { type Fragment, listed, named, sql } from './fragment.ts';
import type { SqlTable, SqlTables } from './tables.ts';

/** What one compilation knows and gathers. */
export interface Context {
  /** What names are checked against: a dataset, or as much of one as its catalogue and ids. */
  readonly dataset: AnyDataset;
  readonly tables: SqlTables;
  /** The schema in the database that the tables are in. */
  readonly schema: string;
  /** What is known of a table that has been loaded. */
  readonly known?: (table: SqlTable) => KnownTable | undefined;
  /** Whether answers of several queries are taken together. */
  readonly isOfSets: boolean;
  /** The tables that the statements read. */
  readonly needed: Set<SqlTable>;
  /** Queries that others read by name. */
  readonly shared: { readonly name: Fragment; readonly body: Fragment }[];
  readonly count: { aliases: number };
}

/** What is known of a table once it is there: what need not be looked for in it. */
export interface KnownTable {
  readonly rows: number;
  /** The columns in which anything stands. */
  readonly present: ReadonlySet<string>;
  /** The columns in which something stands in every row. */
  readonly complete: ReadonlySet<string>;
}

/** Whether it is known that a table has no rows. */
export const isKnownEmpty = ({ known }: Context, table: SqlTable): boolean => known?.(table)?.rows === 0;

/** Whether it is known that nothing stands in a column. */
export const isKnownAbsent = ({ known }: Context, table: SqlTable, column: string): boolean =>
  known?.(table)?.present.has(column) === false;

/** Whether it is known that something stands in a column in every row. */
export const isKnownComplete = ({ known }: Context, table: SqlTable, column: string): boolean =>
  known?.(table)?.complete.has(column) === true;

/** What stays the same from one compilation to the next. */
export type Basis = Pick<Context, 'dataset' | 'tables' | 'schema' | 'known'>;

export const contextOf = (basis: Basis, isOfSets = false, needed = new Set<SqlTable>()): Context => ({
  ...basis,
  isOfSets,
  needed,
  shared: [],
  count: { aliases: 0 },
});

/** How many tables and parts a statement may have: enough for all that a person would ask. */
const MOST_ALIASES = 5_000;

/** A name that nothing else in the statement has. */
export function alias(context: Context): Fragment {
  context.count.aliases++;
  if (context.count.aliases > MOST_ALIASES) {
    throw new QueryError(
      'query-too-large',
      '',
      `The query takes more than ${MOST_ALIASES} tables to answer. Shorten paths that go to and fro.`,
    );
  }
  // A letter and a number: no name of a query is in it.
  return { parts: [`t${context.count.aliases}`] };
}

/** A table where it is read. */
export function read(context: Context, table: SqlTable): Fragment {
  context.needed.add(table);
  return tableName(context.schema, table);
}

export const tableName = (schema: string, { name }: SqlTable): Fragment =>
  sql`${named(schema)}.${named(name)}`;

/** Gives a query a name to be read by. */
export function shared(context: Context, body: Fragment): Fragment {
  const name = alias(context);
  context.shared.push({ name, body });
  return name;
}

/** A whole statement: the queries with names, then the one that reads them. */
export function statement(context: Context, body: Fragment): Fragment {
  if (context.shared.length === 0) return body;
  return sql`WITH ${listed(context.shared.map((one) => sql`${one.name} AS (${one.body})`))} ${body}`;
}
