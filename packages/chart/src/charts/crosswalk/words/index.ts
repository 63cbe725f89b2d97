import type { Locale } from '@yalu/model/text';
import type { Confidence, Relation } from '../rows.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

/** Names, and how many more there are. */
export interface Names {
  readonly named: readonly string[];
  readonly more: number;
}

/** The words of this chart in one language. */
export interface CrosswalkWords {
  readonly headline: (found: {
    readonly mapped: number;
    readonly categories: number;
    /** Undefined where several typologies stand on the left. */
    readonly left: string | undefined;
    readonly right: string;
    readonly exact: number;
    readonly close: number;
  }) => string;
  readonly subtitle: string;
  /** That one category answers to another. */
  readonly answer: Readonly<Record<Relation, (from: string, to: string) => string>>;
  readonly moreAnswers: (count: number) => string;
  readonly without: (categories: Names) => string;
  readonly unanswered: (categories: Names) => string;
  readonly bounds: (target: string, lower: number, upper: number, total: number) => string;
  readonly selection: string;
  /** What stands beside a category. */
  readonly texts: (count: number) => string;
  readonly between: (lower: number, upper: number) => string;
  readonly none: string;
  readonly relation: Readonly<Record<Relation, string>>;
  readonly confidence: Readonly<Record<Confidence | 'unsaid', string>>;
  /** Of widths of lines. */
  readonly sure: Readonly<Record<Confidence, string>>;
  readonly link: (from: string, to: string) => string;
  readonly column: Readonly<Record<'from' | 'relation' | 'to' | 'confidence' | 'texts', string>>;
}

const languages: Readonly<Record<Locale, CrosswalkWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of this chart in a language. */
export function crosswalkWords(locale: Locale): CrosswalkWords {
  return languages[locale];
}
