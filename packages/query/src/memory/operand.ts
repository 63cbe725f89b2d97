import { parseDate } from '@yalu/model/time';
import { QueryError } from '../errors.ts';
import { withArticle } from './article.ts';
import { checkId } from './known-id.ts';
import type { CompiledPath } from './path.ts';
import type { Scope } from './scope.ts';
import { unknownValue } from './unknown-value.ts';

/** What type of JSON value stands in a field that can be compared with one. */
const jsonTypes: Readonly<Partial<Record<CompiledPath['type'], string>>> = {
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  string: 'string',
  date: 'string',
};

/** What to compare instead, where the end of a path is no single value. */
const advice: Readonly<Partial<Record<CompiledPath['type'], string>>> = {
  record: 'Name a field of it, such as id',
  object: 'Name a field of it',
  'locale-string': 'Name a language, such as en, or use matches, which looks in all of them',
  span: 'Name its start or end, or ask about time with asOf, during, overlaps, throughout, before or after',
};

/** Refuses a value that can never stand at a path, naming the nearest that can. */
export function checkEqual(scope: Scope, path: CompiledPath, value: unknown, at: string): void {
  if (value === null) return;
  checkIsSingle(path, at);
  if (path.values && !path.values.includes(String(value)))
    throw unknownValue(value, `value of ${path.text}`, path.values, at);
  checkType(path, value, at);
  if (path.type === 'date' && value !== '..') checkDate(path, String(value), at);
  if (path.ids) checkId(scope, path, path.ids, String(value), at);
}

/** Refuses a bound that no value at a path can be above or below. */
export function checkBound(_scope: Scope, path: CompiledPath, value: unknown, at: string): void {
  if (path.type === 'date' || path.type === 'span') {
    throw new QueryError(
      'value-type',
      at,
      `${path.text} is ${withArticle(path.type)}, which may be uncertain: ask about it with before, after, during, overlaps or asOf, and "time": "${path.text}".`,
    );
  }
  checkIsSingle(path, at);
  if (path.type === 'boolean' || (typeof value !== 'number' && typeof value !== 'string')) {
    throw new QueryError(
      'value-type',
      at,
      `${path.text} is ${withArticle(path.type)}, and nothing is above or below ${JSON.stringify(value)}.`,
    );
  }
  checkType(path, value, at);
}

/** Refuses to look for a text where none can stand. */
export function checkText(_scope: Scope, path: CompiledPath, value: unknown, at: string): void {
  if (typeof value !== 'string') throw new QueryError('value-type', at, `${at} must be a text.`);
  if (path.type === 'string' || path.type === 'date' || path.type === 'locale-string' || path.type === 'json')
    return;
  throw new QueryError(
    'value-type',
    at,
    `${path.text} is ${withArticle(path.type)} and no text. Give matches a text or a label.`,
  );
}

function checkIsSingle({ text, type }: CompiledPath, at: string): void {
  const instead = advice[type];
  if (instead !== undefined)
    throw new QueryError(
      'value-type',
      at,
      `${text} is a whole ${type}, which equals no single value. ${instead}.`,
    );
}

function checkType({ text, type }: CompiledPath, value: unknown, at: string): void {
  const expected = jsonTypes[type];
  if (expected !== undefined && typeof value !== expected) {
    throw new QueryError(
      'value-type',
      at,
      `${text} is a ${expected}, and ${JSON.stringify(value)} is ${withArticle(typeof value)}.`,
    );
  }
}

function checkDate({ text }: CompiledPath, value: string, at: string): void {
  const parsed = parseDate(value);
  if (!parsed.ok) throw new QueryError('date-invalid', at, `${text}: ${parsed.reason}`);
}
