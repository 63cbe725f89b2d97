import type { Locale } from '@yalu/model/text';
import type { Table } from '../../html/table.ts';
import type { Figures } from './figures.ts';
import { seriesWords } from './words/index.ts';

/** One row for each year from the first to the last; of those without a value, why. */
export function seriesTable({ observed, missing, unit }: Figures, locale: Locale): Table {
  const { column } = seriesWords(locale);
  const rows = [
    ...observed.map(({ year, text }) => ({ year, value: text, missing: null })),
    ...missing.map(({ year, why }) => ({ year, value: null, missing: why })),
  ].sort((a, b) => a.year - b.year);
  return {
    columns: [
      { key: 'year', label: column.year, align: 'left' },
      { key: 'value', label: column.value(unit), align: 'right' },
      ...(missing.length > 0 ? [{ key: 'missing', label: column.missing, align: 'left' as const }] : []),
    ],
    rows: rows.map(({ year, value, missing: why }) => ({
      year: String(year),
      value,
      ...(missing.length > 0 ? { missing: why } : {}),
    })),
  };
}
