import { ModelError } from '../errors.ts';
import type { Bounds, Readings } from './bounds.ts';
import { parseDate, readingsOf } from './edtf.ts';

/**
 * A span of time as a record holds it. Either end may be approximate (`1995~`), one of several (`[2002,2007]`), and
 * the end may be open (`..`). `knownUntil` says how far the source can speak for an open end.
 */
export interface Span {
  readonly start: string;
  readonly end: string;
  readonly knownUntil?: string | undefined;
}

/**
 * The readings of a span, one for each combination of the alternatives of its ends; combinations in which it would
 * end before it starts are left out.
 *
 * An open end with `knownUntil` may lie anywhere from then on; without it the span has no end.
 *
 * @throws ModelError `date-invalid` for an end that is no date, `span-invalid` where no reading is left
 */
export function spanReadings(span: Span): Readings {
  const starts = readingsOf(span.start).map(({ start }) => start);
  const ends =
    span.end === '..'
      ? [span.knownUntil === undefined ? { min: Infinity, max: Infinity } : openEnd(span.knownUntil)]
      : readingsOf(span.end).map(({ end }) => end);
  const readings: Bounds[] = starts.flatMap((start) =>
    ends.filter((end) => start.min <= end.max).map((end) => ({ start, end })),
  );
  if (readings.length === 0) {
    throw new ModelError('span-invalid', `the span ends (${span.end}) before it starts (${span.start})`);
  }
  return readings;
}

function openEnd(knownUntil: string): { min: number; max: number } {
  return { min: Math.min(...readingsOf(knownUntil).map(({ start }) => start.min)), max: Infinity };
}

/** Whether both ends are dates of the profile and the span can be read so that it does not end before it starts. */
export function isSpanOrdered(span: Span): boolean {
  const start = parseDate(span.start);
  if (!start.ok) return false;
  if (span.end === '..') return true;
  const end = parseDate(span.end);
  if (!end.ok) return false;
  return start.readings.some((from) => end.readings.some((to) => from.start.min <= to.end.max));
}
