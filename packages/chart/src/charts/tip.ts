import type { Locale, LocaleString } from '@yalu/model/text';
import { dictionary } from '../locale/index.ts';
import { plain } from '../text/plain.ts';
import { labelIn } from './rows.ts';

/** So many sources are named; of the rest, the number is said. */
const NAMED = 2;
/** Longer lines are cut: the table has all of them. */
const LONGEST = 160;

/**
 * What a mark says to who points at it or walks through the marks with the keyboard: what it is, its value, and its
 * sources, a line each.
 */
export function tipOf(
  lines: readonly string[],
  sources: readonly LocaleString[] | undefined,
  locale: Locale,
): string {
  const names = [...new Set((sources ?? []).map((label) => labelIn(label, '', locale)))];
  const named = names.slice(0, NAMED);
  const cited = named.length === 0 ? [] : [dictionary(locale).sources(named, names.length - named.length)];
  return [...lines, ...cited].map(cut).join('\n');
}

function cut(line: string): string {
  const characters = [...plain(line)];
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
