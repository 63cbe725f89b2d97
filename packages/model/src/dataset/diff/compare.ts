import { isObject } from '../catalogue.ts';
import { alignLists } from './align.ts';
import { type Edit, fieldsEdit, itemsEdit } from './edit.ts';
import { fieldNames, isSame } from './equal.ts';
import type { ItemFieldsAt } from './item-fields.ts';
import { itemName } from './natural-key.ts';

/** Where a value stands: its path in dots, and what names the item of a list that it is in. */
interface Place {
  readonly path: string;
  readonly item?: string | undefined;
}

/** The least that makes one value of another; nothing where they are equal. */
export function compareValues(
  old: unknown,
  fresh: unknown,
  fieldsAt: ItemFieldsAt,
  { path, item }: Place = { path: '' },
): Edit | undefined {
  if (isSame(old, fresh)) return undefined;
  if (Array.isArray(old) && Array.isArray(fresh)) return compareLists(old, fresh, fieldsAt, { path, item });
  if (!isObject(old) || !isObject(fresh)) return { kind: 'replacement', old, new: fresh, item };
  const edit = fieldsEdit();
  const [before, after] = [new Set(fieldNames(old)), new Set(fieldNames(fresh))];
  for (const name of before) if (!after.has(name)) edit.removed.set(name, { value: old[name], item });
  for (const name of after) {
    if (!before.has(name)) {
      edit.added.set(name, { value: fresh[name], item });
      continue;
    }
    const inner = compareValues(old[name], fresh[name], fieldsAt, {
      path: path === '' ? name : `${path}.${name}`,
      item,
    });
    if (inner) edit.edited.set(name, inner);
  }
  return edit;
}

function compareLists(
  old: readonly unknown[],
  fresh: readonly unknown[],
  fieldsAt: ItemFieldsAt,
  { path, item }: Place,
): Edit {
  const edit = itemsEdit();
  const { pairs, moved, key } = alignLists(old, fresh, fieldsAt(path));
  const [kept, known] = [new Set(pairs.map((pair) => pair.old)), new Set(pairs.map((pair) => pair.new))];
  for (const [place, value] of old.entries()) if (!kept.has(place)) edit.removed.set(place, { value, item });
  for (const [place, value] of fresh.entries()) if (!known.has(place)) edit.added.set(place, { value, item });
  for (const pair of pairs) {
    const [was, is] = [old[pair.old], fresh[pair.new]];
    const name = isObject(is) ? itemName(was, is, key) : simpleName(was, is);
    if (moved.has(pair.new)) edit.moved.set(pair.new, { from: pair.old, item: name });
    const within = isObject(is) ? name : Array.isArray(is) ? undefined : item;
    const inner = compareValues(was, is, fieldsAt, { path, item: within });
    if (inner) edit.edited.set(pair.new, inner);
  }
  return edit;
}

const simpleName = (old: unknown, fresh: unknown): string | undefined =>
  old === fresh && typeof fresh !== 'object' ? String(fresh) : undefined;
