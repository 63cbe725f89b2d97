import type { Locale } from '../text/locale.ts';
import { parseDate } from './edtf.ts';
import type { Span } from './span.ts';

interface Words {
  readonly about: (date: string) => string;
  readonly uncertain: (date: string) => string;
  readonly decade: (year: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly since: (from: string) => string;
  readonly until: (to: string) => string;
  readonly unknown: string;
}

const words: Record<Locale, Words> = {
  en: {
    about: (date) => `around ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    decade: (year) => `${year}s`,
    between: (from, to) => `${from}–${to}`,
    since: (from) => `since ${from}`,
    until: (to) => `until ${to}`,
    unknown: 'unknown',
  },
  ko: {
    about: (date) => `${date}경`,
    uncertain: (date) => `${date}(불확실)`,
    decade: (year) => `${year}년대`,
    between: (from, to) => `${from}–${to}`,
    since: (from) => `${from}부터`,
    until: (to) => `${to}까지`,
    unknown: '미상',
  },
  'zh-Hans': {
    about: (date) => `${date}前后`,
    uncertain: (date) => `${date}（存疑）`,
    decade: (year) => `${year}年代`,
    between: (from, to) => `${from}–${to}`,
    since: (from) => `${from}起`,
    until: (to) => `至${to}`,
    unknown: '不详',
  },
};

/**
 * A date of the profile in words: "March 2018", "around 2002", "2002 or 2007"; "2018년 3월", "2002년경", "2002년 또는
 * 2007년". What it has no words for (divisions of a year, dates with gaps) is given as written.
 */
export function formatDate(text: string, locale: Locale): string {
  const parsed = parseDate(text);
  if (!parsed.ok) return text;
  if (parsed.type === 'one-of' || parsed.type === 'all-of') {
    const parts = text.slice(1, -1).split(',').map((part) => part.trim());
    if (parts.some((part) => part.includes('..'))) return text;
    return list(parts.map((part) => formatDate(part, locale)), locale, parsed.type === 'one-of' ? 'disjunction' : 'conjunction');
  }
  if (parsed.type === 'interval') {
    const [from = '', to = ''] = text.split('/');
    return formatEnds(from, to, locale);
  }
  return formatPoint(text, locale);
}

/** A span in words, such as "1993–2002 or 2007" or "since 2018". */
export function formatSpan(span: Span, locale: Locale): string {
  return formatEnds(span.start, span.end, locale);
}

function formatEnds(from: string, to: string, locale: Locale): string {
  const say = words[locale];
  const blank = (end: string) => end === '' || end === '..';
  if (blank(from) && blank(to)) return say.unknown;
  if (blank(to)) return say.since(formatDate(from, locale));
  if (blank(from)) return say.until(formatDate(to, locale));
  return say.between(formatDate(from, locale), formatDate(to, locale));
}

const POINT = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?$/;

function formatPoint(text: string, locale: Locale): string {
  const say = words[locale];
  const decade = /^(\d{3})X([~?%])?$/.exec(text);
  if (decade) return qualify(say.decade(`${decade[1]}0`), decade[2], say);
  const month = /^(\d{4}-\d{2})-XX$/.exec(text)?.[1];
  if (month !== undefined) return formatPoint(month, locale);
  const parts = POINT.exec(text);
  if (!parts) return text;
  const [, year, monthOfYear, day, mark] = parts;
  if (monthOfYear !== undefined && Number(monthOfYear) > 12) return text;
  const instant = new Date(`${year}-${monthOfYear ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return text;
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(monthOfYear === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
  return qualify(format.format(instant), mark, say);
}

function qualify(date: string, mark: string | undefined, say: Words): string {
  if (mark === '~') return say.about(date);
  if (mark === '?') return say.uncertain(date);
  return mark === '%' ? say.uncertain(say.about(date)) : date;
}

function list(parts: readonly string[], locale: Locale, type: 'disjunction' | 'conjunction'): string {
  return new Intl.ListFormat(locale, { type }).format(parts);
}
