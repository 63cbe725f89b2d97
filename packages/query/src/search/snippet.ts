export type Range = readonly [start: number, end: number];

/** How long a snippet is at most, in UTF-16 units, without its dots. */
const LONGEST = 140;
/** How much of it stands before the first word. */
const BEFORE = 40;

/** Ranges in order, those that touch made one. */
export function mergedRanges(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** The part of a text around the first of the ranges, with … where something is left out, and the ranges in it. */
export function snippetOf(
  text: string,
  ranges: readonly Range[],
): { readonly snippet: string; readonly ranges: readonly Range[] } {
  const first = ranges[0]?.[0] ?? 0;
  // The window is as full at the end of the text as at its beginning.
  const from = startAt(text, Math.max(0, Math.min(first - BEFORE, text.length - LONGEST)), first);
  const firstEnd = ranges[0]?.[1] ?? from;
  const to = endAt(text, Math.min(text.length, from + LONGEST), Math.min(firstEnd, from + LONGEST));
  const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  const shift = before.length - from;
  return {
    snippet: `${before}${text.slice(from, to).replace(/\s/g, ' ')}${after}`,
    ranges: ranges
      .filter(([start]) => start < to)
      .map(([start, end]) => [start + shift, Math.min(end, to) + shift]),
  };
}

/** Moves a beginning to that of the next word, or at least off the middle of a character. */
function startAt(text: string, from: number, limit: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, Math.min(limit, from + 20)).search(/\s\S/);
  return space >= 0 ? from + space + 1 : offCharacter(text, from, 1);
}

/** Moves an end to that of the word before, or at least off the middle of a character. */
function endAt(text: string, to: number, limit: number): number {
  if (to === text.length) return to;
  const near = Math.max(limit, to - 20);
  const space = text.slice(near, to + 1).search(/\s\S*$/);
  return space >= 0 ? near + space : offCharacter(text, to, -1);
}

function offCharacter(text: string, at: number, step: 1 | -1): number {
  let moved = at;
  while (moved > 0 && moved < text.length && /^[\p{M}\udc00-\udfff]/u.test(text.slice(moved))) moved += step;
  return moved;
}
