import { linksTo, type RecordAddress, targetOf } from '@yalu/model/dataset';
import type { Certainty } from '@yalu/model/time';
import { recordsOf } from './catalogue.ts';
import type { CompiledPath, Step } from './path.ts';
import { limitAtOnce, type Scope, spend } from './scope.ts';
import type { Crossing } from './through.ts';

/** A row while a query runs: a record, and for `unnest` which item of its list. */
export interface Row {
  readonly address: RecordAddress;
  readonly record: object;
  /** For `unnest`: which item of the list, and the records that the item names. */
  readonly pinned?: { readonly index: number; readonly names: readonly RecordAddress[] };
  /** For `through`: what a mapping says of the row; nothing where none does. */
  readonly crosswalk?: Crossing;
  readonly certainty: Certainty;
  /** Its place among the rows that a query has kept. */
  readonly position?: number;
}

/** A value at a path, and the records that the path went through to it. */
export interface Found {
  readonly value: unknown;
  readonly through: readonly RecordAddress[];
}

/** The records that a row is about: its own, and for `unnest` those that its item names. */
export function addressesOfRow({ address, pinned, crosswalk }: Row): RecordAddress[] {
  return [address, ...(pinned?.names ?? []), ...(crosswalk?.names ?? [])];
}

/** A value at a path, and the record that it stands in. */
export interface Placed extends Found {
  /** The record that the way is in. */
  readonly at: RecordAddress;
}

const NOWHERE: readonly RecordAddress[] = [];

/**
 * The values at a path, lists unfolded, in the order of the data. Absent values are left out: a missing number is
 * nothing, never zero.
 */
export function follow(scope: Scope, row: Row, path: CompiledPath): Found[] {
  return presentAt(placesAt(scope, row, path), path);
}

function presentAt(places: Placed[], path: CompiledPath): Placed[] {
  // Where a number may be missing with a reason, an object stands in its place: the number is absent.
  return isScalar(path.type) ? places.filter(({ value }) => typeof value !== 'object') : places;
}

/**
 * The same with the records that the values stand in, and with what stands in the place of a missing number.
 *
 * @param isTraced whether it matters through which records the values were found
 */
export function placesAt(
  scope: Scope,
  row: Row,
  { steps, text }: Pick<CompiledPath, 'steps' | 'text'>,
  isTraced = true,
): Placed[] {
  let places: Placed[] = [{ value: row.record, through: NOWHERE, at: row.address }];
  for (const step of steps) {
    const next: Placed[] = [];
    for (const place of places) {
      advance(scope, row, place, step, next, isTraced);
      limitAtOnce(next.length, text);
    }
    if (next.length > places.length) spend(scope, next.length - places.length, text);
    places = next;
  }
  return places;
}

const SCALARS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'string',
  'integer',
  'number',
  'boolean',
  'date',
]);

/** Whether what stands at the end of a path of this type is one value, and not an object. */
export const isScalar = (type: CompiledPath['type']): boolean => SCALARS.has(type);

/** The values alone, for whoever does not ask what they rest on. */
export function valuesOf(scope: Scope, row: Row, path: CompiledPath): unknown[] {
  return presentAt(placesAt(scope, row, path, false), path).map(({ value }) => value);
}

function advance(scope: Scope, row: Row, place: Placed, step: Step, into: Placed[], isTraced: boolean): void {
  switch (step.kind) {
    case 'field':
      intoField(step.isPinned ? row.pinned?.index : undefined, place, step.key, into);
      return;
    case 'follow': {
      const collection = step.targets[place.at.collection];
      const target = collection === undefined ? undefined : targetOf(collection, place.value);
      if (target) atRecord(scope, place, target, into, isTraced);
      return;
    }
    case 'back':
      for (const { field, collection, id } of linksTo(scope.dataset, place.at)) {
        if (field === step.inverse && step.collections.includes(collection))
          atRecord(scope, place, { collection, id }, into, isTraced);
      }
      return;
    case 'through':
      if (row.crosswalk) into.push({ value: row.crosswalk, through: row.crosswalk.names, at: place.at });
  }
}

function intoField(
  only: number | undefined,
  { value, at, through }: Placed,
  key: string,
  into: Placed[],
): void {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return;
  // hasOwn has just shown that the key is there; its value is checked wherever it is used.
  const next = (value as Readonly<Record<string, unknown>>)[key];
  if (!Array.isArray(next)) {
    if (next !== undefined) into.push({ value: next, through, at });
    return;
  }
  const items: readonly unknown[] = next.flat(Infinity);
  for (const item of only === undefined ? items : items.slice(only, only + 1)) {
    if (item !== undefined) into.push({ value: item, through, at });
  }
}

function atRecord(
  { dataset }: Scope,
  { through }: Placed,
  { collection, id }: RecordAddress,
  into: Placed[],
  isTraced: boolean,
): void {
  const records = recordsOf(dataset, collection);
  const record = Object.hasOwn(records, id) ? records[id] : undefined;
  if (!record) return;
  const address = { collection, id };
  into.push({ value: record, through: isTraced ? [...through, address] : through, at: address });
}

/** Addresses of records, each once. */
export function distinctAddresses(addresses: readonly RecordAddress[]): RecordAddress[] {
  if (addresses.length < 2) return [...addresses];
  return [...new Map(addresses.map((address) => [`${address.collection}/${address.id}`, address])).values()];
}
