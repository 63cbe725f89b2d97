import { ModelError } from '../errors.ts';
import { type Bounds, boundsOf, type Extent, type Readings } from './bounds.ts';
import { parseDate, readingsOf } from './edtf.ts';

/**
 * A span of time as a record holds it. Either end may be approximate (`1995~`) or one of several (`[2002,2007]`,
 * and `[..1992]` or `[2018..]` where one limit is all that is known), and the end may be open (`..`). `knownUntil`
 * says how far the source can speak for an open end.
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
 * @throws ModelError `date-invalid` for an end that is no date, `span-invalid` for one that is an interval itself,
 * or where no reading is left
 */
export function spanReadings(span: Span): Readings {
  const starts = endReadings(span.start);
  const ends = span.end === '..' ? [openEnd(span.knownUntil)] : endReadings(span.end);
  const readings: Bounds[] = starts.flatMap((start) => ends.flatMap((end) => boundsOf(start, end) ?? []));
  if (readings.length === 0) {
    throw new ModelError('span-invalid', `The span ends (${span.end}) before it starts (${span.start}).`);
  }
  return readings;
}

function endReadings(text: string): Extent[] {
  const wrong = whyNoEnd(text);
  if (wrong !== undefined) throw new ModelError('span-invalid', wrong);
  return readingsOf(text).map(({ start }) => start);
}

function openEnd(knownUntil: string | undefined): Extent {
  if (knownUntil === undefined) return { min: Infinity, max: Infinity };
  return { min: Math.min(...endReadings(knownUntil).map(({ min }) => min)), max: Infinity };
}

/** Why a date of the profile cannot be an end of a span; undefined where it can. */
export function whyNoEnd(text: string): string | undefined {
  const parsed = parseDate(text);
  if (!parsed.ok || parsed.type !== 'interval') return undefined;
  const [from, to] = text.split('/').map((end) => (end === '..' ? '' : end));
  return `${JSON.stringify(text)} is a span itself, and the end of a span is one date. Write [${from}..${to}] for some time in it.`;
}

/**
 * Whether both ends are dates of the profile and the span can be read so that it does not end before it starts. An
 * open end is after any start.
 */
export function isSpanOrdered({ start, end }: Span): boolean {
  try {
    return spanReadings({ start, end }).length > 0;
  } catch (error) {
    if (error instanceof ModelError) return false;
    throw error;
  }
}
