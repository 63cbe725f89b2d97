import type { Locale } from '@yalu/model/text';
import type { Table } from '../../html/table.ts';
import { countOf, type Figures } from './figures.ts';
import { visitsWords } from './words/index.ts';

/** One row for each year with a visit. Years without one are left out: none is recorded, which is not zero. */
export function visitsTable({ years, names }: Figures, locale: Locale): Table {
  const { column } = visitsWords(locale);
  return {
    columns: [
      { key: 'year', label: column.year, align: 'left' },
      { key: 'above', label: column.to(names.above), align: 'right', format: 'count' },
      { key: 'below', label: column.to(names.below), align: 'right', format: 'count' },
      { key: 'leaders', label: column.leaders, align: 'right', format: 'count' },
      { key: 'visits', label: column.visits, align: 'left' },
    ],
    rows: years.map((one) => ({
      year: String(one.year),
      above: one.above.length,
      below: one.below.length,
      leaders: countOf({
        ...one,
        above: one.above.filter(({ leader }) => leader),
        below: one.below.filter(({ leader }) => leader),
      }),
      visits: [...one.above, ...one.below].map(({ label, date }) => `${label} (${date})`).join('; '),
    })),
  };
}
