import type { LocaleString } from '@yalu/model/text';
import { type Span, spanReadings } from '@yalu/model/time';
import * as z from 'zod/mini';
import type { ChartResult } from '../define.ts';
import { labelSchema, parseRows, sourcesSchema } from '../rows.ts';

/** A school: when it was dominant, what it grew out of and what it overtook. */
export interface EvolutionRow {
  readonly id: string;
  readonly label: LocaleString;
  /** The order in which the source lists it. */
  readonly order: number;
  /** None where the source dates it nowhere. */
  readonly periods: readonly Span[];
  /** Ids of the schools that it grew out of, and of those that it overtook as the mainstream. */
  readonly grewOutOf: readonly string[];
  readonly overtook: readonly string[];
  readonly sources?: readonly LocaleString[];
}

const ids = z.pipe(
  z.nullish(z.array(z.string())),
  z.transform((list): readonly string[] => list ?? []),
);
const span = z.pipe(
  z
    .object({ start: z.string(), end: z.string(), knownUntil: z.nullish(z.string()) })
    .check(z.refine((one) => isReadable(spanOf(one)), 'not a span of the EDTF profile')),
  z.transform(spanOf),
);
const periods = z.pipe(
  z.nullish(z.array(z.nullable(span))),
  z.transform((list): readonly Span[] => (list ?? []).filter((one) => one !== null)),
);
const schoolRow = z.object({
  id: z.string(),
  label: labelSchema,
  order: z.number(),
  periods,
  grewOutOf: ids,
  overtook: ids,
  sources: sourcesSchema,
});

/** @throws ChartError `rows-invalid` */
export function evolutionRows(results: Readonly<Record<string, ChartResult>>): readonly EvolutionRow[] {
  return parseRows('evolution', 'schools', results, schoolRow);
}

function spanOf({
  start,
  end,
  knownUntil,
}: {
  start: string;
  end: string;
  knownUntil?: string | null | undefined;
}): Span {
  return { start, end, ...(typeof knownUntil === 'string' ? { knownUntil } : {}) };
}

function isReadable(one: Span): boolean {
  try {
    spanReadings(one);
    return true;
  } catch {
    return false;
  }
}
