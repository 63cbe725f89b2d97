import { hull, parseDate } from '@yalu/model/time';
import { QueryError } from '../../errors.ts';
import { dayOf, monthOf } from '../../memory/calendar.ts';
import type { TemperatureUnit } from './types.ts';

/** A period of the calendar. Days count from 1970-01-01. */
export interface Period {
  /** As a date of our profile. */
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;
const MONTHS: Readonly<Record<TemperatureUnit, number>> = { month: 1, quarter: 3, year: 12 };
/** More periods than anybody looks at are a mistake. */
const MOST = 20_000;

/**
 * The periods of a unit from the one that `first` lies in to the one that `last` lies in.
 *
 * @throws QueryError `number-invalid` where there are none, or too many
 */
export function periodsOf(by: TemperatureUnit, first: number, last: number): Period[] {
  const size = MONTHS[by];
  if (!Object.hasOwn(MONTHS, by)) {
    throw new QueryError(
      'value-unknown',
      'by',
      `There are no periods of "${by}". Take month, quarter or year.`,
    );
  }
  const [from, to] = [numberOf(first, size), numberOf(last, size)];
  if (to < from || to - from >= MOST) {
    throw new QueryError(
      'number-invalid',
      to < from ? 'to' : 'from',
      to < from
        ? `It ends (${isoDay(last)}) before it begins (${isoDay(first)}).`
        : `From ${isoDay(first)} to ${isoDay(last)} there are more than ${MOST} periods. Ask for fewer, or for longer ones.`,
    );
  }
  return Array.from({ length: to - from + 1 }, (_, index) => periodAt(by, from + index));
}

/** The number of the period that a day lies in, from the year 0 on. */
function numberOf(day: number, size: number): number {
  const { year, month } = monthOf(day * DAY);
  return Math.floor((year * 12 + month - 1) / size);
}

function periodAt(by: TemperatureUnit, number: number): Period {
  const label = labelOf(by, number);
  const { min, max } = daysOf(label, 'from');
  return { label, first: min, last: max };
}

function labelOf(by: TemperatureUnit, number: number): string {
  const months = number * MONTHS[by];
  const year = Math.floor(months / 12);
  if (year < 0 || year > 9999) {
    throw new QueryError('number-invalid', 'from', `The year ${year} is not between 0 and 9999.`);
  }
  const written = String(year).padStart(4, '0');
  const within = months - year * 12;
  if (by === 'year') return written;
  return `${written}-${by === 'quarter' ? 33 + within / 3 : String(within + 1).padStart(2, '0')}`;
}

/**
 * The first and the last day that a date may mean.
 *
 * @throws QueryError `date-invalid` for what is no date, `number-invalid` for one without a beginning or end
 */
export function daysOf(text: string, at: string): { readonly min: number; readonly max: number } {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new QueryError('date-invalid', at, `${at}: ${parsed.reason}`);
  const { min, max } = hull(parsed.readings);
  if (Number.isFinite(min) && Number.isFinite(max)) return { min: dayOf(min), max: dayOf(max) };
  throw new QueryError(
    'number-invalid',
    at,
    `${at}: "${text}" has no beginning or no end. Give one with both.`,
  );
}

/** A day as a date: `2018-03-25`. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
