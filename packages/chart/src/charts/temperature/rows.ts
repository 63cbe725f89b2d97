import type { LocaleString } from '@yalu/model/text';
import { isDate } from '@yalu/model/time';
import * as z from 'zod/mini';
import type { ChartResult } from '../define.ts';
import { labelSchema, parseRows, sourcesSchema } from '../rows.ts';

/** An event that bears on a relationship. */
export interface TemperatureRow {
  readonly id: string;
  readonly label: LocaleString;
  /** When it began, in EDTF; it may be uncertain. */
  readonly date: string;
  /** How much it cools or warms, from -10 to 10 on the Goldstein scale; null where nobody says. */
  readonly value: number | null;
  /** Ids of who acted, and their labels in the same order. */
  readonly from: readonly string[];
  readonly fromLabels?: readonly LocaleString[];
  /** Towards whom. */
  readonly to: readonly string[];
  readonly toLabels?: readonly LocaleString[];
  readonly sources?: readonly LocaleString[];
}

const ids = z.pipe(
  z.nullish(z.array(z.string())),
  z.transform((given): readonly string[] => given ?? []),
);
const eventRow = z.object({
  id: z.string(),
  label: labelSchema,
  date: z.string().check(z.refine(isDate, 'not a date of the EDTF profile')),
  value: z.nullish(z.number()),
  from: ids,
  fromLabels: sourcesSchema,
  to: ids,
  toLabels: sourcesSchema,
  sources: sourcesSchema,
});

/** @throws ChartError `rows-invalid` */
export function temperatureRows(results: Readonly<Record<string, ChartResult>>): TemperatureRow[] {
  return parseRows('temperature', 'events', results, eventRow).map(({ value, ...row }) => ({
    ...row,
    value: value ?? null,
  }));
}
