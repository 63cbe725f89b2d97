import type { ItemsEdit } from './edit.ts';
import { countBelow } from './sequence.ts';

/** Says where the items of a list stand before and after an edit. */
export interface Places {
  /** The new place of an item that both lists have, by its old one. */
  readonly newOf: (old: number) => number;
  /** The old place of an item that both lists have, by its new one. */
  readonly oldOf: (fresh: number) => number;
}

const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);

/** Items that are neither removed, added nor moved keep their order, and fill the places that are left. */
export function placesOf({ removed, added, moved }: ItemsEdit): Places {
  const left = ascending([...removed.keys(), ...[...moved.values()].map(({ from }) => from)]);
  const taken = ascending([...added.keys(), ...moved.keys()]);
  const movedTo = new Map([...moved].map(([to, { from }]) => [from, to]));
  return {
    newOf: (old) => movedTo.get(old) ?? placeOfFree(taken, rankOf(left, old)),
    oldOf: (fresh) => moved.get(fresh)?.from ?? placeOfFree(left, rankOf(taken, fresh)),
  };
}

/** How many places before this one are free. */
const rankOf = (occupied: readonly number[], place: number): number =>
  place - countBelow(occupied.length, (at) => (occupied[at] ?? 0) < place);

/** The place that has so many free ones before it and is free itself. */
const placeOfFree = (occupied: readonly number[], rank: number): number =>
  rank + countBelow(occupied.length, (at) => (occupied[at] ?? 0) - at <= rank);
