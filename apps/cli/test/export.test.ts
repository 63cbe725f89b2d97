import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { dataset } from '@yalu/data/full';
import { formatIssue, type Issue, type RawRecord, validateDataset } from '@yalu/model';
import { diffDatasets } from '@yalu/model/dataset';
import { rawDatasetOf, type Table, tablesFrom } from '@yalu/model/export';
import { recordFilesOf, recordIn } from '@yalu/model/node';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { EXPORT_FORMATS } from '../src/export/formats.ts';
import { IMPORT_FORMATS } from '../src/export/read.ts';
import { yalu } from './yalu.ts';

const bin = fileURLToPath(new URL('../dist/yalu.js', import.meta.url));
const execute = promisify(execFile);

/** The formats that hold everything and differ in how they do; of the others the tests of the model are enough. */
const FORMATS = ['csv', 'parquet', 'sqlite'] as const;

let folder = '';
/** A dataset of a few records, where nothing depends on how many there are. */
let small = '';
let connection: DuckDBConnection;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-export-'));
  for (const format of FORMATS) {
    const { code, err } = await yalu('data', 'export', '--to', format, '-o', join(folder, format));
    if (code !== 0) throw new Error(`${format}: ${err}`);
  }
  small = join(folder, 'small.json');
  const head = { name: 'small', version: '1.0.0', licence: 'CC0-1.0' };
  const source = { kim: { label: { en: 'Kim' }, kind: 'essay', type: 'webpage', title: 'An essay' } };
  await writeFile(small, JSON.stringify({ ...head, records: { source } }));
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

const isRecord = (read: RawRecord | Issue): read is RawRecord => 'value' in read;
const tables: readonly Table[] = tablesFrom(dataset);
const sql = async (text: string): Promise<unknown[]> => (await connection.runAndReadAll(text)).getRowsJS();

describe('data export and data import', () => {
  test.each(FORMATS)(
    'lead back to the same dataset through %s',
    async (format) => {
      const file = join(folder, `${format}.json`);
      const { code, out, err } = await yalu('data', 'import', join(folder, format), '-o', file);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/^yalu \S+: 1,\d{3} records in \d+ collections, valid\.\nWrote 1 file to /);
      expect(diffDatasets(dataset, JSON.parse(await readFile(file, 'utf8'))).changes).toEqual([]);
    },
    60_000,
  );

  test('lead to records that are the same dataset', async () => {
    const records = recordFilesOf(dataset).map(({ path, bytes }) => recordIn(path, String(bytes)));
    const { name, version, licence } = dataset;
    const { coverage } = rawDatasetOf(dataset);
    const validation = validateDataset({
      name,
      version,
      licence,
      coverage,
      records: records.flat().filter(isRecord),
    });
    if (!validation.ok) throw new Error(validation.issues.slice(0, 3).map(formatIssue).join('\n'));
    expect(diffDatasets(dataset, validation.dataset).changes).toEqual([]);
  }, 60_000);

  test.each(['parquet', 'sqlite'])(
    'write the same bytes in another process: %s',
    async (format) => {
      const other = join(folder, 'other', format);
      await execute(process.execPath, [bin, 'data', 'export', '--to', format, '-o', other]);
      const names = await readdir(other);
      expect(names.sort()).toEqual((await readdir(join(folder, format))).sort());
      for (const name of names)
        expect(
          (await readFile(join(other, name))).equals(await readFile(join(folder, format, name))),
          name,
        ).toBe(true);
    },
    60_000,
  );

  test.each(EXPORT_FORMATS)('write %s, and read what leaves nothing out', async (format) => {
    const directory = join(folder, 'all', format);
    const written = await yalu('data', 'export', '--to', format, '-o', directory, '--data', small);
    expect({ code: written.code, err: written.err }).toEqual({ code: 0, err: '' });
    const read = await yalu('data', 'import', directory);
    if (IMPORT_FORMATS.some((one) => one === format))
      expect(read).toEqual({ code: 0, out: 'small 1.0.0: 1 record in 1 collection, valid.\n', err: '' });
    else expect(read).toMatchObject({ code: 2, err: expect.stringContaining('holds no export') });
  });

  test('say what was written, for people and for programs', async () => {
    const directory = join(folder, 'said');
    const { out } = await yalu(
      'data',
      'export',
      '--to',
      'ttl',
      '-o',
      directory,
      '--data',
      small,
      '--lang',
      'ko',
    );
    expect(out).toBe(`파일 1개를 씀: ${directory}\n`);
    const { out: rows } = await yalu(
      'data',
      'export',
      '--to',
      'ttl',
      '-o',
      directory,
      '--data',
      small,
      '--json',
    );
    const { length } = await readFile(join(directory, 'dataset.ttl'));
    expect(JSON.parse(rows)).toEqual([{ file: 'dataset.ttl', bytes: length }]);
  });
});

describe('DuckDB', () => {
  const types: Readonly<Record<string, string>> = {
    string: 'VARCHAR',
    edtf: 'VARCHAR',
    json: 'VARCHAR',
    integer: 'BIGINT',
    number: 'DOUBLE',
    boolean: 'BOOLEAN',
    date: 'DATE',
  };

  test('reads each Parquet file with its rows and types, and the CSV file beside it as the same rows', async () => {
    for (const { definition, rows } of tables) {
      const parquet = `read_parquet('${join(folder, 'parquet', definition.name)}.parquet')`;
      const columns = definition.columns.map(({ name, type }) => [name, types[type]]);
      const described = await sql(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${parquet})`);
      expect(described, definition.name).toEqual(columns);
      const struct = columns.map(([name, type]) => `'${name}': '${type}'`).join(', ');
      const csv = `read_csv('${join(folder, 'csv', definition.name)}.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', nullstr = '', allow_quoted_nulls = false, columns = {${struct}})`;
      const [counts] = await sql(
        `SELECT (SELECT count(*) FROM ${parquet}), (SELECT count(*) FROM ${csv}), (SELECT count(*) FROM (SELECT * FROM ${csv} EXCEPT ALL SELECT * FROM ${parquet}))`,
      );
      expect(counts, definition.name).toEqual([BigInt(rows.length), BigInt(rows.length), 0n]);
    }
  }, 60_000);

  test('answers a question across tables', async () => {
    const at = (name: string): string => `'${join(folder, 'parquet', name)}.parquet'`;
    const rows = await sql(`
      SELECT view.label_ko, tally_counts.count FROM ${at('tally_counts')} AS tally_counts
      JOIN ${at('view')} AS view ON view.id = tally_counts.view ORDER BY count DESC LIMIT 1`);
    expect(rows).toEqual([[expect.stringMatching(/\p{Script=Hangul}/u), 34n]]);
    expect(await sql(`SELECT sum(count)::INT FROM ${at('tally_counts')}`)).toEqual([[91]]);
  });
});

describe('SQLite', () => {
  test('finds the database whole, its keys kept, and each row of each table', () => {
    const database = new DatabaseSync(join(folder, 'sqlite', 'dataset.sqlite'), { readOnly: true });
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    for (const { definition, rows } of tables) {
      const [row] = database.prepare(`SELECT count(*) AS n FROM "${definition.name}"`).all();
      expect(row, definition.name).toEqual({ n: rows.length });
    }
    const events = database
      .prepare(
        "SELECT count(*) AS n FROM event WHERE date_earliest >= '2018-01-01' AND date_latest <= '2018-12-31' AND kind = 'leader-visit'",
      )
      .all();
    expect(events).toEqual([{ n: expect.any(Number) }]);
    expect(Number(events[0]?.['n'])).toBeGreaterThan(2);
    database.close();
  });

  test('answers what the guide asks', async () => {
    const guide = await readFile(
      fileURLToPath(new URL('../../../docs/exporting.md', import.meta.url)),
      'utf8',
    );
    const questions = [...guide.matchAll(/^```sql\n([^]*?)^```/gm)].map(({ 1: question = '' }) => question);
    expect(questions).toHaveLength(1);
    const database = new DatabaseSync(join(folder, 'sqlite', 'dataset.sqlite'), { readOnly: true });
    for (const question of questions) expect(database.prepare(question).all().length).toBeGreaterThan(5);
    database.close();
  });
});

describe('an export that was edited', () => {
  /** A copy of the tables with one text of one of them replaced. */
  async function edited(name: string, file: string, from: string, to: string): Promise<string> {
    const directory = join(folder, name);
    await cp(join(folder, 'csv'), directory, { recursive: true });
    const text = await readFile(join(directory, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from} any more.`);
    await writeFile(join(directory, file), text.replace(from, to));
    return directory;
  }

  test('is validated: a count that no longer adds up ends with 1, and nothing is written', async () => {
    const directory = await edited('count', 'tally_counts.csv', ',30\r\n', ',31\r\n');
    const file = join(folder, 'count.json');
    const { code, out } = await yalu('data', 'import', directory, '-o', file);
    expect(code).toBe(1);
    expect(out).toMatch(/^tally\.csv:2:1 counts add up to 92, and corpus\/kim-guo-2016 has 91 documents\./);
    expect(out).toMatch(/\n1 error\. Nothing was written; correct the tables and try again\.\n$/);
    await expect(readFile(file)).rejects.toThrow('ENOENT');
    const { out: rows } = await yalu('data', 'import', directory, '--json');
    expect(JSON.parse(rows)).toMatchObject({ valid: false, issues: [{ code: 'tally' }] });
  }, 60_000);

  test('is refused with file and line where a cell is of another type', async () => {
    const directory = await edited('type', 'tally_counts.csv', ',30\r\n', ',thirty\r\n');
    const { code, err, out } = await yalu('data', 'import', directory);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^yalu: tally_counts\.csv:\d count is "thirty", which is no whole number\.\n$/);
  }, 60_000);
});

describe('wrong use', () => {
  test.each([
    [['export'], /It needs --to FORMAT: csv, json, /],
    [['export', '--to', 'csv'], /It needs -o DIR/],
    [['export', '--to', 'xml', '-o', 'x'], /--to.*csv, json/],
    [['export', '--to', 'ttl', '-o', 'x', '--base', 'example'], /--base: "example" cannot begin an address/],
    [['export', '--to', 'ttl', '-o', 'x', '--base', 'https://a/<b>/'], /cannot begin an address/],
    [['import', '/no/such/place'], /There is nothing at/],
    [['import', fileURLToPath(import.meta.url)], /is a file\. Name the directory/],
    [['import', tmpdir(), '--from', 'sqlite'], /holds no export: it has no dataset\.sqlite/],
  ])('yalu data %j ends with 2 and one line', async (args, message) => {
    const { code, out, err } = await yalu('data', ...args);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err).toMatch(message);
  });

  test('nothing that is there already is overwritten or mixed up', async () => {
    const csv = join(folder, 'csv');
    expect((await yalu('data', 'import', csv, '-o', csv)).err).toMatch(/is not empty/);
    const mixed = join(folder, 'mixed');
    for (const format of ['csv', 'sqlite'])
      await yalu('data', 'export', '--to', format, '-o', mixed, '--data', small);
    expect((await yalu('data', 'import', mixed)).err).toMatch(
      /as csv and sqlite\. Say which one is meant: --from csv/,
    );
    await writeFile(join(mixed, 'mine.csv'), 'a\n');
    const { code, err } = await yalu('data', 'export', '--to', 'csv', '-o', mixed, '--data', small);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/mine\.csv is no file of this export/),
    });
    expect(await readFile(join(mixed, 'mine.csv'), 'utf8')).toBe('a\n');
  }, 60_000);

  test.each([
    ['dataset.sqlite', Buffer.from('no database at all')],
    ['meta_dataset.parquet', Buffer.from('PAR1')],
    ['meta_dataset.csv', Buffer.from([0x61, 0xff, 0xfe])],
    ['dataset.json', Buffer.from('{')],
  ])('a file that is not what its name says is refused in one line: %s', async (name, bytes) => {
    const directory = await mkdtemp(join(folder, 'odd-'));
    await writeFile(join(directory, name), bytes);
    const { code, out, err } = await yalu('data', 'import', directory);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err).toContain(name);
    expect(err).not.toContain('should not have happened');
  });

  test('without DuckDB it is said what to do', async () => {
    vi.doMock('@duckdb/node-api', () => {
      throw new Error('not found');
    });
    vi.resetModules();
    const { parquetFiles } = await import('../src/export/parquet.ts');
    await expect(parquetFiles([])).rejects.toThrow(/npm install @duckdb\/node-api/);
    vi.doUnmock('@duckdb/node-api');
  });
});
