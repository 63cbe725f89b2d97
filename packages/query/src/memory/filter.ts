import type { AnyDataset } from '@yalu/model/dataset';
import { didYouMean } from '@yalu/model/text';
import type { Condition, Filter, Scalar } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { compilePath, type CompiledPath } from './catalogue.ts';
import { follow, type Row } from './row.ts';

/** Whether a row meets a filter. */
export type Predicate = (row: Row) => boolean;

type Test = (values: readonly unknown[]) => boolean;

/** Compiles a filter; every path and value in it is checked against the dataset before the first row is looked at. */
export function compileFilter(dataset: AnyDataset, collection: string, filter: Filter, at: string): Predicate {
  const predicates = Object.entries(filter).flatMap(([key, value]): Predicate[] => {
    if (value === undefined) return [];
    const here = `${at}.${key}`;
    if (key === 'all' || key === 'any') {
      if (!Array.isArray(value)) throw notAFilter(here, 'a list of filters');
      const parts = value.map((part: Filter, index) => compileFilter(dataset, collection, part, `${here}.${index}`));
      return [key === 'all' ? (row) => parts.every((part) => part(row)) : (row) => parts.some((part) => part(row))];
    }
    if (key === 'not') {
      if (!isPlainObject(value)) throw notAFilter(here, 'a filter');
      const part = compileFilter(dataset, collection, value, here);
      return [(row) => !part(row)];
    }
    const path = compilePath(dataset, collection, key, here);
    const condition: Condition = isPlainObject(value) ? value : { eq: value as Scalar };
    const tests = Object.entries(condition).flatMap(([operator, operand]) =>
      operand === undefined ? [] : [compileTest(dataset, path, operator, operand, here)],
    );
    return [
      (row) => {
        const values = follow(dataset, row, path).map(({ value: found }) => found);
        return tests.every((test) => test(values));
      },
    ];
  });
  return (row) => predicates.every((predicate) => predicate(row));
}

const operators: Readonly<Record<string, (operand: unknown) => Test>> = {
  eq: (operand) => (values) => (operand === null ? values.length === 0 : values.includes(operand)),
  ne: (operand) => (values) => (operand === null ? values.length > 0 : !values.includes(operand)),
  in: (operand) => {
    const wanted = new Set(Array.isArray(operand) ? (operand as readonly unknown[]) : []);
    return (values) => values.some((value) => wanted.has(value)) || (values.length === 0 && wanted.has(null));
  },
  lt: (operand) => (values) => values.some((value) => isBelow(value, operand)),
  lte: (operand) => (values) => values.some((value) => isBelow(value, operand) || value === operand),
  gt: (operand) => (values) => values.some((value) => isBelow(operand, value)),
  gte: (operand) => (values) => values.some((value) => isBelow(operand, value) || value === operand),
  matches: (operand) => {
    const wanted = fold(String(operand));
    return (values) => values.some((value) => textsOf(value).some((text) => fold(text).includes(wanted)));
  },
  exists: (operand) => (values) => values.length > 0 === operand,
};

function compileTest(dataset: AnyDataset, path: CompiledPath, operator: string, operand: unknown, at: string): Test {
  const make = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  if (!make) {
    throw new QueryError(
      'query-invalid',
      `${at}.${operator}`,
      `There is no comparison "${operator}". ${didYouMean(operator, Object.keys(operators)) || `There are ${Object.keys(operators).join(', ')}.`}`,
    );
  }
  if (operator === 'eq' || operator === 'ne') checkValue(dataset, path, operand, at);
  if (operator === 'in') {
    if (!Array.isArray(operand)) throw notAFilter(`${at}.in`, 'a list of values');
    for (const value of operand as readonly unknown[]) checkValue(dataset, path, value, at);
  }
  const type = path.field?.type;
  if (/^[lg]te?$/.test(operator) && (type === 'date' || type === 'span')) {
    throw new QueryError('value-type', at, `${path.text} is a ${type}, which may be uncertain: compare it with before, after, during, overlaps or asOf.`);
  }
  return make(operand);
}

/** Refuses a value that the field can never have, naming the nearest that it can. */
function checkValue(dataset: AnyDataset, path: CompiledPath, value: unknown, at: string): void {
  if (value === null) return;
  const { field } = path;
  const refuse = (possible: readonly string[], what: string): never => {
    const shown = possible.length <= 12 ? `There are ${possible.join(', ')}.` : '';
    throw new QueryError('value-unknown', at, `${JSON.stringify(value)} is no ${what}. ${didYouMean(String(value), possible) || shown}`.trim());
  };
  if (field?.values && !field.values.includes(String(value))) refuse(field.values, `value of ${path.text}`);
  if (field?.reference && field.reference.collection !== '*') {
    const { collection } = field.reference;
    const ids = dataset.records[collection] ?? {};
    if (!Object.hasOwn(ids, String(value))) refuse(Object.keys(ids), collection);
  }
  const expected = field && { integer: 'number', number: 'number', boolean: 'boolean', string: 'string', date: 'string' }[String(field.type)];
  if (expected !== undefined && typeof value !== expected) {
    throw new QueryError('value-type', at, `${path.text} is a ${expected}, and ${JSON.stringify(value)} is a ${typeof value}.`);
  }
}

function isBelow(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  return typeof a === 'string' && typeof b === 'string' && a < b;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return isPlainObject(value) ? Object.values(value).filter((text) => typeof text === 'string') : [];
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

function isPlainObject(value: unknown): value is Filter & Condition {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const notAFilter = (at: string, expected: string): QueryError =>
  new QueryError('query-invalid', at, `${at} must be ${expected}.`);
