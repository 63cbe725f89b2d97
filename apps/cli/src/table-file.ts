import { didYouMean } from '@yalu/model/text';
import { CsvError, type Info, parse } from 'csv-parse/sync';
import { CliError } from './errors.ts';
import { readTextFile } from './text-file.ts';

/** A row of a table, with the line of the file that it begins on. */
export interface TableRow {
  readonly line: number;
  /** Its cells by column, trimmed; an empty one is an empty text. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A CSV file with a header row. */
export interface TableFile {
  /** What to call the file in a message. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/**
 * Reads a CSV file (RFC 4180, UTF-8 with or without a byte order mark) whose first row names the columns.
 *
 * @param path a file, or `-` for standard input
 * @param what what the user called it, the argument's name by default
 * @throws CliError with the line, for what cannot be read, is no text, is ragged, or has no rows
 */
export async function readTable(path: string, what = 'FILE'): Promise<TableFile> {
  return tableFrom(await readTextFile(path, what), path === '-' ? 'standard input' : path);
}

/**
 * The same for a text that is there already.
 *
 * @param delimiter what stands between the cells
 */
export function tableFrom(text: string, name: string, delimiter = ','): TableFile {
  const [header, ...records] = recordsOf(text, name, delimiter);
  const columns = header?.cells ?? [];
  for (const [index, column] of columns.entries()) {
    if (columns.indexOf(column) < index)
      throw new CliError(`${name}:${header?.line ?? 1} names the column "${column}" twice.`);
  }
  if (columns.length === 1 && /[;\t]/.test(columns[0] ?? '')) {
    throw new CliError(
      `${name} is separated by ${columns[0]?.includes(';') === true ? 'semicolons' : 'tabs'}. Save it with commas.`,
    );
  }
  if (records.length === 0)
    throw new CliError(`${name} has no rows: only its first line, which names the columns.`);
  const rows = records.map(({ line, cells }): TableRow => {
    if (cells.length !== columns.length) {
      throw new CliError(
        `${name}:${line} has ${cells.length} cells, and the header names ${columns.length} columns. A cell with a comma in it needs quotes.`,
      );
    }
    return { line, cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) };
  });
  return { name, columns, rows };
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsOf(text: string, name: string, delimiter: string): CsvRecord[] {
  try {
    // One kind of line break, as the parser counts a pair of them in a cell twice. With `info` each record comes with
    // where the parser stood after it.
    const parsed = parse(text.replace(/\r\n?/g, '\n'), {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly { readonly info: Info; readonly record: readonly string[] }[];
    return parsed.map(({ info, record }) => ({
      line: info.lines - record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0),
      cells: record.map((cell) => cell.trim()),
    }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause['lines'] === 'number' ? `:${cause['lines']}` : '';
    throw new CliError(`${name}${line} is not CSV: ${cause.message.replace(/\.?$/, '.')}`, { cause });
  }
}

/**
 * The column that an option names.
 *
 * @param option the option as written: `--unit`
 * @throws CliError where the option is missing, or no column has the name, with the nearest
 */
export function columnOf({ name, columns }: TableFile, option: string, wanted: string | undefined): string {
  if (wanted === undefined)
    throw new CliError(`${option} is missing: name a column of ${name}, one of ${columns.join(', ')}.`);
  if (columns.includes(wanted)) return wanted;
  throw new CliError(
    `${option}: ${name} has no column "${wanted}". ${didYouMean(wanted, columns) || `It has ${columns.join(', ')}.`}`,
  );
}

/**
 * The text in a cell.
 *
 * @throws CliError with line and column where it is empty
 */
export function textIn({ name }: TableFile, { line, cells }: TableRow, column: string): string {
  const text = cells[column] ?? '';
  if (text === '') throw new CliError(`${name}:${line} has nothing in the column ${column}.`);
  return text;
}

/**
 * The number in a cell: digits with a point, or in the manner of 1e-3.
 *
 * @throws CliError with line and column where it is none
 */
export function numberIn(table: TableFile, row: TableRow, column: string): number {
  const text = textIn(table, row, column);
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw new CliError(
    `${table.name}:${row.line} has ${JSON.stringify(text)} in the column ${column}, which is no number. Write it with digits and a point, such as 0.5.`,
  );
}
