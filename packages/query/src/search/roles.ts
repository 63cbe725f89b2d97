import type { CatalogueField } from '@yalu/model/dataset';

/** What a text is to its record, and by that what it weighs. */
export type SearchRole = 'label' | 'name' | 'id' | 'text' | 'note';

/** How much a word counts by where it stands. */
export type SearchWeights = Readonly<Record<SearchRole, number>>;

export const SEARCH_WEIGHTS: SearchWeights = { label: 8, name: 5, id: 4, text: 2, note: 1 };

export const SEARCH_ROLES = ['label', 'name', 'id', 'text', 'note'] as const satisfies readonly SearchRole[];

/** Fields whose role their name gives away, by the end of their path. A field that is not here has that of its type. */
const BY_NAME: Readonly<Record<string, SearchRole>> = {
  altLabels: 'name',
  'names.text': 'name',
  title: 'name',
  originalTitle: 'name',
  family: 'name',
  given: 'name',
  literal: 'name',
  notation: 'id',
  number: 'id',
  document: 'id',
  iso3: 'id',
  wikidata: 'id',
  doi: 'id',
  isbn: 'id',
  containerTitle: 'text',
  collectionTitle: 'text',
  publisher: 'text',
  place: 'text',
  prints: 'text',
  asPrinted: 'text',
  reason: 'note',
};

/** Texts for programs, and the places where a citation or a differing value stands, which say nothing of the record itself. */
const UNREAD = new Set([
  'alternatives',
  'archived',
  'cameo',
  'citations',
  'edition',
  'fingerprint',
  'issue',
  'language',
  'licence',
  'localTime',
  'locator',
  'page',
  'passage',
  'unit',
  'url',
  'volume',
]);

/**
 * What a field is searched as, or undefined where it is not: texts in languages are, and strings that are neither one
 * of fixed values, a reference, nor for programs only.
 */
export function searchRoleOf({ path, type, values, reference }: CatalogueField): SearchRole | undefined {
  if (path === 'label' || path === 'id') return path;
  if (values !== undefined || reference !== undefined) return undefined;
  const names = path.split('.');
  if (names.some((name) => UNREAD.has(name))) return undefined;
  const named = BY_NAME[names.slice(-2).join('.')] ?? BY_NAME[names.at(-1) ?? ''];
  if (type === 'locale-string') return named ?? 'text';
  return type === 'string' ? (named ?? 'note') : undefined;
}
