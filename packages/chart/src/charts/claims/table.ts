import type { Locale } from '@yalu/model/text';
import type { Table } from '../../html/table.ts';
import type { Figures } from './figures.ts';
import { standingOf } from './sentences.ts';
import { claimsWords } from './words/index.ts';

/** One row for each claim, by section. */
export function claimsTable({ sections }: Figures, locale: Locale): Table {
  const { column } = claimsWords(locale);
  return {
    columns: [
      { key: 'section', label: column.section, align: 'left' },
      { key: 'claim', label: column.claim, align: 'left' },
      { key: 'verdict', label: column.verdict, align: 'left' },
    ],
    rows: sections.flatMap(({ label, claims }) =>
      claims.map((claim) => ({ section: label, claim: claim.label, verdict: standingOf(claim, locale) })),
    ),
  };
}
