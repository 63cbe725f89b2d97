import { didYouMean } from '@yalu/model/text';
import type { Condition } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { compareTexts } from './compare.ts';
import { checkBound, checkEqual, checkText } from './operand.ts';
import type { CompiledPath } from './path.ts';
import { QUANTIFIERS } from './quantifier.ts';
import type { Scope } from './scope.ts';

/** Whether the values at a path meet a condition. Of several values one is enough, except for `ne`. */
export type Test = (values: readonly unknown[]) => boolean;

interface Operator {
  /** @throws QueryError for an operand that no value at the path could ever meet */
  readonly check: (scope: Scope, path: CompiledPath, operand: unknown, at: string) => void;
  readonly test: (operand: unknown) => Test;
}

const bound = (holds: (difference: number) => boolean): Operator => ({
  check: checkBound,
  test: (operand) => (values) =>
    values.some((value) => {
      const difference = differenceOf(value, operand);
      return difference !== undefined && holds(difference);
    }),
});

/** The comparisons of the language that are with values; absence and quantifiers look at more than those. */
type ComparisonName = Exclude<keyof Condition, 'missing' | 'some' | 'every' | 'none'>;

const operators: Readonly<Record<ComparisonName, Operator>> = {
  eq: {
    check: checkEqual,
    test: (operand) => (values) => (operand === null ? values.length === 0 : values.includes(operand)),
  },
  ne: {
    check: checkEqual,
    test: (operand) => (values) => (operand === null ? values.length > 0 : !values.includes(operand)),
  },
  in: {
    check: (scope, path, operand, at) => {
      if (!Array.isArray(operand))
        throw new QueryError('query-invalid', at, `${at} must be a list of values.`);
      for (const [index, value] of operand.entries()) checkEqual(scope, path, value, `${at}.${index}`);
    },
    test: (operand) => {
      const wanted = new Set<unknown>(Array.isArray(operand) ? operand : []);
      return (values) => (values.length === 0 ? wanted.has(null) : values.some((value) => wanted.has(value)));
    },
  },
  lt: bound((difference) => difference < 0),
  lte: bound((difference) => difference <= 0),
  gt: bound((difference) => difference > 0),
  gte: bound((difference) => difference >= 0),
  matches: {
    check: checkText,
    test: (operand) => {
      const wanted = folded(String(operand));
      return (values) => values.some((value) => isIn(wanted, value));
    },
  },
  contains: {
    check: (scope, path, operand, at) => {
      const wanted: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
      if (wanted.length === 0) throw new QueryError('query-invalid', at, `${at} names no value.`);
      for (const [index, value] of wanted.entries()) {
        const here = Array.isArray(operand) ? `${at}.${index}` : at;
        if (value === null)
          throw new QueryError(
            'value-type',
            here,
            `No list contains null. For an absent value, write exists.`,
          );
        checkEqual(scope, path, value, here);
      }
    },
    test: (operand) => {
      const wanted: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
      return (values) => wanted.every((value) => values.includes(value));
    },
  },
  exists: {
    check: (_scope, _path, operand, at) => {
      if (typeof operand !== 'boolean')
        throw new QueryError('value-type', at, `${at} must be true or false.`);
    },
    test: (operand) => (values) => values.length > 0 === operand,
  },
};

/** Compiles one condition on the values at a path. @throws QueryError for an unknown comparison or an impossible operand */
export function compileTest(
  scope: Scope,
  path: CompiledPath,
  name: string,
  operand: unknown,
  at: string,
): Test {
  if (!isOperator(name)) {
    const names = [...Object.keys(operators), 'missing', ...QUANTIFIERS];
    throw new QueryError(
      'query-invalid',
      at,
      `There is no comparison "${name}". ${didYouMean(name, names) || `There are ${names.join(', ')}.`}`,
    );
  }
  const { check, test } = operators[name];
  check(scope, path, operand, at);
  return test(operand);
}

const isOperator = (name: string): name is ComparisonName => Object.hasOwn(operators, name);

/** Below zero where the value is less than the operand; undefined where they are of two types and not comparable. */
function differenceOf(value: unknown, operand: unknown): number | undefined {
  if (typeof value === 'number' && typeof operand === 'number') return value - operand;
  return typeof value === 'string' && typeof operand === 'string' ? compareTexts(value, operand) : undefined;
}

/** Whether a text stands somewhere in a value: in any language of a label, in any text of free JSON. */
function isIn(wanted: string, value: unknown): boolean {
  if (typeof value === 'string') return folded(value).includes(wanted);
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((inner) => isIn(wanted, inner))
  );
}

/** A text as `matches` compares it. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
