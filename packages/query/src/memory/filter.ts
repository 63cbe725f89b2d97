import type { Condition, Filter } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { compileTest } from './comparison.ts';
import { compilePath } from './path.ts';
import { type Row, valuesOf } from './row.ts';
import type { Scope } from './scope.ts';

/** Whether a row meets a filter. */
export type Predicate = (row: Row) => boolean;

/** How deep `all`, `any` and `not` may stand in each other. `parseQuery` refuses such a query before it comes here. */
const DEEPEST = 64;

/** Compiles a filter; every path and value in it is checked against the dataset before the first row is looked at. */
export function compileFilter(scope: Scope, filter: Filter, at: string, depth = 0): Predicate {
  if (!isObject(filter)) throw mustBe(at, 'a filter');
  if (depth > DEEPEST)
    throw new QueryError(
      'query-invalid',
      at,
      `Filters are nested more than ${DEEPEST} levels deep. Flatten them.`,
    );
  const predicates = Object.entries(filter).flatMap(([key, value]): Predicate[] => {
    if (value === undefined) return [];
    const here = `${at}.${key}`;
    switch (key) {
      case 'all':
      case 'any': {
        if (!Array.isArray(value)) throw mustBe(here, 'a list of filters');
        const parts = value.map((part: Filter, index) =>
          compileFilter(scope, part, `${here}.${index}`, depth + 1),
        );
        return [
          key === 'all'
            ? (row) => parts.every((part) => part(row))
            : (row) => parts.some((part) => part(row)),
        ];
      }
      case 'not': {
        if (!isObject(value)) throw mustBe(here, 'a filter');
        // An object under `not` is a filter: conditions stand under paths only.
        const part = compileFilter(scope, value as Filter, here, depth + 1);
        return [(row) => !part(row)];
      }
      default:
        return [compileConditions(scope, key, value, here)];
    }
  });
  return (row) => predicates.every((predicate) => predicate(row));
}

function compileConditions(
  scope: Scope,
  text: string,
  value: NonNullable<Filter[string]> | null,
  at: string,
): Predicate {
  const path = compilePath(scope, text, at);
  if (Array.isArray(value))
    throw mustBe(at, 'a value or conditions; for one of several values, write { "in": [...] }');
  // Under a path an object is a list of conditions, and each of its keys is checked here.
  const tests = isObject(value)
    ? Object.entries(value as Condition).flatMap(([operator, operand]) =>
        operand === undefined ? [] : [compileTest(scope, path, operator, operand, `${at}.${operator}`)],
      )
    : [compileTest(scope, path, 'eq', value, at)];
  return (row) => {
    const values = valuesOf(scope, row, path);
    return tests.every((test) => test(values));
  };
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mustBe = (at: string, expected: string): QueryError =>
  new QueryError('query-invalid', at, `${at} must be ${expected}.`);
