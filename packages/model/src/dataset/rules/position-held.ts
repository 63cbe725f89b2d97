import { isSpanOrdered, type Span, spanReadings } from '../../time/span.ts';
import { isObject } from '../catalogue.ts';
import type { ParsedRecord } from './define.ts';
import { defineRule } from './define.ts';

export const positionHeld = defineRule({
  name: 'position',
  description:
    'A position is that of one school or of one actor, and nobody holds two positions on a dimension at the same time.',
  severity: 'error',
  *check({ of }) {
    const cells = new Map<string, Held[]>();
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
      const others = cells.get(cell);
      const stretch = certainStretchOf(position);
      // A span that is out of order has been reported.
      if (!stretch) continue;
      const held = { position, ...stretch };
      if (others) others.push(held);
      else cells.set(cell, [held]);
    }
    for (const [cell, held] of cells) {
      for (const [{ collection, id, value }, other] of clashesAmong(held)) {
        yield {
          collection,
          id,
          path: ['dimension'],
          found: value['dimension'],
          message: `the position of ${cell} is already held by position/${other.id}. Keep one, or give both a span.`,
        };
      }
    }
  },
});

/** A position and the stretch in which it was held for certain: from its last possible start to its first possible end. */
interface Held {
  readonly position: ParsedRecord;
  readonly from: number;
  readonly to: number;
}

/**
 * Each position that was held for certain at the same time as one that starts before it, with the one of those that
 * lasts longest. Two spans share an instant for certain if each starts for certain before the other can have ended.
 */
function* clashesAmong(held: readonly Held[]): Generator<readonly [ParsedRecord, ParsedRecord]> {
  const sorted = held.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const longest: Held[] = [];
  for (const one of sorted) {
    const earlier = longest[countUpTo(sorted, longest.length, one.to) - 1];
    if (earlier && earlier.to >= one.from) yield [one.position, earlier.position];
    const before = longest.at(-1);
    longest.push(before && before.to >= one.to ? before : one);
  }
}

/** How many of the first `length` positions start at an instant or before it. */
function countUpTo(sorted: readonly Held[], length: number, instant: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.from ?? Infinity) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A position without a span is held all along. Undefined where the span is out of order. */
function certainStretchOf({ value }: ParsedRecord): Omit<Held, 'position'> | undefined {
  const span = value['span'];
  if (!isSpan(span)) return { from: -Infinity, to: Infinity };
  if (!isSpanOrdered(span)) return undefined;
  const readings = spanReadings(span);
  return {
    from: Math.max(...readings.map(({ start }) => start.max)),
    to: Math.min(...readings.map(({ end }) => end.min)),
  };
}

const isSpan = (value: unknown): value is Span =>
  isObject(value) && typeof value['start'] === 'string' && typeof value['end'] === 'string';
