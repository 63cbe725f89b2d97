/** Scripts that are written without spaces between words, and Hangul, whose particles are joined to their words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const LAST = /([\p{L}\p{N}])[\p{M}\p{Default_Ignorable_Code_Point}]*$/u;
const FIRST = /^\p{Default_Ignorable_Code_Point}*([\p{L}\p{N}])/u;
/** The number of a note, set directly after a word. */
const NOTE_MARK = /^\p{N}{1,3}(?![\p{L}\p{N}])/u;

/**
 * Whether a part of a text begins and ends where words do. A passage of which the last word is made longer holds all of
 * its old letters, and yet is another passage.
 */
export function standsFree(text: string, start: number, end: number): boolean {
  const before = LAST.exec(text.slice(Math.max(0, start - 8), start))?.[1];
  const first = FIRST.exec(text.slice(start, start + 8))?.[1];
  if (before !== undefined && !parts(before, first)) return false;
  const rest = text.slice(end, end + 8);
  const after = FIRST.exec(rest)?.[1];
  const last = LAST.exec(text.slice(Math.max(start, end - 8), end))?.[1];
  if (after === undefined || parts(last, after)) return true;
  return last !== undefined && /\p{L}/u.test(last) && NOTE_MARK.test(rest);
}

/** Whether a word may end between two characters that nothing separates. */
const parts = (left: string | undefined, right: string | undefined): boolean =>
  left === undefined || right === undefined || UNSPACED.test(left) || UNSPACED.test(right);
