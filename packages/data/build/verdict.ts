import type { Verdict } from '@yalu/query';

/** A verdict as it is committed and published: without what only the display of it needs. */
export type ComputedVerdict = Omit<Verdict, 'columns'>;

export function verdictOf({ columns: _columns, ...verdict }: Verdict): ComputedVerdict {
  return verdict;
}

/** Numbers with six significant digits, so that a committed file shows changes of substance only. */
export function roundNumbers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(6));
  if (Array.isArray(value)) return value.map(roundNumbers);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, roundNumbers(child)]));
  }
  return value;
}
