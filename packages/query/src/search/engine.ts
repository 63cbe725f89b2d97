import MiniSearch from 'minisearch';
import type { SearchDocument } from './documents.ts';
import type { FoldedPiece } from './fold.ts';
import { keysOf } from './keys.ts';
import { SEARCH_ROLES, type SearchRole, type SearchWeights } from './roles.ts';
import { type Token, tokenize } from './tokenize.ts';

/** The inverted index over the documents, and the words that stand in them. */
export interface Engine {
  readonly index: MiniSearch<EngineDocument>;
  /** Every key ({@link keysOf}) of the texts. */
  readonly keys: ReadonlySet<string>;
  /** Words as they stand in texts, folded: what can be suggested. */
  readonly words: ReadonlySet<string>;
  /** Numbers of the documents whose label, name or id as a whole is this ({@link wholeOf}). */
  readonly wholes: ReadonlyMap<string, readonly number[]>;
}

interface EngineDocument {
  readonly number: number;
}

/** Chinese texts have no words to suggest, but short labels. */
const LONGEST_RUN = 8;

/** Builds the index. Takes time in proportion to the length of all texts. */
export function engineOf(documents: readonly SearchDocument[], weights: SearchWeights): Engine {
  const pieces = new Map<string, FoldedPiece>();
  const keysByTerm = new Map<string, readonly string[]>();
  const keys = new Set<string>();
  const words = new Set<string>();
  const wholes = new Map<string, number[]>();

  const knownKeysOf = (token: Token): readonly string[] => {
    const known = keysByTerm.get(token.term);
    if (known) return known;
    const own = keysOf(token);
    keysByTerm.set(token.term, own);
    for (const key of own) keys.add(key);
    return own;
  };

  // MiniSearch takes texts apart itself; ours are by then, once and for all that is made of them.
  const current = new Map<string | undefined, Set<string>>();
  const index = new MiniSearch<EngineDocument>({
    idField: 'number',
    fields: [...SEARCH_ROLES],
    // Absent texts have no length, which counts in the mean that a long text is held against.
    extractField: ({ number }) => number,
    tokenize: (_text, field) => [...(current.get(field) ?? [])],
    processTerm: (term) => term,
    autoVacuum: false,
    searchOptions: { boost: { ...weights }, tokenize: (term) => [term] },
  });
  documents.forEach(({ texts }, number) => {
    current.clear();
    for (const { role, text } of texts) {
      const tokens = tokenize(text, pieces);
      collectWords(tokens, words);
      // Once a record and role: how often a short text repeats a word says little of what it is about.
      const found = current.get(role) ?? new Set();
      current.set(role, found);
      for (const token of tokens) for (const key of knownKeysOf(token)) found.add(key);
      if (NAMING.has(role)) addTo(wholes, wholeOf(tokens), number);
    }
    index.add({ number });
  });
  return { index, keys, words, wholes };
}

/** Roles of the texts that a record can be called by. */
const NAMING: ReadonlySet<SearchRole> = new Set(['label', 'name', 'id']);

function addTo(wholes: Map<string, number[]>, whole: string, number: number): void {
  const numbers = wholes.get(whole);
  if (!numbers) wholes.set(whole, [number]);
  else if (numbers.at(-1) !== number) numbers.push(number);
}

/** A text without what does not matter to a search, to compare one with another. */
export function wholeOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ extra }) => !extra)
    .map(({ term }) => term)
    .join(' ');
}

function collectWords(tokens: readonly Token[], words: Set<string>): void {
  let run = '';
  let length = 0;
  tokens.forEach((token, at) => {
    const { term, kind, extra, word } = token;
    if (kind === 'word') {
      words.add(term);
      return;
    }
    if (!extra) {
      run = length === 0 ? term : run + ([...term].at(-1) ?? '');
      length += 1;
    }
    if (tokens[at + 1]?.word === word) return;
    if (length > 0 && length < LONGEST_RUN) words.add(run);
    length = 0;
  });
}
