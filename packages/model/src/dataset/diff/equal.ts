import { isObject } from '../catalogue.ts';

/** Orders texts by code unit, which is the same everywhere. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The names of an object's fields, sorted. A field of `undefined` is absent, as it is in JSON. */
export const fieldNames = (value: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();

/** Whether two JSON values are equal. The order of an object's keys does not matter, that of a list's items does. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    const others: readonly unknown[] = b;
    return a.every((item, index) => isSame(item, others[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const names = fieldNames(a);
  return (
    names.length === fieldNames(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  );
}

/** A value as text, the same for values that are equal and for no others. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  return `{${fieldNames(value)
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)
    .join(',')}}`;
}
