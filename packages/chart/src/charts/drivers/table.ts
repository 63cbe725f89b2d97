import type { Locale } from '@yalu/model/text';
import type { Table } from '../../html/table.ts';
import type { Figures } from './figures.ts';
import { driversWords } from './words/index.ts';

/** One row for each link; a driver without links has a row of its own. */
export function driversTable({ links, drivers }: Figures, locale: Locale): Table {
  const { column, sign: signs, yes } = driversWords(locale);
  return {
    columns: [
      { key: 'from', label: column.from, align: 'left' },
      { key: 'to', label: column.to, align: 'left' },
      { key: 'sign', label: column.sign, align: 'left' },
      { key: 'loop', label: column.loop, align: 'left' },
      { key: 'condition', label: column.condition, align: 'left' },
      { key: 'printed', label: column.printed, align: 'left' },
    ],
    rows: [
      ...links.map(({ fromLabel, toLabel, sign, looped, condition, asPrinted }) => ({
        from: fromLabel,
        to: toLabel,
        sign: signs[sign],
        loop: looped ? yes : null,
        condition: condition ?? null,
        printed: asPrinted ?? null,
      })),
      ...drivers
        .filter(({ causes, effects }) => causes + effects === 0)
        .map(({ label }) => ({
          from: label,
          to: null,
          sign: null,
          loop: null,
          condition: null,
          printed: null,
        })),
    ],
  };
}
