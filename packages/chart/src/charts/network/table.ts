import type { Locale } from '@yalu/model/text';
import type { Table } from '../../html/table.ts';
import type { Figures } from './figures.ts';
import { weightText } from './sentences.ts';
import { networkWords } from './words/index.ts';

/** One row for each tie, the strongest first. */
export function networkTable(figures: Figures, locale: Locale): Table {
  const { column } = networkWords(locale);
  const { over, ties, schools } = figures;
  return {
    columns: [
      { key: 'from', label: over === 'concept' ? column.concept : column.holder(schools), align: 'left' },
      { key: 'to', label: over === 'actor' ? column.holder(schools) : column.concept, align: 'left' },
      { key: 'weight', label: column.weight, align: 'right' },
      ...(over === 'both'
        ? []
        : [
            {
              key: 'through',
              label: over === 'actor' ? column.through : column.heldBy(schools),
              align: 'left' as const,
            },
          ]),
    ],
    rows: ties.map((tie) => ({
      from: tie.from.label,
      to: tie.to.label,
      weight: weightText(tie, figures, locale),
      ...(over === 'both' ? {} : { through: tie.through.join('; ') }),
    })),
  };
}
