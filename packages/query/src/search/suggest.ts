import { nearest } from '@yalu/model/text';
import type { Engine } from './engine.ts';
import type { ResolvedWord } from './resolve.ts';
import type { Suggestion } from './types.ts';

/** How many words are looked for; a search of many unknown words is no slip of the pen. */
const MOST_WORDS = 5;
const LONGEST_WORD = 40;

/** For words that no text has, the nearest that some text has. */
export function suggestionsFor(words: readonly ResolvedWord[], { words: known }: Engine): Suggestion[] {
  return words
    .filter(({ isUnknown, text }) => isUnknown && text.length <= LONGEST_WORD)
    .slice(0, MOST_WORDS)
    .flatMap(({ text, corrected }) => {
      const most = Math.max(1, Math.floor(text.length / 3));
      const near =
        corrected.length > 0
          ? corrected.toSorted().slice(0, 3)
          : nearest(
              text,
              [...known].filter(
                (word) => word.length > 1 && word !== text && Math.abs(word.length - text.length) <= most,
              ),
            );
      return near.length > 0 ? [{ word: text, nearest: near }] : [];
    });
}
