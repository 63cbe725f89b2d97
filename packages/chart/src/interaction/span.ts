import type { Locale } from '@yalu/model/text';
import type { TimeSpan } from '../charts/define.ts';
import { ChartError } from '../errors.ts';

const SPAN = /^(\d{4}-(?:0[1-9]|1[0-2]))\/(\d{4}-(?:0[1-9]|1[0-2]))$/;

/**
 * A span of whole months as EDTF writes it: `2003-01/2009-12`.
 *
 * @throws ChartError `options-invalid`
 */
export function parseSpan(text: string): TimeSpan {
  const [, from, to] = SPAN.exec(text) ?? [];
  if (from === undefined || to === undefined || from > to) {
    throw new ChartError(
      'options-invalid',
      `${JSON.stringify(text)} is no span of months. Write the first and the last one, such as "2003-01/2009-12".`,
    );
  }
  return { from, to };
}

/** A month counted from the year 0, so that the next one is one more. */
export function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** A month as EDTF writes it. */
export function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** A month in words: "March 2003". */
export function monthWords(month: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${monthText(month)}-01T00:00:00Z`),
  );
}
