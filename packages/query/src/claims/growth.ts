import type { AnyDataset } from '@yalu/model/dataset';
import type { Filter, Query } from '../ast/types.ts';
import { isOfSets } from '../memory/sets.ts';

/** Conditions that more values behind a path can undo. */
const UNDONE_BY_MORE: readonly string[] = ['ne', 'none', 'every', 'missing'];

/**
 * Whether more records could only bring rows to a query's answer and take none away. A filter that says what must not be,
 * of anything that is not in the record itself, could lose its rows to a record that is added elsewhere.
 */
export function onlyAddsRows({ catalogue }: AnyDataset, query: Query): boolean {
  if (isOfSets(query)) return false;
  const own = new Set(catalogue[query.from]?.fields.map(({ path }) => path) ?? []);
  const filters = [query.where, ...Object.values(query.aggregate ?? {}).map(({ where }) => where)];
  return filters.every((filter) => filter === undefined || !mayLose(filter, own, false));
}

/** Whether a filter that holds could cease to, because of records that are added. */
function mayLose(filter: Filter, own: ReadonlySet<string>, isNegated: boolean): boolean {
  return Object.entries(filter).some(([key, value]) => {
    if (value === undefined || key === 'calculated') return false;
    if (key === 'all' || key === 'any')
      return (filter[key] ?? []).some((part) => mayLose(part, own, isNegated));
    if (key === 'not') return filter.not !== undefined && mayLose(filter.not, own, !isNegated);
    if (own.has(key)) return false;
    return isNegated || isUndone(value);
  });
}

function isUndone(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  return Object.entries(value).some(
    ([name, operand]) =>
      UNDONE_BY_MORE.includes(name) ||
      (name === 'exists' && operand === false) ||
      (name === 'eq' && operand === null) ||
      (name === 'in' && Array.isArray(operand) && operand.includes(null)) ||
      (name === 'some' && isUndoneWithin(operand)),
  );
}

/** The filter under a quantifier is about other records, each path of it. */
const isUndoneWithin = (filter: unknown): boolean =>
  typeof filter === 'object' && filter !== null && mayLose(filter as Filter, new Set(), false);

/** Whether a query names the records that it asks of, so that no other could come in. */
export function namesItsRecords({ where }: Query): boolean {
  if (isNamed(where)) return true;
  return (where?.all ?? []).some(isNamed);
}

function isNamed(where: Filter | undefined): boolean {
  const id = where?.['id'];
  return typeof id === 'string' || (typeof id === 'object' && id !== null && ('eq' in id || 'in' in id));
}
