import { isDivision } from './season.ts';
import type {
  CalendarDate,
  DateInterval,
  DatePart,
  DatePoint,
  DateRange,
  DateSyntax,
  DateTime,
  IntervalEnd,
  Mark,
  OneOfDates,
} from './syntax.ts';

/** The longest text that is looked at: real dates are short. */
export const LONGEST_DATE = 120;

/** A year of five to twelve digits; more would be of no calendar. */
const LONG_YEAR = /^Y(-?[1-9]\d{4,11})$/;
const DIVISION = /^(-?\d{4})-([234]\d)$/;
const CALENDAR =
  /^([~?%]?)(-?)([\dX]{4})([~?%]?)(?:-([~?%]?)([\dX]{2})([~?%]?)(?:-([~?%]?)([\dX]{2})([~?%]?))?)?$/;
const DATE_TIME =
  /^(-?\d{4})-(\d{2})-(\d{2})T(?:([01]\d|2[0-3]):([0-5]\d):([0-5]\d)|(24):(00):(00))(Z|[+-]\d{2}(?::?[0-5]\d)?)?$/;
/** The year 0 has no sign. */
const NEGATIVE_ZERO = /^[~?%]?-0000/;
/** Digits that are unspecified from the right, and a mark for the whole. */
const VAGUE_AND_MARKED = /^-?\d(?:\d\dX|\dXX|XXX|\d{3}-XX(?:-XX)?|\d{3}-\d\d-XX)[~?%]$/;

/**
 * Takes a text apart by the grammar of our profile (docs/time.md); undefined for what the profile does not have.
 * Whether the calendar has such a day is another question: `2001-02-30` is grammatical.
 */
export function readDate(text: string): DateSyntax | undefined {
  if (text.length > LONGEST_DATE) return undefined;
  if (text.includes('/')) return readInterval(text);
  return text.startsWith('[') ? readOneOf(text) : readPoint(text);
}

function readPoint(text: string): DatePoint | undefined {
  if (NEGATIVE_ZERO.test(text)) return undefined;
  const longYear = LONG_YEAR.exec(text);
  if (longYear) return { type: 'long-year', year: Number(longYear[1]) };
  const [, year, division] = DIVISION.exec(text) ?? [];
  if (isDivision(Number(division))) {
    return { type: 'division', year: Number(year), division: Number(division) };
  }
  return readCalendarDate(text) ?? readDateTime(text);
}

function readCalendarDate(text: string): CalendarDate | undefined {
  const parts = CALENDAR.exec(text);
  if (!parts) return undefined;
  const [, beforeYear, sign, year = '', afterYear, ...rest] = parts;
  const [beforeMonth, month, afterMonth, beforeDay, day, afterDay] = rest;
  // Where digits are unspecified as well, a mark says something only of the whole.
  if (text.includes('X') && /[~?%]/.test(text) && !VAGUE_AND_MARKED.test(text)) return undefined;
  if (beforeYear && afterYear && month === undefined) return undefined;
  return {
    type: 'calendar',
    negative: sign === '-',
    year: partOf(beforeYear, year, afterYear),
    ...(month === undefined ? {} : { month: partOf(beforeMonth, month, afterMonth) }),
    ...(day === undefined ? {} : { day: partOf(beforeDay, day, afterDay) }),
  };
}

function partOf(before: string | undefined, digits: string, after: string | undefined): DatePart {
  const [first, last] = [markOf(before), markOf(after)];
  return { digits, ...(first ? { before: first } : {}), ...(last ? { after: last } : {}) };
}

const markOf = (sign: string | undefined): Mark | undefined =>
  sign === '~' || sign === '?' || sign === '%' ? sign : undefined;

function readDateTime(text: string): DateTime | undefined {
  const parts = DATE_TIME.exec(text);
  if (!parts) return undefined;
  const zone = parts[10] ?? '';
  const offset = offsetOf(zone);
  // The zones of the world; that there is no offset is said with a plus.
  if (offset < -12 * 60 || offset > 14 * 60 || (offset === 0 && zone.startsWith('-'))) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1, 10)
    .flatMap((part: string | undefined) => (part === undefined ? [] : Number(part)));
  return { type: 'date-time', year, month, day, hours, minutes, seconds, zone };
}

/** How many minutes a zone is ahead of UTC; a time without one is read as UTC. */
export function offsetOf(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

/** `1993/2002`, `2018/..` (open), `/2018` (unknown start). Level 0 leaves the time of day out of intervals. */
function readInterval(text: string): DateInterval | undefined {
  const [start, end, ...more] = text.split('/').map(readEnd);
  if (!start || !end || more.length > 0) return undefined;
  return typeof start === 'string' && typeof end === 'string' ? undefined : { type: 'interval', start, end };
}

function readEnd(text: string): IntervalEnd | undefined {
  if (text === '') return 'unknown';
  if (text === '..') return 'open';
  const point = readPoint(text);
  return point?.type === 'date-time' ? undefined : point;
}

/** `[2002,2007]`, `[1667,1668..1670]`, `[..1992]` */
function readOneOf(text: string): OneOfDates | undefined {
  const inner = /^\[(.*)\]$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const texts = inner.split(/ *, */);
  const members: (DatePoint | DateRange)[] = [];
  for (const [index, member] of texts.entries()) {
    const read = member.includes('..')
      ? readRange(member, index === 0, index === texts.length - 1)
      : readPoint(member);
    if (!read) return undefined;
    members.push(read);
  }
  return { type: 'one-of', members };
}

/** Only the first member may lack a start, only the last an end. */
function readRange(text: string, isFirst: boolean, isLast: boolean): DateRange | undefined {
  const [from = '', to = '', ...more] = text.split('..');
  if (more.length > 0 || (from === '' && (to === '' || !isFirst)) || (to === '' && !isLast)) return undefined;
  const [first, last] = [readPoint(from), readPoint(to)];
  if ((from !== '' && !first) || (to !== '' && !last)) return undefined;
  return { type: 'range', ...(first ? { from: first } : {}), ...(last ? { to: last } : {}) };
}
