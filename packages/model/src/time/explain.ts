import { daysInMonth } from './calendar.ts';
import { LONGEST_DATE } from './grammar.ts';
import { didYouMean, meant, otherNotation, type Reason } from './notation.ts';
import { isDateText } from './readings.ts';
import { isBlankEnd, tidied, tidy } from './tidy.ts';
import { unsupported } from './unsupported.ts';

/** Why a string is no date of ours, and the nearest that is, in words for the person who wrote it. */
export function explainInvalidDate(text: string): string {
  const found = `${JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text)} is not a date in our EDTF profile`;
  const why = text.length > LONGEST_DATE ? undefined : whyNot(text);
  return `${found}${why ?? `. ${GENERAL}`}`;
}

const GENERAL =
  'Write a year, month or day such as 2018, 2018-03 or 2018-03-25, a span such as 1993/2002, one of several such as [2002,2007], or an approximate date such as 1995~.';

function whyNot(text: string): Reason {
  for (const reason of [impossibleDay, otherNotation, otherSigns, unsupported, wrongMember, wrongEnd]) {
    const why = reason(text);
    if (why !== undefined) return why;
  }
  return unsupported(tidy(text));
}

/** `2018-13`, `2018-02-30`, `2001-21-05`, `-0000` */
function impossibleDay(text: string): Reason {
  const [, year, month, day, mark = ''] = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/.exec(text) ?? [];
  if (year === '-0000') return '. The year 0 is written 0000, and the year before it -0001.';
  if (year === undefined || month === undefined) return undefined;
  const number = Number(month);
  if (number < 1 || number > 12) {
    const nearest = `${year}-${number < 1 ? '01' : '12'}`;
    if (isDateText(`${year}-${month}`)) {
      return day === undefined ? undefined : ` (a season has no days). Did you mean ${year}-${month}?`;
    }
    const days = day === undefined ? [] : [`${year}-${day}-${month}${mark}`, `${nearest}-${day}${mark}`];
    return ` (month ${month}).${meant(...days, `${nearest}${mark}`) ?? ''}`;
  }
  const nearest = Number(day) < 1 ? 1 : daysInMonth(Number(year), number);
  return ` (day ${day}).${meant(`${year}-${month}-${String(nearest).padStart(2, '0')}${mark}`) ?? ''}`;
}

/** The right date in other signs: blanks, dashes and digits of other keyboards, or those of the draft of 2012. */
function otherSigns(text: string): Reason {
  const date = tidied(text);
  if (date === undefined) return undefined;
  const ends = text.split('/').some((end) => end !== '..' && isBlankEnd(end) && end !== '')
    ? ' An open end is written .., and an unknown one is left empty.'
    : '';
  return `.${didYouMean(date)}${ends}`;
}

/** Which member of a set is wrong. */
function wrongMember(text: string): Reason {
  const inner = /^\[(.*)\]$/.exec(text)?.[1];
  if (inner === undefined || inner.includes('/')) return undefined;
  for (const member of inner.split(/ *, */)) {
    const [from = '', to] = member.split('..');
    if (to !== undefined && isDateText(from) && isDateText(to) && !isDateText(`[${member}]`)) {
      return `: ${member} ends before it starts. Did you mean [${to}..${from}]?`;
    }
    const wrong = [from, to].find((end) => end !== undefined && end !== '' && !isDateText(end));
    if (wrong !== undefined) return `: its member ${JSON.stringify(wrong)} is none${whyNot(wrong) ?? '.'}`;
  }
  return '. One of several has a date for each comma, such as [2002,2007]; only the first may lack a start, and only the last an end, as in [..1992,2002..].';
}

/** Which end of an interval is wrong, or that they are the wrong way round. */
function wrongEnd(text: string): Reason {
  if (!text.includes('/')) return undefined;
  const [from = '', to = '', ...more] = text.split('/');
  if (more.length > 0) return '. A span has two ends, such as 1993/2002.';
  if (isBlankEnd(from) && isBlankEnd(to)) return '. A span has a date at one end at least, such as 2018/..';
  if (text.includes('T'))
    return '. A span has no time of day. Write its days, such as 2018-03-25/2018-03-28.';
  const shortened = inFull(from, to);
  if (shortened !== undefined) return `.${shortened}`;
  for (const end of [from, to]) {
    if (isBlankEnd(end)) continue;
    if (end.includes('[') || end.includes('..'))
      return '. An end that is one of several stands in a span of its own fields, start and end, not in one text.';
    if (!isDateText(end)) return `: its end ${JSON.stringify(end)} is none${whyNot(end) ?? '.'}`;
  }
  return `: it ends before it starts.${didYouMean(`${to}/${from}`)}`;
}

/** `1893/94`, `2018-03-25/28`; what looks like that may also be a month, as in `2018/03`. */
function inFull(from: string, to: string): Reason {
  const span = meant(`${from}/${from.slice(0, -to.length)}${to}`);
  const [whole, month] = [to.length < from.length ? span : undefined, meant(`${from}-${to}`)];
  if (whole === undefined) return month;
  return month === undefined
    ? `${whole} Both ends are written out.`
    : `${month} A span is written with both ends in full.`;
}
