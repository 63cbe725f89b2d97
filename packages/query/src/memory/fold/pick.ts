import type { Looked } from '../index/kept.ts';
import type { SortedAs } from '../index/cells.ts';
import { type Members, placesOf } from './members.ts';

/**
 * The row of each group that is first by another column, or last; -1 where none has a value there. Of several values of
 * a row the first or last counts; of equal rows the first is first, and the last is last.
 */
export function pickRows(
  members: Members,
  by: Looked,
  sortedAs: SortedAs,
  end: 'first' | 'last',
): Int32Array {
  const { groups, group, row } = members;
  const { codes, offsets } = by.cells;
  const ranks = by.cells.ranks(sortedAs);
  const at = placesOf(members, by);
  const best = new Int32Array(groups);
  const picked = new Int32Array(groups).fill(-1);
  for (let index = 0; index < group.length; index++) {
    const place = at[index] ?? -1;
    const [from, to] = offsets ? [offsets[place] ?? 0, offsets[place + 1] ?? 0] : [place, place + 1];
    const rank = extremeOf(codes, ranks, from, to, end);
    if (rank < 0) continue;
    const one = group[index] ?? -1;
    const sofar = best[one] ?? 0;
    if ((picked[one] ?? -1) >= 0 && (end === 'first' ? rank >= sofar : rank < sofar)) continue;
    best[one] = rank;
    picked[one] = row ? (row[index] ?? -1) : index;
  }
  return picked;
}

/** The least or the greatest rank among some values; -1 where there is none. */
function extremeOf(
  codes: Int32Array,
  ranks: Int32Array,
  from: number,
  to: number,
  end: 'first' | 'last',
): number {
  let best = -1;
  for (let place = from; place < to; place++) {
    const rank = ranks[codes[place] ?? -1] ?? -1;
    if (rank >= 0 && (best < 0 || (end === 'first' ? rank < best : rank > best))) best = rank;
  }
  return best;
}
