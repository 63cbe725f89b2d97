import { bound, type Fragment, listed, named, sql } from '../sql/fragment.ts';
import { typeOf } from '../sql/dialect.ts';
import type { Cell, LoadedColumn, LoadedTable } from '../sql/load/columns.ts';

/** A table as CSV without a header: texts in quotes, nothing for what is absent. */
export function csvOf({ rows, columns }: LoadedTable): string {
  const separators = columns.map(separatorOf);
  const lines = Array.from({ length: rows }, (_none, row) =>
    columns.map(({ values }, index) => written(values[row] ?? null, separators[index] ?? '')).join(','),
  );
  return `${lines.join('\n')}\n`;
}

/** Makes a table of a CSV file. Every column is read as a text first and takes its type then. */
export function selectFromCsv(schema: string, name: string, table: LoadedTable, file: string): Fragment {
  const read = table.columns.map((_column, index) => place(index));
  const columns = table.columns.map(
    (column, index) => sql`${typed(column, place(index))} AS ${named(column.name)}`,
  );
  const types = listed(read.map((one) => sql`${one}: 'VARCHAR'`));
  const options = sql`columns = {${types}}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, new_line = '\\n', max_line_size = 67108864`;
  return sql`CREATE TABLE ${named(schema)}.${named(name)} AS SELECT ${listed(columns)} FROM read_csv(${bound(file)}, ${options})`;
}

/** A column by its place: no name of a catalogue is in it. */
const place = (index: number): Fragment => ({ parts: [`c${index}`] });

const READING = ',';
const READINGS = ';';

function typed(column: LoadedColumn, text: Fragment): Fragment {
  switch (column.type) {
    case 'text':
      return text;
    case 'texts':
      return sql`string_split(${text}, ${bound(separatorOf(column))})`;
    case 'readings': {
      const number = (index: Fragment): Fragment =>
        sql`string_split(_reading, ${bound(READING)})[${index}]::DOUBLE`;
      const reading = sql`struct_pack(s1 := ${number(sql`1`)}, s2 := ${number(sql`2`)}, e1 := ${number(sql`3`)}, e2 := ${number(sql`4`)})`;
      return sql`list_transform(string_split(${text}, ${bound(READINGS)}), lambda _reading: ${reading})`;
    }
    default:
      return sql`${text}::${typeOf(column.type)}`;
  }
}

/** A text that stands in none of those of a column of lists, to part them by. */
function separatorOf({ type, values }: LoadedColumn): string {
  if (type !== 'texts') return '';
  let separator = '\u001f';
  const isIn = (cell: Cell): boolean =>
    Array.isArray(cell) && cell.some((text) => typeof text === 'string' && text.includes(separator));
  while (values.some(isIn)) separator += '\u001f';
  return separator;
}

function written(cell: Cell, separator: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(cell);
  if (typeof cell !== 'object') return typeof cell === 'number' ? numberText(cell) : String(cell);
  const items = cell.map((item) =>
    typeof item === 'string' ? item : [item.s1, item.s2, item.e1, item.e2].map(numberText).join(READING),
  );
  return quoted(items.join(separator === '' ? READINGS : separator));
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const numberText = (value: number): string =>
  Number.isFinite(value) ? String(value) : value > 0 ? 'inf' : '-inf';
