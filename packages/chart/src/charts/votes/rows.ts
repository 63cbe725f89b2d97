import type { LocaleString } from '@yalu/model/text';
import { isDate } from '@yalu/model/time';
import * as z from 'zod/mini';
import type { ChartResult } from '../define.ts';
import { labelSchema, parseRows, sourcesSchema } from '../rows.ts';

/** How a member of the Security Council can vote. A veto is a vote against that keeps a draft from being adopted. */
export const VOTES = ['yes', 'abstain', 'absent', 'no', 'veto'] as const;
export type Vote = (typeof VOTES)[number];

/** How one member voted on a draft, and how many of all members voted for and against it. */
export interface VotesRow {
  readonly id: string;
  readonly label: LocaleString;
  /** EDTF. */
  readonly date: string;
  /** The number of the resolution; null where it was not adopted. */
  readonly resolution: number | null;
  readonly adopted: boolean | null;
  readonly voterLabel: LocaleString;
  /** Whom or what the drafts are about. */
  readonly aboutLabel: LocaleString;
  readonly vote: Vote;
  /** Of all members; null where the dataset does not say. */
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly abstentions: number | null;
  readonly sources?: readonly LocaleString[];
}

const count = z.nullish(z.int().check(z.minimum(0), z.maximum(15)));
const voteRow = z.object({
  id: z.string(),
  label: labelSchema,
  date: z.string().check(z.refine(isDate, 'not a date of the EDTF profile')),
  resolution: z.nullish(z.int()),
  adopted: z.nullish(z.boolean()),
  voterLabel: labelSchema,
  vote: z.enum(VOTES),
  votesFor: count,
  votesAgainst: count,
  abstentions: count,
  sources: sourcesSchema,
});

const aboutRow = z.object({ label: labelSchema });

/** @throws ChartError `rows-invalid` */
export function votesRows(results: Readonly<Record<string, ChartResult>>): VotesRow[] {
  const [about] = parseRows('votes', 'about', results, aboutRow);
  return parseRows('votes', 'votes', results, voteRow).map((row) => ({
    ...row,
    aboutLabel: about?.label ?? { en: '' },
    resolution: row.resolution ?? null,
    adopted: row.adopted ?? null,
    votesFor: row.votesFor ?? null,
    votesAgainst: row.votesAgainst ?? null,
    abstentions: row.abstentions ?? null,
  }));
}
