import type { Looked } from '../index/kept.ts';
import { type Members, placesOf } from './members.ts';

/** How many groups and values there may be together for a table of all their pairs. */
const MOST_PAIRS = 1 << 22;

/** Calls a function with each different value of each group, in the order in which they first stand. */
function eachDistinct(members: Members, looked: Looked, visit: (group: number, code: number) => void): void {
  const { groups, group } = members;
  const { codes, values, offsets } = looked.cells;
  const at = placesOf(members, looked);
  const isNew = groups * values.length <= MOST_PAIRS ? tabled(groups * values.length) : remembered();
  for (let index = 0; index < group.length; index++) {
    const row = at[index] ?? -1;
    const one = group[index] ?? -1;
    const [from, to] = offsets ? [offsets[row] ?? 0, offsets[row + 1] ?? 0] : [row, row + 1];
    for (let place = from; place < to; place++) {
      const code = codes[place] ?? -1;
      if (code >= 0 && isNew(one * values.length + code)) visit(one, code);
    }
  }
}

function tabled(pairs: number): (pair: number) => boolean {
  const seen = new Uint8Array(pairs);
  return (pair) => {
    if (seen[pair] === 1) return false;
    seen[pair] = 1;
    return true;
  };
}

function remembered(): (pair: number) => boolean {
  const seen = new Set<number>();
  return (pair) => {
    const { size } = seen;
    return seen.add(pair).size > size;
  };
}

/** How many different values each group has. */
export function countDistinct(members: Members, looked: Looked): Int32Array {
  const counts = new Int32Array(members.groups);
  eachDistinct(members, looked, (one) => {
    counts[one] = (counts[one] ?? 0) + 1;
  });
  return counts;
}

/** The different values of each group. */
export function listDistinct(members: Members, looked: Looked): (group: number) => unknown[] {
  const lists: number[][] = Array.from({ length: members.groups }, () => []);
  eachDistinct(members, looked, (one, code) => lists[one]?.push(code));
  const { values } = looked.cells;
  return (one) => (lists[one] ?? []).map((code) => values[code]);
}
