import type { Coding } from '@yalu/query/stats';
import { CliError } from './errors.ts';
import { columnOf, numberIn, readTable, type TableFile, type TableRow, textIn } from './table-file.ts';

/** The columns that codings stand in. */
export interface CodingColumns {
  readonly unit: string | undefined;
  readonly coder: string | undefined;
  readonly value: string | undefined;
}

/**
 * Reads codings from a CSV file, a row for each. An empty value is none.
 *
 * @param isNumeric whether the values are numbers
 * @throws CliError with line and column, also where a coder codes a unit twice
 */
export async function readCodings(
  path: string,
  wanted: CodingColumns,
  isNumeric: boolean,
): Promise<Coding[]> {
  const table = await readTable(path);
  const unit = columnOf(table, '--unit', wanted.unit);
  const coder = columnOf(table, '--coder', wanted.coder);
  const value = columnOf(table, '--value', wanted.value);
  const lines = new Map<string, number>();
  return table.rows.map((row) => {
    const coding = {
      unit: textIn(table, row, unit),
      coder: textIn(table, row, coder),
      value: valueIn(table, row, value, isNumeric),
    };
    const key = JSON.stringify([coding.unit, coding.coder]);
    const before = lines.get(key);
    if (before !== undefined) {
      throw new CliError(
        `${table.name}:${row.line} is a second coding of ${coding.unit} by ${coding.coder}, after line ${before}. Keep one of them.`,
      );
    }
    lines.set(key, row.line);
    return coding;
  });
}

const valueIn = (table: TableFile, row: TableRow, column: string, isNumeric: boolean): Coding['value'] => {
  if ((row.cells[column] ?? '') === '') return null;
  return isNumeric ? numberIn(table, row, column) : textIn(table, row, column);
};
