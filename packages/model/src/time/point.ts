import type { Extent } from './bounds.ts';
import { DAY, daysInMonth, startOf } from './calendar.ts';
import { offsetOf } from './grammar.ts';
import { divisionOfYear } from './season.ts';
import type { CalendarDate, DatePart, DatePoint, DateTime } from './syntax.ts';

/** The earliest and the latest instant of a single date; undefined where the calendar has no such day. */
export function pointExtent(point: DatePoint): Extent | undefined {
  switch (point.type) {
    case 'calendar':
      return dayExtent(point);
    case 'long-year':
      return { min: startOf(point.year), max: startOf(point.year + 1) - 1 };
    case 'division':
      return divisionOfYear(point.year, point.division);
    case 'date-time':
      return secondExtent(point);
  }
}

/** A date of which each digit may be unspecified (`X`), or each part approximate or uncertain. */
function dayExtent(date: CalendarDate): Extent | undefined {
  const [first, last] = [firstMatch(date, false), firstMatch(date, true)];
  if (!first || !last) return undefined;
  const by = widening(date);
  const toMonthsEnd = date.day === undefined || date.day.digits === 'XX';
  return {
    min: move(first, { years: -by.years, months: -by.months, days: -by.days }, false),
    max: move(last, by, toMonthsEnd) + DAY - 1,
  };
}

interface Step {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/**
 * By how much marks widen a date: by one unit of each part that one stands at. A mark behind unspecified digits is on
 * all before it, so it widens by one of the last unit that is specified: a decade for `199X~`, a year for `1999-XX~`.
 */
function widening({ year, month, day }: CalendarDate): Step {
  const years = { years: 10 ** (year.digits.length - year.digits.replaceAll('X', '').length) };
  const months = month && month.digits !== 'XX' ? { months: 1 } : years;
  const days = day && day.digits !== 'XX' ? { days: 1 } : months;
  return {
    years: 0,
    months: 0,
    days: 0,
    ...(isMarked(year) ? years : {}),
    ...(isMarked(month) ? months : {}),
    ...(isMarked(day) ? days : {}),
  };
}

const isMarked = (part: DatePart | undefined): boolean =>
  part?.before !== undefined || part?.after !== undefined;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The earliest, or with `latest` the latest, day of the calendar that fits the digits; undefined where none does. */
function firstMatch({ negative, year, month, day }: CalendarDate, latest: boolean): Day | undefined {
  // The greater a year before 0 is written, the earlier it is.
  for (const written of matching(year.digits, 0, 9999, latest !== negative)) {
    const ownYear = negative ? -written : written;
    for (const ownMonth of matching(month?.digits ?? 'XX', 1, 12, latest)) {
      for (const ownDay of matching(day?.digits ?? 'XX', 1, daysInMonth(ownYear, ownMonth), latest)) {
        return { year: ownYear, month: ownMonth, day: ownDay };
      }
    }
  }
  return undefined;
}

/** The numbers from `low` to `high` that fit digits of which some may be unspecified, in falling order if asked. */
function* matching(digits: string, low: number, high: number, falling: boolean): Generator<number> {
  const from = Math.max(low, Number(digits.replaceAll('X', '0')));
  const to = Math.min(high, Number(digits.replaceAll('X', '9')));
  for (let step = 0; step <= to - from; step += 1) {
    const value = falling ? to - step : from + step;
    const written = String(value).padStart(digits.length, '0');
    if ([...digits].every((digit, index) => digit === 'X' || digit === written[index])) yield value;
  }
}

/** The start of a day moved by years and months (within the month that this leads to), then by days. */
function move({ year, month, day }: Day, by: Step, toMonthsEnd: boolean): number {
  const [newYear, newMonth] = [year + by.years, month + by.months];
  const last = daysInMonth(newYear, newMonth);
  return startOf(newYear, newMonth, toMonthsEnd ? last : Math.min(day, last)) + by.days * DAY;
}

/** The second of a date with a time of day. Without a zone it is read as UTC, as the days are. */
function secondExtent(time: DateTime): Extent | undefined {
  const { year, month, day, hours, minutes, seconds } = time;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const min =
    startOf(year, month, day) + ((hours * 60 + minutes - offsetOf(time.zone)) * 60 + seconds) * 1000;
  return { min, max: min + 999 };
}
