/** Something on a line: where its middle would best be, and how much room it takes. */
export interface Dodged {
  readonly at: number;
  readonly size: number;
}

interface Cluster {
  /** Indexes of the members in order. */
  readonly members: readonly number[];
  /** The sum of where each would have the first member begin. */
  readonly wish: number;
  readonly size: number;
}

/**
 * Moves things along a line so that none covers another and all lie within a range, each as little as possible (least
 * squares, by merging neighbours that collide). They keep their order. O(n log n).
 *
 * @returns the middle of each, in the order of the input; undefined where they do not fit
 */
export function dodge(
  items: readonly Dodged[],
  [from, to]: readonly [from: number, to: number],
  gap = 0,
): readonly number[] | undefined {
  const sizes = items.map(({ size }) => size + gap);
  if (sizes.reduce((sum, size) => sum + size, 0) - gap > to - from) return undefined;
  const order = items
    .map(({ at }, index) => ({ at, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ index }) => index);

  const clusters: Cluster[] = [];
  const startOf = ({ wish, members, size }: Cluster) =>
    Math.min(to + gap - size, Math.max(from, wish / members.length));
  for (const index of order) {
    const size = sizes[index] ?? 0;
    let cluster: Cluster = { members: [index], wish: (items[index]?.at ?? 0) - (size - gap) / 2, size };
    for (
      let last = clusters.at(-1);
      last && startOf(last) + last.size > startOf(cluster);
      last = clusters.at(-1)
    ) {
      clusters.pop();
      cluster = {
        members: [...last.members, ...cluster.members],
        wish: last.wish + cluster.wish - cluster.members.length * last.size,
        size: last.size + cluster.size,
      };
    }
    clusters.push(cluster);
  }

  const middles = items.map(() => 0);
  for (const cluster of clusters) {
    let start = startOf(cluster);
    for (const index of cluster.members) {
      const size = sizes[index] ?? 0;
      middles[index] = start + (size - gap) / 2;
      start += size;
    }
  }
  return middles;
}
