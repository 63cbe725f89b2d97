import type { Locale } from '@yalu/model/text';
import type { Table } from '../../html/table.ts';
import type { Figures, Part } from './figures.ts';
import { distributionWords } from './words/index.ts';

/** One row for each view, under its group, or one for each group. */
export function distributionTable(figures: Figures, by: 'view' | 'group', locale: Locale): Table {
  const { column, notCounted } = distributionWords(locale);
  const numbers = ({ count, share, low, high }: Part) => ({ count, share, low, high });
  const byGroup = by === 'group' && figures.grouped;
  const rows = byGroup
    ? figures.groups.map((group) => ({ group: group.label, ...numbers(group) }))
    : figures.groups.flatMap((group) =>
        group.views.map((view) => ({
          view: view.label,
          group: group.named ? group.label : null,
          // A group of one view of its name is one line of the picture, with the interval among groups.
          ...numbers(group.same ? group : view),
        })),
      );
  const missing = figures.missing.map((label) => ({
    [byGroup ? 'group' : 'view']: label,
    count: notCounted,
    share: null,
    low: null,
    high: null,
  }));
  return {
    columns: [
      ...(byGroup ? [] : [{ key: 'view', label: column.view, align: 'left' as const }]),
      ...(figures.grouped ? [{ key: 'group', label: column.group, align: 'left' as const }] : []),
      { key: 'count', label: column.count, align: 'right', format: 'count' },
      { key: 'share', label: column.share, align: 'right', format: 'share' },
      { key: 'low', label: column.low, align: 'right', format: 'share' },
      { key: 'high', label: column.high, align: 'right', format: 'share' },
    ],
    rows: [...rows, ...missing],
  };
}
