import { isObject } from '@yalu/model/dataset';
import { QueryError } from '../errors.ts';
import type { SqlClient } from '../sql/client.ts';
import { render, type Statement } from '../sql/dialect.ts';
import { csvOf, selectFromCsv } from './csv.ts';

/** A statement that DuckDB-WASM has prepared; its results are tables of Apache Arrow. */
interface Prepared {
  query(...parameters: unknown[]): unknown;
  close(): unknown;
}

/** What is needed of a connection of DuckDB-WASM: that of a worker, or the one that blocks. */
export interface WasmConnection {
  prepare(sql: string): Prepared | PromiseLike<Prepared>;
  useUnsafe<R>(use: (bindings: WasmFiles, connection: number) => R): R;
}

/** The files of DuckDB-WASM, which are in memory. */
export interface WasmFiles {
  registerFileText(name: string, text: string): unknown;
  dropFile(name: string): unknown;
}

/** What is read of an Arrow table. */
interface ArrowTable {
  readonly numCols: number;
  readonly numRows: number;
  getChildAt(index: number): { get(row: number): unknown } | null;
}

let files = 0;

/** A client over a connection of DuckDB-WASM. It has no JSON and no Parquet of its own: tables go in as CSV. */
export function wasmClient(connection: WasmConnection, timeout: number): SqlClient {
  const run = async ({ sql, parameters }: Statement): Promise<unknown> => {
    const prepared = await connection.prepare(sql);
    try {
      return await prepared.query(...parameters);
    } finally {
      await prepared.close();
    }
  };
  const withinTime = (statement: Statement) => inTime(run(statement), timeout);
  return {
    execute: async (statement) => {
      await withinTime(statement);
    },
    read: async (statement) => columnsOf(await withinTime(statement)),
    stage: async (schema, name, table) => {
      const file = `yalu-${(files += 1)}.csv`;
      await connection.useUnsafe((bindings) => bindings.registerFileText(file, csvOf(table)));
      try {
        await withinTime(render(selectFromCsv(schema, name, table, file)));
      } finally {
        await connection.useUnsafe((bindings) => bindings.dropFile(file));
      }
    },
    // The connection belongs to whoever opened it.
    close: () => Promise.resolve(),
  };
}

/** Gives up on a statement. The worker goes on with it: only the page can end that. */
async function inTime<T>(work: Promise<T>, timeout: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const message = `The query takes more than ${timeout / 1000} seconds. Shorten paths that go to and fro, or ask for less.`;
      reject(new QueryError('query-too-large', '', message));
    }, timeout);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const isTable = (result: unknown): result is ArrowTable =>
  typeof result === 'object' && result !== null && 'numCols' in result && 'getChildAt' in result;

/** The values of an Arrow table, column by column. */
function columnsOf(result: unknown): unknown[][] {
  if (!isTable(result)) return [];
  return Array.from({ length: result.numCols }, (_none, index) => {
    const column = result.getChildAt(index);
    return Array.from({ length: result.numRows }, (_row, row) => plain(column?.get(row)));
  });
}

/** A value without Arrow's classes: lists and tuples say themselves what they are as JSON. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null) return value ?? null;
  if ('toJSON' in value && typeof value.toJSON === 'function') return plain(value.toJSON());
  if (Array.isArray(value)) return value.map(plain);
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
    : value;
}
