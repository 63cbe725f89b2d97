import type { RecordAddress } from '@yalu/model/dataset';
import type { Aggregate } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { type CompiledColumn, typeOf } from './columns.ts';
import { compareKeys, distinct, sortKeyOf } from './compare.ts';
import { compileFilter } from './filter.ts';
import { compilePath, type CompiledPath } from './path.ts';
import type { Column } from './result.ts';
import { addressesOfRow, follow, type Row } from './row.ts';
import type { Scope } from './scope.ts';

/** The value of a computed column over a group, and what it rests on. */
export interface Computed {
  readonly value: unknown;
  /** Rows of the group that have no value where one was needed. */
  readonly absent: readonly Row[];
  readonly evidence: readonly RecordAddress[];
}

export interface CompiledAggregate extends CompiledColumn {
  readonly compute: (rows: readonly Row[]) => Computed;
}

/** What a function is computed from: the rows that its `where` keeps, and all rows of the group. */
interface Basis {
  readonly values: readonly unknown[];
  readonly rows: number;
  readonly allValues: readonly unknown[];
  readonly allRows: number;
  readonly path: CompiledPath | undefined;
}

interface AggregateFunction {
  readonly reduce: (basis: Basis) => unknown;
  /** The type of the column; `value`: that of the path. */
  readonly type: Column['type'] | 'value';
  /** What values it can be computed from. */
  readonly takes: 'any' | 'number' | 'ordered';
}

const numbers = (values: readonly unknown[]): number[] => values.filter((value) => typeof value === 'number');
const sum = (values: readonly unknown[]): number =>
  numbers(values).reduce((total, value) => total + value, 0);

function extreme(sign: 1 | -1): AggregateFunction['reduce'] {
  return ({ values, path }) => {
    const keyed = values.map((value) => ({ value, key: sortKeyOf(path?.type ?? 'json', value) }));
    const [first] = keyed;
    if (!first) return null;
    return keyed.reduce((best, next) => (sign * compareKeys(next.key, best.key) < 0 ? next : best), first)
      .value;
  };
}

const functions: Readonly<Record<string, AggregateFunction>> = {
  count: { reduce: ({ rows }) => rows, type: 'integer', takes: 'any' },
  countDistinct: { reduce: ({ values }) => distinct(values).length, type: 'integer', takes: 'any' },
  sum: {
    reduce: ({ values }) => (values.length === 0 ? null : sum(values)),
    type: 'number',
    takes: 'number',
  },
  mean: {
    reduce: ({ values }) => (values.length === 0 ? null : sum(values) / values.length),
    type: 'number',
    takes: 'number',
  },
  min: { reduce: extreme(1), type: 'value', takes: 'ordered' },
  max: { reduce: extreme(-1), type: 'value', takes: 'ordered' },
  list: { reduce: ({ values }) => distinct(values), type: 'list', takes: 'any' },
  share: {
    reduce: ({ values, rows, allValues, allRows, path }) => {
      const [part, whole] = path ? [sum(values), sum(allValues)] : [rows, allRows];
      return whole === 0 ? null : part / whole;
    },
    type: 'share',
    takes: 'number',
  },
};

/** Compiles one computed column. @throws QueryError for an unknown function, path or filter */
export function compileAggregate(scope: Scope, name: string, aggregate: Aggregate): CompiledAggregate {
  const at = `aggregate.${name}`;
  const { where, ...call } = aggregate;
  const [[key, operand] = ['', undefined], ...others] = Object.entries<unknown>(call);
  const chosen = Object.hasOwn(functions, key) ? functions[key] : undefined;
  const isWhole = operand === true && (key === 'count' || key === 'share');
  if (!chosen || others.length > 0 || (!isWhole && (typeof operand !== 'string' || key === 'count'))) {
    throw new QueryError(
      'query-invalid',
      at,
      `${at} must be one of ${Object.keys(functions).join(', ')}, with a path (count and share also with true).`,
    );
  }
  const path = typeof operand === 'string' ? compilePath(scope, operand, at) : undefined;
  if (path) checkOperand(path, key, chosen, at);
  const type = chosen.type === 'value' ? (path ? typeOf(path) : 'json') : chosen.type;
  return {
    column: { name, type },
    sortedAs: chosen.type === 'list' && path ? typeOf(path) : type,
    compute: compute(
      scope,
      chosen,
      path,
      where === undefined ? () => true : compileFilter(scope, where, `${at}.where`),
      key === 'share',
    ),
  };
}

/**
 * A share is computed from all rows of its group, every other function from those that its `where` keeps. Evidence is
 * of the latter in either case: of a share, the rows of the part.
 */
function compute(
  scope: Scope,
  { reduce }: AggregateFunction,
  path: CompiledPath | undefined,
  counts: (row: Row) => boolean,
  needsAll: boolean,
): CompiledAggregate['compute'] {
  return (group) => {
    const [values, allValues]: [unknown[], unknown[]] = [[], []];
    const absent: Row[] = [];
    const evidence: RecordAddress[] = [];
    let rows = 0;
    for (const row of group) {
      const isCounted = counts(row);
      if (isCounted) rows++;
      else if (!needsAll) continue;
      const found = path ? follow(scope, row, path) : undefined;
      if (found?.length === 0) {
        absent.push(row);
        continue;
      }
      if (isCounted) evidence.push(...addressesOfRow(row));
      for (const { value, through } of found ?? []) {
        allValues.push(value);
        if (!isCounted) continue;
        values.push(value);
        evidence.push(...through);
      }
    }
    return { value: reduce({ values, rows, allValues, allRows: group.length, path }), absent, evidence };
  };
}

function checkOperand(
  { type, text }: CompiledPath,
  name: string,
  { takes }: AggregateFunction,
  at: string,
): void {
  const isNumber = type === 'integer' || type === 'number';
  if (takes === 'number' && !isNumber) {
    throw new QueryError('value-type', at, `${text} is no number, so there is no ${name} of it.`);
  }
  if (takes === 'ordered' && (type === 'record' || type === 'object')) {
    throw new QueryError(
      'value-type',
      at,
      `${text} is a whole ${type}, of which there is no ${name}. Name one of its fields.`,
    );
  }
}
