import type { Reason } from './notation.ts';
import { isDateText } from './readings.ts';

/** What EDTF or its draft has and our profile leaves out. */
export function unsupported(text: string): Reason {
  if (text.startsWith('{')) {
    return '. All of several dates are several facts: write a record for each, or a span such as 2018-03-25/2018-05-07. One of several is written [2002,2007].';
  }
  return wrongYear(text) ?? wrongSeason(text) ?? wrongPart(text) ?? wrongTime(text);
}

/** Years by a power of ten, of significant digits, and with a Y that they do not need. */
function wrongYear(text: string): Reason {
  const [, digits = '', power, kept] = /^Y?(-?\d+)(?:E(\d{1,3}))?(?:[SP]([1-9]\d?))?$/i.exec(text) ?? [];
  if (power !== undefined || kept !== undefined) {
    const year = Number(digits) * 10 ** Number(power ?? 0);
    const plain = kept === undefined ? writtenYear(year) : significant(year, Number(kept));
    const left = kept === undefined ? 'Years with exponents' : 'Significant digits';
    return `. ${left} are left out.${isDateText(plain) ? ` Write ${plain}.` : ''}`;
  }
  if (/^Y-?\d+$/i.test(text)) {
    if (digits.replace('-', '').length > 12) return '. A year has at most twelve digits.';
    const plain = writtenYear(Number(digits));
    return `. Y is for years of more than four digits.${isDateText(plain) ? ` Write ${plain}.` : ''}`;
  }
  return /^Y-?[\dE]+-\d/i.test(text)
    ? '. A year of more than four digits has no months and days.'
    : undefined;
}

function writtenYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

/** The years that share the first digits of one: `1950S2` is [1900..1999]. */
function significant(year: number, kept: number): string {
  const unit = 10 ** Math.max(0, String(Math.abs(year)).length - kept);
  const near = Math.floor(Math.abs(year) / unit) * unit;
  const [from, to] = year < 0 ? [-(near + unit - 1), -near] : [near, near + unit - 1];
  return `[${writtenYear(from)}..${writtenYear(to)}]`;
}

function wrongSeason(text: string): Reason {
  const [, before, sign = '', year = '', after, beforeSeason, season, afterSeason] =
    /^([~?%])?(-?)([\dX]{4})([~?%])?-([~?%])?(2[1-9]|3\d|4[01])([~?%])?$/.exec(text) ?? [];
  if (season === undefined) return undefined;
  if (year.includes('X')) return '. A season stands behind a full year, such as 2001-21.';
  return (before ?? after ?? beforeSeason ?? afterSeason)
    ? `. A season takes no mark. Write ${sign}${year}-${season}, or the months it may be in, such as [2001-02..2001-06].`
    : undefined;
}

/** Marks, unspecified digits, and what the draft of 2012 wrote with parentheses and `^`. */
function wrongPart(text: string): Reason {
  if (/^[~?%]?-?[\dX]{4}[~?%]?(?:-[~?%]?[\dX]{2}[~?%]?){0,2}$/.test(text)) {
    if (!text.includes('X')) {
      return '. A year takes one mark: approximate 1995~, uncertain 1995?, or both 1995%.';
    }
    return /[~?%]/.test(text)
      ? '. A date with unspecified digits takes a mark only behind them, for the whole, such as 199X~ or 1999-XX~.'
      : '. The calendar has no such month or day.';
  }
  if (/[()]/.test(text))
    return '. Parentheses are of the draft of 2012. A mark stands before the part that it is on, such as 2004-~06-11.';
  return text.includes('^')
    ? '. What stands behind ^ is left out. A season of the south has a number of its own, such as 2001-29 for spring.'
    : undefined;
}

function wrongTime(text: string): Reason {
  if (!/T\d/i.test(text) || text.includes('/')) return undefined;
  if (/T\d\d:\d\d:60/.test(text))
    return '. Seconds run from 00 to 59; a leap second is counted with the one before it.';
  return /T\d\d:\d\d:\d\d[+-]\d\d(?::?\d\d)?$/.test(text)
    ? '. Hours run from 00 to 23, minutes and seconds to 59, and zones from -12:00 to +14:00, with Z or +00:00 for none.'
    : '. A time of day is written in full, with a zone where it is known, such as 2018-03-25T09:30:00+08:00.';
}
