import type { Locale } from '@yalu/model/text';
import type { Table } from '../../html/table.ts';
import { decimal } from '../../locale/format.ts';
import { type Figures, hasIndex, type Reading } from './figures.ts';
import { temperatureWords } from './words/index.ts';

/** One row for each period; without an index where there has been no event on record for too long. */
export function temperatureTable(figures: Figures, locale: Locale): Table {
  const { column } = temperatureWords(locale);
  return {
    columns: [
      { key: 'period', label: column.period, align: 'left' },
      { key: 'index', label: column.index, align: 'right' },
      { key: 'low', label: column.low, align: 'right' },
      { key: 'high', label: column.high, align: 'right' },
      { key: 'events', label: column.events, align: 'right', format: 'count' },
      { key: 'note', label: column.note, align: 'left' },
    ],
    rows: figures.readings.map((reading, place) => ({
      period: reading.label,
      ...(hasIndex(reading)
        ? {
            index: decimal(reading.index, locale, 1),
            low: decimal(reading.low, locale, 1),
            high: decimal(reading.high, locale, 1),
          }
        : { index: null, low: null, high: null }),
      events: reading.events,
      note: noteOf(reading, figures.readings[place + 1], figures, locale),
    })),
  };
}

/** The tide, ebb or change that falls in a period. */
function noteOf(
  { start, end }: Reading,
  next: Reading | undefined,
  { extremes, changes }: Figures,
  locale: Locale,
): string | null {
  const words = temperatureWords(locale);
  const notes = [
    ...extremes
      .filter((extreme) => extreme.end === end)
      .map(({ kind, events }) => words.extreme(kind, events)),
    ...changes.breaks
      .filter(({ instant }) => instant >= start && instant < (next?.start ?? Infinity))
      .map(({ before, after }) => words.change(decimal(before, locale, 1), decimal(after, locale, 1))),
  ];
  return notes.length === 0 ? null : notes.join('; ');
}
