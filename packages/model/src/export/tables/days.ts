import { hull, type Readings } from '../../time/bounds.ts';
import { parseDate } from '../../time/edtf.ts';
import { isSpanOrdered, spanReadings } from '../../time/span.ts';

/** Two days, each null where there is none and beyond the years 1 to 9999. */
type DayPair = readonly [string | null, string | null];

/** The first and the last day that a date may mean. */
export function daysOf(date: string): DayPair {
  const parsed = parseDate(date);
  return parsed.ok ? daysIn(parsed.readings) : [null, null];
}

/** The first and the last day that a span may take in. */
export function daysOfSpan({ start, end, knownUntil }: Readonly<Record<string, unknown>>): DayPair {
  if (typeof start !== 'string' || typeof end !== 'string' || !isSpanOrdered({ start, end }))
    return [null, null];
  const parsed = typeof knownUntil === 'string' ? parseDate(knownUntil) : undefined;
  const until = parsed?.ok && parsed.type !== 'interval' ? String(knownUntil) : undefined;
  return daysIn(spanReadings({ start, end, ...(until === undefined ? {} : { knownUntil: until }) }));
}

function daysIn(readings: Readings): DayPair {
  const { min, max } = hull(readings);
  return [dayOf(min), dayOf(max)];
}

/** The furthest instants that a Date can hold. */
const LIMIT = 8.64e15;

function dayOf(instant: number): string | null {
  if (Math.abs(instant) > LIMIT) return null;
  const text = new Date(instant).toISOString();
  // Other years have a sign and six digits, and few programs read them.
  return /^(?!0000)\d{4}-/.test(text) ? text.slice(0, 10) : null;
}
