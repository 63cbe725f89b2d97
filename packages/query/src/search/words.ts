import { QueryError } from '../errors.ts';
import { singularOf, stemLength } from './inflection.ts';
import { gramKey } from './keys.ts';
import { type Token, tokenize } from './tokenize.ts';

/** A word that is searched for: a record has it if it has all of `needed`, or one of `instead`. All of these are keys. */
export interface SearchWord {
  readonly kind: Token['kind'];
  /** The word, folded. */
  readonly text: string;
  readonly needed: readonly string[];
  /** Other forms that will do as well. */
  readonly instead: readonly string[];
  /** What makes a better hit of a record that has the rest. */
  readonly helpful: readonly string[];
  /** Whether it need not be there: `of`, where there are other words. */
  readonly optional: boolean;
}

/** The longest search, in UTF-16 units. */
export const MOST_CHARACTERS = 500;

const FUNCTION_WORDS = new Set('a an and as at by for from in into is of on or the to with'.split(' '));
/** Chinese function words: a pair with one of them joins two words and belongs to neither. */
const FUNCTION_CHARACTER = /[的与和及之]/u;

/** The words of a search, each once. @throws QueryError `query-invalid` where there are none, `query-too-large` */
export function wordsOf(text: string): readonly SearchWord[] {
  if (text.length > MOST_CHARACTERS) {
    throw new QueryError(
      'query-too-large',
      'words',
      `The words to search for are ${text.length} characters long; at most ${MOST_CHARACTERS} can be. Search for fewer.`,
    );
  }
  const tokens = tokenize(text);
  if (tokens.length === 0) {
    throw new QueryError(
      'query-invalid',
      'words',
      `There is no letter or digit in ${JSON.stringify(text.slice(0, 40))}. Give a word to search for.`,
    );
  }
  const groups: Token[][] = [];
  for (const token of tokens) (groups[token.word] ??= []).push(token);
  const words = new Map<string, SearchWord>();
  for (const group of groups) {
    const word = group[0]?.kind === 'gram' ? gramWord(group) : latinWord(group[0]?.term ?? '');
    words.set(word.text, word);
  }
  const all = [...words.values()];
  // Nothing but function words is searched for as it is.
  return all.every(({ optional }) => optional) ? all.map((word) => ({ ...word, optional: false })) : all;
}

function latinWord(term: string): SearchWord {
  const singular = singularOf(term);
  return {
    kind: 'word',
    text: term,
    needed: [term],
    instead: singular === undefined ? [] : [singular],
    helpful: [],
    optional: FUNCTION_WORDS.has(term),
  };
}

/** A word of pairs: a Korean particle at its end helps and is not needed, nor what a Chinese function word joins. */
function gramWord(tokens: readonly Token[]): SearchWord {
  const own = tokens.filter(({ extra }) => !extra).map(({ term }) => term);
  const text = own.map((term, index) => (index === 0 ? term : lastOf(term))).join('');
  // Of n characters there are n - 1 pairs.
  const stem = own.slice(0, Math.max(1, stemLength(text) - 1));
  const content = stem.filter((term) => !FUNCTION_CHARACTER.test(term));
  const needed = [...new Set(content.length > 0 ? content : stem)];
  return {
    kind: 'gram',
    text,
    needed: needed.map(gramKey),
    instead: [],
    helpful: own.filter((term) => !needed.includes(term)).map(gramKey),
    optional: false,
  };
}

const lastOf = (term: string): string => [...term].at(-1) ?? '';
