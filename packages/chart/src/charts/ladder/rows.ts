import type { LocaleString } from '@yalu/model/text';
import { isDate, type Span } from '@yalu/model/time';
import * as z from 'zod/mini';
import type { ChartResult } from '../define.ts';
import { labelSchema, parseRows, sourcesSchema } from '../rows.ts';

/** A rank with one of its holders, or with none (`actor` is null). */
export interface LadderRow {
  readonly rank: string;
  readonly label: LocaleString;
  /** The place of the rank, the highest first; equal where the source leaves the order open. */
  readonly order: number;
  /** Whose vocabulary it is. */
  readonly conferredBy: LocaleString;
  readonly actor: string | null;
  readonly actorLabel: LocaleString | null;
  /** Since when and until when; null where no source says it. */
  readonly span: Span | null;
  /** The formula as the source prints it. */
  readonly asPrinted: string | null;
  readonly sources?: readonly LocaleString[];
}

const date = z.nullish(
  z.string().check(z.refine((text) => text === '..' || isDate(text), 'is no date of the profile')),
);
const rankShape = {
  rank: z.string(),
  label: labelSchema,
  order: z.number(),
  conferredBy: labelSchema,
};
const rankRow = z.object({ ...rankShape, sources: sourcesSchema });
const holderRow = z.object({
  ...rankShape,
  actor: z.string(),
  actorLabel: labelSchema,
  start: date,
  end: date,
  knownUntil: date,
  asPrinted: z.nullish(z.string()),
  sources: sourcesSchema,
  rankSources: sourcesSchema,
});

/** The rows of the answers: each holder, and each rank of which no holder is named. */
export function ladderRows(results: Readonly<Record<string, ChartResult>>): readonly LadderRow[] {
  const held = parseRows('ladder', 'holders', results, holderRow).map(
    ({ start, end, knownUntil, rankSources, sources, ...row }): LadderRow => ({
      ...row,
      asPrinted: row.asPrinted ?? null,
      span:
        typeof start === 'string'
          ? { start, end: end ?? '..', ...(typeof knownUntil === 'string' ? { knownUntil } : {}) }
          : null,
      sources: sources.length > 0 ? sources : rankSources,
    }),
  );
  const holding = new Set(held.map(({ rank }) => rank));
  const free = parseRows('ladder', 'ranks', results, rankRow)
    .filter(({ rank }) => !holding.has(rank))
    .map((row): LadderRow => ({ ...row, actor: null, actorLabel: null, span: null, asPrinted: null }));
  return [...held, ...free];
}
