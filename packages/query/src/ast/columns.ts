import type { Columns, Value } from './types.ts';

/** The name of a column that is given none: the path, or what is calculated. */
export function nameOfValue(value: Value): string {
  return typeof value === 'string' ? value : (Object.keys(value)[0] ?? '');
}

/** Whether columns name themselves. (`Array.isArray` does not narrow a readonly array out of a union.) */
export const isListed = (columns: Columns): columns is readonly Value[] => Array.isArray(columns);
