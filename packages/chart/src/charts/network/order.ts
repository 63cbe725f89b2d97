import type { Node, Tie } from './figures.ts';

/** More rounds seldom bring anything. */
const ROUNDS = 10;
/** So many neighbours say who comes next. */
const NEAR = 3;

/**
 * The nodes in an order for a circle in which those with strong ties stand near each other: one after the other by
 * their ties to the last ones placed, then exchanged by pairs while that shortens the ties. The same input gives the
 * same order.
 */
export function orderAround(nodes: readonly Node[], ties: readonly Tie[]): readonly Node[] {
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  const weights = nodes.map(() => nodes.map(() => 0));
  for (const { from, to, weight } of ties) {
    const [i, j] = [place.get(from.id) ?? -1, place.get(to.id) ?? -1];
    for (const [row, column] of [
      [i, j],
      [j, i],
    ] as const) {
      const of = weights[row];
      if (of) of[column] = Math.abs(weight);
    }
  }
  return exchanged(chained(weights), weights).flatMap((index) => nodes[index] ?? []);
}

function chained(weights: readonly (readonly number[])[]): number[] {
  const order = weights.length > 0 ? [0] : [];
  while (order.length < weights.length) {
    const last = order.slice(-NEAR);
    let best = -1;
    let most = -1;
    weights.forEach((row, index) => {
      if (order.includes(index)) return;
      const tied = last.reduce((sum, other) => sum + (row[other] ?? 0), 0);
      if (tied > most) [best, most] = [index, tied];
    });
    order.push(best);
  }
  return order;
}

function exchanged(given: readonly number[], weights: readonly (readonly number[])[]): number[] {
  const order = [...given];
  const { length } = order;
  const apart = (a: number, b: number) => Math.min(Math.abs(a - b), length - Math.abs(a - b));
  /** The length of the ties of the node at one place, as if it stood at another. */
  const cost = (at: number, as: number, without: number) =>
    order.reduce(
      (sum, other, place) =>
        place === at || place === without
          ? sum
          : sum + (weights[order[at] ?? -1]?.[other] ?? 0) * apart(as, place),
      0,
    );
  for (let round = 0, better = true; better && round < ROUNDS; round += 1) {
    better = false;
    for (let a = 0; a < length; a += 1) {
      for (let b = a + 1; b < length; b += 1) {
        const gain = cost(a, a, b) + cost(b, b, a) - cost(a, b, b) - cost(b, a, a);
        if (gain <= 1e-9) continue;
        [order[a], order[b]] = [order[b] ?? 0, order[a] ?? 0];
        better = true;
      }
    }
  }
  // Begin with the first node, so that the top of the circle is the same whatever was exchanged.
  const start = order.indexOf(0);
  return [...order.slice(start), ...order.slice(0, start)];
}
