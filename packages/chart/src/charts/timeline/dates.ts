import type { Locale } from '@yalu/model/text';
import { formatDate, formatSpan } from '@yalu/model/time';
import type { School } from './figures.ts';
import type { Stretch } from '../../scales/time.ts';
import { timelineWords } from './words/index.ts';

const MONTH = /^\d{4}-\d{2}/;

/** A date to the month, which is as much as a mark on a scale of years can show. */
export function monthText(date: string, locale: Locale): string {
  const [first = '', last = first] = date.split('/');
  const month = MONTH.exec(first)?.[0];
  const qualified = /[~?%[\]{}X.]/.test(date);
  return month !== undefined && !qualified && last.startsWith(month)
    ? formatDate(month, locale)
    : formatDate(date, locale);
}

/** The periods of a school in words, each to its own precision. */
export function periodsText({ periods }: School, locale: Locale): string {
  return periods.map(({ span }) => formatSpan(span, locale)).join(', ');
}

/** A stretch to the day, for tables: "1 January 1993 – 31 December 2002"; open ends say so. */
export function stretchText({ from, to }: Stretch, locale: Locale): string {
  const words = timelineWords(locale);
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  if (Number.isFinite(from) && Number.isFinite(to)) {
    const [first, last] = [day(from), day(to)];
    return formatDate(first === last ? first : `${first}/${last}`, locale);
  }
  if (Number.isFinite(from)) return words.from(formatDate(day(from), locale));
  return Number.isFinite(to) ? words.until(formatDate(day(to), locale)) : '–';
}
