import type { Locale } from '@yalu/model/text';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

export type Unit = 'month' | 'quarter' | 'year';

/** The index of a period in words that are already formatted. */
export interface ReadingWords {
  readonly period: string;
  readonly index: string;
  readonly low: string;
  readonly high: string;
  /** The events that made it, where it is a tide or ebb. */
  readonly after: readonly string[];
}

/** The words of this chart in one language. Numbers and dates come in formatted. */
export interface TemperatureWords {
  readonly headline: (names: readonly [string, string], warmest: string, coldest: string) => string;
  readonly headlineOne: (names: readonly [string, string], only: ReadingWords) => string;
  readonly subtitle: (shown: {
    readonly by: Unit;
    readonly halfLife: string;
    readonly shortest: string;
    readonly longest: string;
    /** After so many days without an event nothing is drawn; undefined where that does not happen. */
    readonly silence: string | undefined;
  }) => string;
  readonly range: (warmest: ReadingWords, coldest: ReadingWords) => string;
  readonly only: (reading: ReadingWords) => string;
  readonly changes: (
    changes: readonly { readonly label: string; readonly before: string; readonly after: string }[],
  ) => string;
  readonly tooFew: string;
  readonly silent: (by: Unit, periods: string, of: string, days: string) => string;
  readonly coverage: (counts: {
    readonly events: number;
    /** How many of them have an uncertain date. */
    readonly uncertain: number;
    /** How many more have no value or no date with limits. */
    readonly left: number;
  }) => string;
  /** Above the index and above the events. */
  readonly indexHead: (by: Unit) => string;
  readonly eventsHead: string;
  readonly silence: string;
  readonly mean: (value: string) => string;
  readonly index: (reading: ReadingWords) => string;
  readonly value: (value: string) => string;
  readonly together: (events: string, mean: string) => string;
  readonly extreme: (kind: 'tide' | 'ebb', events: readonly string[]) => string;
  readonly extremeNote: (period: string, index: string) => string;
  readonly change: (before: string, after: string) => string;
  readonly column: Readonly<Record<'period' | 'index' | 'low' | 'high' | 'events' | 'note', string>>;
}

const languages: Readonly<Record<Locale, TemperatureWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of this chart in a language. */
export function temperatureWords(locale: Locale): TemperatureWords {
  return languages[locale];
}
