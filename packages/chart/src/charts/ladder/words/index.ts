import type { Locale } from '@yalu/model/text';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

/** Names, and how many more there are. */
export interface Names {
  readonly named: readonly string[];
  readonly more: number;
}

/** The words of this chart in one language. */
export interface LadderWords {
  readonly below: (found: Names & { readonly actor: string; readonly place: number }) => string;
  readonly rankOf: (found: {
    readonly actor: string;
    readonly place: number;
    readonly rank: string;
  }) => string;
  readonly noFocus: (conferredBy: string, rungs: number) => string;
  readonly subtitle: (conferredBy: string) => string;
  readonly rung: (found: {
    readonly place: number;
    readonly ranks: readonly (Names & { readonly rank: string })[];
    /** Whether the source leaves the order of the ranks open. */
    readonly open: boolean;
  }) => string;
  readonly moreRungs: (count: number) => string;
  readonly undated: (found: {
    readonly undated: number;
    readonly uncertain: number;
    readonly holders: number;
  }) => string;
  readonly selection: string;
  readonly certain: string;
  readonly uncertain: string;
  readonly noDate: string;
  readonly noHolder: string;
  readonly orderOpen: string;
  readonly quoted: (formula: string) => string;
  readonly column: Readonly<Record<'place' | 'rank' | 'holder' | 'time' | 'formula', string>>;
}

const languages: Readonly<Record<Locale, LadderWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of this chart in a language. */
export function ladderWords(locale: Locale): LadderWords {
  return languages[locale];
}
