import type { LocaleString } from '@yalu/model/text';
import { isDate } from '@yalu/model/time';
import * as z from 'zod/mini';
import type { ChartResult } from '../define.ts';
import { labelSchema, parseRows, sourcesSchema } from '../rows.ts';

/** A visit that the dataset holds. */
export interface VisitsRow {
  readonly id: string;
  readonly label: LocaleString;
  /** EDTF. */
  readonly date: string;
  /** In which it began; null where its date does not say. */
  readonly year: number | null;
  /** Whether a leader came, or another of high rank. */
  readonly leader: boolean;
  readonly from: string;
  readonly fromLabel: LocaleString;
  readonly to: string;
  readonly toLabel: LocaleString;
  readonly sources?: readonly LocaleString[];
}

const visitRow = z.object({
  id: z.string(),
  label: labelSchema,
  date: z.string().check(z.refine(isDate, 'not a date of the EDTF profile')),
  year: z.nullish(z.int()),
  kind: z.string(),
  from: z.string(),
  fromLabel: labelSchema,
  to: z.string(),
  toLabel: labelSchema,
  sources: sourcesSchema,
});

/** @throws ChartError `rows-invalid` */
export function visitsRows(results: Readonly<Record<string, ChartResult>>): VisitsRow[] {
  return parseRows('visits', 'visits', results, visitRow).map(({ kind, year, ...row }) => ({
    ...row,
    year: year ?? null,
    leader: kind === 'leader-visit',
  }));
}
