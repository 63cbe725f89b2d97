import type { ParsedRecord } from './define.ts';
import { defineRule } from './define.ts';

export const eventsDistinct = defineRule({
  name: 'duplicate',
  description: 'No two events have the same date, kind and actors.',
  severity: 'warning',
  *check({ of }) {
    const first = new Map<string, string>();
    for (const record of of('event')) {
      const key = identity(record);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, record.id);
      else {
        yield {
          collection: record.collection,
          id: record.id,
          path: ['date'],
          found: record.value['date'],
          message: `event/${earlier} has the same date, kind and actors. Merge them (a redirect keeps the other id), or make the difference visible, such as a time of day or an actor more.`,
        };
      }
    }
  },
});

const identity = ({ value }: ParsedRecord): string =>
  JSON.stringify([
    value['date'],
    value['kind'],
    ...['initiator', 'target', 'actors'].map((field) => sorted(value[field])),
  ]);

const sorted = (ids: unknown): readonly string[] =>
  Array.isArray(ids) ? (ids as readonly unknown[]).map(String).toSorted() : [];
