import { valuesAt } from '../catalogue.ts';
import type { Finding, ParsedRecord } from './define.ts';
import { defineRule } from './define.ts';

export const noCycles = defineRule({
  name: 'cycle',
  description:
    'Nothing is broader than itself, a part of itself or its own ancestor, over however many steps.',
  severity: 'error',
  *check(context) {
    for (const [collection, { fields }] of Object.entries(context.catalogue)) {
      for (const { path, reference } of fields) {
        if (reference?.collection !== collection || path.includes('.')) continue;
        yield* cyclesOf(context.of(collection), path);
      }
    }
  },
});

/** One finding for each cycle, at the first record of it in the order of ids. */
function* cyclesOf(records: readonly ParsedRecord[], path: string): Generator<Finding> {
  const parents = new Map(
    records.map(({ id, value }) => [id, valuesAt(value, path).map((found) => String(found.value))]),
  );
  const done = new Set<string>();
  for (const { collection, id } of records) {
    const way: { readonly id: string; next: number }[] = [{ id, next: 0 }];
    const on = new Set([id]);
    while (way.length > 0) {
      const here = way[way.length - 1];
      if (!here) break;
      const parent = done.has(here.id) ? undefined : parents.get(here.id)?.[here.next];
      if (parent === undefined) {
        done.add(here.id);
        on.delete(here.id);
        way.pop();
      } else {
        here.next += 1;
        if (on.has(parent)) {
          const round = [
            ...way.slice(way.findIndex((step) => step.id === parent)).map((step) => step.id),
            parent,
          ];
          const at = round.slice(0, -1).toSorted()[0] ?? parent;
          yield {
            collection,
            id: at,
            path: [path],
            found: parents.get(at)?.[0],
            message: `leads back to itself: ${round.join(' > ')}. Take one of these steps out.`,
          };
        } else if (!done.has(parent)) {
          on.add(parent);
          way.push({ id: parent, next: 0 });
        }
      }
    }
  }
}
