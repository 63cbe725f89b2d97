import type { Locale } from '@yalu/model/text';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

/** The words of this chart in one language. Numbers, dates and lists come in formatted. */
export interface MatrixWords {
  readonly headline: (schools: number, dimensions: number, shared: number, same: number) => string;
  readonly headlineTwo: (
    first: string,
    second: string,
    figures: { dimensions: number; differ: number; part: number; same: number },
  ) => string;
  readonly headlineOne: (school: string, dimensions: number) => string;
  readonly subtitle: (schools: number) => string;
  readonly also: string;
  readonly relation: Readonly<Record<'same' | 'part' | 'differ', string>>;
  readonly relationsSentence: (relation: 'same' | 'part' | 'differ', dimensions: readonly string[]) => string;
  readonly sharedSentence: (shared: readonly { concept: string; schools: readonly string[] }[]) => string;
  readonly contents: (schools: readonly string[], dimensions: number) => string;
  readonly missing: string;
  readonly column: Readonly<Record<'dimension' | 'relation', string>>;
}

const languages: Readonly<Record<Locale, MatrixWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of this chart in a language. */
export function matrixWords(locale: Locale): MatrixWords {
  return languages[locale];
}
