import type { Locale } from '../text/locale.ts';
import { parseDate } from './edtf.ts';
import { pointText, plainDateOf } from './format-point.ts';
import type { Span } from './span.ts';
import type { DateRange, DateSyntax, IntervalEnd } from './syntax.ts';
import { dateWords } from './words/index.ts';
import type { DateWords, PlainDate } from './words/words.ts';

/**
 * A date of the profile in words: "March 2018", "25–28 March 2018", "around 2002", "2002 or 2007"; "2018년 3월",
 * "2018년 3월 25~28일", "2002년경", "2002년 또는 2007년". What it has no words for (times of day, marks on a part, gaps
 * between digits) is given as written, and so is what is no date.
 */
export function formatDate(text: string, locale: Locale): string {
  const parsed = parseDate(text);
  return parsed.ok ? inWords(parsed.syntax, locale) : text;
}

/** A span in words, such as "1993–2002", "1993 to 2002 or 2007" or "since 2018". */
export function formatSpan({ start, end }: Span, locale: Locale): string {
  return spanText(endOfText(start, locale), endOfText(end, locale), dateWords[locale]);
}

function inWords(date: DateSyntax, locale: Locale): string {
  const say = dateWords[locale];
  if (date.type === 'interval') return spanText(endOf(date.start, say), endOf(date.end, say), say);
  if (date.type !== 'one-of') return pointText(date, say);
  const members = date.members.map((member) =>
    member.type === 'range' ? betweenText(member, say) : pointText(member, say),
  );
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'disjunction' }).format(members);
}

/** An end of a span in words, and its parts where it is a plain date. */
interface EndInWords {
  readonly text: string;
  readonly plain?: PlainDate | undefined;
}
type End = EndInWords | 'open' | 'unknown';

const endOf = (end: IntervalEnd, say: DateWords): End =>
  typeof end === 'string' ? end : { text: pointText(end, say), plain: plainDateOf(end) };

function endOfText(text: string, locale: Locale): End {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  const parsed = parseDate(text);
  if (!parsed.ok) return { text };
  const { syntax } = parsed;
  return syntax.type === 'interval' || syntax.type === 'one-of'
    ? { text: inWords(syntax, locale) }
    : endOf(syntax, dateWords[locale]);
}

function spanText(from: End, to: End, say: DateWords): string {
  if (typeof from === 'string') {
    if (typeof to === 'string') return say.unknown;
    return from === 'open' ? say.until(to.text) : say.startUnknown(to.text);
  }
  if (typeof to === 'string') return to === 'open' ? say.since(from.text) : say.endUnknown(from.text);
  if (from.text === to.text) return from.text;
  return from.plain && to.plain ? rangeText(from.plain, to.plain, say) : say.through(from.text, to.text);
}

/** From one plain date to another. What both share is said once. */
function rangeText(from: PlainDate, to: PlainDate, say: DateWords): string {
  if (from.month === undefined && to.month === undefined) return say.years(from.year, to.year);
  if (from.year === to.year && from.month !== undefined && to.month !== undefined) {
    if (from.day === undefined && to.day === undefined) return say.months(from.year, from.month, to.month);
    if (from.day !== undefined && to.day !== undefined) {
      return from.month === to.month
        ? say.days(from.year, from.month, from.day, to.day)
        : say.daysOfMonths(from.year, from.month, from.day, to.month, to.day);
    }
  }
  return say.range(say.date(from), say.date(to));
}

/** "Some time from 1668 to 1670" */
function betweenText({ from, to }: DateRange, say: DateWords): string {
  if (!from) return to ? say.orEarlier(pointText(to, say)) : say.unknown;
  return to ? say.between(pointText(from, say), pointText(to, say)) : say.orLater(pointText(from, say));
}
