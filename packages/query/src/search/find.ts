import type { Query } from 'minisearch';
import type { Engine } from './engine.ts';
import type { ResolvedWord } from './resolve.ts';

/** A document that has all or some of the words. */
export interface Found {
  readonly number: number;
  readonly score: number;
  /** The keys that were found in the document, with the roles of the texts that have them. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

/** How much less a word counts in another form, and how much less the nearest word counts for one that no text has. */
const OTHER_FORM = 0.9;
const CORRECTED = 0.5;
/** How much a pair counts that is not needed, against one that is. */
const HELPFUL = 0.5;

/**
 * The documents that have all of the words; if there are none, those that have some of them, with scores that fall
 * with the square of the part that is missing.
 *
 * @param weightOf how much the document of a number counts; 0 for one that is not wanted
 */
export function find(
  { index }: Engine,
  words: readonly ResolvedWord[],
  weightOf: (number: number) => number,
): { readonly found: readonly Found[]; readonly relaxed: boolean } {
  const needed = words.filter(({ optional }) => !optional);
  const scored = index
    .search({ combineWith: 'OR', queries: words.flatMap(queriesOf) }, { boostDocument: weightOf })
    .map(({ id, score, queryTerms, match }) => ({
      // MiniSearch multiplies by the number of keys, of which some words have more than others.
      found: { number: Number(id), score: score / Math.max(1, queryTerms.length), keys: match },
      matched: new Set(queryTerms),
    }));
  const whole = scored.filter(({ matched }) => needed.every((word) => hasWord(word, matched)));
  if (whole.length > 0) return { found: whole.map(({ found }) => found), relaxed: false };
  const partial = scored.flatMap(({ found, matched }) => {
    const share = needed.filter((word) => hasMostOf(word, matched)).length / needed.length;
    return share > 0 ? [{ ...found, score: found.score * share * share }] : [];
  });
  return { found: partial, relaxed: partial.length > 0 };
}

const hasWord = ({ needed, instead, corrected }: ResolvedWord, matched: ReadonlySet<string>): boolean =>
  needed.every((key) => matched.has(key)) || [...instead, ...corrected].some((key) => matched.has(key));

const hasMostOf = (word: ResolvedWord, matched: ReadonlySet<string>): boolean =>
  hasWord(word, matched) || word.needed.filter((key) => matched.has(key)).length * 2 >= word.needed.length;

/** What the index is asked for a word: its keys, and those that will do. A word counts the same, however long. */
function queriesOf({ kind, needed, instead, helpful, corrected, isBeginning }: ResolvedWord): Query[] {
  const query = (key: string, boost: number, prefix = false): Query => ({
    queries: [key],
    boostTerm: () => boost,
    prefix,
  });
  const whole = kind === 'gram' ? 1 / needed.length : 1;
  return [
    ...needed.map((key) => query(key, whole, isBeginning)),
    ...instead.map((key) => query(key, OTHER_FORM)),
    ...corrected.map((key) => query(key, CORRECTED)),
    ...helpful.map((key) => query(key, whole * HELPFUL)),
  ];
}
