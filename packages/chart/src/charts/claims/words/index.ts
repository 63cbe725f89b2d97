import type { Locale } from '@yalu/model/text';
import type { REASONS, Standing } from '../rows.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

/** The words of this chart in one language. Numbers that are texts come in formatted. */
export interface ClaimsWords {
  readonly headline: (found: {
    readonly checkable: string;
    readonly holds: number;
    readonly fails: number;
    /** Whether all of them hold. */
    readonly all: boolean;
    readonly many: boolean;
  }) => string;
  readonly noneCheckable: (total: string, count: number) => string;
  readonly allUnchecked: (checkable: string, total: string) => string;
  readonly subtitle: (total: string, source: string | undefined, count: number) => string;
  readonly whole: (found: {
    /** Whether it is known of any what came of its check. */
    readonly checked: boolean;
    readonly total: number;
    readonly checkable: number;
    readonly holds: number;
    readonly fails: number;
    readonly undecided: number;
    readonly source: string | undefined;
  }) => string;
  readonly failing: (named: readonly string[], more: number) => string;
  readonly undecided: (reasons: readonly { readonly reason: string; readonly count: number }[]) => string;
  readonly unchecked: (count: number) => string;
  readonly undecidable: (count: number) => string;
  readonly selected: (count: number) => string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly reason: Readonly<Record<(typeof REASONS)[number], string>>;
  readonly table: (number: string) => string;
  readonly noSection: string;
  /** Those that hold, those with a check, and all. */
  readonly numbers: (counts: readonly string[]) => string;
  readonly numbersHead: string;
  readonly column: Readonly<Record<'section' | 'claim' | 'verdict', string>>;
}

const languages: Readonly<Record<Locale, ClaimsWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of this chart in a language. */
export function claimsWords(locale: Locale): ClaimsWords {
  return languages[locale];
}
