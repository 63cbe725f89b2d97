import { isSpanOrdered } from '../../time/span.ts';
import { isObject, valuesAt } from '../catalogue.ts';
import { defineRule } from './define.ts';

export const spansOrdered = defineRule({
  name: 'span',
  description: 'A span does not end before it starts, and an open one says how far its source can speak.',
  severity: 'error',
  *check({ records, fields }) {
    for (const { collection, id, value } of records) {
      for (const field of fields(collection)) {
        if (field.type !== 'span') continue;
        for (const { path, value: span } of valuesAt(value, field.path)) {
          if (!isObject(span)) continue;
          const { start, end, knownUntil } = span;
          if (typeof start !== 'string' || typeof end !== 'string') continue;
          const at = { collection, id, path: [...path, 'end'], found: end };
          if (!isSpanOrdered({ start, end })) {
            yield {
              ...at,
              message: `"${end}" is before the start, "${start}". Exchange them, or mend the wrong one.`,
            };
          } else if (end === '..' && knownUntil === undefined) {
            yield {
              ...at,
              message:
                'is open, and nothing says how far the source can speak. Add knownUntil, usually the date of the source.',
            };
          } else if (
            end === '..' &&
            typeof knownUntil === 'string' &&
            !isSpanOrdered({ start, end: knownUntil })
          ) {
            yield {
              ...at,
              path: [...path, 'knownUntil'],
              found: knownUntil,
              message: `"${knownUntil}" is before the start, "${start}". A source that speaks of the start knows it.`,
            };
          } else if (end !== '..' && knownUntil !== undefined) {
            yield {
              ...at,
              path: [...path, 'knownUntil'],
              found: knownUntil,
              message: `has no meaning for a span that ends ("${end}"). Leave it out, or make the end "..".`,
              fix: {
                description: 'Leave out knownUntil.',
                operations: [{ op: 'remove', path: [...path, 'knownUntil'] }],
              },
            };
          }
        }
      }
    }
  },
});
