import type { Locale } from '@yalu/model/text';
import type { Stand } from '../figures.ts';
import type { Vote } from '../rows.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

export interface CountWords {
  readonly voter: string;
  readonly about: string;
  readonly drafts: number;
  readonly votes: Readonly<Record<Vote, number>>;
}

/** The words of this chart in one language. Dates and lists come in formatted. */
export interface VotesWords {
  readonly headline: (counted: CountWords) => string;
  readonly subtitle: (voter: string) => string;
  readonly stand: Readonly<Record<Stand, string>>;
  readonly vote: Readonly<Record<Vote, string>>;
  readonly resolution: (number: number) => string;
  readonly notAdopted: string;
  /** The two within a sentence. */
  readonly said: { readonly resolution: (number: number) => string; readonly notAdopted: string };
  readonly total: (voter: string, drafts: number, about: string, first: string, last: string) => string;
  /** The drafts that the voter did not vote for, each with its date. */
  readonly others: (
    voter: string,
    vote: Exclude<Vote, 'yes'>,
    drafts: readonly string[],
    more: number,
  ) => string;
  readonly allFor: (voter: string) => string;
  readonly dated: (name: string, date: string) => string;
  readonly recorded: string;
  readonly uncounted: (drafts: number) => string;
  readonly column: Readonly<Record<'draft' | 'date' | 'label', string>> & {
    readonly vote: (voter: string) => string;
  };
}

const languages: Readonly<Record<Locale, VotesWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of this chart in a language. */
export function votesWords(locale: Locale): VotesWords {
  return languages[locale];
}
