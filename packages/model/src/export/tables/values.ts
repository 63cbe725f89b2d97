import { type Row, unreadable } from './cells.ts';
import { jsonFrom } from './read-catalogue.ts';
import type { Shape } from './shape.ts';

/** An object that is being put together. */
export type Value = Record<string, unknown>;

/** What an item is: its only value, or an object. */
export function valueFrom(shape: Shape, row: Row): unknown {
  const own = shape.slots.find(({ keys }) => keys.length === 0);
  if (own) {
    const cell = row.get(own.column);
    if (cell !== null) return own.type === 'json' ? jsonFrom(String(cell), row, own.column) : cell;
    if (shape.slots.length === 1 && shape.lists.length === 0)
      throw row.refuse(`${own.column} is empty. Delete the row, or write a value.`);
  }
  return objectFrom(shape, row, {});
}

export function objectFrom({ slots }: Shape, row: Row, value: Value): Value {
  for (const { keys, column, type } of slots) {
    const cell = row.get(column);
    if (cell === null || keys.length === 0) continue;
    const holder = objectAt(value, keys.slice(0, -1), row, column);
    const key = keys.at(-1) ?? '';
    if (Object.hasOwn(holder, key))
      throw row.refuse(`${column} is set, and so is a column that rules it out.`);
    define(holder, key, type === 'json' ? jsonFrom(String(cell), row, column) : cell);
  }
  return value;
}

/** The object some fields inside of another; it is made where it is not there. */
export function objectAt(value: Value, keys: readonly string[], row?: Row, column = ''): Value {
  let at = value;
  for (const key of keys) {
    if (!Object.hasOwn(at, key)) define(at, key, {});
    const inner = at[key];
    if (!isValue(inner)) {
      const message = `${column} is set, and so is ${key}, which rules it out. Empty one of them.`;
      throw row ? row.refuse(message) : unreadable(key, 'is a value and an object at once.');
    }
    at = inner;
  }
  return at;
}

export const isValue = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sets a field, whatever its name: `__proto__` is one as any other. */
export const define = (value: Value, key: string, content: unknown): void => {
  Object.defineProperty(value, key, { value: content, writable: true, enumerable: true, configurable: true });
};
