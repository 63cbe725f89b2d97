import type { Locale } from '../text/locale.ts';

/** How a language puts the parts of a date together. */
export interface DateWords {
  readonly about: (date: string) => string;
  readonly uncertain: (date: string) => string;
  readonly decade: (year: string) => string;
  /** From one date to another: a span. */
  readonly through: (from: string, to: string) => string;
  readonly since: (from: string) => string;
  readonly until: (to: string) => string;
  /** Some time between two dates. */
  readonly between: (from: string, to: string) => string;
  readonly orEarlier: (date: string) => string;
  readonly orLater: (date: string) => string;
  readonly unknown: string;
}

export const dateWords: Readonly<Record<Locale, DateWords>> = {
  en: {
    about: (date) => `around ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    decade: (year) => `${year}s`,
    through: (from, to) => `${from}–${to}`,
    since: (from) => `since ${from}`,
    until: (to) => `until ${to}`,
    between: (from, to) => `between ${from} and ${to}`,
    orEarlier: (date) => `${date} or earlier`,
    orLater: (date) => `${date} or later`,
    unknown: 'unknown',
  },
  ko: {
    about: (date) => `${date}경`,
    uncertain: (date) => `${date}(불확실)`,
    decade: (year) => `${year}년대`,
    through: (from, to) => `${from}–${to}`,
    since: (from) => `${from}부터`,
    until: (to) => `${to}까지`,
    between: (from, to) => `${from}에서 ${to} 사이`,
    orEarlier: (date) => `${date} 또는 그 이전`,
    orLater: (date) => `${date} 또는 그 이후`,
    unknown: '미상',
  },
  'zh-Hans': {
    about: (date) => `${date}前后`,
    uncertain: (date) => `${date}（存疑）`,
    decade: (year) => `${year}年代`,
    through: (from, to) => `${from}–${to}`,
    since: (from) => `${from}起`,
    until: (to) => `至${to}`,
    between: (from, to) => `${from}至${to}之间`,
    orEarlier: (date) => `${date}或更早`,
    orLater: (date) => `${date}或更晚`,
    unknown: '不详',
  },
};
