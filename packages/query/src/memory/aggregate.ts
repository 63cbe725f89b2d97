import type { RecordAddress } from '@yalu/model/dataset';
import type { Aggregate } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { type CompiledColumn, typeOf } from './columns.ts';
import { compileFilter } from './filter.ts';
import { type AggregateFunction, functions } from './functions.ts';
import { compilePath, type CompiledPath } from './path.ts';
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
