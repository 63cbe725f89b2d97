import type { LocaleString } from '@yalu/model/text';
import type { UndecidedReason } from '@yalu/query/claims';
import * as z from 'zod/mini';
import type { ChartResult } from '../define.ts';
import { labelSchema, parseRows } from '../rows.ts';

/** What can become of a claim that data can check. */
const OUTCOMES = ['holds', 'fails', 'undecided'] as const;

/**
 * How a claim stands. `undecidable`: no data could decide it, as it has no check. `unchecked`: it has a check, and nobody
 * handed in what came of it.
 */
export const STANDINGS = [...OUTCOMES, 'unchecked', 'undecidable'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Why a check decides nothing. */
export const REASONS = [
  'no-data',
  'uncertain-time',
  'interval',
  'missing-source',
  'coverage',
] as const satisfies readonly UndecidedReason[];

/** A claim of a source with its place there and what became of it. */
export interface ClaimsRow {
  readonly claim: string;
  readonly label: LocaleString;
  /** The heading as the source prints it, or null where the claim stands in none. */
  readonly section: string | null;
  /** The number of the table in which it stands, where it stands in no section. */
  readonly table?: string | null;
  /** The place of the section in the source; tables come after the last. */
  readonly order: number;
  readonly verdict: Standing;
  /** For `undecided`: why. */
  readonly reason?: UndecidedReason | undefined;
  /** Whether the verdict rests on records that are a choice and not all there were. */
  readonly selected?: boolean | undefined;
  readonly sources?: readonly LocaleString[];
}

const claimRow = z.object({
  claim: z.string(),
  label: labelSchema,
  section: z.nullish(z.string()),
  table: z.nullish(z.string()),
  sections: z.nullish(z.array(z.string())),
  check: z.unknown(),
  source: z.nullish(labelSchema),
});
const verdictRow = z.object({
  claim: z.string(),
  verdict: z.enum(OUTCOMES),
  reason: z.optional(z.enum(REASONS)),
  coverage: z.optional(z.object({ selected: z.array(z.unknown()) })),
});

/** A claim stands in the first of the sections in which the source makes it. */
export function claimsRows(results: Readonly<Record<string, ChartResult>>): readonly ClaimsRow[] {
  const verdicts = new Map(
    ('verdicts' in results ? parseRows('claims', 'verdicts', results, verdictRow) : []).map((row) => [
      row.claim,
      row,
    ]),
  );
  const rows = new Map<string, ClaimsRow>();
  for (const row of parseRows('claims', 'claims', results, claimRow)) {
    const { claim, label, check, source } = row;
    const section = row.section ?? null;
    const order = orderOf(section, row.sections ?? []);
    if ((rows.get(claim)?.order ?? Infinity) <= order) continue;
    const found = verdicts.get(claim);
    const hasCheck = check !== null && check !== undefined;
    rows.set(claim, {
      claim,
      label,
      section,
      table: section === null ? (row.table ?? null) : null,
      order,
      verdict: found?.verdict ?? (hasCheck ? 'unchecked' : 'undecidable'),
      reason: found?.reason,
      selected: (found?.coverage?.selected.length ?? 0) > 0,
      sources: source ? [source] : [],
    });
  }
  return [...rows.values()];
}

/** A section that the source does not list comes after those that it lists, and what stands in none after all. */
function orderOf(section: string | null, sections: readonly string[]): number {
  if (section === null) return sections.length + 1;
  const place = sections.indexOf(section);
  return place === -1 ? sections.length : place;
}
