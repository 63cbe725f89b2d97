import leven from 'leven';

/**
 * The candidates nearest to a misspelt word, best first, at most `most` of them. Near means an edit distance
 * (Levenshtein, two letters exchanged for one slip) of at most a third of the longer word, or that one contains the
 * other.
 */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = word.toLowerCase();
  const scored: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const other = candidate.toLowerCase();
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
    const distance = areLettersExchanged(wanted, other)
      ? 1
      : leven(wanted, other, { maxDistance: limit + 1 });
    const contained = wanted.length > 2 && (other.includes(wanted) || wanted.includes(other));
    if (distance <= limit) scored.push({ candidate, distance });
    else if (contained) scored.push({ candidate, distance: limit + 1 });
  }
  scored.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return scored.slice(0, most).map(({ candidate }) => candidate);
}

/** Whether two words differ by one pair of neighbouring letters: lable, label. */
function areLettersExchanged(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** "Did you mean a, b or c?", or an empty string where nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = nearest(word, candidates);
  if (near.length === 0) return '';
  const last = near[near.length - 1];
  return `Did you mean ${near.length === 1 ? last : `${near.slice(0, -1).join(', ')} or ${last}`}?`;
}
