import type { Records } from '../collections/registry.ts';
import type { Ref } from '../collections/define.ts';
import type { Catalogue } from './catalogue.ts';

/** Collections by name, each with the type of its records. */
export type RecordTypes = Readonly<Record<string, { readonly id: string }>>;

/** A record that is no longer where it was. Lookups follow it and say so; a target is never itself a redirect. */
export interface Redirect {
  /** `moved`: to one id. `split`: to several, none of which replaces it alone. */
  readonly kind: 'moved' | 'split';
  readonly to: readonly string[];
  readonly reason?: string | undefined;
}

/**
 * A dataset of the model: plain, JSON-serialisable data that describes itself. `R` maps each collection to its
 * record type; a published dataset narrows ids and references to the unions of ids that it holds ({@link Narrow}).
 */
export interface Dataset<R extends object = Records> {
  readonly name: string;
  /** Semantic version of the data (docs/versioning.md). */
  readonly version: string;
  /** SPDX identifier of the terms under which the data may be used. */
  readonly licence: string;
  /** What collections, fields and references there are. */
  readonly catalogue: Catalogue;
  /** Records by collection and id. */
  readonly records: { readonly [C in keyof R]: Readonly<Record<IdOf<R[C]>, R[C]>> };
  /** Former ids by collection. */
  readonly redirects: Readonly<Record<string, Readonly<Record<string, Redirect>>>>;
}

/** The type of the ids of a record type: `string`, or a union of the ids that a dataset holds. */
export type IdOf<T> = T extends { readonly id: infer I extends string } ? I : string;

/** The collection that a reference type points into. */
export type Target<T> = T extends { readonly __ref?: infer C } ? Exclude<C, undefined> : never;

/**
 * A record type with its id and its references narrowed to the ids that a dataset holds.
 *
 * @typeParam Ids the union of ids of each collection
 */
export type Narrow<T, Ids> = T extends string
  ? '__ref' extends keyof T
    ? Target<T> extends keyof Ids
      ? Ids[Target<T>] & Ref<Target<T> & string>
      : T
    : T
  : T extends readonly (infer E)[]
    ? readonly Narrow<E, Ids>[]
    : T extends object
      ? { readonly [K in keyof T]: Narrow<T[K], Ids> }
      : T;

/** The record types of a dataset that holds the given ids. */
export type NarrowRecords<R, Ids extends { readonly [C in keyof R]: string }> = {
  readonly [C in keyof R]: Narrow<Omit<R[C], 'id'>, Ids> & { readonly id: Ids[C] };
};

/** The address of a record. */
export interface RecordAddress {
  readonly collection: string;
  readonly id: string;
}
