import { didYouMean } from '@yalu/model/text';
import { isListed, nameOfValue } from '../ast/columns.ts';
import type { Columns, Value } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import type { Column } from './result.ts';
import type { Scope } from './scope.ts';
import { type CompiledValue, compileValue } from './value.ts';

/** A column of an answer, and what its cells are ordered by (`list` is no type to order by: its items are). */
export interface CompiledColumn {
  readonly column: Column;
  readonly sortedAs: Column['type'] | 'record';
  /** What stands in its cells, where that is looked up in each row: not for computed columns. */
  readonly value?: CompiledValue;
}

/** A column whose cells are looked up in each row. */
export interface ValueColumn extends CompiledColumn {
  readonly value: CompiledValue;
  readonly isList: boolean;
}

/** Compiles the columns of `select` or `group`. @throws QueryError for an unknown path, or a name that stands twice */
export function compileColumns(scope: Scope, columns: Columns, at: 'select' | 'group'): ValueColumn[] {
  const named: readonly (readonly [string, Value])[] = isListed(columns)
    ? columns.map((value) => [nameOfValue(value), value])
    : Object.entries(columns);
  if (named.length === 0)
    throw new QueryError('query-invalid', at, `${at} names no column. Name one, or leave ${at} out.`);
  const compiled = named.map(([name, given]): ValueColumn => {
    const value = compileValue(scope, given, `${at}.${name}`);
    const isList = at === 'select' && value.lists.some((list) => list !== scope.unnest);
    const column = { name, ...value.column, ...(isList ? { type: 'list' as const } : {}) };
    return { column, sortedAs: value.column.type, value, isList };
  });
  checkNames(compiled, at);
  return compiled;
}

/** @throws QueryError where two columns of an answer would have one name */
export function checkNames(columns: readonly CompiledColumn[], at: string): void {
  const seen = new Set<string>();
  for (const { column } of columns) {
    if (seen.has(column.name) || column.name === '__proto__') {
      const why = seen.has(column.name) ? 'There are two columns' : 'There can be no column';
      throw new QueryError(
        'query-invalid',
        `${at}.${column.name}`,
        `${why} "${column.name}". Give it another name.`,
      );
    }
    seen.add(column.name);
  }
}

/** Says that an answer has no such column, and which it has. */
export function unknownColumn(name: string, columns: readonly Column[], at: string): QueryError {
  const names = columns.map((column) => column.name);
  return new QueryError(
    'column-unknown',
    at,
    `The answer has no column "${name}". ${didYouMean(name, names) || `It has ${names.join(', ')}.`}`,
  );
}
