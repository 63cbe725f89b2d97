import type { CatalogueField } from '../../dataset/catalogue.ts';
import type { Slot, SpanSlot } from './slot.ts';
import type { TableDefinition } from './table.ts';

/** A list inside the object that a row is about, whose items have a table of their own. */
export interface ListSlot {
  readonly keys: readonly string[];
  readonly field: CatalogueField;
  readonly table: string;
  /** What its items hold. */
  readonly items: Shape;
}

/** What the object that a row is about holds. */
export interface Shape {
  readonly slots: readonly Slot[];
  readonly spans: readonly SpanSlot[];
  /** The way to each object inside of it, whose fields are among the slots. */
  readonly objects: readonly (readonly string[])[];
  readonly lists: readonly ListSlot[];
}

/** A table, and what its rows are. */
export interface PlannedTable {
  readonly definition: TableDefinition;
  /** The collection; none where the table is for lists of all. */
  readonly collection?: string;
  /** The way to the list; empty for records. Of a list of all, its name. */
  readonly path: string;
  /** The paths of the lists around it, from the outside. */
  readonly outer: readonly string[];
  /** What a row is about. */
  readonly shape: Shape;
}

/** The tables of a catalogue, records first. */
export interface Plan {
  readonly tables: readonly PlannedTable[];
  /** By collection, the table of its records. */
  readonly records: ReadonlyMap<string, PlannedTable>;
}
