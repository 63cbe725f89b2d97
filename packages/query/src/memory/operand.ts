import { type AnyDataset, type RecordAddress, targetOf } from '@yalu/model/dataset';
import { didYouMean, nearest } from '@yalu/model/text';
import { parseDate } from '@yalu/model/time';
import { QueryError } from '../errors.ts';
import { recordsOf } from './catalogue.ts';
import type { CompiledPath } from './path.ts';
import type { Scope } from './scope.ts';

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
      `${path.text} is a ${path.type}, which may be uncertain: ask about it with before, after, during, overlaps or asOf, and "time": "${path.text}".`,
    );
  }
  checkIsSingle(path, at);
  if (path.type === 'boolean' || (typeof value !== 'number' && typeof value !== 'string')) {
    throw new QueryError(
      'value-type',
      at,
      `${path.text} is a ${path.type}, and nothing is above or below ${JSON.stringify(value)}.`,
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
    `${path.text} is a ${path.type} and no text. Give matches a text or a label.`,
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
      `${text} is a ${expected}, and ${JSON.stringify(value)} is a ${typeof value}.`,
    );
  }
}

function checkDate({ text }: CompiledPath, value: string, at: string): void {
  const parsed = parseDate(value);
  if (!parsed.ok) throw new QueryError('date-invalid', at, `${text}: ${parsed.reason}`);
}

function checkId(
  { dataset }: Scope,
  path: CompiledPath,
  collections: readonly string[],
  value: string,
  at: string,
): void {
  if (collections.includes('*')) {
    checkAddress(dataset, path, value, at);
    return;
  }
  const addresses = collections.map((collection) => ({ collection, id: value }));
  if (addresses.some((address) => isRecord(dataset, address))) return;
  for (const address of addresses) refuseRedirect(dataset, address, value, '', at);
  const ids = collections.flatMap((collection) => Object.keys(recordsOf(dataset, collection)));
  throw unknownValue(value, collections.join(' or '), ids, at);
}

/** `collection/id`: the nearest ids are those of its collection, where that is known. */
function checkAddress(dataset: AnyDataset, { text }: CompiledPath, value: string, at: string): void {
  const address = targetOf('*', value) ?? { collection: '', id: value };
  if (isRecord(dataset, address)) return;
  const prefix = `${address.collection}/`;
  refuseRedirect(dataset, address, value, prefix, at);
  const near = nearest(address.id, Object.keys(recordsOf(dataset, address.collection))).map(
    (id) => `${prefix}${id}`,
  );
  const all = Object.keys(dataset.records).flatMap((collection) =>
    Object.keys(recordsOf(dataset, collection)).map((id) => `${collection}/${id}`),
  );
  throw unknownValue(
    value,
    `record (collection/id) that ${text} could name`,
    near.length > 0 ? near : all,
    at,
  );
}

const isRecord = (dataset: AnyDataset, { collection, id }: RecordAddress): boolean =>
  Object.hasOwn(recordsOf(dataset, collection), id);

function refuseRedirect(
  { redirects }: AnyDataset,
  { collection, id }: RecordAddress,
  value: string,
  prefix: string,
  at: string,
): void {
  const former = Object.hasOwn(redirects, collection) ? redirects[collection] : undefined;
  const redirect = former && Object.hasOwn(former, id) ? former[id] : undefined;
  if (!redirect) return;
  const now = redirect.to.map((target) => `${prefix}${target}`).join(', ');
  const instead = redirect.to.length === 1 ? 'that' : 'one of those';
  throw new QueryError(
    'value-unknown',
    at,
    `${JSON.stringify(value)} was ${redirect.kind} to ${now}. Name ${instead} instead.`,
  );
}

function unknownValue(value: unknown, what: string, possible: readonly string[], at: string): QueryError {
  const shown = possible.length <= 12 ? `There are ${possible.join(', ')}.` : '';
  return new QueryError(
    'value-unknown',
    at,
    `${JSON.stringify(value)} is no ${what}. ${didYouMean(String(value), possible) || shown}`.trim(),
  );
}
