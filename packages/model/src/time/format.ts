import type { Locale } from '../text/locale.ts';
import { parseDate } from './edtf.ts';
import type { Span } from './span.ts';
import { type DateWords, dateWords } from './words.ts';

/**
 * A date of the profile in words: "March 2018", "around 2002", "2002 or 2007"; "2018년 3월", "2002년경", "2002년 또는
 * 2007년". What it has no words for (divisions of a year, dates with gaps) is given as written.
 */
export function formatDate(text: string, locale: Locale): string {
  const parsed = parseDate(text);
  if (!parsed.ok) return text;
  if (parsed.type === 'interval') {
    const [from = '', to = ''] = text.split('/');
    return formatEnds(from, to, locale);
  }
  if (parsed.type === 'point') return formatPoint(text, locale);
  const members = text
    .slice(1, -1)
    .split(',')
    .map((member) => formatMember(member.trim(), locale));
  return new Intl.ListFormat(tagOf(locale), { type: 'disjunction' }).format(members);
}

/** A span in words, such as "1993–2002 or 2007" or "since 2018". */
export function formatSpan(span: Span, locale: Locale): string {
  return formatEnds(span.start, span.end, locale);
}

/** British dates and lists: 25 March 2018. */
const tagOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);

const isBlank = (end: string): boolean => end === '' || end === '..';

function formatEnds(from: string, to: string, locale: Locale): string {
  const say = dateWords[locale];
  if (isBlank(from) && isBlank(to)) return say.unknown;
  if (isBlank(to)) return say.since(formatDate(from, locale));
  if (isBlank(from)) return say.until(formatDate(to, locale));
  return from === to
    ? formatDate(from, locale)
    : say.through(formatDate(from, locale), formatDate(to, locale));
}

/** A member of a set: a date, or a range in which it lies. */
function formatMember(member: string, locale: Locale): string {
  const say = dateWords[locale];
  const [from = '', to] = member.split('..');
  if (to === undefined) return formatDate(from, locale);
  if (from === '') return say.orEarlier(formatDate(to, locale));
  return to === ''
    ? say.orLater(formatDate(from, locale))
    : say.between(formatDate(from, locale), formatDate(to, locale));
}

const POINT = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?$/;

function formatPoint(text: string, locale: Locale): string {
  const say = dateWords[locale];
  const decade = /^(\d{3})X$/.exec(text)?.[1];
  if (decade !== undefined) return say.decade(`${decade}0`);
  // An unspecified month or day is one not given; a mark before a year is the same as one after it.
  const parts = POINT.exec(text.replace(/(?:-XX){1,2}$/, '').replace(/^([~?%])(\d{4})$/, '$2$1'));
  if (!parts) return text;
  const [, year, month, day, mark] = parts;
  if (Number(year) === 0 || Number(month) > 12) return text;
  const format = new Intl.DateTimeFormat(tagOf(locale), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
  return qualify(format.format(new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`)), mark, say);
}

function qualify(date: string, mark: string | undefined, say: DateWords): string {
  if (mark === '~') return say.about(date);
  if (mark === '?') return say.uncertain(date);
  return mark === '%' ? say.uncertain(say.about(date)) : date;
}
