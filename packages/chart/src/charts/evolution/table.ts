import type { Locale } from '@yalu/model/text';
import type { Table } from '../../html/table.ts';
import { conjunction } from '../../locale/format.ts';
import type { Figures, Named } from './figures.ts';
import { evolutionWords } from './words/index.ts';

/** One row for each school, those without a period too. */
export function evolutionTable({ schools }: Figures, locale: Locale): Table {
  const { column } = evolutionWords(locale);
  const listed = (those: readonly Named[]) =>
    those.length === 0
      ? null
      : conjunction(
          those.map(({ label }) => label),
          locale,
        );
  return {
    columns: [
      { key: 'school', label: column.school, align: 'left' },
      { key: 'dominant', label: column.dominant, align: 'left' },
      { key: 'grewOutOf', label: column.grewOutOf, align: 'left' },
      { key: 'overtook', label: column.overtook, align: 'left' },
    ],
    rows: schools.map(({ label, dates, grewOutOf, overtook }) => ({
      school: label,
      dominant: dates === '' ? null : dates,
      grewOutOf: listed(grewOutOf),
      overtook: listed(overtook),
    })),
  };
}
