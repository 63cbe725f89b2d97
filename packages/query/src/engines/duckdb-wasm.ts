import type { AnyDataset } from '@yalu/model/dataset';
import { DatabaseEngine, originOf, type SqlEngine } from '../sql/engine.ts';
import { type WasmConnection, wasmClient } from './wasm-client.ts';

/** How an engine is set up. */
export interface DuckDbWasmOptions {
  /** A connection of `@duckdb/duckdb-wasm` to put the tables into: of `AsyncDuckDB.connect()`. */
  readonly connection: WasmConnection;
  /** The schema that the tables are put into; `yalu` by default. */
  readonly schema?: string;
  /** After how many milliseconds a statement is given up; a minute by default. */
  readonly timeout?: number;
}

/**
 * Opens DuckDB-WASM over a dataset, in a browser or elsewhere. Tables are loaded when a query first needs them.
 *
 * The connection stays open when the engine is closed: it belongs to whoever opened it.
 */
export function duckdbWasm(dataset: AnyDataset, options: DuckDbWasmOptions): SqlEngine {
  const { connection, schema = 'yalu', timeout = 60_000 } = options;
  const client = wasmClient(connection, timeout);
  return new DatabaseEngine(client, originOf(dataset, client, schema));
}

export type { SqlResult } from '../sql/answering.ts';
export type { Statement } from '../sql/dialect.ts';
export type { SqlEngine } from '../sql/engine.ts';
export type { WasmConnection, WasmFiles } from './wasm-client.ts';
