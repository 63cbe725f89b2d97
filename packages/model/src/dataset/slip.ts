/** Whether two words differ by one slip at most: a letter more, less or other, two exchanged, or only in case. */
export function isOneSlip(word: string, other: string): boolean {
  const [a, b] = [word.toLowerCase(), other.toLowerCase()];
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let [endOfA, endOfB] = [a.length, b.length];
  while (endOfA > start && endOfB > start && a[endOfA - 1] === b[endOfB - 1]) {
    endOfA -= 1;
    endOfB -= 1;
  }
  const [left, right] = [a.slice(start, endOfA), b.slice(start, endOfB)];
  return (
    (left.length <= 1 && right.length <= 1) ||
    (left.length === 2 && left[0] === right[1] && left[1] === right[0])
  );
}

/** The one candidate that a word can be a slip for; undefined where there is none or more than one. */
export function slipFor(word: string, candidates: Iterable<string>): string | undefined {
  let found: string | undefined;
  for (const candidate of candidates) {
    if (!isOneSlip(word, candidate)) continue;
    if (found !== undefined) return undefined;
    found = candidate;
  }
  return found;
}

/**
 * The one id that a word can be a slip for. Ids that differ in a digit are of different things, and so may be short
 * ones that differ in a letter: `unsc-res-2371` is no slip for `unsc-res-2375`, nor `CHE` for `CHN`.
 */
export function idSlipFor(word: string, ids: Iterable<string>): string | undefined {
  const found = slipFor(word, ids);
  if (found === undefined || digitsOf(found) !== digitsOf(word)) return undefined;
  return word.length >= 5 || found.toLowerCase() === word.toLowerCase() ? found : undefined;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');
