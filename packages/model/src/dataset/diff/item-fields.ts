import { type CatalogueEntry, isObject } from '../catalogue.ts';
import { own } from '../own.ts';

/** What the catalogue says of the items of one list. Paths are relative to an item. */
export interface ItemFields {
  /** Whether the items are names: ids of records, or values of a fixed list. */
  readonly areNames: boolean;
  /** What an item is about: its references, and an `id` if it has one. */
  readonly anchors: readonly (readonly string[])[];
  /** When: its dates, and the starts of its spans. */
  readonly times: readonly (readonly string[])[];
}

/** Answers what tells the items of the list at a dotted path apart. */
export type ItemFieldsAt = (path: string) => ItemFields;

/** Reads two versions of a collection's catalogue entry together, either of which may be absent. */
export function itemFieldsOf(entries: readonly (CatalogueEntry | undefined)[]): ItemFieldsAt {
  const known = new Map<string, ItemFields>();
  return (path) => {
    const found = known.get(path) ?? readItemFields(entries, path);
    known.set(path, found);
    return found;
  };
}

function readItemFields(entries: readonly (CatalogueEntry | undefined)[], path: string): ItemFields {
  const fields = entries.flatMap((entry) => entry?.fields ?? []);
  const anchors = new Set(['id']);
  const times = new Map<string, readonly string[]>();
  for (const field of fields) {
    if (field.list || !field.path.startsWith(`${path}.`)) continue;
    const name = field.path.slice(path.length + 1);
    if (name.includes('.')) continue;
    if (field.reference) anchors.add(name);
    else if (field.type === 'date') times.set(name, [name]);
    else if (field.type === 'span') times.set(name, [name, 'start']);
  }
  return {
    areNames: fields.some((field) => field.path === path && (field.reference ?? field.values) !== undefined),
    anchors: [...anchors].sort().map((name) => [name]),
    times: [...times.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, steps]) => steps),
  };
}

/** The simple value at a relative path of an item; `undefined` where there is none, or it is a list or an object. */
export function simpleAt(item: unknown, path: readonly string[]): unknown {
  const found = path.reduce<unknown>((value, name) => (isObject(value) ? own(value, name) : undefined), item);
  return typeof found === 'object' ? undefined : found;
}
