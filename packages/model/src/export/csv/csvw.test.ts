import { describe, expect, it } from 'vitest';
import { exportDataset } from '../formats.ts';
import { minimalDataset } from '../fixture.ts';
import { readCsv } from './read.ts';

interface Metadata {
  readonly '@context': readonly [string, { readonly '@language': string }];
  readonly tables: readonly {
    readonly url: string;
    readonly tableSchema: {
      readonly columns: readonly {
        readonly name: string;
        readonly titles: string;
        readonly datatype: string;
        readonly required?: boolean;
        readonly lang?: string;
      }[];
      readonly primaryKey: readonly string[];
      readonly foreignKeys?: readonly {
        readonly columnReference: readonly string[];
        readonly reference: { readonly resource: string; readonly columnReference: readonly string[] };
      }[];
    };
  }[];
}

const files = new Map(exportDataset(minimalDataset(), 'csv').map(({ path, bytes }) => [path, bytes]));
// What is written is read as JSON: its shape is what the tests below are about.
const metadata = JSON.parse(files.get('csv-metadata.json') ?? '') as Metadata;
const tables = metadata.tables.map((table) => ({
  ...table,
  read: readCsv(table.url, files.get(table.url) ?? ''),
}));

/** The built-in datatypes of CSVW that are in use, and what a cell of each looks like. */
const datatypes: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  integer: /^-?\d+$/,
  double: /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  json: /^[^]+$/,
};

describe('the metadata of CSV on the Web', () => {
  it('begins as the recommendation says, and names each file once', () => {
    expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'en' }]);
    expect(tables.map(({ url }) => url).sort()).toEqual(
      [...files.keys()].filter((path) => path.endsWith('.csv')).sort(),
    );
  });

  it('names the columns of each table as the file does, by names that can stand in a URI template', () => {
    for (const { read, tableSchema } of tables) {
      expect(tableSchema.columns.map(({ titles }) => titles)).toEqual(read.columns);
      for (const { name } of tableSchema.columns) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_]*$/);
      expect(new Set(tableSchema.columns.map(({ name }) => name)).size).toBe(tableSchema.columns.length);
    }
  });

  it('has cells of the datatype of their column, and none absent where one is required', () => {
    let seen = 0;
    for (const { url, read, tableSchema } of tables) {
      for (const [index, { name, datatype, required }] of tableSchema.columns.entries()) {
        const pattern = datatypes[datatype];
        expect(pattern, datatype).toBeDefined();
        for (const row of read.rows) {
          const cell = row[index] ?? null;
          if (required || tableSchema.primaryKey.includes(name))
            expect(cell, `${url} ${name}`).not.toBeNull();
          if (cell === null) continue;
          seen += 1;
          expect(String(cell), `${url} ${name}`).toMatch(pattern ?? /^$/);
          if (datatype === 'json') expect(() => JSON.parse(String(cell))).not.toThrow();
        }
      }
    }
    expect(seen).toBeGreaterThan(1_000);
  });

  it('has keys that are unique and lead to rows that are there', () => {
    const keysOf = ({ read }: (typeof tables)[number], names: readonly string[]) =>
      read.rows.map((row) => JSON.stringify(names.map((name) => row[read.columns.indexOf(name)] ?? null)));
    let followed = 0;
    for (const table of tables) {
      const keys = keysOf(table, table.tableSchema.primaryKey);
      expect(new Set(keys).size, table.url).toBe(keys.length);
      for (const { columnReference, reference } of table.tableSchema.foreignKeys ?? []) {
        const target = tables.find(({ url }) => url === reference.resource);
        if (!target) throw new Error(`${reference.resource} is not there.`);
        expect(reference.columnReference).toEqual(target.tableSchema.primaryKey);
        const known = new Set(keysOf(target, reference.columnReference));
        for (const key of keysOf(table, columnReference).filter((one) => !one.includes('null'))) {
          followed += 1;
          expect(known, `${table.url} ${key}`).toContain(key);
        }
      }
    }
    expect(followed).toBeGreaterThan(50);
  });

  it('says in which language a column is', () => {
    const school = metadata.tables.find(({ url }) => url === 'school.csv');
    expect(
      school?.tableSchema.columns
        .filter(({ lang }) => lang)
        .map(({ name, lang }) => [name, lang])
        .slice(0, 3),
    ).toEqual([
      ['label_en', 'en'],
      ['label_ko', 'ko'],
      ['label_zh_Hans', 'zh-Hans'],
    ]);
  });
});
