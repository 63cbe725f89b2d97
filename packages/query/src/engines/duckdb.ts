import type { DuckDBConnection } from '@duckdb/node-api';
import type { AnyDataset } from '@yalu/model/dataset';
import type { Query } from '../ast/types.ts';
import type { SqlClient } from '../sql/client.ts';
import { compileSql } from '../sql/compile.ts';
import type { Statement } from '../sql/dialect.ts';
import { DatabaseEngine, type Origin, originOf, type SqlEngine } from '../sql/engine.ts';
import { tablesOf } from '../sql/tables.ts';
import { type DatabaseOptions, nodeApi, nodeClient, openDatabase } from './node-client.ts';
import { originOfFolder, writeTables } from './parquet.ts';

/** How an engine is set up. */
export interface DuckDbOptions extends DatabaseOptions {
  /** A connection to put the tables into; without it, the engine has a database of its own in memory. */
  readonly connection?: DuckDBConnection;
  /** The schema that the tables are put into, which has none of their names yet; `yalu` by default. */
  readonly schema?: string;
  /** How many milliseconds a statement may take; a minute by default. */
  readonly timeout?: number;
}

/** DuckDB over a dataset. */
export interface DuckDbEngine extends SqlEngine {
  /** Writes all tables as Parquet files into a folder, from which `fromParquet` reads them. */
  writeParquet(folder: string): Promise<void>;
}

const SCHEMA = 'yalu';
const MINUTE = 60_000;

/**
 * Opens DuckDB over a dataset. Tables are loaded when a query first needs them.
 *
 * @throws QueryError `engine-missing` without the package `@duckdb/node-api`
 */
export function duckdb(dataset: AnyDataset, options: DuckDbOptions = {}): Promise<DuckDbEngine> {
  return opened(options, (client, schema) => Promise.resolve(originOf(dataset, client, schema)));
}

/**
 * Opens DuckDB over the Parquet files that `writeParquet` has written. Of the dataset no more than its ids is read before
 * a query needs it. Which choices an answer rests on, it does not say.
 *
 * @throws QueryError `tables-missing` for a folder without such files, `engine-missing` without `@duckdb/node-api`
 */
export function fromParquet(folder: string, options: DuckDbOptions = {}): Promise<DuckDbEngine> {
  return opened(options, (client, schema) => originOfFolder(client, folder, schema));
}

/** The SQL of a query, for which there need be no database. @throws QueryError */
export function toSQL(dataset: AnyDataset, query: Query, schema = SCHEMA): Statement {
  return compileSql({ dataset, tables: tablesOf(dataset.catalogue), schema }, query).statement;
}

async function opened(
  options: DuckDbOptions,
  originFrom: (client: SqlClient, schema: string) => Promise<Origin>,
): Promise<DuckDbEngine> {
  const { schema = SCHEMA, timeout = MINUTE } = options;
  const api = await nodeApi();
  const { connection, close } = await connected(api, options);
  const client = nodeClient(api, connection, timeout, close);
  try {
    return new NodeEngine(client, await originFrom(client, schema));
  } catch (error) {
    close();
    throw error;
  }
}

/** A connection of the caller's, which stays open, or one to a database of the engine's own. */
async function connected(
  api: Awaited<ReturnType<typeof nodeApi>>,
  options: DuckDbOptions,
): Promise<{ readonly connection: DuckDBConnection; readonly close: () => void }> {
  if (options.connection) return { connection: options.connection, close: () => undefined };
  const database = await openDatabase(api, options);
  const connection = await database.connect();
  return {
    connection,
    close: () => {
      connection.closeSync();
      database.closeSync();
    },
  };
}

class NodeEngine extends DatabaseEngine implements DuckDbEngine {
  writeParquet(folder: string): Promise<void> {
    return this.withTables((client, origin, tables) => writeTables(client, origin, tables, folder));
  }
}

export type { SqlCoverage, SqlResult } from '../sql/answering.ts';
export type { Statement } from '../sql/dialect.ts';
export type { SqlEngine } from '../sql/engine.ts';
