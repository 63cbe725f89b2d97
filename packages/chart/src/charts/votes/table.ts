import type { Locale } from '@yalu/model/text';
import type { Table } from '../../html/table.ts';
import type { Figures } from './figures.ts';
import { votesWords } from './words/index.ts';

/** One row for each draft, in order of time. */
export function votesTable({ voter, drafts }: Figures, locale: Locale): Table {
  const { column, stand, vote } = votesWords(locale);
  return {
    columns: [
      { key: 'draft', label: column.draft, align: 'left' },
      { key: 'date', label: column.date, align: 'left' },
      { key: 'vote', label: column.vote(voter), align: 'left' },
      { key: 'for', label: stand.for, align: 'right', format: 'count' },
      { key: 'abstain', label: stand.abstain, align: 'right', format: 'count' },
      { key: 'against', label: stand.against, align: 'right', format: 'count' },
      { key: 'label', label: column.label, align: 'left' },
    ],
    rows: drafts.map(({ name, label, date, members, ...draft }) => ({
      draft: name,
      date,
      vote: vote[draft.vote],
      for: members.for,
      abstain: members.abstain,
      against: members.against,
      label,
    })),
  };
}
