import { daysInMonth } from './calendar.ts';
import { pointExtent } from './point.ts';

/** Why a string is no date of ours, and the nearest that is, in words for the person who wrote it. */
export function explainInvalidDate(text: string): string {
  const found = `${JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text)} is not a date in our EDTF profile`;
  const why = text.length > 120 ? undefined : whyNot(text);
  return `${found}${why ?? `. ${GENERAL}`}`;
}

const GENERAL =
  'Write a year, month or day such as 2018, 2018-03 or 2018-03-25, a span such as 1993/2002, one of several such as [2002,2007], or an approximate date such as 1995~.';

/** A reason begins with a space or a full stop, as it follows "… is not a date in our EDTF profile". */
type Reason = string | undefined;

function whyNot(text: string): Reason {
  for (const reason of [impossibleDay, otherNotation, unsupported]) {
    const why = reason(text);
    if (why !== undefined) return why;
  }
  return text.includes('/') ? whyNoInterval(text) : undefined;
}

/** "Did you mean …?" for the first candidate that is a date. */
function meant(...candidates: readonly string[]): string {
  const date = candidates.find((candidate) => pointExtent(candidate) !== undefined);
  return date === undefined ? '' : ` Did you mean ${date}?`;
}

/** `2018-13`, `2018-02-30` */
function impossibleDay(text: string): Reason {
  const [, year, month = '', day] = /^(-?\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined || year === '-0000') return undefined;
  const number = Number(month);
  if (number < 1 || number > 12) {
    return ` (month ${month}).${meant(`${year}-${number < 1 ? '01' : '12'}`)}`;
  }
  const nearest = Number(day) < 1 ? 1 : daysInMonth(Number(year), number);
  return ` (day ${day}).${meant(`${year}-${month}-${String(nearest).padStart(2, '0')}`)}`;
}

/** Dates and spans in other notations. */
function otherNotation(text: string): Reason {
  const years = /^(\d{4})\s*([–—~-])\s*(\d{4})$/.exec(text);
  if (years) {
    const [, from = '', sign, to = ''] = years;
    const tilde = sign === '~' ? '; in EDTF the tilde means approximately' : '';
    return `. A span of years is written ${from <= to ? `${from}/${to}` : `${to}/${from}`}${tilde}.`;
  }
  const dashed =
    /^(\d{4})\s*[-./]\s*(\d{1,2})(?:\s*[-./]\s*(\d{1,2}))?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (dashed && !/^\d{4}\/\d{2}$/.test(text)) {
    const did = meant(
      [dashed[1], dashed[2], dashed[3]]
        .flatMap((part) => (part === undefined ? [] : part.padStart(2, '0')))
        .join('-'),
    );
    if (did !== '') return `.${did}`;
  }
  if (/^\d{1,2}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{4}$/.test(text))
    return '. Write year-month-day, such as 2018-03-25.';
  const about = /^(?:c\.|ca\.?|circa|about|around)\s*(\d{4})$/i.exec(text)?.[1];
  if (about !== undefined) return `. About a year is written ${about}~.`;
  const decade = /^(\d{3})(?:0'?s)?$/.exec(text)?.[1];
  if (decade !== undefined) return `. A decade is written ${decade}X.`;
  if (/^\d{2}$/.test(text)) return `. A century is written ${text}XX.`;
  if (/^\d{5,}$/.test(text)) return '. A year of more than four digits is written with a Y, such as Y12000.';
  return undefined;
}

/** What EDTF has and our profile leaves out. */
function unsupported(text: string): Reason {
  if (text.startsWith('{')) {
    return '. All of several dates are several facts: write a record for each, or a span such as 2018-03-25/2018-05-07. One of several is written [2002,2007].';
  }
  if (/^Y?-?\d+(?:E\d+)?(?:S\d+)?$/.test(text) && /[ES]/.test(text)) {
    return '. Years with exponents or significant digits are left out. Write 19XX, or [1940..1960].';
  }
  if (/^Y-?\d{10,}$/.test(text)) return '. A year has at most nine digits.';
  const season = /^(-?\d{4}-(?:2[1-9]|3\d|4[01]))[~?%]$/.exec(text)?.[1];
  if (season !== undefined)
    return `. A season takes no mark. Write ${season}, or the months it may be in, such as [2001-02..2001-06].`;
  const marked = /^([\dX]{4}(?:-[\dX]{2}){0,2})[~?%]$/.exec(text)?.[1];
  if (marked?.includes('X'))
    return `. A date with unspecified digits takes no mark besides. Write ${marked}.`;
  if (/T\d/.test(text) && !text.includes('/')) {
    return '. A time of day is written in full, with a zone where it is known, such as 2018-03-25T09:30:00+08:00.';
  }
  return undefined;
}

/** Which end is wrong, or that they are the wrong way round. */
function whyNoInterval(text: string): Reason {
  const ends = text.split('/');
  if (ends.length > 2) return '. A span has two ends, such as 1993/2002.';
  if (ends.every((end) => end === '' || end === '..'))
    return '. A span has a date at one end at least, such as 2018/..';
  if (text.includes('T'))
    return '. A span has no time of day. Write its days, such as 2018-03-25/2018-03-28.';
  const short = /^(\d{2})(\d{2})\/(\d{2})$/.exec(text);
  if (short && Number(short[3]) > Number(short[2]))
    return `. Did you mean ${short[1]}${short[2]}/${short[1]}${short[3]}? Both ends are written out.`;
  for (const end of ends) {
    if (end === '' || end === '..' || pointExtent(end) !== undefined) continue;
    if (/^(?:open|now|present|today)$/i.test(end)) return '. An open end is written .., such as 2018/..';
    if (/^unknown$/i.test(end)) return '. An unknown end is left empty, such as 2018/ or /2018.';
    if (end.startsWith('['))
      return '. An end that is one of several stands in a span of its own fields, start and end, not in one text.';
    return `: its end ${JSON.stringify(end)} is none${whyNot(end) ?? '.'}`;
  }
  return `: it ends before it starts. Did you mean ${ends.toReversed().join('/')}?`;
}
