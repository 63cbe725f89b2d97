import type { Locale } from '@yalu/model/text';
import { integer, percent } from '../locale/format.ts';
import { plain } from '../text/plain.ts';

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly align: 'left' | 'right';
  /** How numbers are written: `count` as whole numbers, `share` (0 to 1) as percentages. Text by default. */
  readonly format?: 'count' | 'share';
}

/** The numbers of a chart. The first column names the row. `null` is a cell with nothing to say. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

/** A cell as it is read. */
export function cellText(
  column: TableColumn,
  value: string | number | null | undefined,
  locale: Locale,
): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return plain(value);
  return column.format === 'share' ? percent(value, locale) : integer(value, locale);
}

/**
 * An HTML table that screen readers can walk: scoped heads of columns and rows, a caption, the language. All text
 * is escaped. It brings no style of its own beside the alignment of columns.
 */
export function htmlTable(table: Table, locale: Locale, caption?: string): string {
  const alignment = (column: TableColumn) => (column.align === 'right' ? ' style="text-align:right"' : '');
  const head = table.columns.map(
    (column) => `<th scope="col"${alignment(column)}>${escapeHtml(column.label)}</th>`,
  );
  const body = table.rows.map((row) => {
    const cells = table.columns.map((column, index) => {
      const text = escapeHtml(cellText(column, row[column.key], locale));
      return index === 0 ? `<th scope="row">${text}</th>` : `<td${alignment(column)}>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    `<table lang="${locale}">`,
    ...(caption === undefined ? [] : [`<caption>${escapeHtml(caption)}</caption>`]),
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>`,
    ...body,
    `</tbody>`,
    `</table>`,
  ].join('\n');
}

/** Text for HTML or XML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
