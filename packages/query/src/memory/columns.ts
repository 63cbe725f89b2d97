import { didYouMean } from '@yalu/model/text';
import type { Columns } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { compilePath, type CompiledPath } from './path.ts';
import type { Column } from './result.ts';
import type { Scope } from './scope.ts';

/** A column of an answer, and what its cells are ordered by (`list` is no type to order by: its items are). */
export interface CompiledColumn {
  readonly column: Column;
  readonly sortedAs: Column['type'] | 'record';
  /** Where its cells are found; a computed column has no path. */
  readonly path?: CompiledPath;
}

/** A column whose cells are found at a path. */
export interface PathColumn extends CompiledColumn {
  readonly path: CompiledPath;
  readonly isList: boolean;
}

/** Compiles the columns of `select` or `group`. @throws QueryError for an unknown path, or a name that stands twice */
export function compileColumns(scope: Scope, columns: Columns, at: 'select' | 'group'): PathColumn[] {
  const named: readonly (readonly [string, string])[] = isNames(columns)
    ? columns.map((path) => [path, path])
    : Object.entries(columns);
  if (named.length === 0)
    throw new QueryError('query-invalid', at, `${at} names no column. Name one, or leave ${at} out.`);
  const compiled = named.map(([name, text]): PathColumn => {
    const path = compilePath(scope, text, `${at}.${name}`);
    const isList = at === 'select' && path.lists.some((list) => list !== scope.unnest);
    return { column: { name, type: isList ? 'list' : typeOf(path) }, sortedAs: typeOf(path), path, isList };
  });
  checkNames(compiled, at);
  return compiled;
}

/** The type of a column that has one value of a path in each cell. */
export function typeOf({ type, isReference }: CompiledPath): Column['type'] {
  return isReference ? 'reference' : type === 'record' ? 'object' : type;
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

// `Array.isArray` does not narrow a readonly array out of a union.
const isNames = (columns: Columns): columns is readonly string[] => Array.isArray(columns);
