import type * as api from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBInstance, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { QueryError } from '../errors.ts';
import type { SqlClient } from '../sql/client.ts';
import { createTable } from '../sql/ddl.ts';
import type { SqlType, Statement } from '../sql/dialect.ts';
import type { Cell, LoadedColumn } from '../sql/load/columns.ts';

type NodeApi = typeof api;

/** How a database of an engine's own is set up. */
export interface DatabaseOptions {
  /** How much memory it may take: `2GB`. DuckDB's own limit is 80% of what there is. */
  readonly memoryLimit?: string;
  readonly threads?: number;
}

/** Loads the driver where it is first needed: it is a peer that not everybody has. @throws QueryError `engine-missing` */
export async function nodeApi(): Promise<NodeApi> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    throw new QueryError(
      'engine-missing',
      '',
      'The DuckDB engine needs the package @duckdb/node-api, which is not there. Install it: npm install @duckdb/node-api',
      { cause },
    );
  }
}

/** A database in memory. It loads no extensions from anywhere. */
export function openDatabase(
  api: NodeApi,
  { memoryLimit, threads }: DatabaseOptions,
): Promise<DuckDBInstance> {
  return api.DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
    ...(threads === undefined ? {} : { threads: String(threads) }),
  });
}

/** A client over a connection of the Node driver. A statement that takes longer than it may is stopped. */
export function nodeClient(
  api: NodeApi,
  connection: DuckDBConnection,
  timeout: number,
  close: () => void,
): SqlClient {
  const run = ({ sql, parameters }: Statement) => {
    const types = parameters.map((value) =>
      typeof value === 'string' ? api.VARCHAR : typeof value === 'number' ? api.DOUBLE : api.BOOLEAN,
    );
    return withinTime(connection, timeout, () => connection.runAndReadAll(sql, [...parameters], types));
  };
  return {
    execute: async (statement) => {
      await run(statement);
    },
    read: async (statement) => (await run(statement)).getColumnsJS(),
    stage: async (schema, name, { rows, columns }) => {
      await run(createTable(schema, name, columns));
      const appender = await connection.createAppender(name, schema);
      const types = columns.map(({ type }) => typesOf(api)[type]);
      // DuckDB's vectors have 2048 places.
      for (let from = 0; from < rows; from += 2048) {
        const size = Math.min(2048, rows - from);
        const chunk = api.DuckDBDataChunk.create(types, size);
        for (const [index, column] of columns.entries())
          chunk.setColumnValues(index, valuesOf(api, column, from, size));
        appender.appendDataChunk(chunk);
      }
      appender.closeSync();
    },
    close: () => Promise.resolve(close()),
  };
}

function typesOf({
  VARCHAR,
  DOUBLE,
  BIGINT,
  INTEGER,
  BOOLEAN,
  LIST,
  STRUCT,
}: NodeApi): Readonly<Record<SqlType, DuckDBType>> {
  return {
    text: VARCHAR,
    number: DOUBLE,
    integer: BIGINT,
    row: INTEGER,
    boolean: BOOLEAN,
    texts: LIST(VARCHAR),
    readings: LIST(STRUCT({ s1: DOUBLE, s2: DOUBLE, e1: DOUBLE, e2: DOUBLE })),
  };
}

function valuesOf(api: NodeApi, { type, values }: LoadedColumn, from: number, size: number): DuckDBValue[] {
  const part = values.slice(from, from + size);
  if (type === 'integer') return part.map((value) => (value === null ? null : BigInt(Number(value))));
  return part.map((value) => valueOf(api, value));
}

function valueOf({ listValue, structValue }: NodeApi, cell: Cell): DuckDBValue {
  if (typeof cell !== 'object' || cell === null) return cell;
  return listValue(cell.map((item) => (typeof item === 'string' ? item : structValue({ ...item }))));
}

/** After how long a query that goes on is told again to stop, in milliseconds. */
const AGAIN = 50;

async function withinTime<T>(
  connection: DuckDBConnection,
  timeout: number,
  work: () => Promise<T>,
): Promise<T> {
  let isLate = false;
  const stop = (): void => {
    isLate = true;
    connection.interrupt();
    // What has not begun yet is not stopped by this; the next call stops it.
    timer = setTimeout(stop, AGAIN);
  };
  let timer = setTimeout(stop, timeout);
  try {
    return await work();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (isLate) throw tooLarge(`takes more than ${timeout / 1000} seconds`, cause);
    if (message.startsWith('Out of Memory')) throw tooLarge('takes more memory than it may', cause);
    throw cause;
  } finally {
    clearTimeout(timer);
  }
}

const tooLarge = (what: string, cause: unknown): QueryError =>
  new QueryError(
    'query-too-large',
    '',
    `The query ${what}. Shorten paths that go to and fro, or ask for less.`,
    { cause },
  );
