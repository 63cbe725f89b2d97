import type { Locale } from '@yalu/model/text';
import type { Table } from '../../html/table.ts';
import type { Figures } from './figures.ts';
import { activation } from './sentences.ts';
import { whatifWords } from './words/index.ts';

/** One row for each driver that is set or can be moved. */
export function whatifTable({ moved, settled }: Figures, locale: Locale): Table {
  const { column } = whatifWords(locale);
  const number = (key: keyof typeof column) => ({ key, label: column[key], align: 'right' as const });
  const text = (value: number) => activation(value, locale);
  return {
    columns: [
      { key: 'driver', label: column.driver, align: 'left' },
      number('base'),
      number('scenario'),
      number('change'),
      number('low'),
      number('high'),
      { ...number('rises'), format: 'share' },
      { ...number('falls'), format: 'share' },
    ],
    rows: moved.map(({ label, way, base, scenario, change, range, rises, falls }) => ({
      driver: label,
      base: text(base),
      scenario: text(scenario),
      change: text(change),
      low: range ? text(range[0]) : null,
      high: range ? text(range[1]) : null,
      rises: way === 'set' || settled === 0 ? null : rises,
      falls: way === 'set' || settled === 0 ? null : falls,
    })),
  };
}
