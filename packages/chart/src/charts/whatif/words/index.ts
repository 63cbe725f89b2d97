import type { Locale } from '@yalu/model/text';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

/** Names, and how many more there are. */
export interface Names {
  readonly named: readonly string[];
  readonly more: number;
}

/** The words of this chart in one language. Numbers come in formatted. */
export interface WhatifWords {
  /** So many drivers move, of which so many in a sure direction. */
  readonly headline: (found: {
    readonly settings: readonly string[];
    readonly moved: number;
    readonly sure: number;
    readonly sampled: boolean;
  }) => string;
  /** What is set moves nothing. */
  readonly nothing: (settings: readonly string[]) => string;
  /** A driver and the state or level at which it is held. */
  readonly setting: (driver: string, at: string | number) => string;
  readonly subtitle: (samples: string | undefined, level: string) => string;
  readonly note: (note: string) => string;
  readonly rises: (drivers: Names) => string;
  readonly falls: (drivers: Names) => string;
  readonly open: (drivers: Names) => string;
  readonly largest: (found: {
    readonly driver: string;
    readonly base: string;
    readonly scenario: string;
    readonly low: string | undefined;
    readonly high: string | undefined;
    readonly level: string;
  }) => string;
  readonly assumed: (found: {
    readonly assumed: number;
    readonly links: number;
    readonly value: string;
    readonly min: string;
    readonly max: string;
  }) => string;
  readonly unsettled: (samples: number, settled: number) => string;
  readonly key: Readonly<Record<'base' | 'set' | 'rises' | 'falls' | 'open' | 'range', string>>;
  /** Of a driver, what the tip says. */
  readonly values: (base: string, scenario: string) => string;
  readonly range: (low: string, high: string, level: string) => string;
  /** Head of the column of changes. */
  readonly changes: string;
  readonly column: Readonly<
    Record<'driver' | 'base' | 'scenario' | 'change' | 'low' | 'high' | 'rises' | 'falls', string>
  >;
}

const languages: Readonly<Record<Locale, WhatifWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of this chart in a language. */
export function whatifWords(locale: Locale): WhatifWords {
  return languages[locale];
}
