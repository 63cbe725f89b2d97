import type { ViewCoding } from './check-codings.ts';

/** How the view of a document is found from those of its coders. */
export type DecisionRule = 'unanimous' | 'majority';

/** A document with what its coders made of it. */
export interface DecidedUnit {
  readonly unit: string;
  readonly codings: readonly { readonly coder: string; readonly view: string }[];
  /** The view that is counted. Null where the coders leave it open. */
  readonly view: string | null;
}

/**
 * The view of each document, in the order of their first coding: `unanimous`, where all its coders have the same;
 * `majority`, where more than half of them have.
 */
export function decide(codings: readonly ViewCoding[], rule: DecisionRule): readonly DecidedUnit[] {
  const units = new Map<string, { coder: string; view: string }[]>();
  for (const { unit, coder, view } of codings) units.set(unit, [...(units.get(unit) ?? []), { coder, view }]);
  return [...units].map(([unit, given]) => {
    const counts = new Map<string, number>();
    for (const { view } of given) counts.set(view, (counts.get(view) ?? 0) + 1);
    const needed = rule === 'unanimous' ? given.length : Math.floor(given.length / 2) + 1;
    const [view = null] = [...counts].find(([, count]) => count >= needed) ?? [];
    return { unit, codings: given, view };
  });
}
