import { isObject } from '@yalu/model/dataset';
import { didYouMean } from '@yalu/model/text';
import type { Readings } from '@yalu/model/time';
import { type Calculation, type CalculationName, CALCULATIONS, type Value } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { withArticle } from './article.ts';
import { calculations } from './calculations.ts';
import { compilePath, type CompiledPath } from './path.ts';
import type { Column } from './result.ts';
import { follow, type Found, type Row } from './row.ts';
import { limitAtOnce, type Scope, spend } from './scope.ts';
import { readingsOfValue } from './time.ts';

/** What a row has for a column. */
export interface Look {
  /** The values, lists unfolded; none where nothing is there. */
  readonly found: readonly Found[];
  /** Whether there is something from which a value cannot be told. */
  readonly isUndetermined: boolean;
}

/** What stands in a column: what is found at a path, or calculated from it. */
export interface CompiledValue {
  /** The path, or the calculation as a person would write it. */
  readonly text: string;
  readonly type: CompiledPath['type'];
  /** The type of a column that has one value in each cell, and its unit. */
  readonly column: Pick<Column, 'type' | 'unit'>;
  /** The parts of its paths at which a list or several records stand. */
  readonly lists: readonly string[];
  readonly isCalculated: boolean;
  /** The paths that it looks at, and for a calculation what it makes of the dates there: one of each path. */
  readonly paths: readonly CompiledPath[];
  readonly calculate?: (readings: readonly Readings[]) => number | undefined;
  readonly look: (row: Row) => Look;
}

/** Compiles a path or a calculation. @throws QueryError for an unknown path or calculation, or a path to no date */
export function compileValue(scope: Scope, value: Value, at: string): CompiledValue {
  return typeof value === 'string'
    ? pathValue(scope, compilePath(scope, value, at))
    : compileCalculation(scope, value, at);
}

function pathValue(scope: Scope, path: CompiledPath): CompiledValue {
  const { text, type, lists, isReference } = path;
  return {
    text,
    type,
    column: { type: isReference ? 'reference' : type === 'record' ? 'object' : type },
    lists,
    isCalculated: false,
    paths: [path],
    look: (row) => ({ found: follow(scope, row, path), isUndetermined: false }),
  };
}

/**
 * Compiles a calculation. Where its path leads to several dates it has a number for each; from two paths, for each pair
 * of a date of the first and one of the second.
 */
function compileCalculation(scope: Scope, calculation: Calculation, at: string): CompiledValue {
  const { name, operand } = callOf(calculation, at);
  const { takes, unit, of } = calculations[name];
  const texts: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  const isFitting = Array.isArray(operand) === takes > 1 && texts.length === takes;
  const paths = texts.map((text) => {
    if (isFitting && typeof text === 'string') return compilePath(scope, text, at);
    throw new QueryError(
      'query-invalid',
      at,
      `${at}: ${name} takes ${takes === 1 ? 'one path' : 'a list of two paths'} to a date or span, and ${JSON.stringify(operand)} is none.`,
    );
  });
  for (const path of paths) checkDated(path, name, at);
  const text = `${name}(${paths.map((path) => path.text).join(', ')})`;
  return {
    text,
    type: 'integer',
    column: { type: 'integer', unit },
    lists: [...new Set(paths.flatMap(({ lists }) => lists))],
    isCalculated: true,
    paths,
    calculate: of,
    look: (row) => {
      const pairs = combined(
        scope,
        paths.map((path) => follow(scope, row, path)),
        text,
      );
      const found: Found[] = [];
      for (const dates of pairs) {
        const value = of(dates.map((date): Readings => readingsOfValue(date.value)));
        if (value !== undefined) found.push({ value, through: dates.flatMap(({ through }) => through) });
      }
      return { found, isUndetermined: found.length < pairs.length };
    },
  };
}

function callOf(
  calculation: Calculation,
  at: string,
): { readonly name: CalculationName; readonly operand: unknown } {
  // A query that no schema has checked may hold anything here.
  const given: unknown = calculation;
  const keys: [string, unknown][] = isObject(given) ? Object.entries(given) : [];
  const [[key, operand] = ['', undefined], ...others] = keys;
  const name = CALCULATIONS.find((candidate) => candidate === key);
  if (name !== undefined && others.length === 0) return { name, operand };
  const near = name === undefined ? didYouMean(key, CALCULATIONS) : '';
  throw new QueryError(
    'query-invalid',
    at,
    `${at} must be a path, or exactly one of ${CALCULATIONS.join(', ')} with a path. ${near}`.trim(),
  );
}

function checkDated({ text, type }: CompiledPath, name: CalculationName, at: string): void {
  if (type === 'date' || type === 'span') return;
  throw new QueryError(
    'value-type',
    at,
    `${text} is ${withArticle(type)}, and ${name} is calculated from a date or a span.`,
  );
}

/** Every way to take one item of each list. @throws QueryError `query-too-large` */
function combined(scope: Scope, lists: readonly (readonly Found[])[], at: string): Found[][] {
  const number = lists.reduce((product, { length }) => product * length, 1);
  limitAtOnce(number, at);
  if (number > 1) spend(scope, number - 1, at);
  return lists.reduce<Found[][]>(
    (sofar, list) => sofar.flatMap((head) => list.map((item) => [...head, item])),
    [[]],
  );
}
