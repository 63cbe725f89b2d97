import type { CalculatedCondition, Condition, Filter } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { compileMissing } from './absence.ts';
import { compileTest } from './comparison.ts';
import { compilePath, type CompiledPath } from './path.ts';
import { compileQuantifier, isQuantifier } from './quantifier.ts';
import { type Row, valuesOf } from './row.ts';
import type { Scope } from './scope.ts';
import { compileValue } from './value.ts';

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
      case 'calculated': {
        if (!Array.isArray(value)) throw mustBe(here, 'a list of conditions');
        // The elements are checked where they are compiled.
        return (value as readonly CalculatedCondition[]).map((condition, index) =>
          compileCalculated(scope, condition, `${here}.${index}`),
        );
      }
      default:
        return [compileConditions(scope, key, value, here, depth)];
    }
  });
  const [only] = predicates;
  return only && predicates.length === 1 ? only : (row) => predicates.every((predicate) => predicate(row));
}

function compileConditions(
  scope: Scope,
  text: string,
  value: NonNullable<Filter[string]> | null,
  at: string,
  depth: number,
): Predicate {
  const path = compilePath(scope, text, at);
  if (Array.isArray(value))
    throw mustBe(at, 'a value or conditions; for one of several values, write { "in": [...] }');
  // Under a path an object is a list of conditions, and each of its keys is checked here.
  const conditions = isObject(value) ? Object.entries(value as Condition) : [['eq', value] as const];
  const predicates: Predicate[] = [];
  const tests = conditions.flatMap(([name, operand]) => {
    const here = isObject(value) ? `${at}.${name}` : at;
    if (operand === undefined) return [];
    if (isQuantifier(name)) {
      const compile = (inner: Scope): Predicate =>
        // Under a quantifier stands a filter, which is checked as such.
        compileFilter(inner, operand as Filter, here, depth + 1);
      predicates.push(compileQuantifier(scope, path, name, here, compile));
      return [];
    }
    if (name === 'missing') {
      predicates.push(compileMissing(scope, path, operand, here));
      return [];
    }
    return [compileTest(scope, path, name, operand, here)];
  });
  if (tests.length > 0) {
    predicates.push((row) => {
      const values = valuesOf(scope, row, path);
      return tests.every((test) => test(values));
    });
  }
  return (row) => predicates.every((predicate) => predicate(row));
}

/** Conditions on what is calculated from dates: of what cannot be told there is no value. */
function compileCalculated(scope: Scope, condition: CalculatedCondition, at: string): Predicate {
  if (!isObject(condition)) throw mustBe(at, 'conditions and "of"');
  const { of, ...conditions } = condition;
  // A query that no schema has checked may hold anything here, and `compileValue` says so.
  const value = compileValue(scope, of, `${at}.of`);
  if (!value.isCalculated) throw mustBe(`${at}.of`, 'a calculation, such as { "year": "date" }');
  const path: CompiledPath = {
    text: value.text,
    steps: [],
    lists: value.lists,
    type: 'integer',
    isReference: false,
    end: { collections: [], inside: '', fields: [] },
  };
  const tests = Object.entries(conditions).map(([name, operand]) =>
    compileTest(scope, path, name, operand, `${at}.${name}`),
  );
  if (tests.length === 0) throw mustBe(at, 'conditions beside "of", such as "gte": 2006');
  return (row) => {
    const values = value.look(row).found.map((found) => found.value);
    return tests.every((test) => test(values));
  };
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mustBe = (at: string, expected: string): QueryError =>
  new QueryError('query-invalid', at, `${at} must be ${expected}.`);
