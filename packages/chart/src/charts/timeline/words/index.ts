import type { Locale } from '@yalu/model/text';
import type { Certainty } from '@yalu/model/time';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

/** The words of this chart in one language. Numbers, dates and lists come in formatted. */
export interface TimelineWords {
  /** "Four schools of thought since 1993". `together`: how many were dominant at once at most, and when. */
  readonly headline: (schools: number, since: string, together?: { schools: number; span: string }) => string;
  readonly headlineOne: (school: string, span: string) => string;
  readonly headlineEvents: (events: number, from: string, to: string) => string;
  readonly headlineAsOf: (date: string, certain: readonly string[], possible: readonly string[]) => string;
  readonly subtitle: (shown: {
    schools: boolean;
    events: boolean;
    /** Whether the events have their names in the picture. */
    named: boolean;
    possible: boolean;
    open: boolean;
  }) => string;
  readonly asOf: (date: string) => string;
  /** A school and whether it was dominant. */
  readonly stated: (school: string, certainty: string) => string;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly periods: (periods: readonly { school: string; span: string }[]) => string;
  /** An open end: what the source knows, and until when. */
  readonly knownUntil: (school: string, date: string) => string;
  readonly uncertainEnds: (schools: readonly string[]) => string;
  readonly togetherSentence: (schools: readonly string[], span: string) => string;
  readonly asOfSentence: (date: string, certain: readonly string[], possible: readonly string[]) => string;
  readonly events: (events: number, from: string, to: string) => string;
  readonly column: Readonly<Record<'what' | 'kind' | 'when' | 'printed' | 'certain' | 'possible', string>>;
  readonly kind: Readonly<Record<'school' | 'event', string>>;
  readonly until: (date: string) => string;
  readonly from: (date: string) => string;
}

const languages: Readonly<Record<Locale, TimelineWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of this chart in a language. */
export function timelineWords(locale: Locale): TimelineWords {
  return languages[locale];
}
