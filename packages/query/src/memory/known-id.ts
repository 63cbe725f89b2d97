import { type AnyDataset, type RecordAddress, targetOf } from '@yalu/model/dataset';
import { nearest } from '@yalu/model/text';
import { QueryError } from '../errors.ts';
import { recordsOf } from './catalogue.ts';
import type { CompiledPath } from './path.ts';
import type { Scope } from './scope.ts';
import { unknownValue } from './unknown-value.ts';

/** Refuses an id that no record has, saying where it was moved to or what is nearest. @throws QueryError `value-unknown` */
export function checkId(
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
