import type { Locale } from '@yalu/model/text';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

/** The year, or the few years, with the most visits. */
export interface PeakWords {
  readonly years: readonly number[];
  /** How many visits each of them had. */
  readonly most: number;
  /** Where most of the visits of a single such year went; equal where as many went each way. */
  readonly towards: { readonly name: string; readonly count: number } | 'equal';
}

/** The words of this chart in one language. */
export interface VisitsWords {
  /** Of at most three years. */
  readonly headline: (peak: PeakWords) => string;
  /** Of so many years that naming them says nothing. */
  readonly headlineEven: (most: number) => string;
  readonly subtitle: string;
  readonly leader: string;
  readonly other: string;
  readonly side: (name: string, visits: number) => string;
  readonly total: (counted: {
    readonly total: number;
    readonly first: number;
    readonly last: number;
    readonly above: string;
    readonly toAbove: number;
    readonly below: string;
    readonly toBelow: number;
  }) => string;
  readonly leaders: (visits: number) => string;
  readonly empty: (
    years: number,
    of: number,
    longest: { readonly from: number; readonly to: number },
  ) => string;
  readonly undated: (visits: number) => string;
  readonly column: {
    readonly year: string;
    readonly to: (name: string) => string;
    readonly leaders: string;
    readonly visits: string;
  };
}

const languages: Readonly<Record<Locale, VisitsWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of this chart in a language. */
export function visitsWords(locale: Locale): VisitsWords {
  return languages[locale];
}
