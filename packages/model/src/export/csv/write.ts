import type { Cell, Table } from '../tables/table.ts';

/**
 * A table as CSV (RFC 4180): UTF-8, a head, lines that end in CR LF. What is absent is empty, and an empty text is `""`.
 * Numbers are written so that reading them gives the same number.
 */
export function csvOf({ definition, rows }: Table): string {
  const head = definition.columns.map(({ name }) => name);
  return [head, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  // Programs trim spaces at the ends of bare cells, and a byte order mark before the first.
  return cell === '' || /[",\r\n]|^\s|\s$|^\uFEFF/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
