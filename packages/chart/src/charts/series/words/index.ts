import type { Locale } from '@yalu/model/text';
import type { Coverage } from '../rows.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

/** A value with its unit, and the years that had it; none where there are too many to name. */
export interface ValueWords {
  readonly value: string;
  readonly years: readonly number[];
}

/** The words of this chart in one language. Numbers come in formatted. */
export interface SeriesWords {
  readonly headline: (label: string, highest: ValueWords) => string;
  readonly headlineOne: (label: string, only: ValueWords) => string;
  readonly headlineEven: (label: string, value: string) => string;
  readonly subtitle: (shown: {
    readonly definition: string;
    readonly unit: string;
    readonly coverage: Coverage;
    readonly gaps: boolean;
  }) => string;
  readonly units: Readonly<Record<string, string>>;
  /** The unit at the head of the axis. */
  readonly axis: (unit: string) => string;
  readonly withUnit: (value: string, unit: string) => string;
  readonly observed: (
    years: number,
    first: { readonly year: number; readonly value: string },
    last: { readonly year: number; readonly value: string },
  ) => string;
  readonly range: (highest: ValueWords, lowest: ValueWords) => string;
  readonly gaps: (years: readonly { readonly from: number; readonly to: number }[], more: number) => string;
  /** Why there is no value, by the reasons of the model. */
  readonly missing: Readonly<Record<string, string>>;
  readonly noValue: string;
  readonly coverage: Readonly<Record<Coverage, string>>;
  readonly column: {
    readonly year: string;
    readonly value: (unit: string) => string;
    readonly missing: string;
  };
}

const languages: Readonly<Record<Locale, SeriesWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of this chart in a language. */
export function seriesWords(locale: Locale): SeriesWords {
  return languages[locale];
}
