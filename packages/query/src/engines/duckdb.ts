import type { DuckDBConnection } from '@duckdb/node-api';
import type { AnyDataset } from '@yalu/model/dataset';
import type { Query } from '../ast/types.ts';
import { compileSql } from '../sql/compile.ts';
import type { Statement } from '../sql/dialect.ts';
import { DatabaseEngine, originOf, type SqlEngine } from '../sql/engine.ts';
import { tablesOf } from '../sql/tables.ts';
import { type DatabaseOptions, nodeApi, nodeClient, openDatabase } from './node-client.ts';

/** How an engine is set up. */
export interface DuckDbOptions extends DatabaseOptions {
  /** A connection to put the tables into; without it, the engine has a database of its own in memory. */
  readonly connection?: DuckDBConnection;
  /** The schema that the tables are put into; `yalu` by default. */
  readonly schema?: string;
  /** How many milliseconds a statement may take; a minute by default. */
  readonly timeout?: number;
}

const SCHEMA = 'yalu';
const MINUTE = 60_000;

/**
 * Opens DuckDB over a dataset. Tables are loaded when a query first needs them.
 *
 * @throws QueryError `engine-missing` without the package `@duckdb/node-api`
 */
export async function duckdb(dataset: AnyDataset, options: DuckDbOptions = {}): Promise<SqlEngine> {
  const { connection, schema = SCHEMA, timeout = MINUTE } = options;
  const api = await nodeApi();
  const database = connection ? undefined : await openDatabase(api, options);
  const open = connection ?? (await database?.connect());
  if (!open) throw new RangeError('There is no connection.');
  const client = nodeClient(api, open, timeout, () => {
    if (connection) return;
    open.closeSync();
    database?.closeSync();
  });
  return new DatabaseEngine(client, originOf(dataset, client, schema));
}

/** The SQL of a query, for which there need be no database. @throws QueryError */
export function toSQL(dataset: AnyDataset, query: Query, schema = SCHEMA): Statement {
  return compileSql({ dataset, tables: tablesOf(dataset.catalogue), schema }, query).statement;
}
