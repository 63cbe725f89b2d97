import type { Looked } from '../index/kept.ts';

/** Which rows are in which groups: a row once for each group that it is in. */
export interface Members {
  /** How many groups there are. */
  readonly groups: number;
  /** For each membership its group. */
  readonly group: Int32Array;
  /** For each membership its row, among those that are grouped; without it each row is once in a group, in their order. */
  readonly row: Int32Array | undefined;
}

/** The memberships of the rows that a mask lets through. */
export function masked({ groups, group, row }: Members, mask: Uint8Array): Members {
  const [into, from] = [new Int32Array(group.length), new Int32Array(group.length)];
  let count = 0;
  for (let index = 0; index < group.length; index++) {
    const one = row ? (row[index] ?? -1) : index;
    if (mask[one] !== 1) continue;
    into[count] = group[index] ?? -1;
    from[count++] = one;
  }
  return { groups, group: into.subarray(0, count), row: from.subarray(0, count) };
}

/** Where in the cells of a column each membership's row stands. */
export function placesOf({ row }: Members, { at }: Looked): Int32Array {
  return row ? row.map((one) => at[one] ?? -1) : at;
}

/** The rows of each group, in order. */
export function rowsByGroup({ groups, group, row }: Members): (of: number) => Int32Array {
  const offsets = new Int32Array(groups + 1);
  for (const one of group) offsets[one + 1] = (offsets[one + 1] ?? 0) + 1;
  for (let one = 0; one < groups; one++) offsets[one + 1] = (offsets[one + 1] ?? 0) + (offsets[one] ?? 0);
  const next = offsets.slice();
  const rows = new Int32Array(group.length);
  for (let index = 0; index < group.length; index++) {
    const one = group[index] ?? -1;
    const place = next[one] ?? 0;
    rows[place] = row ? (row[index] ?? -1) : index;
    next[one] = place + 1;
  }
  return (of) => rows.subarray(offsets[of] ?? 0, offsets[of + 1] ?? 0);
}
