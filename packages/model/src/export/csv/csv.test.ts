import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../tables/table.ts';
import { readCsv } from './read.ts';
import { csvOf } from './write.ts';

const tableOf = (columns: readonly string[], rows: Table['rows']): Table => ({
  definition: {
    name: 't',
    title: 't',
    description: '',
    columns: columns.map((name) => ({ name, type: 'string', required: false })),
    primaryKey: [],
    foreignKeys: [],
  },
  rows,
});

describe('CSV', () => {
  it('tells absent from empty, and quotes what programs would change', () => {
    const text = csvOf(
      tableOf(
        ['a', 'b'],
        [
          [null, ''],
          ['x, "y"', ' z'],
          ['한\r\n글', 1.5],
          [true, -1e21],
        ],
      ),
    );
    expect(text).toBe('a,b\r\n,""\r\n"x, ""y"""," z"\r\n"한\r\n글",1.5\r\ntrue,-1e+21\r\n');
    expect(readCsv('t', text).rows).toEqual([
      [null, ''],
      ['x, "y"', ' z'],
      ['한\r\n글', '1.5'],
      ['true', '-1e+21'],
    ]);
  });

  it('leads back to any texts', () => {
    const cell = fc.option(
      fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', ' ', '\t', '\uFEFF', '글', ';') }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        expect(readCsv('t', csvOf(tableOf(['a', 'b'], rows))).rows).toEqual(rows);
      }),
    );
  });

  it('reads what spreadsheets write: a byte order mark, lines that end otherwise, no end of the last', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const table = readCsv('t', ['\uFEFFa,b', '1,"x', 'y"', '', '2,'].join(end));
      expect(table.columns).toEqual(['a', 'b']);
      expect(table.rows).toEqual([
        ['1', `x${end}y`],
        ['2', null],
      ]);
      expect([table.lineOf?.(0), table.lineOf?.(1)]).toEqual([2, 5]);
    }
  });

  it.each([
    ['', 't.csv is empty'],
    ['a\n"x', 't.csv:2 opens a quote that is not closed'],
    ['a,b\n1,2\n"x" y,2', 't.csv:3 has something behind a closing quote'],
  ])('refuses %j', (text, message) => {
    expect(() => readCsv('t', text)).toThrow(message);
  });

  it('reads a long file in linear time', () => {
    const rows = Array.from({ length: 40_000 }, (_, index): [string, string] => [`${index}`, '"'.repeat(5)]);
    expect(readCsv('t', csvOf(tableOf(['a', 'b'], rows))).rows).toHaveLength(40_000);
  });
});
