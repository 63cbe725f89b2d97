import type { Looked } from '../index/kept.ts';
import { type Members, placesOf } from './members.ts';

/** Of each group the sum of its numbers, in the order of rows, and how many they are. */
export interface Sums {
  readonly sums: Float64Array;
  readonly counts: Int32Array;
}

export function sumValues(members: Members, looked: Looked): Sums {
  const { groups, group } = members;
  const { numbers, offsets } = looked.cells;
  const at = placesOf(members, looked);
  const [sums, counts] = [new Float64Array(groups), new Int32Array(groups)];
  if (!offsets) {
    for (let index = 0; index < group.length; index++) {
      const value = numbers[at[index] ?? -1] ?? NaN;
      if (Number.isNaN(value)) continue;
      const one = group[index] ?? -1;
      sums[one] = (sums[one] ?? 0) + value;
      counts[one] = (counts[one] ?? 0) + 1;
    }
    return { sums, counts };
  }
  for (let index = 0; index < group.length; index++) {
    const one = group[index] ?? -1;
    const row = at[index] ?? -1;
    const [from, to] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
    for (let place = from; place < to; place++) sums[one] = (sums[one] ?? 0) + (numbers[place] ?? 0);
    counts[one] = (counts[one] ?? 0) + to - from;
  }
  return { sums, counts };
}
