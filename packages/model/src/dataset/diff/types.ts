import type { CatalogueEntry, CatalogueField } from '../catalogue.ts';
import type { RecordAddress, Redirect } from '../types.ts';

/** The way to a value from its record: names of fields and places in lists, from 0. */
export type Path = readonly (string | number)[];

/** A record of any collection. */
export type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** What a dataset calls itself. */
export interface DatasetIdentity {
  readonly name: string;
  readonly version: string;
}

/**
 * What differs between two datasets. Plain JSON, in a stable order: the same two datasets give the same text, in
 * whatever order their keys are written. It holds all that differs, so that {@link applyDiff} makes one dataset of the
 * other and {@link invertDiff} the way back.
 */
export interface DatasetDiff {
  readonly from: DatasetIdentity;
  readonly to: DatasetIdentity;
  readonly changes: readonly Change[];
}

/** One difference; `type` says of which kind. */
export type Change = DatasetChange | CatalogueChange | RecordChange | RedirectChange | ValueChange;
export type ChangeType = Change['type'];

/** The dataset as a whole. */
export type DatasetChange = NameChanged | LicenceChanged;

export interface NameChanged {
  readonly type: 'name-changed';
  readonly old: string;
  readonly new: string;
}

/** The terms under which the data may be used. */
export interface LicenceChanged {
  readonly type: 'licence-changed';
  readonly old: string;
  readonly new: string;
}

export type CatalogueChange =
  | CollectionAdded
  | CollectionRemoved
  | CollectionChanged
  | FieldAdded
  | FieldRemoved
  | FieldChanged
  | FieldMoved;

export interface CollectionAdded {
  readonly type: 'collection-added';
  readonly collection: string;
  readonly entry: CatalogueEntry;
}

export interface CollectionRemoved {
  readonly type: 'collection-removed';
  readonly collection: string;
  readonly entry: CatalogueEntry;
}

/** What the catalogue says of a collection, such as its title or the field that temporal filters use. */
export interface CollectionChanged {
  readonly type: 'collection-changed';
  readonly collection: string;
  readonly aspect: Exclude<keyof CatalogueEntry, 'fields'>;
  /** Left out where the catalogue had nothing. */
  readonly old?: unknown;
  readonly new?: unknown;
}

export interface FieldAdded {
  readonly type: 'field-added';
  readonly collection: string;
  /** The field's path, in dots. */
  readonly field: string;
  readonly definition: CatalogueField;
  /** Its place among the fields of the new catalogue, from 0. */
  readonly index: number;
}

export interface FieldRemoved {
  readonly type: 'field-removed';
  readonly collection: string;
  readonly field: string;
  readonly definition: CatalogueField;
  /** Its place among the fields of the old catalogue, from 0. */
  readonly index: number;
}

/**
 * What a change does to the values that a field may have: `narrows`: some are no longer possible; `widens`: there may
 * be others; `both`: it is another kind of value; `neither`: the same ones as before.
 */
export type FieldEffect = 'narrows' | 'widens' | 'both' | 'neither';

/** One aspect of a field, such as its type, whether it is optional, or the values that it may have. */
export interface FieldChanged {
  readonly type: 'field-changed';
  readonly collection: string;
  readonly field: string;
  readonly aspect: Exclude<keyof CatalogueField, 'path'>;
  readonly effect: FieldEffect;
  /** Left out where the catalogue had nothing. */
  readonly old?: unknown;
  readonly new?: unknown;
}

/** A field that stands elsewhere among those of its collection. */
export interface FieldMoved {
  readonly type: 'field-moved';
  readonly collection: string;
  readonly field: string;
  readonly from: number;
  readonly to: number;
}

export type RecordChange = RecordAdded | RecordRemoved | RecordMoved | RecordRestored;

export interface RecordAdded extends RecordAddress {
  readonly type: 'record-added';
  readonly record: AnyRecord;
  /** The id of a removed record that it is like, and perhaps is. */
  readonly similarTo?: string;
}

/** A record that is gone, and no redirect says where. */
export interface RecordRemoved extends RecordAddress {
  readonly type: 'record-removed';
  readonly record: AnyRecord;
  /** The id of an added record that it is like: renamed, it would need a redirect. */
  readonly similarTo?: string;
}

/** A record whose id has become a redirect to records that exist. */
export interface RecordMoved extends RecordAddress {
  readonly type: 'record-moved';
  readonly redirect: Redirect;
  /**
   * What it held, where no new record goes on from it: it was split, or its target was there before. Without it, the
   * record went on as `redirect.to[0]`, and the values that differ are listed under that id.
   */
  readonly record?: AnyRecord;
}

/** A record whose id was a redirect: the reverse of {@link RecordMoved}. */
export interface RecordRestored extends RecordAddress {
  readonly type: 'record-restored';
  /** The redirect that is gone. */
  readonly redirect: Redirect;
  /** What it holds, where it does not go on from `redirect.to[0]`, which is gone then. */
  readonly record?: AnyRecord;
}

export type RedirectChange = RedirectAdded | RedirectRemoved | RedirectChanged;

/** A redirect for an id that was no record before. */
export interface RedirectAdded extends RecordAddress {
  readonly type: 'redirect-added';
  readonly redirect: Redirect;
}

export interface RedirectRemoved extends RecordAddress {
  readonly type: 'redirect-removed';
  readonly redirect: Redirect;
}

export interface RedirectChanged extends RecordAddress {
  readonly type: 'redirect-changed';
  readonly old: Redirect;
  readonly new: Redirect;
}

/** A value inside a record that both datasets have. `id` is that of the record in the new one. */
export type ValueChange = ValueAdded | ValueRemoved | ValueChanged | ValueMoved;

interface InRecord extends RecordAddress {
  /** What names the item of a list that the value belongs to: its references and dates, where both datasets agree. */
  readonly item?: string;
}

/** A field or an item of a list that was not there. `path` is the way to it in the new record. */
export interface ValueAdded extends InRecord {
  readonly type: 'value-added';
  readonly path: Path;
  readonly new: unknown;
}

/** A field or an item of a list that is gone. `path` is the way to it in the old record. */
export interface ValueRemoved extends InRecord {
  readonly type: 'value-removed';
  readonly path: Path;
  readonly old: unknown;
}

/** Another value in its place. `path` is the way to it in the new record. */
export interface ValueChanged extends InRecord {
  readonly type: 'value-changed';
  readonly path: Path;
  readonly old: unknown;
  readonly new: unknown;
}

/** An item that stands elsewhere in its list. `path` is the way to it in the new record, `item` its own name. */
export interface ValueMoved extends InRecord {
  readonly type: 'value-moved';
  readonly path: Path;
  /** Its place in the list of the old record. */
  readonly from: number;
}
