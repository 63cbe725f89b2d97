import { singularOf } from './inflection.ts';
import type { Token } from './tokenize.ts';

/**
 * What a pair of characters is indexed as: four digits a character. MiniSearch goes through the branches of a
 * tree one by one, and there are thousands of characters, but only 36 digits.
 */
export function gramKey(term: string): string {
  let key = '~';
  for (const character of term) key += (character.codePointAt(0) ?? 0).toString(36).padStart(4, '0');
  return key;
}

/** What a token is found by: its key, and that of the singular of a plural. */
export function keysOf({ term, kind }: Token): readonly string[] {
  if (kind === 'gram') return [gramKey(term)];
  const singular = singularOf(term);
  return singular === undefined ? [term] : [term, singular];
}
