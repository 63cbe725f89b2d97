import { commonSubsequence, sharedEnds } from '../sequence.ts';
import { wordsOf } from '../words.ts';
import { clipEnd, clipStart, printable } from './escape.ts';

/** A part of two texts that both have, or that one of them has alone. */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Up to how many pairs of words are looked at. */
const MOST_CELLS = 250_000;
/** How much of a text must stay for a comparison word by word to be easier to read than both texts. */
const STAYS = 0.35;

/**
 * The parts in which two texts differ, word by word, between the parts that they share; nothing where they share too
 * little. Joined, the same and removed parts are the old text, the same and added ones the new text.
 *
 * Time is bounded by the product of the numbers of words between the first and the last difference, up to a limit;
 * beyond, all that lies between counts as one difference.
 */
export function changedWords(old: string, fresh: string): readonly Segment[] | undefined {
  const [a, b] = [wordsOf(old), wordsOf(fresh)];
  const { start, end } = sharedEnds(a, b);
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const shared = left.length * right.length <= MOST_CELLS ? commonSubsequence(left, right) : [];
  const segments: Segment[] = [{ kind: 'same', text: a.slice(0, start).join('') }];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...shared, [left.length, right.length] as const]) {
    segments.push({ kind: 'removed', text: left.slice(i, nextI).join('') });
    segments.push({ kind: 'added', text: right.slice(j, nextJ).join('') });
    segments.push({ kind: 'same', text: left[nextI] ?? '' });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  segments.push({ kind: 'same', text: a.slice(a.length - end).join('') });
  const joined = joinSegments(segments);
  const same = joined.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return same >= STAYS * Math.max(old.length, fresh.length) ? joined : undefined;
}

/** Joins neighbours of one kind; what is the same between two differences and no word of its own joins them. */
function joinSegments(segments: readonly Segment[]): Segment[] {
  const runs: { removed: string; added: string; same: string }[] = [{ removed: '', added: '', same: '' }];
  for (const { kind, text } of segments.filter((segment) => segment.text !== '')) {
    const last = runs[runs.length - 1];
    if (!last) continue;
    if (kind === 'same') last.same += text;
    else if (last.same === '') last[kind] += text;
    else if (runs.length > 1 && !/[\p{L}\p{N}]/u.test(last.same)) {
      last.removed += last.same;
      last.added += last.same;
      last.same = '';
      last[kind] += text;
    } else runs.push({ removed: '', added: '', same: '', [kind]: text });
  }
  return runs
    .flatMap(({ removed, added, same }): Segment[] => [
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
      { kind: 'same', text: same },
    ])
    .filter(({ text }) => text !== '');
}

/** Segments with what is the same cut down to its edges, and long differences at their ends. */
export function clipSegments(segments: readonly Segment[], around: number, most: number): Segment[] {
  return segments.map(({ kind, text }, index) => {
    const shown = printable(text);
    if (kind !== 'same') return { kind, text: clipEnd(shown, most) };
    if (index === 0) return { kind, text: fromWord(clipStart(shown, around)) };
    if (index === segments.length - 1) return { kind, text: toWord(clipEnd(shown, around)) };
    const isLong = shown.length > 2 * around;
    return {
      kind,
      text: isLong
        ? `${toWord(clipEnd(shown, around))}${fromWord(clipStart(shown, around)).slice(1)}`
        : shown,
    };
  });
}

/** A text cut at its beginning, from the next word on, if one begins soon. */
const fromWord = (text: string): string => text.replace(/^…\S{0,12}(?=\s)/u, '…');

/** A text cut at its end, up to the last word before, if it ended not long ago. */
const toWord = (text: string): string => text.replace(/(\s)\S{0,12}…$/u, '$1…');
