import { type Edit, itemsEdit } from './edit.ts';
import { placesOf } from './places.ts';

/** The edit that undoes another. */
export function invertEdit(edit: Edit): Edit {
  if (edit.kind === 'replacement') return { ...edit, old: edit.new, new: edit.old };
  if (edit.kind === 'fields') {
    const edited = new Map([...edit.edited].map(([name, inner]) => [name, invertEdit(inner)]));
    return { kind: 'fields', removed: edit.added, added: edit.removed, edited };
  }
  const places = placesOf(edit);
  return {
    ...itemsEdit(),
    removed: edit.added,
    added: edit.removed,
    moved: new Map([...edit.moved].map(([to, { from, item }]) => [from, { from: to, item }])),
    edited: new Map([...edit.edited].map(([place, inner]) => [places.oldOf(place), invertEdit(inner)])),
  };
}
