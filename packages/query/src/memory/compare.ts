import { isObject } from '@yalu/model/dataset';
import { hull, parseDate } from '@yalu/model/time';
import type { Column } from './result.ts';

/** What a value is ordered by: computed once a value, so that dates are not parsed at every comparison. */
export type SortKey = number | string | null | readonly SortKey[];

/**
 * The sort key of a value of a column: numbers by size, dates by their earliest instant (an open end last), spans by
 * start and then end, texts by code point, labels by their English, lists item by item. Null for what is absent, an
 * empty list included.
 */
export function sortKeyOf(type: Column['type'] | 'record', value: unknown): SortKey {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value))
    return value.length === 0 ? null : value.map((item: unknown) => sortKeyOf(type, item));
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return type === 'date' ? dateKeyOf(value) : value;
  if (type === 'span' && isObject(value))
    return [dateKeyOf(String(value['start'])), dateKeyOf(String(value['end']))];
  if (type === 'locale-string' && isObject(value)) return String(value['en']);
  return JSON.stringify(value);
}

function dateKeyOf(date: string): SortKey {
  const parsed = parseDate(date);
  return [parsed.ok ? hull(parsed.readings).min : Infinity, date];
}

/** Orders sort keys: numbers, texts, lists, and absent ones last. */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'object' && typeof b === 'object') return compareLists(a, b);
  return rankOf(a) - rankOf(b);
}

const rankOf = (key: SortKey): number => (typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2);

function compareLists(a: readonly SortKey[], b: readonly SortKey[]): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = compareKeys(a[index] ?? null, b[index] ?? null);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/**
 * Orders texts by code point, as databases do. JavaScript's own `<` goes by UTF-16 units, in which the characters
 * beyond U+FFFF, rare Chinese ones among them, come before some of those below.
 */
export function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [one, other] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (one === other) continue;
    return isSurrogate(one) === isSurrogate(other) ? one - other : isSurrogate(one) ? 1 : -1;
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** A text that is the same for equal values only. */
export function nameOf(value: unknown): string {
  // No JSON text of another value begins with a quote.
  return typeof value === 'string' ? `"${value}` : (JSON.stringify(value) ?? 'undefined');
}
