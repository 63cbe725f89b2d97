import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import { QueryError } from '../errors.ts';
import { entryOf, recordsOf } from '../memory/catalogue.ts';
import { documentsOf, type SearchDocument } from './documents.ts';
import { type Engine, engineOf, wholeOf } from './engine.ts';
import { find, type Found } from './find.ts';
import { type MatchedText, matchedTexts, shownMatches } from './matches.ts';
import { SEARCH_WEIGHTS, type SearchWeights } from './roles.ts';
import { resolve } from './resolve.ts';
import { suggestionsFor } from './suggest.ts';
import { tokenize } from './tokenize.ts';
import type { SearchHit, SearchIndex, SearchOptions, SearchResult } from './types.ts';
import { wordsOf } from './words.ts';

export interface SearchIndexOptions {
  /** How much a word counts by where it stands; {@link SEARCH_WEIGHTS} where nothing else is said. */
  readonly weights?: Partial<SearchWeights>;
}

const DEFAULT_LIMIT = 20;

/** How much less a work counts than what is said about the world: its title often is what the record that cites it is called. */
const WORK = 0.7;

const indexes = new WeakMap<AnyDataset, SearchIndex>();

/**
 * Makes a dataset ready to be searched: the texts of all its records, in all languages, by what its catalogue says of
 * their fields. It is kept as long as the dataset; with options of your own it is made anew, and is yours to keep.
 *
 * Takes time in proportion to the length of the texts.
 *
 * @throws QueryError `number-invalid` for a weight that is no number above 0
 */
export function searchIndex<R extends object>(
  dataset: Dataset<R>,
  options: SearchIndexOptions = {},
): SearchIndex {
  // What there is to read, the catalogue says; the record types do not matter.
  const any = dataset as unknown as AnyDataset;
  if (options.weights !== undefined) return indexOf(any, weightsFrom(options.weights));
  const known = indexes.get(any);
  if (known) return known;
  const index = indexOf(any, SEARCH_WEIGHTS);
  indexes.set(any, index);
  return index;
}

/**
 * Searches the texts of a dataset for words, in any of its languages at once: labels and names, ids, definitions and
 * claims, notes. A record is found if it has all of the words; if none has, those are that have some. Of Chinese and
 * Korean, parts of words are found. The first search of a dataset makes its {@link searchIndex}.
 *
 * @param words at most 500 characters
 * @throws QueryError `query-invalid` for words without a letter or digit, `query-too-large`, `collection-unknown`,
 * `number-invalid` for a limit that is no whole number above 0
 */
export function search<R extends object>(
  dataset: Dataset<R>,
  words: string,
  options: SearchOptions = {},
): SearchResult {
  return searchIndex(dataset).search(words, options);
}

function indexOf(dataset: AnyDataset, weights: SearchWeights): SearchIndex {
  const documents = documentsOf(dataset);
  const engine = engineOf(documents, weights);
  return {
    records: documents.length,
    search: (words, options = {}) => searchIn(dataset, documents, engine, words, options),
  };
}

function searchIn(
  dataset: AnyDataset,
  documents: readonly SearchDocument[],
  engine: Engine,
  text: string,
  options: SearchOptions,
): SearchResult {
  const { locale = 'en', limit = DEFAULT_LIMIT, fuzzy = true, prefix = true } = options;
  if (!Number.isInteger(limit) || limit < 1) {
    throw new QueryError(
      'number-invalid',
      'limit',
      `${limit} is no number of hits. Give a whole number above 0.`,
    );
  }
  options.collections?.forEach((name, at) => entryOf(dataset, name, `collections.${at}`));
  const { collection, id } = addressIn(dataset, text) ?? { collection: undefined, id: text };
  const words = resolve(wordsOf(id), engine, { fuzzy, prefix });
  const weightOf = (number: number): number => {
    const own = documents[number]?.collection ?? '';
    const isWanted =
      (options.collections?.includes(own) ?? true) && (collection === undefined || own === collection);
    if (!isWanted) return 0;
    return dataset.catalogue[own]?.uncited === true ? WORK : 1;
  };
  const { found, relaxed } = find(engine, words, weightOf);
  const wholes = engine.wholes.get(wholeOf(tokenize(id))) ?? [];
  const ranked = ranks(found, documents, new Set(wholes));
  return {
    hits: ranked.slice(0, limit).map(({ document, found: one, score }) => {
      const matched = matchedTexts(document, one, words, locale);
      return { ...hitOf(document, score), matches: shownMatches(matched), ...formerlyIn(matched, id.trim()) };
    }),
    total: ranked.length,
    relaxed,
    suggestions: suggestionsFor(words, engine),
  };
}

interface Ranked {
  readonly document: SearchDocument;
  readonly found: Found;
  readonly score: number;
}

/** The best first. A record whose label, name or id is all that was searched for comes before those that have more. */
function ranks(
  found: readonly Found[],
  documents: readonly SearchDocument[],
  wholes: ReadonlySet<number>,
): Ranked[] {
  const top = found.reduce((most, { score }) => Math.max(most, score), 0);
  return found
    .flatMap((one): Ranked[] => {
      const document = documents[one.number];
      const score = one.score + (wholes.has(one.number) ? top : 0);
      return document ? [{ document, found: one, score: Math.round(score * 1000) / 1000 }] : [];
    })
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        compare(a.document.collection, b.document.collection) ||
        compare(a.document.id, b.document.id),
    );
}

const hitOf = ({ collection, id, label }: SearchDocument, score: number) => ({
  collection,
  id,
  label,
  score,
});

/** Says so where a record was searched for by an id that it has no more, or none of its own texts has as much. */
function formerlyIn(matched: readonly MatchedText[], searched: string): Pick<SearchHit, 'formerly'> {
  const most = Math.max(0, ...matched.filter(({ text }) => text.kind === undefined).map(({ keys }) => keys));
  for (const { text, keys } of matched) {
    if (text.kind === undefined || (text.text !== searched && keys <= most)) continue;
    return { formerly: { id: text.text, kind: text.kind } };
  }
  return {};
}

/** The collection and id of a search that is a record's address, `school/great-power`. */
function addressIn(
  dataset: AnyDataset,
  text: string,
): { readonly collection: string; readonly id: string } | undefined {
  const [collection = '', id = '', ...rest] = text.trim().split('/');
  if (rest.length > 0 || !Object.hasOwn(dataset.catalogue, collection)) return undefined;
  const former = Object.hasOwn(dataset.redirects, collection) ? dataset.redirects[collection] : undefined;
  const isId = Object.hasOwn(recordsOf(dataset, collection), id) || Object.hasOwn(former ?? {}, id);
  return isId ? { collection, id } : undefined;
}

function weightsFrom(given: Partial<SearchWeights>): SearchWeights {
  for (const [role, weight] of Object.entries(given)) {
    if (Number.isFinite(weight) && weight > 0) continue;
    throw new QueryError(
      'number-invalid',
      `weights.${role}`,
      `${weight} is no weight. Give a number above 0.`,
    );
  }
  return { ...SEARCH_WEIGHTS, ...given };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
