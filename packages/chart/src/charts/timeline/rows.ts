import type { LocaleString } from '@yalu/model/text';
import { isDate, type Span, spanReadings } from '@yalu/model/time';
import * as z from 'zod/mini';
import { ChartError } from '../../errors.ts';
import type { ChartResult } from '../define.ts';
import { labelSchema, parseRows, sourcesSchema } from '../rows.ts';

/** A period in which a school was dominant (a school may have several), or an event. */
export interface TimelineRow {
  readonly id: string;
  readonly label: LocaleString;
  readonly kind: 'school' | 'event';
  /** Schools: the order in which the source lists them. Events: the order in which they come. */
  readonly order: number;
  readonly span?: Span;
  /** EDTF. */
  readonly date?: string;
  /** The source's own dates. */
  readonly asPrinted?: string;
  readonly eventKind?: string;
  readonly sources?: readonly LocaleString[];
}

const schoolRow = z.object({
  id: z.string(),
  label: labelSchema,
  order: z.number(),
  span: z.nullish(z.object({ start: z.string(), end: z.string(), knownUntil: z.nullish(z.string()) })),
  asPrinted: z.nullish(z.string()),
  sources: sourcesSchema,
});
const eventRow = z.object({
  id: z.string(),
  label: labelSchema,
  date: z.string().check(z.refine(isDate, 'not a date of the EDTF profile')),
  kind: z.nullish(z.string()),
  sources: sourcesSchema,
});

/** @throws ChartError `rows-invalid` */
export function timelineRows(results: Readonly<Record<string, ChartResult>>): TimelineRow[] {
  const schools = parseRows('timeline', 'schools', results, schoolRow).map(
    ({ id, label, order, span, asPrinted, sources }): TimelineRow => ({
      id,
      label,
      kind: 'school',
      order,
      sources,
      ...(span ? { span: checkedSpan(id, span) } : {}),
      ...(typeof asPrinted === 'string' ? { asPrinted } : {}),
    }),
  );
  const events = parseRows('timeline', 'events', results, eventRow).map(
    ({ id, label, date, kind, sources }, order): TimelineRow => ({
      id,
      label,
      kind: 'event',
      order,
      sources,
      date,
      ...(typeof kind === 'string' ? { eventKind: kind } : {}),
    }),
  );
  return [...schools, ...events];
}

function checkedSpan(
  id: string,
  { start, end, knownUntil }: { start: string; end: string; knownUntil?: string | null | undefined },
): Span {
  const span: Span = { start, end, ...(typeof knownUntil === 'string' ? { knownUntil } : {}) };
  try {
    spanReadings(span);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ChartError('rows-invalid', `The chart timeline cannot read the span of school ${id}: ${why}.`, {
      cause,
    });
  }
  return span;
}
