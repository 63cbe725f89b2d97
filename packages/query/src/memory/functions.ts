import { compareKeys, distinct, sortKeyOf } from './compare.ts';
import type { Column } from './result.ts';
import type { CompiledValue } from './value.ts';

/** What a function is computed from: the rows that its `where` keeps, and all rows of the group. */
interface Basis {
  readonly values: readonly unknown[];
  readonly rows: number;
  readonly allValues: readonly unknown[];
  readonly allRows: number;
  readonly of: CompiledValue | undefined;
}

/** A function of the language. */
export interface AggregateFunction {
  readonly reduce: (basis: Basis) => unknown;
  /** The type of the column; `value`: that of what it is computed from. */
  readonly type: Column['type'] | 'value';
  /** Whether what it gives is counted as what it is computed from: not a number of rows or of values. */
  readonly keepsUnit?: true;
  /** What values it can be computed from. */
  readonly takes: 'any' | 'number' | 'ordered';
}

const numbers = (values: readonly unknown[]): number[] => values.filter((value) => typeof value === 'number');
const sum = (values: readonly unknown[]): number =>
  numbers(values).reduce((total, value) => total + value, 0);

function extreme(sign: 1 | -1): AggregateFunction['reduce'] {
  return ({ values, of }) => {
    const keyed = values.map((value) => ({ value, key: sortKeyOf(of?.type ?? 'json', value) }));
    const [first] = keyed;
    if (!first) return null;
    return keyed.reduce((best, next) => (sign * compareKeys(next.key, best.key) < 0 ? next : best), first)
      .value;
  };
}

/** The functions that a column can be computed with, by name. */
export const functions: Readonly<Record<string, AggregateFunction>> = {
  count: { reduce: ({ rows }) => rows, type: 'integer', takes: 'any' },
  countDistinct: { reduce: ({ values }) => distinct(values).length, type: 'integer', takes: 'any' },
  sum: {
    reduce: ({ values }) => (values.length === 0 ? null : sum(values)),
    type: 'number',
    keepsUnit: true,
    takes: 'number',
  },
  mean: {
    reduce: ({ values }) => (values.length === 0 ? null : sum(values) / values.length),
    type: 'number',
    keepsUnit: true,
    takes: 'number',
  },
  min: { reduce: extreme(1), type: 'value', keepsUnit: true, takes: 'ordered' },
  max: { reduce: extreme(-1), type: 'value', keepsUnit: true, takes: 'ordered' },
  list: { reduce: ({ values }) => distinct(values), type: 'list', keepsUnit: true, takes: 'any' },
  share: {
    reduce: ({ values, rows, allValues, allRows, of }) => {
      const [part, whole] = of ? [sum(values), sum(allValues)] : [rows, allRows];
      return whole === 0 ? null : part / whole;
    },
    type: 'share',
    takes: 'number',
  },
};
