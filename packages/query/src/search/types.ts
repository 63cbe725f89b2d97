import type { Locale, LocaleString } from '@yalu/model/text';
import type { SearchRole } from './roles.ts';

export interface SearchOptions {
  /** Only records of these collections; of all by default. */
  readonly collections?: readonly string[];
  /** The reader's language: where words stand in a text in several languages, the one that is shown. `en` by default. Found are all. */
  readonly locale?: Locale;
  /** How many hits at most; 20 by default. */
  readonly limit?: number;
  /** Whether a word that no text has also finds the nearest, of a letter or two changed. True by default. */
  readonly fuzzy?: boolean;
  /** Whether the last word also finds words that begin with it. True by default. */
  readonly prefix?: boolean;
}

/** A text of a record that has some of the words. */
export interface SearchMatch {
  /** The field, as the catalogue writes it: `label`, `roles.role`. */
  readonly path: string;
  readonly role: SearchRole;
  /** BCP 47 tag of the text, or null where the record does not say. */
  readonly language: string | null;
  /** The text around the words, shortened with … where it is long. */
  readonly snippet: string;
  /** Where in the snippet the words stand: start and end of each, as in `slice`. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

/** A record that was found. */
export interface SearchHit {
  readonly collection: string;
  readonly id: string;
  readonly label: LocaleString;
  /** How well it fits. Scores of one search compare with each other, and not with those of another. */
  readonly score: number;
  /** The texts that have the words, at most five, the weightiest first. */
  readonly matches: readonly SearchMatch[];
  /** The id that it was found by, where that is not its own any more. */
  readonly formerly?: { readonly id: string; readonly kind: 'moved' | 'split' };
}

/** A word that no text has, and the nearest that some text has. */
export interface Suggestion {
  readonly word: string;
  readonly nearest: readonly string[];
}

export interface SearchResult {
  /** In the order of their scores, then of collection and id. */
  readonly hits: readonly SearchHit[];
  /** How many records were found, those beyond the limit included. */
  readonly total: number;
  /** Whether no record has all of the words, so that the hits have some of them. */
  readonly relaxed: boolean;
  /** For words that no text has. Unless `fuzzy` is off, the nearest were searched for instead, if they were near enough. */
  readonly suggestions: readonly Suggestion[];
}

/** The texts of a dataset, ready to be searched. */
export interface SearchIndex {
  /** How many records can be found. */
  readonly records: number;
  /** @throws QueryError as {@link search} does */
  readonly search: (words: string, options?: SearchOptions) => SearchResult;
}
