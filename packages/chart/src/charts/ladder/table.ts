import type { Locale } from '@yalu/model/text';
import type { Table } from '../../html/table.ts';
import type { Figures } from './figures.ts';
import { ladderWords } from './words/index.ts';

/** One row for each holder, from the highest rank down; a rank without holders has a row of its own. */
export function ladderTable({ rungs }: Figures, locale: Locale): Table {
  const words = ladderWords(locale);
  const { column } = words;
  return {
    columns: [
      { key: 'place', label: column.place, align: 'right', format: 'count' },
      { key: 'rank', label: column.rank, align: 'left' },
      { key: 'holder', label: column.holder, align: 'left' },
      { key: 'time', label: column.time, align: 'left' },
      { key: 'formula', label: column.formula, align: 'left' },
    ],
    rows: rungs.flatMap(({ place, ranks }) =>
      ranks.flatMap(({ label: rank, holders }): Table['rows'][number][] =>
        holders.length === 0
          ? [{ place, rank, holder: words.noHolder, time: null, formula: null }]
          : holders.map(({ label, time, asPrinted }) => ({
              place,
              rank,
              holder: label,
              time: time ?? words.noDate,
              formula: asPrinted ?? null,
            })),
      ),
    ),
  };
}
