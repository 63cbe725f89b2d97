import { ModelError } from '../errors.ts';
import { didYouMean } from '../text/nearest.ts';
import { valuesAt } from './catalogue.ts';
import { own } from './own.ts';
import type { Dataset, RecordAddress, Redirect } from './types.ts';

/** A dataset whose record types do not matter. */
export type AnyDataset = Dataset<Readonly<Record<string, { readonly id: string }>>>;

/** A link between two records along a reference field. */
export interface Link extends RecordAddress {
  /** The field: `school`, or the inverse name (`positions`) seen from the other end. */
  readonly field: string;
}

/**
 * Finds a record by its id, following a redirect.
 *
 * @returns the record, and the redirect if one was followed; for a `split`, the records of all its targets
 * @throws ModelError `collection-unknown` or `record-unknown`, with the nearest names
 */
export function lookUp<R extends object, C extends keyof R & string>(
  dataset: Dataset<R>,
  collection: C,
  id: string,
): { readonly records: readonly R[C][]; readonly redirect?: Redirect } {
  const records: Readonly<Record<string, R[C]>> | undefined = dataset.records[collection];
  if (records === undefined || !Object.hasOwn(dataset.records, collection)) {
    throw new ModelError(
      'collection-unknown',
      `There is no collection "${collection}". ${didYouMean(collection, Object.keys(dataset.records))}`.trim(),
    );
  }
  const found = own(records, id);
  if (found !== undefined) return { records: [found] };
  const redirect = own(own(dataset.redirects, collection), id);
  if (redirect) {
    return {
      records: redirect.to.map((target) => own(records, target)).filter((one) => one !== undefined),
      redirect,
    };
  }
  throw new ModelError(
    'record-unknown',
    `There is no ${collection} "${id}". ${didYouMean(id, [...Object.keys(records), ...Object.keys(own(dataset.redirects, collection) ?? {})])}`.trim(),
  );
}

/** All records with an id, in whichever collections. Redirects are followed. */
export function addressesOf(dataset: AnyDataset, id: string): RecordAddress[] {
  return Object.keys(dataset.records).flatMap((collection) => {
    if (own(dataset.records[collection], id) !== undefined) return [{ collection, id }];
    const redirect = own(own(dataset.redirects, collection), id);
    return redirect ? redirect.to.map((to) => ({ collection, id: to })) : [];
  });
}

/** The records that a record names, in the order of its fields. */
export function linksFrom(dataset: AnyDataset, { collection, id }: RecordAddress): readonly Link[] {
  const known = indexes.get(dataset);
  if (known) return known.from.get(`${collection}/${id}`) ?? [];
  // What a record names stands in it; only who names it needs an index of all.
  const record = own(own(dataset.records, collection), id);
  if (record === undefined) return [];
  const links = new Map<string, Link[]>();
  const seen = new Set<string>();
  for (const { target, field } of referencesOf(dataset, collection, record)) {
    push(links, '', { ...target, field }, seen);
  }
  return links.get('') ?? [];
}

/** What a record names, field by field in the order of the catalogue. */
function* referencesOf(
  dataset: AnyDataset,
  collection: string,
  record: object,
): Generator<{ readonly target: RecordAddress; readonly field: string; readonly inverse: string }> {
  for (const { path, reference } of own(dataset.catalogue, collection)?.fields ?? []) {
    if (!reference) continue;
    for (const { value } of valuesAt(record, path)) {
      const target = targetOf(reference.collection, value);
      if (target) yield { target, field: path, inverse: reference.inverse };
    }
  }
}

/** The records that name a record, in the order of collections and ids. */
export function linksTo(dataset: AnyDataset, { collection, id }: RecordAddress): readonly Link[] {
  return linkIndex(dataset).to.get(`${collection}/${id}`) ?? [];
}

interface LinkIndex {
  readonly from: ReadonlyMap<string, Link[]>;
  readonly to: ReadonlyMap<string, Link[]>;
}

const indexes = new WeakMap<object, LinkIndex>();

function linkIndex(dataset: AnyDataset): LinkIndex {
  const known = indexes.get(dataset);
  if (known) return known;
  const from = new Map<string, Link[]>();
  const to = new Map<string, Link[]>();
  const seen = new Set<string>();
  for (const collection of Object.keys(dataset.catalogue)) {
    for (const record of Object.values(dataset.records[collection] ?? {})) {
      for (const { target, field, inverse } of referencesOf(dataset, collection, record)) {
        push(from, `${collection}/${record.id}`, { ...target, field }, seen);
        push(to, `${target.collection}/${target.id}`, { collection, id: record.id, field: inverse }, seen);
      }
    }
  }
  const index = { from, to };
  indexes.set(dataset, index);
  return index;
}

/** The record that the value of a reference field names. */
export function targetOf(collection: string, value: unknown): RecordAddress | undefined {
  if (typeof value !== 'string') return undefined;
  if (collection !== '*') return { collection, id: value };
  const slash = value.indexOf('/');
  return slash < 0 ? undefined : { collection: value.slice(0, slash), id: value.slice(slash + 1) };
}

/** Adds a link, once however often a record repeats it. */
function push(map: Map<string, Link[]>, key: string, link: Link, seen: Set<string>): void {
  const whole = `${key} ${link.field} ${link.collection}/${link.id}`;
  if (seen.has(whole)) return;
  seen.add(whole);
  const links = map.get(key);
  if (links) links.push(link);
  else map.set(key, [link]);
}
