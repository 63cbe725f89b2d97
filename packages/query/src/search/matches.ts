import type { Locale } from '@yalu/model/text';
import type { SearchDocument } from './documents.ts';
import type { Found } from './find.ts';
import { keysOf } from './keys.ts';
import type { ResolvedWord } from './resolve.ts';
import { type SearchRole, SEARCH_ROLES } from './roles.ts';
import { mergedRanges, type Range, snippetOf } from './snippet.ts';
import type { SearchText } from './texts.ts';
import { tokenize } from './tokenize.ts';
import type { SearchMatch } from './types.ts';

const MOST_MATCHES = 5;

/** A text of a document with what was found in it. */
export interface MatchedText {
  readonly text: SearchText;
  readonly ranges: readonly Range[];
  /** How many different keys it has. */
  readonly keys: number;
}

/**
 * The texts of a document that have some of the keys found, the weightiest first. Of a text in several languages it
 * is the one that has most of the keys, and of such the one in the reader's language.
 */
export function matchedTexts(
  { texts }: SearchDocument,
  { keys }: Found,
  words: readonly ResolvedWord[],
  locale: Locale,
): MatchedText[] {
  const rolesOf = new Map<string, readonly string[]>(Object.entries(keys));
  const roles = new Set([...rolesOf.values()].flat());
  const single = new Set(
    words.filter(({ kind, isBeginning }) => kind === 'gram' && isBeginning).map(({ text }) => text),
  );
  const byPlace = new Map<string, MatchedText>();
  for (const text of texts) {
    if (!roles.has(text.role)) continue;
    const matched = matchIn(text, rolesOf, single);
    const other = byPlace.get(text.place);
    if (matched && (!other || preference(matched, locale) > preference(other, locale)))
      byPlace.set(text.place, matched);
  }
  return [...byPlace.values()].toSorted(
    (a, b) =>
      rankOf(a.text.role) - rankOf(b.text.role) || b.keys - a.keys || compare(a.text.place, b.text.place),
  );
}

/** The first of the matched texts, as they are shown. */
export function shownMatches(matched: readonly MatchedText[]): SearchMatch[] {
  return matched.slice(0, MOST_MATCHES).map(({ text: { path, role, language, text }, ranges }) => ({
    path,
    role,
    language,
    ...snippetOf(text, ranges),
  }));
}

function matchIn(
  text: SearchText,
  rolesOf: ReadonlyMap<string, readonly string[]>,
  single: ReadonlySet<string>,
): MatchedText | undefined {
  const ranges: Range[] = [];
  const seen = new Set<string>();
  for (const token of tokenize(text.text)) {
    const key = keysOf(token).find((one) => rolesOf.get(one)?.includes(text.role));
    if (key === undefined) continue;
    seen.add(key);
    const isBegun = token.kind === 'gram' && single.has([...token.term][0] ?? '');
    ranges.push([token.start, isBegun ? token.firstEnd : token.end]);
  }
  return ranges.length > 0 ? { text, ranges: mergedRanges(ranges), keys: seen.size } : undefined;
}

/** Most keys first, then the reader's language, then English. */
const preference = ({ text: { language }, keys }: MatchedText, locale: Locale): number =>
  keys * 4 + (language === locale ? 2 : 0) + (language === 'en' ? 1 : 0);

const rankOf = (role: SearchRole): number => SEARCH_ROLES.indexOf(role);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
