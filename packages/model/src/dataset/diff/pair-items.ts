import { isObject } from '../catalogue.ts';
import type { Pair } from './align.ts';
import type { ItemFields } from './item-fields.ts';
import { distinguishingPath, keyText, type NaturalKey } from './natural-key.ts';
import { countBelow, longestIncreasing } from './sequence.ts';
import { type Bag, bagOf, leavesOf, likeness, pairLikest } from './similarity.ts';
import { wordsOf } from './words.ts';

/** Two lists of items, and two of places in them: the old and the new. */
type Items = readonly [readonly unknown[], readonly unknown[]];
type Places = readonly [readonly number[], readonly number[]];

/** Up to how many items of a list are compared with one another by likeness. */
const MOST_COMPARED = 2_500;
/** How much two items must share to be one that was edited, where nothing else says so. */
const LIKE_ENOUGH = 0.5;

/** Pairs the items of two lists that are not equal and yet the same, edited. */
export function pairItems(
  items: Items,
  rest: Places,
  equal: readonly Pair[],
  fields: ItemFields,
  key: NaturalKey,
): Pair[] {
  const ofKind = (kind: Kind): Places => [
    rest[0].filter((place) => kindOf(items[0][place]) === kind),
    rest[1].filter((place) => kindOf(items[1][place]) === kind),
  ];
  return [
    ...pairObjects(items, ofKind('object'), key),
    ...(fields.areNames ? [] : pairByLikeness(items, ofKind('text'), textBag, LIKE_ENOUGH)),
    ...pairInGaps(ofKind('list'), equal),
    ...(fields.areNames ? [] : pairInGaps(ofKind('other'), equal)),
  ];
}

type Kind = 'object' | 'list' | 'text' | 'other';
const kindOf = (item: unknown): Kind =>
  Array.isArray(item) ? 'list' : isObject(item) ? 'object' : typeof item === 'string' ? 'text' : 'other';

const textBag = (item: unknown): Bag => bagOf(wordsOf(String(item)).filter((word) => word.trim() !== ''));

function pairObjects(items: Items, rest: Places, { anchors, all }: NaturalKey): Pair[] {
  return groupsOf(items, rest, anchors).flatMap((group) => {
    const byKey = all.length > anchors.length ? pairByKey(items, group, all) : [];
    const unkeyed = without(group, byKey);
    const path = distinguishingPath(...itemsAt(items, unkeyed));
    const byPath = path ? pairByKey(items, unkeyed, [path]) : [];
    const others = without(unkeyed, byPath);
    const atLeast = anchors.length > 0 ? 0 : LIKE_ENOUGH;
    return [...byKey, ...byPath, ...pairByLikeness(items, others, leavesOf, atLeast)];
  });
}

/** The places of items that share a key, key by key. Those of which the other list has none are left out. */
function groupsOf(items: Items, places: Places, paths: readonly (readonly string[])[]): Places[] {
  if (paths.length === 0) return [places];
  const groups = new Map<string, readonly [number[], number[]]>();
  for (const side of [0, 1] as const) {
    for (const place of places[side]) {
      const text = keyText(items[side][place], paths);
      const group = groups.get(text) ?? ([[], []] as const);
      groups.set(text, group);
      group[side].push(place);
    }
  }
  return [...groups.values()].filter((group) => group[0].length > 0 && group[1].length > 0);
}

const pairByKey = (items: Items, places: Places, paths: readonly (readonly string[])[]): Pair[] =>
  groupsOf(items, places, paths).flatMap((group) => pairByLikeness(items, group, leavesOf, 0));

/** Pairs the likest items. With no least likeness, too many to compare are paired in their order. */
function pairByLikeness(items: Items, places: Places, bag: (item: unknown) => Bag, atLeast: number): Pair[] {
  const [old, fresh] = places;
  if (old.length === 0 || fresh.length === 0) return [];
  const isSingle = old.length === 1 && fresh.length === 1;
  if (atLeast === 0 && (isSingle || old.length * fresh.length > MOST_COMPARED)) {
    return old.slice(0, fresh.length).map((place, index) => ({ old: place, new: fresh[index] ?? 0 }));
  }
  if (old.length * fresh.length > MOST_COMPARED) return [];
  const others = fresh.map((place) => ({ place, bag: bag(items[1][place]) }));
  return pairLikest(
    old.flatMap((place) => {
      const mine = bag(items[0][place]);
      return others
        .map((other) => ({ old: place, new: other.place, likeness: likeness(mine, other.bag) }))
        .filter((candidate) => candidate.likeness >= atLeast);
    }),
  );
}

/** Pairs items that stand between the same neighbours, in their order. */
function pairInGaps([old, fresh]: Places, equal: readonly Pair[]): Pair[] {
  const byOld = equal.toSorted((a, b) => a.old - b.old);
  const steady = longestIncreasing(byOld.map((pair) => pair.new)).flatMap((at) => byOld[at] ?? []);
  const gapOf = (place: number, side: 'old' | 'new'): number =>
    countBelow(steady.length, (at) => (steady[at]?.[side] ?? 0) < place);
  const open = new Map<number, number[]>();
  for (const place of fresh.toReversed()) {
    const gap = gapOf(place, 'new');
    const places = open.get(gap);
    if (places) places.push(place);
    else open.set(gap, [place]);
  }
  return old.flatMap((place) => {
    const partner = open.get(gapOf(place, 'old'))?.pop();
    return partner === undefined ? [] : [{ old: place, new: partner }];
  });
}

const itemsAt = (items: Items, places: Places): Items => [
  places[0].map((place) => items[0][place]),
  places[1].map((place) => items[1][place]),
];

function without(places: Places, pairs: readonly Pair[]): Places {
  const [old, fresh] = [new Set(pairs.map((pair) => pair.old)), new Set(pairs.map((pair) => pair.new))];
  return [places[0].filter((place) => !old.has(place)), places[1].filter((place) => !fresh.has(place))];
}
