export { SEARCH_WEIGHTS } from './roles.ts';
export type { SearchRole, SearchWeights } from './roles.ts';
export { search, searchIndex } from './search.ts';
export type { SearchIndexOptions } from './search.ts';
export type {
  SearchHit,
  SearchIndex,
  SearchMatch,
  SearchOptions,
  SearchResult,
  Suggestion,
} from './types.ts';
