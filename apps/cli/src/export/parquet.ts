import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as api from '@duckdb/node-api';
import type { Column, ColumnType, ReadTable, Table, TableDefinition } from '@yalu/model/export';
import type { FileContent } from '@yalu/model/node';
import { CliError } from '../errors.ts';

type NodeApi = typeof api;

const sqlTypes: Readonly<Record<ColumnType, string>> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  edtf: 'VARCHAR',
  json: 'VARCHAR',
};

const DAY = 86_400_000;

/** Each table as a Parquet file. One thread writes them, so that their bytes do not depend on the machine. */
export async function parquetFiles(tables: readonly Table[]): Promise<readonly FileContent[]> {
  const folder = await mkdtemp(join(tmpdir(), 'yalu-parquet-'));
  try {
    return await withDatabase(async (connection, duckdb) => {
      const files: FileContent[] = [];
      for (const { definition, rows } of tables) {
        const name = quoted(definition.name);
        const columns = definition.columns.map((column) => `${quoted(column.name)} ${sqlTypes[column.type]}`);
        await connection.run(`CREATE TABLE ${name} (${columns.join(', ')})`);
        await append(connection, duckdb, definition, rows);
        const path = `${definition.name}.parquet`;
        const file = join(folder, path).replaceAll("'", "''");
        await connection.run(
          `COPY (SELECT * FROM ${name}) TO '${file}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`,
        );
        files.push({ path, bytes: await readFile(join(folder, path)) });
      }
      return files;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function append(
  connection: api.DuckDBConnection,
  duckdb: NodeApi,
  { name, columns }: TableDefinition,
  rows: Table['rows'],
): Promise<void> {
  const appender = await connection.createAppender(name);
  for (const row of rows) {
    for (const [index, column] of columns.entries()) appendCell(appender, duckdb, column, row[index] ?? null);
    appender.endRow();
  }
  appender.closeSync();
}

function appendCell(
  appender: api.DuckDBAppender,
  duckdb: NodeApi,
  { type }: Column,
  cell: Table['rows'][number][number],
): void {
  if (cell === null) return appender.appendNull();
  switch (type) {
    case 'integer':
      return appender.appendBigInt(BigInt(cell));
    case 'number':
      return appender.appendDouble(Number(cell));
    case 'boolean':
      return appender.appendBoolean(cell === true);
    case 'date':
      return appender.appendDate(new duckdb.DuckDBDateValue(Math.round(Date.parse(String(cell)) / DAY)));
    default:
      return appender.appendVarchar(String(cell));
  }
}

/** The tables in the Parquet files of a directory. */
export async function tablesFromParquet(directory: string): Promise<readonly ReadTable[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.parquet')).sort();
  return withDatabase(async (connection) => {
    const tables: ReadTable[] = [];
    for (const name of names) {
      const file = join(directory, name);
      tables.push({ name: name.slice(0, -'.parquet'.length), file, ...(await rowsIn(connection, file)) });
    }
    return tables;
  });
}

/** Stands before each text while it is read: the driver drops a byte order mark at the beginning of one. */
const GUARD = '.';

async function rowsIn(
  connection: api.DuckDBConnection,
  file: string,
): Promise<Pick<ReadTable, 'columns' | 'rows'>> {
  const from = `read_parquet('${file.replaceAll("'", "''")}', file_row_number = true)`;
  try {
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`);
    const columns = described
      .getRowsJS()
      .map(([name, type]) => ({ name: String(name), isText: type === 'VARCHAR' }))
      .slice(0, -1);
    const selected = columns.map(({ name, isText }) =>
      isText ? `'${GUARD}' || ${quoted(name)}` : quoted(name),
    );
    const read = await connection.runAndReadAll(
      `SELECT ${selected.join(', ')} FROM ${from} ORDER BY file_row_number`,
    );
    return {
      columns: columns.map(({ name }) => name),
      rows: read.getRowsJS().map((row) => row.map(cellOf)),
    };
  } catch (cause) {
    const message = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new CliError(`${file} cannot be read: ${message}.`, { cause });
  }
}

function cellOf(value: unknown): ReadTable['rows'][number][number] {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  switch (typeof value) {
    case 'string':
      return value.slice(GUARD.length);
    case 'number':
    case 'boolean':
    case 'bigint':
      return value;
    default:
      // Lists and structs are none of ours; as text they are refused with the place where they stand.
      return value === null || value === undefined ? null : String(value);
  }
}

async function withDatabase<T>(
  work: (connection: api.DuckDBConnection, duckdb: NodeApi) => Promise<T>,
): Promise<T> {
  const duckdb = await import('@duckdb/node-api').catch((cause: unknown) => {
    throw new CliError(
      'Parquet needs the package @duckdb/node-api, which is not there. Install it (npm install @duckdb/node-api), or take another format.',
      { cause },
    );
  });
  const database = await duckdb.DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await database.connect();
  try {
    return await work(connection, duckdb);
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
