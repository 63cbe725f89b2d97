import type { Members } from './members.ts';

/** How many rows each group has. */
export function countRows({ groups, group }: Members): Int32Array {
  const counts = new Int32Array(groups);
  for (const one of group) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}
