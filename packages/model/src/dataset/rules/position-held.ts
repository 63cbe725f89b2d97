import { overlaps } from '../../time/bounds.ts';
import { isSpanOrdered, spanReadings } from '../../time/span.ts';
import { isObject } from '../catalogue.ts';
import type { ParsedRecord } from './define.ts';
import { defineRule } from './define.ts';

export const positionHeld = defineRule({
  name: 'position',
  description:
    'A position is that of one school or of one actor, and nobody holds two positions on a dimension at the same time.',
  severity: 'error',
  *check({ of }) {
    const cells = new Map<string, ParsedRecord[]>();
    for (const position of of('position')) {
      const { collection, id, value } = position;
      const { school, actor } = value;
      if ((school === undefined) === (actor === undefined)) {
        yield {
          collection,
          id,
          path: school === undefined ? [] : ['actor'],
          ...(school === undefined ? {} : { found: actor }),
          message:
            school === undefined
              ? 'is held by nobody. Name the school or the actor whose position it is.'
              : 'stands beside school, and a position is that of one of them. Keep one.',
        };
        continue;
      }
      const dimension = String(value['dimension']);
      const cell = `${school === undefined ? `actor ${String(actor)}` : String(school)} on ${dimension}`;
      const others = cells.get(cell) ?? [];
      const other = others.find((one) => atTheSameTime(one, position));
      if (other) {
        yield {
          collection,
          id,
          path: ['dimension'],
          found: dimension,
          message: `the position of ${cell} is already held by position/${other.id}. Keep one, or give both a span.`,
        };
      }
      cells.set(cell, [...others, position]);
    }
  },
});

/** Whether two spans share an instant for certain; a position without one is held all along. */
function atTheSameTime(one: ParsedRecord, other: ParsedRecord): boolean {
  const a = spanOf(one);
  const b = spanOf(other);
  if (!a || !b) return true;
  return overlaps(spanReadings(a), spanReadings(b)) === 'certain';
}

function spanOf({ value }: ParsedRecord): { readonly start: string; readonly end: string } | undefined {
  const span = value['span'];
  if (!isObject(span)) return undefined;
  const { start, end } = span;
  if (typeof start !== 'string' || typeof end !== 'string') return undefined;
  // One that is out of order has been reported.
  return isSpanOrdered({ start, end }) ? { start, end } : undefined;
}
