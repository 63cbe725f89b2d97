/**
 * What makes one value of another, as a tree: the form in which edits are found, applied and turned round. A list of
 * changes says the same (changes.ts), and is what is published.
 */
export type Edit = Replacement | FieldsEdit | ItemsEdit;

/** A value, and what names the item of a list that it is in. */
export interface Leaf {
  readonly value: unknown;
  readonly item?: string | undefined;
}

export interface Replacement {
  readonly kind: 'replacement';
  readonly old: unknown;
  readonly new: unknown;
  readonly item?: string | undefined;
}

/** An edit of an object, by name of field. */
export interface FieldsEdit {
  readonly kind: 'fields';
  readonly removed: Map<string, Leaf>;
  readonly added: Map<string, Leaf>;
  readonly edited: Map<string, Edit>;
}

/** An edit of a list. What is removed goes by places in the old list, all else by places in the new one. */
export interface ItemsEdit {
  readonly kind: 'items';
  readonly removed: Map<number, Leaf>;
  readonly added: Map<number, Leaf>;
  /** Former places of items that stand elsewhere. */
  readonly moved: Map<number, { readonly from: number; readonly item?: string | undefined }>;
  readonly edited: Map<number, Edit>;
}

export const fieldsEdit = (): FieldsEdit => ({
  kind: 'fields',
  removed: new Map(),
  added: new Map(),
  edited: new Map(),
});

export const itemsEdit = (): ItemsEdit => ({
  kind: 'items',
  removed: new Map(),
  added: new Map(),
  moved: new Map(),
  edited: new Map(),
});
