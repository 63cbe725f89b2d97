import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as sqlite from 'node:sqlite';
import type { Cell, ColumnType, ReadTable, Table, TableDefinition } from '@yalu/model/export';
import type { FileContent } from '@yalu/model/node';
import { CliError } from '../errors.ts';

const sqlTypes: Readonly<Record<ColumnType, string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'BOOLEAN',
  date: 'TEXT',
  edtf: 'TEXT',
  json: 'TEXT',
};

export const SQLITE_FILE = 'dataset.sqlite';

/** All tables in one database, with their keys. It is written in one go, so that its bytes are always the same. */
export async function sqliteFiles(tables: readonly Table[]): Promise<readonly FileContent[]> {
  const { DatabaseSync } = sqliteModule();
  const folder = await mkdtemp(join(tmpdir(), 'yalu-sqlite-'));
  try {
    const path = join(folder, SQLITE_FILE);
    const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    try {
      database.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
      for (const { definition } of tables) database.exec(createTable(definition));
      for (const { definition, rows } of tables) {
        const places = definition.columns.map(() => '?').join(', ');
        const insert = database.prepare(`INSERT INTO ${quoted(definition.name)} VALUES (${places})`);
        for (const row of rows) insert.run(...row.map(storedCell));
      }
      database.exec('COMMIT');
    } finally {
      database.close();
    }
    return [{ path: SQLITE_FILE, bytes: await readFile(path) }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function createTable({ name, columns, primaryKey, foreignKeys }: TableDefinition): string {
  const list = (names: readonly string[]): string => names.map(quoted).join(', ');
  return `CREATE TABLE ${quoted(name)} (${[
    ...columns.map(
      (column) => `${quoted(column.name)} ${sqlTypes[column.type]}${column.required ? ' NOT NULL' : ''}`,
    ),
    `PRIMARY KEY (${list(primaryKey)})`,
    ...foreignKeys.map(
      (key) => `FOREIGN KEY (${list(key.columns)}) REFERENCES ${quoted(key.table)} (${list(key.references)})`,
    ),
  ].join(', ')})`;
}

const storedCell = (cell: Cell): string | number | null => (typeof cell === 'boolean' ? Number(cell) : cell);

/** The tables in a database of SQLite. */
export async function tablesFromSqlite(file: string): Promise<readonly ReadTable[]> {
  const { DatabaseSync } = sqliteModule();
  try {
    const database = new DatabaseSync(file, { readOnly: true, allowExtension: false });
    try {
      const names = database
        .prepare(
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
        )
        .all()
        .map(({ name }) => String(name));
      return names.map((name): ReadTable => {
        const select = database.prepare(`SELECT * FROM ${quoted(name)}`);
        select.setReadBigInts(true);
        const columns = select.columns().map((column) => column.name);
        const rows = select.all().map((row) => columns.map((column) => readCell(row[column])));
        return { name, file: `${file}, table ${name}`, columns, rows };
      });
    } finally {
      database.close();
    }
  } catch (cause) {
    throw new CliError(
      `${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}. It should be a database of SQLite.`,
      { cause },
    );
  }
}

/** Bytes are none of ours; as text they are refused with the place where they stand. */
const readCell = (value: sqlite.SQLOutputValue | undefined): ReadTable['rows'][number][number] =>
  value instanceof Uint8Array ? String(value) : (value ?? null);

function sqliteModule(): typeof sqlite {
  // Node says once that it may still change; who exports a file need not know.
  const emit = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    // Asked for by its whole name, which bundlers shorten in an import: without `node:` it is another module.
    const found = process.getBuiltinModule('node:sqlite');
    // Types say that it is always there; Node 20 has none.
    if ((found as typeof found | undefined) !== undefined) return found;
  } finally {
    process.emitWarning = emit;
  }
  throw new CliError('SQLite needs Node 22.13 or later. Take another format, such as parquet or csv.');
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
