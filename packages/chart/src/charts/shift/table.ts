import type { Locale } from '@yalu/model/text';
import type { Table, TableColumn } from '../../html/table.ts';
import type { Figures, LeftOut, Part } from './figures.ts';
import { beyondText, shiftedWords } from './sentences.ts';
import { shiftWords } from './words/index.ts';

/** One row for each view or group, then one for each view that is left out. */
export function shiftTable({ parts, leftOut, after }: Figures, locale: Locale): Table {
  const { column, beyond, exceeds, within, notCounted, range } = shiftWords(locale);
  const number = (key: string, label: string, format?: TableColumn['format']): TableColumn => ({
    key,
    label,
    align: 'right',
    ...(format ? { format } : {}),
  });
  const shown = (part: Part) => {
    const { signed, low, high } = shiftedWords(part, locale);
    return after
      ? {
          afterCount: part.after?.count ?? null,
          afterShare: part.after?.share ?? null,
          difference: signed,
          interval: range(low, high),
          shift: part.difference?.exceeds ? exceeds : within,
        }
      : { beyond: beyondText(part, locale) };
  };
  const left = ({ label, before, after: second }: LeftOut) => ({
    view: label,
    beforeCount: before ?? notCounted,
    beforeShare: null,
    ...(after
      ? {
          afterCount: second ?? notCounted,
          afterShare: null,
          difference: null,
          interval: null,
          shift: null,
        }
      : { beyond: null }),
  });
  return {
    columns: [
      { key: 'view', label: column.view, align: 'left' },
      number('beforeCount', column.beforeCount, 'count'),
      number('beforeShare', column.beforeShare, 'share'),
      ...(after
        ? [
            number('afterCount', column.afterCount, 'count'),
            number('afterShare', column.afterShare, 'share'),
            number('difference', column.difference),
            number('interval', column.interval),
            { key: 'shift', label: column.shift, align: 'left' as const },
          ]
        : [number('beyond', beyond)]),
    ],
    rows: [
      ...parts.map((part) => ({
        view: part.label,
        beforeCount: part.before.count,
        beforeShare: part.before.share,
        ...shown(part),
      })),
      ...leftOut.map(left),
    ],
  };
}
