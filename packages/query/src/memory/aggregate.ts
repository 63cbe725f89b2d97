import type { AnyDataset, RecordAddress } from '@yalu/model/dataset';
import type { Aggregate } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { compilePath } from './catalogue.ts';
import { compileFilter } from './filter.ts';
import { compareValues, distinct } from './order.ts';
import type { Column } from './result.ts';
import { addressesOfRow, follow, type Found, type Row } from './row.ts';

/** The value of a computed column over a group, and what it rests on. */
export interface Computed {
  readonly value: unknown;
  /** Rows of the group that have no value where one was needed. */
  readonly missing: number;
  readonly evidence: readonly RecordAddress[];
}

export interface CompiledAggregate {
  readonly column: Column;
  readonly compute: (rows: readonly Row[]) => Computed;
}

/** What one function makes of the values found in the rows that count, of all rows, and of the values found in those. */
type Reduce = (values: readonly unknown[], rows: number, all: readonly unknown[], allRows: number) => unknown;

const numbers = (values: readonly unknown[]): number[] => values.filter((value) => typeof value === 'number');
const sum = (values: readonly unknown[]): number => numbers(values).reduce((total, value) => total + value, 0);
const extreme = (sign: 1 | -1): Reduce => (values) =>
  values.length === 0 ? null : values.reduce((best, value) => (sign * compareValues(value, best) < 0 ? value : best));

const functions: Readonly<Record<string, { readonly reduce: Reduce; readonly type: Column['type'] | 'field'; readonly numeric?: boolean }>> = {
  count: { reduce: (_values, rows) => rows, type: 'integer' },
  countDistinct: { reduce: (values) => distinct(values).length, type: 'integer' },
  sum: { reduce: (values) => (values.length === 0 ? null : sum(values)), type: 'number', numeric: true },
  mean: { reduce: (values) => (values.length === 0 ? null : sum(values) / numbers(values).length), type: 'number', numeric: true },
  min: { reduce: extreme(1), type: 'field' },
  max: { reduce: extreme(-1), type: 'field' },
  list: { reduce: (values) => distinct(values), type: 'list' },
  share: {
    reduce: (values, rows, all, allRows) => {
      const [part, whole] = all.length === 0 ? [rows, allRows] : [sum(values), sum(all)];
      return whole === 0 ? null : part / whole;
    },
    type: 'share',
    numeric: true,
  },
};

/** Compiles one computed column. @throws QueryError for an unknown function, path or filter */
export function compileAggregate(dataset: AnyDataset, collection: string, name: string, aggregate: Aggregate): CompiledAggregate {
  const at = `aggregate.${name}`;
  const { where, ...call } = aggregate;
  const [[key, operand] = ['', undefined]] = Object.entries(call) as [string, string | true][];
  const chosen = Object.hasOwn(functions, key) ? functions[key] : undefined;
  if (!chosen || operand === undefined) {
    throw new QueryError('query-invalid', at, `${at} must be one of ${Object.keys(functions).join(', ')}.`);
  }
  const path = operand === true ? undefined : compilePath(dataset, collection, operand, at);
  const fieldType = path?.field?.type;
  if (path && chosen.numeric === true && fieldType !== 'integer' && fieldType !== 'number') {
    throw new QueryError('value-type', at, `${path.text} is no number, so there is no ${key} of it.`);
  }
  const counts = where ? compileFilter(dataset, collection, where, `${at}.where`) : () => true;
  const column: Column = { name, type: chosen.type === 'field' ? (fieldType ?? 'json') : chosen.type };
  return {
    column,
    compute: (rows) => {
      const counted = rows.filter(counts);
      const found = path ? counted.map((row) => ({ row, values: follow(dataset, row, path) })) : [];
      const all = path && key === 'share' ? rows.flatMap((row) => follow(dataset, row, path)) : [];
      const values = found.flatMap(({ values: some }) => some).map(({ value }) => value);
      return {
        value: chosen.reduce(values, counted.length, all.map(({ value }) => value), rows.length),
        missing: found.filter(({ values: some }) => some.length === 0).length,
        evidence: path ? found.flatMap(({ row, values: some }) => addresses(row, some)) : counted.flatMap(addressesOfRow),
      };
    },
  };
}

function addresses(row: Row, found: readonly Found[]): RecordAddress[] {
  return found.length === 0 ? [] : [...addressesOfRow(row), ...found.flatMap(({ through }) => through)];
}
