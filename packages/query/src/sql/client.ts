import type { Statement } from './dialect.ts';
import type { LoadedTable } from './load/columns.ts';

/** What an engine needs of a database: plain values in and out, whatever its driver. */
export interface SqlClient {
  /** Runs a statement that gives no rows. */
  readonly execute: (statement: Statement) => Promise<void>;
  /** Runs a statement. @returns the values of each of its columns, row by row: texts, numbers, booleans, null, lists */
  readonly read: (statement: Statement) => Promise<readonly (readonly unknown[])[]>;
  /** Makes a table that has only the columns in which anything stands. */
  readonly stage: (schema: string, name: string, table: LoadedTable) => Promise<void>;
  readonly close: () => Promise<void>;
}
