import type { LocaleString } from '@yalu/model/text';
import * as z from 'zod/mini';
import type { ChartResult } from '../define.ts';
import { labelSchema, parseRows, sourcesSchema } from '../rows.ts';

export const COVERAGE = ['complete', 'selected', 'partial'] as const;
/** How much of what its definition names a series covers. */
export type Coverage = (typeof COVERAGE)[number];

/** One year of a series: its value, or why there is none, which is not zero. */
export interface SeriesRow {
  readonly year: number;
  readonly value: number | null;
  /** Why there is no value. */
  readonly missing: string | null;
  readonly label: LocaleString;
  readonly definition: LocaleString | null;
  readonly unit: string;
  readonly coverage: Coverage;
  /** What was taken in, where not everything was. */
  readonly rule: LocaleString | null;
  readonly sources?: readonly LocaleString[];
}

const observationRow = z.object({
  year: z.int(),
  value: z.nullish(z.number()),
  missing: z.nullish(z.string()),
  label: labelSchema,
  definition: z.nullish(labelSchema),
  unit: z.string(),
  coverage: z.enum(COVERAGE),
  rule: z.nullish(labelSchema),
  sources: sourcesSchema,
});

/** @throws ChartError `rows-invalid` */
export function seriesRows(results: Readonly<Record<string, ChartResult>>): SeriesRow[] {
  return parseRows('series', 'observations', results, observationRow).map((row) => ({
    ...row,
    value: row.value ?? null,
    missing: row.missing ?? null,
    definition: row.definition ?? null,
    rule: row.rule ?? null,
  }));
}
