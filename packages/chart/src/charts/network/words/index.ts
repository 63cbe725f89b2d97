import type { Locale } from '@yalu/model/text';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

export type Over = 'actor' | 'concept' | 'both';
export type Kind = 'congruence' | 'conflict' | 'subtract';

/** A tie in words that are already formatted. */
export interface TieWords {
  readonly from: string;
  readonly to: string;
  readonly weight: string;
  /** What ties them, of which the first few are named. */
  readonly through: readonly string[];
  readonly more: number;
}

/** The words of this chart in one language. `schools` says whether the holders are schools or others too. */
export interface NetworkWords {
  /** Of two or three that are tied each to each. */
  readonly headline: (
    names: readonly string[],
    what: {
      readonly over: Over;
      readonly schools: boolean;
      readonly against: boolean;
      readonly through: number;
    },
  ) => string;
  readonly headlineWeight: (tie: TieWords) => string;
  readonly headlineEqual: (pairs: number, over: Over, schools: boolean) => string;
  readonly mostHeld: (most: {
    readonly concepts: readonly string[];
    readonly holders: number;
    readonly of: number;
    readonly schools: boolean;
    readonly rejected: boolean;
  }) => string;
  readonly subtitle: (shown: {
    readonly over: Over;
    readonly kind: Kind;
    readonly schools: boolean;
    readonly normalized: boolean;
  }) => string;
  readonly strongest: (named: readonly TieWords[], ties: number) => string;
  readonly held: (what: {
    readonly concepts: number;
    /** How many are held, or rejected, by several, and the first of them. */
    readonly shared: number;
    readonly most: readonly { readonly concept: string; readonly holders: number }[];
    readonly schools: boolean;
    readonly kind: Kind;
  }) => string;
  readonly alone: (holders: readonly string[], kind: Kind) => string;
  /** A camp is a list, or the number of its members where they are many. */
  readonly camps: (found: {
    readonly modularity: string;
    readonly camps: readonly (number | readonly string[])[];
    readonly exact: boolean;
  }) => string;
  readonly undivided: string;
  readonly basis: (statements: number, schools: boolean) => string;
  readonly pair: (from: string, to: string) => string;
  /** What a tie says of itself. */
  readonly tie: (tie: TieWords, over: Over, against: boolean) => string;
  readonly statements: (statements: number) => string;
  readonly column: {
    readonly holder: (schools: boolean) => string;
    readonly concept: string;
    readonly weight: string;
    readonly through: string;
    readonly heldBy: (schools: boolean) => string;
  };
}

const languages: Readonly<Record<Locale, NetworkWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of this chart in a language. */
export function networkWords(locale: Locale): NetworkWords {
  return languages[locale];
}
