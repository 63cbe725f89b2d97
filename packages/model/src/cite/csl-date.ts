import type { Locale } from '../text/locale.ts';
import { parseDate } from '../time/edtf.ts';
import { formatDate } from '../time/format.ts';
import type { CalendarDate, DatePart, DateSyntax, IntervalEnd } from '../time/syntax.ts';
import type { CslDate } from './csl.ts';

/**
 * A date of our EDTF profile for a bibliography: a day, month or year, or two of them; with `circa` where it is marked
 * as approximate or uncertain. What CSL has no form for, such as one of several dates, comes in words.
 */
export function cslDate(text: string, locale: Locale): CslDate {
  const parsed = parseDate(text);
  if (!parsed.ok) return { literal: text };
  const { syntax } = parsed;
  const ends: readonly (DateSyntax | IntervalEnd)[] =
    syntax.type === 'interval' ? [syntax.start, syntax.end] : [syntax];
  const dates = ends.filter(isPlain);
  if (dates.length < ends.length) return { literal: formatDate(text, locale) };
  return {
    'date-parts': dates.map(({ year, month, day }) => [year, month, day].flatMap(numberOf)),
    ...(dates.some(isMarked) ? { circa: true } : {}),
  };
}

/** Whether a date is a year of our era, a month or a day, with all of its digits. */
function isPlain(date: DateSyntax | IntervalEnd): date is CalendarDate {
  if (typeof date === 'string' || date.type !== 'calendar' || date.negative) return false;
  return partsOf(date).every(({ digits }) => /^\d+$/.test(digits)) && Number(date.year.digits) > 0;
}

const partsOf = ({ year, month, day }: CalendarDate): DatePart[] =>
  [year, month, day].filter((part) => part !== undefined);

const isMarked = (date: CalendarDate): boolean =>
  partsOf(date).some(({ before, after }) => before !== undefined || after !== undefined);

const numberOf = (part: DatePart | undefined): number[] => (part ? [Number(part.digits)] : []);
