import { parse } from 'edtf';
import type { Extent } from './bounds.ts';
import { DAY, daysInMonth, startOf } from './calendar.ts';
import { divisionOfYear } from './season.ts';

/** The longest single date that is looked at. The longest of the profile, `?-2004~-?06~-?11~`, is far shorter. */
const LONGEST = 40;

const PLAIN = /^-?\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const SEASON = /^(-?\d{4})-(\d{2})$/;
const LONG_YEAR = /^Y(-?[1-9]\d{4,8})$/;
const DATE =
  /^([~?%]?)(-?)([\dX]{4})([~?%]?)(?:-([~?%]?)([\dX]{2})([~?%]?)(?:-([~?%]?)([\dX]{2})([~?%]?))?)?$/;
const DATE_TIME = /^(-?\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:Z|([+-])(\d{2})(?::?(\d{2}))?)?$/;

/**
 * The earliest and the latest instant of a single date, season, or date with a time of day; undefined for anything
 * else. What is a date at all, the grammar of the `edtf` library says. The instants are ours: the library lets days
 * run over (`2001-02-29` becomes the first of March), gives every mark the width of a day, and reads a time without
 * a zone by the clock of the machine that it runs on.
 */
export function pointExtent(text: string): Extent | undefined {
  if (text.length > LONGEST || text.startsWith('-0000')) return undefined;
  const longYear = LONG_YEAR.exec(text);
  if (longYear) return yearExtent(Number(longYear[1]));
  const season = SEASON.exec(text);
  const inSeason = season && divisionOfYear(Number(season[1]), Number(season[2]));
  if (inSeason) return inSeason;
  const parts = DATE.exec(text);
  const timed = parts ? undefined : DATE_TIME.exec(text);
  // The grammar takes a tenth of a millisecond for each text, and nearly all dates are plain.
  if (!(parts ?? timed) || (!PLAIN.test(text) && !isGrammatical(text))) return undefined;
  return parts ? dayExtent(parts) : timed ? secondExtent(timed) : undefined;
}

function isGrammatical(text: string): boolean {
  try {
    return parse(text).type === 'Date';
  } catch {
    // The library throws plain errors for whatever its grammar refuses.
    return false;
  }
}

const yearExtent = (year: number): Extent => ({ min: startOf(year), max: startOf(year + 1) - 1 });

/** A date of which each digit may be unspecified (`X`), or each part approximate or uncertain. */
function dayExtent(parts: RegExpExecArray): Extent | undefined {
  const [
    ,
    beforeYear,
    sign,
    year = '',
    afterYear,
    beforeMonth,
    month = 'XX',
    afterMonth,
    beforeDay,
    day = 'XX',
    afterDay,
  ] = parts;
  const first = firstMatch(year, sign === '-', month, day, false);
  const last = firstMatch(year, sign === '-', month, day, true);
  if (!first || !last) return undefined;
  const marked = {
    year: beforeYear || afterYear,
    month: beforeMonth || afterMonth,
    day: beforeDay || afterDay,
  };
  const by = { years: marked.year ? 1 : 0, months: marked.month ? 1 : 0, days: marked.day ? 1 : 0 };
  return {
    min: move(first, -by.years, -by.months, -by.days, false),
    max: move(last, by.years, by.months, by.days, day === 'XX') + DAY - 1,
  };
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The earliest, or with `latest` the latest, day of the calendar that fits the digits; undefined where none does. */
function firstMatch(
  year: string,
  negative: boolean,
  month: string,
  day: string,
  latest: boolean,
): Day | undefined {
  // The greater a year before 0 is written, the earlier it is.
  const years = matching(year, 0, 9999, latest !== negative);
  for (const written of years) {
    const ownYear = negative ? -written : written;
    for (const ownMonth of matching(month, 1, 12, latest)) {
      for (const ownDay of matching(day, 1, daysInMonth(ownYear, ownMonth), latest)) {
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
function move(
  { year, month, day }: Day,
  years: number,
  months: number,
  days: number,
  toMonthsEnd: boolean,
): number {
  const last = daysInMonth(year + years, month + months);
  return startOf(year + years, month + months, toMonthsEnd ? last : Math.min(day, last)) + days * DAY;
}

/** The second of a date with a time of day. Without a zone it is read as UTC, as the days are. */
function secondExtent(parts: RegExpExecArray): Extent | undefined {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1, 7).map(Number);
  if (day > daysInMonth(year, month)) return undefined;
  const offset = (Number(parts[8] ?? 0) * 60 + Number(parts[9] ?? 0)) * (parts[7] === '-' ? -1 : 1);
  const min = startOf(year, month, day) + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000;
  return { min, max: min + 999 };
}
