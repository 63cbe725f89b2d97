import { type Bounds, boundsOf, type Extent, type Readings } from './bounds.ts';
import { readDate } from './grammar.ts';
import { pointExtent } from './point.ts';
import type { DateInterval, DatePoint, DateRange, DateSyntax, IntervalEnd, OneOfDates } from './syntax.ts';

/** What a date means, or undefined where the calendar has no such day or an interval ends before it starts. */
export function readingsOfSyntax(date: DateSyntax): Readings | undefined {
  if (date.type === 'interval') return ofInterval(date);
  return date.type === 'one-of' ? ofSet(date) : ofPoint(date);
}

/** Whether a text is a date of the profile, without a word on why it is none. */
export function isDateText(text: string): boolean {
  const date = readDate(text);
  return date !== undefined && readingsOfSyntax(date) !== undefined;
}

function ofPoint(point: DatePoint): Readings | undefined {
  const extent = pointExtent(point);
  return extent && [{ start: extent, end: extent }];
}

function ofInterval({ start, end }: DateInterval): Readings | undefined {
  const [first, last] = [endExtent(start, -Infinity), endExtent(end, Infinity)];
  const bounds = first && last && boundsOf(first, last);
  return bounds && [bounds];
}

/** An end that is open lies at infinity (it has always been so, or it goes on for ever), one that is unknown anywhere. */
function endExtent(end: IntervalEnd, infinity: number): Extent | undefined {
  if (end === 'open') return { min: infinity, max: infinity };
  return end === 'unknown' ? { min: -Infinity, max: Infinity } : pointExtent(end);
}

/** A reading for each member. */
function ofSet({ members }: OneOfDates): Readings | undefined {
  const readings: Bounds[] = [];
  for (const member of members) {
    const extent = member.type === 'range' ? rangeExtent(member) : pointExtent(member);
    if (!extent) return undefined;
    readings.push({ start: extent, end: extent });
  }
  return readings;
}

/** "Some time from 1668 to 1670" */
function rangeExtent({ from, to }: DateRange): Extent | undefined {
  const first = from ? pointExtent(from) : { min: -Infinity, max: -Infinity };
  const last = to ? pointExtent(to) : { min: Infinity, max: Infinity };
  return first && last && first.min <= last.max ? { min: first.min, max: last.max } : undefined;
}
