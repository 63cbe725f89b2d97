import { isDate } from '@yalu/model/time';
import { compareDates } from './time.ts';

/**
 * One order for all values, so that answers are stable: absent ones last, numbers by size, dates by their earliest
 * instant, other texts by code point, label texts by their English.
 */
export function compareValues(a: unknown, b: unknown): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'number') return -1;
  if (typeof other === 'number') return 1;
  if (/^\d{4}/.test(one) && /^\d{4}/.test(other) && isDate(one) && isDate(other)) return compareDates(one, other);
  return one < other ? -1 : one > other ? 1 : 0;
}

function keyOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'object' && 'en' in value && typeof value.en === 'string') return value.en;
  return JSON.stringify(value);
}

/** The different values, in the order in which they first stand. */
export function distinct(values: readonly unknown[]): unknown[] {
  const seen = new Map<string, unknown>();
  for (const value of values) {
    const key = JSON.stringify(value) ?? 'undefined';
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}
