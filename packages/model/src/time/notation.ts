import { isDateText } from './readings.ts';

/** A reason begins with a space, a colon or a full stop, as it follows "… is not a date in our EDTF profile". */
export type Reason = string | undefined;

/** "Did you mean …?"; in quotes where the date itself ends in such a sign. */
export const didYouMean = (date: string): string =>
  ` Did you mean ${/[?.]$/.test(date) ? JSON.stringify(date) : date}?`;

/** "Did you mean …?" for the first that is a date. */
export function meant(...candidates: readonly string[]): Reason {
  const date = candidates.find(isDateText);
  return date === undefined ? undefined : didYouMean(date);
}

/** Dates and spans in other notations than EDTF. */
export function otherNotation(text: string): Reason {
  const years = /^(\d{4})\s*([‐-―−~〜～-])\s*(\d{4})$/.exec(text);
  if (years) {
    const [, from = '', sign = '', to = ''] = years;
    const tilde = /[~〜～]/.test(sign) ? '; in EDTF the tilde means approximately' : '';
    return `. A span of years is written ${from <= to ? `${from}/${to}` : `${to}/${from}`}${tilde}.`;
  }
  const date = ofOtherOrder(text) ?? ofWords(text);
  if (date !== undefined) return `.${date}`;
  if (/^\d{1,2}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{4}$/.test(text))
    return '. Write year-month-day, such as 2018-03-25.';
  const about = /^(?:c\.|ca\.?|circa|about|around)\s*(\d{4})$/i.exec(text)?.[1];
  if (about !== undefined) return `. About a year is written ${about}~.`;
  if (/^[~?%]?-?[\dX]{5,}[~?%]?(?:-|$)/.test(text))
    return '. A year of more than four digits is written with a Y, such as Y12000.';
  if (/^-?\d{4}-(?:W\d\d(?:-?\d)?|\d{3})$/.test(text))
    return '. Weeks and days of the year are left out. Write the month and the day, such as 2018-03-25.';
  return ofFewDigits(text);
}

/** `2018.3.25`, `20180325`, `2018년 3월 25일`, `2018年3月25日` */
function ofOtherOrder(text: string): Reason {
  const parts =
    /^(\d{4})\s*[-./]\s*(\d{1,2})(?:\s*[-./]\s*(\d{1,2}))?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})[년年](?:\s*(\d{1,2})[월月](?:\s*(\d{1,2})[일日号])?)?$/.exec(text.normalize('NFKC'));
  // What stands behind a slash may be the end of a span as well.
  if (!parts || /^\d{4}\/\d{2}$/.test(text)) return undefined;
  return meant(
    parts
      .slice(1)
      .flatMap((part: string | undefined) => (part === undefined ? [] : part.padStart(2, '0')))
      .join('-'),
  );
}

/** `25 March 2018`, `March 25, 2018`, `spring 2018` */
function ofWords(text: string): Reason {
  const [, first = '', word = '', second = first, year = ''] =
    /^(\d{1,2}\s+)?([a-z]{3,})\.?,?\s+(?:(\d{1,2}),?\s+)?(\d{4})$/i.exec(text) ?? [];
  const isBegunBy = (name: string) => name.startsWith(word.toLowerCase());
  const season = SEASONS.findIndex((names) => names.some(isBegunBy));
  if (word !== '' && season >= 0) return meant(`${year}-${21 + season}`);
  const month = MONTHS.findIndex(isBegunBy);
  if (word === '' || month < 0) return undefined;
  return meant(
    [year, month + 1, second.trim()]
      .filter((part) => part !== '')
      .map(inTwo)
      .join('-'),
  );
}

const inTwo = (part: string | number): string => String(part).padStart(2, '0');
const SEASONS = [['spring'], ['summer'], ['autumn', 'fall'], ['winter']];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Decades and centuries: `1960s`, `196`, `19` */
function ofFewDigits(text: string): Reason {
  const century = /^(-?\d{2})([~?%]?)$/.exec(text);
  if (century) return `. A century is written ${century[1]}XX${century[2]}.`;
  const [, sign = '', digits, plural = '', mark = ''] = /^(-?)(\d{3})(0'?s)?([~?%]?)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const year = `${sign}0${digits}${mark}`;
  const three = plural === '' && isDateText(year) ? `, and a year of three digits ${year}` : '';
  return `. A decade is written ${sign}${digits}X${mark}${three}.`;
}
