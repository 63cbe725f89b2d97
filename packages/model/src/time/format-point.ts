import {
  type CalendarDate,
  type DatePart,
  type DatePoint,
  type DivisionOfYear,
  writeDate,
} from './syntax.ts';
import type { DateWords, PlainDate } from './words/words.ts';

/** A single date in words, or as it is written where there are none. */
export function pointText(point: DatePoint, say: DateWords): string {
  const words = point.type === 'division' ? divisionText(point, say) : undefined;
  const plain = plainDateOf(point);
  return (
    words ?? (plain ? say.date(plain) : point.type === 'calendar' ? vagueText(point, say) : writeDate(point))
  );
}

/**
 * The numbers of a date without marks and unspecified digits; undefined for others. A month or day of which no digit
 * is specified is one that is not given.
 */
export function plainDateOf(point: DatePoint): PlainDate | undefined {
  if (point.type === 'long-year') return { year: point.year };
  if (point.type !== 'calendar') return undefined;
  const parts = [point.year, point.month, point.day];
  return parts.some(isMarked) ? undefined : numbersOf(point);
}

const isMarked = (part: DatePart | undefined): boolean =>
  part?.before !== undefined || part?.after !== undefined;

function numbersOf({ negative, year, month, day }: CalendarDate): PlainDate | undefined {
  const [months, days] = [month, day].map((part) => (part?.digits === 'XX' ? undefined : part?.digits));
  if (
    `${year.digits}${months ?? ''}${days ?? ''}`.includes('X') ||
    (days !== undefined && months === undefined)
  ) {
    return undefined;
  }
  return {
    year: Number(year.digits) * (negative ? -1 : 1),
    ...(months === undefined ? {} : { month: Number(months) }),
    ...(days === undefined ? {} : { day: Number(days) }),
  };
}

/** A date of which the whole is marked, or a decade, century or millennium. */
function vagueText(date: CalendarDate, say: DateWords): string {
  const { year, month, day } = date;
  const last = day ?? month ?? year;
  const earlier = [year, month, day].filter((part) => part !== last);
  const mark = last.after ?? (last === year ? last.before : undefined);
  const isWhole = !earlier.some(isMarked) && (last.before === undefined || last === year);
  const plain = numbersOf(date);
  const unmarked = plain ? say.date(plain) : month === undefined ? yearsText(date, say) : undefined;
  if (unmarked === undefined || !isWhole) return writeDate(date);
  if (mark === '~') return say.about(unmarked);
  if (mark === '?') return say.uncertain(unmarked);
  return mark === '%' ? say.uncertain(say.about(unmarked)) : unmarked;
}

/** `201X`, `20XX`, `2XXX`, `XXXX` */
function yearsText({ negative, year: { digits } }: CalendarDate, say: DateWords): string | undefined {
  if (digits === 'XXXX' && !negative) return say.unknown;
  if (negative || !/^\d+X+$/.test(digits)) return undefined;
  const [first, last] = ['0', '9'].map((digit) => Number(digits.replaceAll('X', digit)));
  if (first === undefined || last === undefined || first === 0) return undefined;
  return last - first === 9
    ? say.decade(first)
    : say.between(say.date({ year: first }), say.date({ year: last }));
}

/** Seasons 21 to 32 (from 25 of the north, from 29 of the south), quarters 33 to 36, thirds 37 to 39, halves 40 and 41. */
function divisionText({ year, division }: DivisionOfYear, say: DateWords): string {
  if (division >= 40) return say.half(year, division - 39);
  if (division >= 37) {
    const first = (division - 37) * 4 + 1;
    return say.months(year, first, first + 3);
  }
  if (division >= 33) return say.quarter(year, division - 32);
  const season = say.season(year, ((division - 21) % 4) + 1);
  return division < 25 ? season : say.hemisphere(season, division < 29 ? 'north' : 'south');
}
