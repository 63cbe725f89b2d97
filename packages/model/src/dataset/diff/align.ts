import { isObject } from '../catalogue.ts';
import { canonical } from './equal.ts';
import type { ItemFields } from './item-fields.ts';
import { type NaturalKey, naturalKey } from './natural-key.ts';
import { pairItems } from './pair-items.ts';
import { commonSubsequence, longestIncreasing, sharedEnds } from './sequence.ts';

/** An item of the old list and the item of the new one that it has become. */
export interface Pair {
  readonly old: number;
  readonly new: number;
}

/** Which items of two lists are the same. Those in neither pair are gone, or new. */
export interface Alignment {
  /** In the order of the new list. */
  readonly pairs: readonly Pair[];
  /** The places in the new list of items that stand elsewhere, as few as can be. */
  readonly moved: ReadonlySet<number>;
  readonly key: NaturalKey;
}

/** Up to how many comparisons of items with one another are worth their time, in one list. */
const MOST_CELLS = 250_000;

/**
 * Finds which items of two lists are the same: first those that are equal, then those with the same key, then the
 * likest. Seen from the other side, the answer is the same.
 *
 * n log n where the items are distinct or have a key; beyond that, comparisons are bounded and what is left counts as
 * removed and added.
 */
export function alignLists(
  old: readonly unknown[],
  fresh: readonly unknown[],
  fields: ItemFields,
): Alignment {
  const texts = [old.map(canonical), fresh.map(canonical)] as const;
  const key = naturalKey(old.filter(isObject), fresh.filter(isObject), fields);
  if (isBefore(...texts)) return { key, ...align([old, fresh], texts, fields, key) };
  const { pairs, moved } = align([fresh, old], [texts[1], texts[0]], fields, key);
  const turned = pairs.map((pair) => ({ old: pair.new, new: pair.old })).toSorted((a, b) => a.new - b.new);
  return {
    key,
    pairs: turned,
    moved: new Set(turned.filter((pair) => moved.has(pair.old)).map((pair) => pair.new)),
  };
}

/** Aligns two lists of distinct texts, such as the paths of fields. */
export function alignTexts(old: readonly string[], fresh: readonly string[]): Alignment {
  return alignLists(old, fresh, { areNames: true, anchors: [], times: [] });
}

/** Which of two lists counts as the first one: an arbitrary order that does not depend on which is new. */
function isBefore(a: readonly string[], b: readonly string[]): boolean {
  const differs = a.findIndex((text, index) => text !== b[index]);
  const [left, right] = [a[differs], b[differs]];
  return left === undefined || (right !== undefined && left < right);
}

function align(
  items: readonly [readonly unknown[], readonly unknown[]],
  texts: readonly [readonly string[], readonly string[]],
  fields: ItemFields,
  key: NaturalKey,
): { pairs: Pair[]; moved: Set<number> } {
  const equal = equalItems(...texts);
  const used = [new Set(equal.map((pair) => pair.old)), new Set(equal.map((pair) => pair.new))] as const;
  const rest = [
    items[0].map((_, index) => index).filter((index) => !used[0].has(index)),
    items[1].map((_, index) => index).filter((index) => !used[1].has(index)),
  ] as const;
  const pairs = [...equal, ...pairItems(items, rest, equal, fields, key)];
  const byOld = pairs.toSorted((a, b) => a.old - b.old);
  const stays = new Set(longestIncreasing(byOld.map((pair) => pair.new)).map((place) => byOld[place]?.new));
  return {
    pairs: pairs.toSorted((a, b) => a.new - b.new),
    moved: new Set(pairs.map((pair) => pair.new).filter((place) => !stays.has(place))),
  };
}

/** Pairs equal items, in their order as far as can be; each of several equal ones once. */
function equalItems(old: readonly string[], fresh: readonly string[]): Pair[] {
  const { start, end } = sharedEnds(old, fresh);
  const pairs: Pair[] = [];
  for (let index = 0; index < start; index += 1) pairs.push({ old: index, new: index });
  for (let back = 1; back <= end; back += 1) pairs.push({ old: old.length - back, new: fresh.length - back });
  const middle = [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)] as const;
  for (const [i, j] of equalInMiddle(...middle)) pairs.push({ old: start + i, new: start + j });
  return pairs;
}

function equalInMiddle(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const isRepeated = new Set(a).size < a.length || new Set(b).size < b.length;
  // Distinct texts have one partner at most. Repeated ones go where the order is kept best, then wherever they are.
  const inOrder = isRepeated && a.length * b.length <= MOST_CELLS ? commonSubsequence(a, b) : [];
  const taken = [new Set(inOrder.map(([i]) => i)), new Set(inOrder.map(([, j]) => j))] as const;
  const open = new Map<string, number[]>();
  for (const [j, text] of b.entries()) {
    if (taken[1].has(j)) continue;
    const places = open.get(text);
    if (places) places.push(j);
    else open.set(text, [j]);
  }
  // Taken from the end, as a list gives its last item at once.
  for (const places of open.values()) places.reverse();
  const elsewhere = a.flatMap((text, i) => {
    const j = taken[0].has(i) ? undefined : open.get(text)?.pop();
    return j === undefined ? [] : [[i, j] as const];
  });
  return [...inOrder, ...elsewhere];
}
