import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { columnOf, numberIn, readTable, type TableFile, textIn } from '../src/table-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-table-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function tableOf(content: string | Uint8Array): Promise<TableFile> {
  const file = join(folder, 'codings.csv');
  await writeFile(file, content);
  return readTable(file);
}

describe('readTable', () => {
  test('reads rows with their lines, trimmed, with a byte order mark, quotes and breaks within them', async () => {
    const { columns, rows } = await tableOf(
      '\uFEFFunit, coder ,view\r\n\r\n1,A,"limited, ""for now"""\r\n2, B ,"two\r\nlines"\r\n3,C,\r\n',
    );
    expect(columns).toEqual(['unit', 'coder', 'view']);
    expect(rows).toEqual([
      { line: 3, cells: { unit: '1', coder: 'A', view: 'limited, "for now"' } },
      { line: 4, cells: { unit: '2', coder: 'B', view: 'two\nlines' } },
      { line: 6, cells: { unit: '3', coder: 'C', view: '' } },
    ]);
  });

  test('takes any name for a column', async () => {
    const { rows } = await tableOf('__proto__,constructor\n1,2\n');
    expect(Object.entries(rows[0]?.cells ?? {})).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });

  test.each<[string | Uint8Array, RegExp]>([
    ['', /has no letters or digits/],
    ['unit,coder\n', /has no rows/],
    ['unit,coder\n1,A\n2\n', /codings\.csv:3 has 1 cells, and the header names 2 columns/],
    ['unit,coder\n1,A,x\n', /codings\.csv:2 has 3 cells/],
    ['unit,unit\n1,2\n', /codings\.csv:1 names the column "unit" twice/],
    ['unit;coder\n1;A\n', /separated by semicolons/],
    ['unit\tcoder\n1\tA\n', /separated by tabs/],
    ['unit,coder\n"1,A\n', /codings\.csv:\d+ is not CSV/],
    ['unit,coder\n1,a"b\n', /codings\.csv:2 is not CSV/],
    [Uint8Array.of(117, 0, 1, 2), /null bytes/],
    [Uint8Array.of(117, 255, 117), /is not UTF-8/],
  ])('refuses %j in one line', async (content, message) => {
    const refused = await tableOf(content).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'CliError', message: expect.stringMatching(message) });
    expect(String(refused)).not.toContain('\n');
  });

  test('refuses what is not there', async () => {
    await expect(readTable(join(folder, 'none.csv'))).rejects.toThrow(/there is no file/);
  });
});

describe('cells', () => {
  test('are found by column, whose nearest is named', async () => {
    const table = await tableOf('unit,coder\n1,A\n');
    expect(columnOf(table, '--coder', 'coder')).toBe('coder');
    expect(() => columnOf(table, '--coder', 'codr')).toThrow(/--coder: .* no column "codr"\. Did you mean/);
    expect(() => columnOf(table, '--coder', undefined)).toThrow(/--coder is missing.*unit, coder/);
  });

  test.each([
    ['1', 1],
    ['-0.5', -0.5],
    ['1e-3', 0.001],
    ['.5', 0.5],
    ['+2.', 2],
  ])('%s is a number', async (text, value) => {
    const table = await tableOf(`n\n${text}\n`);
    expect(table.rows.map((row) => numberIn(table, row, 'n'))).toEqual([value]);
  });

  test.each(['1,5', '0x10', 'Infinity', '1e999', '12a', '--1', '1 000'])('%s is none', async (text) => {
    const table = await tableOf(`n\n"${text}"\n`);
    expect(() => table.rows.map((row) => numberIn(table, row, 'n'))).toThrow(
      /codings\.csv:2 has .* in the column n, which is no number/,
    );
  });

  test('that are empty say where', async () => {
    const table = await tableOf('n,m\n1,\n');
    expect(() => table.rows.map((row) => textIn(table, row, 'm'))).toThrow(
      /codings\.csv:2 has nothing in the column m/,
    );
  });
});
