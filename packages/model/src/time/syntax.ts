/** Approximate, uncertain, or both. */
export type Mark = '~' | '?' | '%';

/** A year, month or day as it is written: its digits, `X` for an unspecified one, and the marks around them. */
export interface DatePart {
  readonly digits: string;
  readonly before?: Mark;
  readonly after?: Mark;
}

/** A year, month or day of the calendar: `2018-03-25`, `-0044`, `201X`, `2004-~06-11`. */
export interface CalendarDate {
  readonly type: 'calendar';
  /** Whether the year is written with a minus sign, which is not part of its digits. */
  readonly negative: boolean;
  readonly year: DatePart;
  readonly month?: DatePart;
  readonly day?: DatePart;
}

/** A year of more than four digits: `Y170000002`. */
export interface LongYear {
  readonly type: 'long-year';
  readonly year: number;
}

/** A season, quarter, third or half of a year, by the number that the standard gives it: `2001-21`. */
export interface DivisionOfYear {
  readonly type: 'division';
  readonly year: number;
  readonly division: number;
}

/** A second of a day: `2018-03-25T09:30:00+09:00`. */
export interface DateTime {
  readonly type: 'date-time';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** As it is written, such as `Z` or `+09:00`; nothing where there is none. */
  readonly zone: string;
}

/** A date that is no interval and no set. */
export type DatePoint = CalendarDate | LongYear | DivisionOfYear | DateTime;

/** An end of an interval: a date, open (`..`) or unknown (nothing). */
export type IntervalEnd = DatePoint | 'open' | 'unknown';

/** From one date to another: `1993/2002`. */
export interface DateInterval {
  readonly type: 'interval';
  readonly start: IntervalEnd;
  readonly end: IntervalEnd;
}

/** Some time from one date to another, within a set: `1670..1672`, `..1992`, `2018..`. */
export interface DateRange {
  readonly type: 'range';
  readonly from?: DatePoint;
  readonly to?: DatePoint;
}

/** One of several dates: `[1667,1670..1672]`. */
export interface OneOfDates {
  readonly type: 'one-of';
  readonly members: readonly (DatePoint | DateRange)[];
}

/** A date of the profile, taken apart as it is written. */
export type DateSyntax = DatePoint | DateInterval | OneOfDates;

/**
 * A date put together again: the opposite of parsing. Blanks after the commas of a set are left out; all else comes
 * out as it was written.
 */
export function writeDate(date: DateSyntax): string {
  if (date.type === 'interval') return `${writeEnd(date.start)}/${writeEnd(date.end)}`;
  if (date.type === 'one-of') return `[${date.members.map(writeMember).join(',')}]`;
  return writePoint(date);
}

function writePoint(point: DatePoint): string {
  switch (point.type) {
    case 'calendar': {
      const { negative, year, month, day } = point;
      // The sign stands between a mark and the digits: ~-0044.
      const signed = `${year.before ?? ''}${negative ? '-' : ''}${year.digits}${year.after ?? ''}`;
      return [signed, ...[month, day].flatMap((part) => (part ? [writePart(part)] : []))].join('-');
    }
    case 'long-year':
      return `Y${point.year}`;
    case 'division':
      return `${fourDigits(point.year)}-${point.division}`;
    case 'date-time': {
      const days = [fourDigits(point.year), twoDigits(point.month), twoDigits(point.day)].join('-');
      const time = [point.hours, point.minutes, point.seconds].map(twoDigits).join(':');
      return `${days}T${time}${point.zone}`;
    }
  }
}

const writePart = ({ before, digits, after }: DatePart): string => `${before ?? ''}${digits}${after ?? ''}`;
const twoDigits = (value: number): string => String(value).padStart(2, '0');
const fourDigits = (year: number): string =>
  `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

function writeEnd(end: IntervalEnd): string {
  if (end === 'open') return '..';
  return end === 'unknown' ? '' : writePoint(end);
}

function writeMember(member: DatePoint | DateRange): string {
  if (member.type !== 'range') return writePoint(member);
  return `${member.from ? writePoint(member.from) : ''}..${member.to ? writePoint(member.to) : ''}`;
}
