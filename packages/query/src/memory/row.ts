import { type AnyDataset, linksTo, type RecordAddress, targetOf } from '@yalu/model/dataset';
import type { Certainty } from '@yalu/model/time';
import type { CompiledPath } from './catalogue.ts';

/** A row while a query runs: a record, and for `unnest` which item of its list. */
export interface Row extends RecordAddress {
  readonly record: object;
  /** For `unnest`, the item: where its list stands, which it is, and the records that it names. */
  readonly pinned?: { readonly path: string; readonly index: number; readonly names: readonly RecordAddress[] };
  readonly certainty: Certainty;
}

/** A value at a path, and the records that the path went through to it. */
export interface Found {
  readonly value: unknown;
  readonly through: readonly RecordAddress[];
}

/** The records that a row is about: its own, and for `unnest` those that its item names. */
export function addressesOfRow({ collection, id, pinned }: Row): RecordAddress[] {
  return [{ collection, id }, ...(pinned?.names ?? [])];
}

interface Place extends Found {
  /** The record that the way is in. */
  readonly at: RecordAddress;
  /** The path from that record, to recognise the pinned list. */
  readonly path: string;
}

/**
 * The values at a path, lists unfolded, in the order of the data. Absent values are left out: a missing number is
 * nothing, never zero.
 */
export function follow(dataset: AnyDataset, row: Row, { steps }: CompiledPath): Found[] {
  let places: Place[] = [{ value: row.record, through: [], at: row, path: '' }];
  for (const step of steps) {
    places = places.flatMap((place): Place[] => {
      switch (step.kind) {
        case 'field':
          return intoField(row, place, step.key);
        case 'follow': {
          const target = targetOf(step.collection, place.value);
          return target ? atRecord(dataset, place, target) : [];
        }
        case 'back':
          return linksTo(dataset, place.at)
            .filter(({ field, collection }) => field === step.inverse && step.collections.includes(collection))
            .flatMap(({ collection, id }) => atRecord(dataset, place, { collection, id }));
      }
    });
  }
  return places;
}

function intoField(row: Row, place: Place, key: string): Place[] {
  const { value } = place;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
  // hasOwn has just shown that the key is there; its value is checked wherever it is used.
  const next = (value as Readonly<Record<string, unknown>>)[key];
  const path = place.path === '' ? key : `${place.path}.${key}`;
  const only = row.pinned && place.through.length === 0 && row.pinned.path === path ? row.pinned.index : undefined;
  const values = Array.isArray(next) ? (only === undefined ? next.flat() : [next[only] as unknown]) : [next];
  return values.filter((item) => item !== undefined).map((item: unknown) => ({ ...place, value: item, path }));
}

function atRecord(dataset: AnyDataset, place: Place, { collection, id }: RecordAddress): Place[] {
  const records = dataset.records[collection];
  const record = records && Object.hasOwn(records, id) ? records[id] : undefined;
  if (!record) return [];
  const address = { collection, id };
  return [{ value: record, through: [...place.through, address], at: address, path: '' }];
}
