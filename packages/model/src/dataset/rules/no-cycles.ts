import { valuesAt } from '../catalogue.ts';
import type { Finding, ParsedRecord } from './define.ts';
import { defineRule } from './define.ts';

export const noCycles = defineRule({
  name: 'cycle',
  description:
    'Nothing is broader than itself, a part of itself or its own ancestor, over however many steps.',
  severity: 'error',
  *check({ catalogue, of }) {
    for (const [collection, { fields }] of Object.entries(catalogue)) {
      for (const { path, reference } of fields) {
        if (reference?.collection === collection && reference.leadsUp) yield* cyclesOf(of(collection), path);
      }
    }
  },
});

/** How many cycles are shown that hang together. Where one is taken out, others are often gone too. */
const MOST_SHOWN = 20;

/** A step from a record to one above it, and where the record says so. */
interface Step {
  readonly to: string;
  readonly path: readonly (string | number)[];
}

/**
 * Cycles in which every record of one stands at least once: for each record that is in none yet, a shortest one
 * through it. Each is found at its record with the first id.
 */
function* cyclesOf(records: readonly ParsedRecord[], path: string): Generator<Finding> {
  const collection = records[0]?.collection ?? '';
  const steps = new Map<string, readonly Step[]>(
    records.map(({ id, value }) => [
      id,
      valuesAt(value, path).map((found) => ({ to: String(found.value), path: found.path })),
    ]),
  );
  for (const knot of knotsOf(steps)) {
    const shown = new Set<string>();
    let count = 0;
    for (const start of [...knot].sort()) {
      if (shown.has(start) || count === MOST_SHOWN) continue;
      const round = shortestRound(start, steps, knot);
      if (!round) continue;
      count += 1;
      for (const id of round) shown.add(id);
      const first = round.reduce((least, id, at) => (id < (round[least] ?? id) ? at : least), 0);
      const way = [...round.slice(first), ...round.slice(0, first)];
      const [at = start, next = start] = way;
      yield {
        collection,
        id: at,
        path: steps.get(at)?.find(({ to }) => to === next)?.path ?? [path],
        found: next,
        message: `leads back to itself: ${[...abridged(way), at].join(' > ')}. Take one of these steps out.`,
      };
    }
  }
}

/** A way with its middle left out where it is long. */
function abridged(way: readonly string[]): readonly string[] {
  const left = way.length - 10;
  return left > 1 ? [...way.slice(0, 8), `${left} more`, ...way.slice(-2)] : way;
}

/** A shortest way from a record back to it, inside its knot. */
function shortestRound(
  start: string,
  steps: ReadonlyMap<string, readonly Step[]>,
  knot: ReadonlySet<string>,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const here of queue) {
    for (const { to } of steps.get(here) ?? []) {
      if (to === start) {
        const way = [here];
        for (let at = cameFrom.get(here); at !== undefined; at = cameFrom.get(at)) way.push(at);
        return way.reverse();
      }
      if (!knot.has(to) || cameFrom.has(to)) continue;
      cameFrom.set(to, here);
      queue.push(to);
    }
  }
  return undefined;
}

/** The sets of records each of which leads to all others of its set: Tarjan's algorithm, without recursion. */
function* knotsOf(steps: ReadonlyMap<string, readonly Step[]>): Generator<ReadonlySet<string>> {
  const places = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const reach = (from: string, place: number): void => {
    lowest.set(from, Math.min(lowest.get(from) ?? place, place));
  };
  for (const root of steps.keys()) {
    const way: { readonly id: string; next: number }[] = places.has(root) ? [] : [{ id: root, next: 0 }];
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const { id } = here;
      if (here.next === 0) {
        places.set(id, places.size);
        reach(id, places.size - 1);
        open.push(id);
        isOpen.add(id);
      }
      const to = steps.get(id)?.[here.next]?.to;
      here.next += 1;
      if (to !== undefined) {
        if (isOpen.has(to)) reach(id, places.get(to) ?? 0);
        else if (steps.has(to) && !places.has(to)) way.push({ id: to, next: 0 });
        continue;
      }
      way.pop();
      const below = way.at(-1);
      if (below) reach(below.id, lowest.get(id) ?? 0);
      if (lowest.get(id) !== places.get(id)) continue;
      const knot = new Set(open.splice(open.lastIndexOf(id)));
      for (const one of knot) isOpen.delete(one);
      yield knot;
    }
  }
}
