import type { Looked } from '../index/kept.ts';
import type { SortedAs } from '../index/cells.ts';
import { type Members, placesOf } from './members.ts';

/** The first value of each group by order, or the last with a sign of -1; of equal ones that of the first row. */
export function extremeValues(
  members: Members,
  looked: Looked,
  sortedAs: SortedAs,
  sign: 1 | -1,
): (group: number) => unknown {
  const { groups, group } = members;
  const { cells } = looked;
  const { offsets } = cells;
  const at = placesOf(members, looked);
  const isNumeric = cells.isNumeric;
  const flat = isNumeric ? cells.numbers : cells.codes;
  const ranks = isNumeric ? undefined : cells.ranks(sortedAs);
  const best = new Float64Array(groups).fill(NaN);
  const chosen = new Int32Array(groups).fill(-1);
  for (let index = 0; index < group.length; index++) {
    const row = at[index] ?? -1;
    const [from, to] = offsets ? [offsets[row] ?? 0, offsets[row + 1] ?? 0] : [row, row + 1];
    for (let place = from; place < to; place++) {
      const value = flat[place] ?? NaN;
      const key = sign * (ranks ? (ranks[value] ?? NaN) : value);
      if (Number.isNaN(key)) continue;
      const one = group[index] ?? -1;
      if (key >= (best[one] ?? NaN)) continue;
      best[one] = key;
      chosen[one] = place;
    }
  }
  return (one) => {
    const place = chosen[one] ?? -1;
    if (place < 0) return null;
    return isNumeric ? cells.numbers[place] : cells.values[cells.codes[place] ?? -1];
  };
}
