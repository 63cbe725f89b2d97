import { isObject } from '../catalogue.ts';
import { fieldNames } from './equal.ts';

/** Things with how often each occurs. */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** How often each thing occurs. */
export function bagOf(things: readonly string[]): Bag {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return { counts, size: things.length };
}

/** The simple values of a JSON value, each with the way to it; places in lists do not count. */
export function leavesOf(value: unknown): Bag {
  const leaves: string[] = [];
  collect(value, '', leaves);
  return bagOf(leaves);
}

function collect(value: unknown, path: string, into: string[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, `${path}[]`, into);
  else if (isObject(value)) {
    for (const name of fieldNames(value)) collect(value[name], `${path}.${name}`, into);
  } else into.push(`${path}=${JSON.stringify(value)}`);
}

/** How much two bags share, from 0 to 1: the Dice coefficient. Two empty ones are alike. */
export function likeness(a: Bag, b: Bag): number {
  const size = a.size + b.size;
  if (size === 0) return 1;
  const [fewer, more] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [thing, count] of fewer.counts) shared += Math.min(count, more.counts.get(thing) ?? 0);
  return (2 * shared) / size;
}

/** Two things that may be one, and how alike they are. */
export interface Candidate<T> {
  readonly old: T;
  readonly new: T;
  readonly likeness: number;
}

/**
 * Pairs the likest first, each thing once. Those equally alike go in the order in which they come.
 *
 * n log n in the number of candidates.
 */
export function pairLikest<T>(candidates: readonly Candidate<T>[]): Candidate<T>[] {
  const taken = { old: new Set<T>(), new: new Set<T>() };
  return candidates
    .toSorted((a, b) => b.likeness - a.likeness)
    .filter((candidate) => {
      if (taken.old.has(candidate.old) || taken.new.has(candidate.new)) return false;
      taken.old.add(candidate.old);
      taken.new.add(candidate.new);
      return true;
    });
}
