import leven from 'leven';
import type { Engine } from './engine.ts';
import type { SearchWord } from './words.ts';

/** A word with what the texts make of it. */
export interface ResolvedWord extends SearchWord {
  /** Whether words that begin with it are found too. */
  readonly isBeginning: boolean;
  /** Whether no text has it. */
  readonly isUnknown: boolean;
  /** The indexed words nearest to an unknown one. */
  readonly corrected: readonly string[];
}

/** Holds the words of a search against those of the texts. */
export function resolve(
  words: readonly SearchWord[],
  engine: Engine,
  options: { readonly fuzzy: boolean; readonly prefix: boolean },
): ResolvedWord[] {
  return words.map((word, at) => {
    const { kind, text, needed, instead } = word;
    const has = (key: string): boolean => engine.keys.has(key);
    if (kind === 'gram') {
      const isAlone = [...text].length === 1;
      // One character alone is found in any pair that it begins.
      const isUnknown = isAlone
        ? needed.every((key) => !begins(engine, key))
        : !needed.every((key) => has(key));
      return { ...word, isBeginning: isAlone, isUnknown, corrected: [] };
    }
    // A short word that is one is no beginning: `us` is not looked for in `use`.
    const isLast = at === words.length - 1;
    const isBeginning = options.prefix && isLast && text.length >= (has(text) ? 3 : 2);
    const isUnknown = ![text, ...instead].some(has) && !(isBeginning && begins(engine, text));
    return {
      ...word,
      isBeginning,
      isUnknown,
      corrected: isUnknown && options.fuzzy ? nearestTo(text, engine) : [],
    };
  });
}

function begins({ keys }: Engine, beginning: string): boolean {
  for (const key of keys) if (key.startsWith(beginning)) return true;
  return false;
}

/** The indexed words that differ in fewest letters, if those are few enough. Two letters exchanged are one slip. */
function nearestTo(word: string, { words }: Engine): string[] {
  const most = distanceFor(word);
  let least = most;
  let near: string[] = [];
  if (most === 0) return near;
  for (const other of words) {
    if (Math.abs(other.length - word.length) > least) continue;
    const distance = areExchanged(word, other) ? 1 : leven(word, other, { maxDistance: least + 1 });
    if (distance > least) continue;
    near = distance < least ? [other] : [...near, other];
    least = distance;
  }
  return near;
}

/** How many letters of a word may differ. Of a number none: another number is another thing. */
function distanceFor(word: string): number {
  if (word.length < 4 || word.length > 40 || /\p{N}/u.test(word)) return 0;
  return word.length < 7 ? 1 : 2;
}

/** Whether two words differ by one pair of neighbouring letters. */
function areExchanged(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
