import type { Locale } from '@yalu/model/text';
import type { Format } from './format.ts';
import { measureFor } from './width.ts';

/** A column of what a command prints. */
export interface TableColumn {
  /** The name in JSON and CSV. */
  readonly key: string;
  /** The head that people read. */
  readonly label: string;
  readonly align?: 'left' | 'right';
}

/** What a command prints: rows of plain values for programs, and how people see each of them. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** What `json` and `ndjson` give instead of `rows`, where that is more than the columns. */
  readonly records?: readonly object[];
  /** How a cell is shown in a table; by default as its text. */
  readonly show?: (value: unknown, column: string) => string;
}

/** Rows in the format asked for, with a line break at the end. */
export async function formatTable(table: Table, format: Format, locale: Locale): Promise<string> {
  const { columns, rows, records = rows } = table;
  switch (format) {
    case 'json':
      return `${JSON.stringify(records, null, 2)}\n`;
    case 'ndjson':
      return records.map((record) => `${JSON.stringify(record)}\n`).join('');
    case 'csv': {
      const { stringify } = await import('csv-stringify/sync');
      return stringify(
        rows.map((row) => columns.map(({ key }) => plain(row[key]))),
        { header: true, columns: columns.map(({ key }) => key), record_delimiter: '\r\n' },
      );
    }
    case 'md':
      return markdown(table, locale);
    case 'table':
      return aligned(table, locale);
  }
}

function shown({ show }: Table, value: unknown, column: string, locale: Locale): string {
  const text = show ? show(value, column) : plain(value, locale);
  return text.replace(/[\r\n\t]+/g, ' ');
}

/** A value as text: lists joined, label texts in the language asked for, what is absent empty. */
export function plain(value: unknown, locale: Locale = 'en'): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => plain(item, locale)).join('; ');
  if (typeof value === 'object') {
    const text =
      (value as Readonly<Record<string, unknown>>)[locale] ?? (value as { readonly en?: unknown }).en;
    return typeof text === 'string' ? text : JSON.stringify(value);
  }
  return String(value);
}

async function aligned(table: Table, locale: Locale): Promise<string> {
  const { columns, rows } = table;
  const cells = rows.map((row) => columns.map(({ key }) => shown(table, row[key], key, locale)));
  const widthOf = await measureFor([...columns.map(({ label }) => label), ...cells.flat()]);
  const widths = columns.map(({ label }, index) =>
    Math.max(widthOf(label), ...cells.map((line) => widthOf(line[index] ?? ''))),
  );
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, index) => {
        const space = ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(text)));
        return columns[index]?.align === 'right' ? `${space}${text}` : `${text}${space}`;
      })
      .join('  ')
      .trimEnd();
  const head = line(columns.map(({ label }) => label));
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return `${[head, rule, ...cells.map(line)].join('\n')}\n`;
}

function markdown(table: Table, locale: Locale): string {
  const { columns, rows } = table;
  const escape = (text: string): string =>
    text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;');
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
  return `${[
    line(columns.map(({ label }) => escape(label))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map(({ key }) => escape(shown(table, row[key], key, locale))))),
  ].join('\n')}\n`;
}
