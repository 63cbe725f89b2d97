import type { RecordAddress } from '../types.ts';
import { type Edit, fieldsEdit, type FieldsEdit, type ItemsEdit, itemsEdit } from './edit.ts';
import { type Places, placesOf } from './places.ts';
import type { Path, ValueChange } from './types.ts';

/** The changes that say what an edit of a record does. */
export function changesOf(address: RecordAddress, edit: Edit): ValueChange[] {
  const changes: ValueChange[] = [];
  collect({ collection: address.collection, id: address.id }, edit, [], [], changes);
  return changes;
}

function collect(address: RecordAddress, edit: Edit, before: Path, after: Path, into: ValueChange[]): void {
  if (edit.kind === 'replacement') {
    const { old, new: fresh, item } = edit;
    into.push({ type: 'value-changed', ...address, path: after, ...named(item), old, new: fresh });
    return;
  }
  for (const [step, { value, item }] of edit.removed) {
    into.push({ type: 'value-removed', ...address, path: [...before, step], ...named(item), old: value });
  }
  for (const [step, { value, item }] of edit.added) {
    into.push({ type: 'value-added', ...address, path: [...after, step], ...named(item), new: value });
  }
  if (edit.kind === 'fields') {
    for (const [name, inner] of edit.edited)
      collect(address, inner, [...before, name], [...after, name], into);
    return;
  }
  for (const [place, { from, item }] of edit.moved) {
    into.push({ type: 'value-moved', ...address, path: [...after, place], ...named(item), from });
  }
  const places = placesOf(edit);
  for (const [place, inner] of edit.edited) {
    collect(address, inner, [...before, places.oldOf(place)], [...after, place], into);
  }
}

const named = (item: string | undefined): { item?: string } => (item === undefined ? {} : { item });

/** The edit that the changes of one record describe. */
export function editOf(changes: readonly ValueChange[]): Edit {
  const root = fieldsEdit();
  const known = new Map<ItemsEdit, Places>();
  const fresh = changes.filter((change) => change.type !== 'value-removed');
  for (const change of fresh)
    insert(
      change,
      nodeAt(root, change.path, (_, place) => place),
    );
  // Where an old place has gone is known once all that was removed further out is.
  const removed = changes
    .filter((change) => change.type === 'value-removed')
    .toSorted((a, b) => a.path.length - b.path.length);
  for (const change of removed) {
    const node = nodeAt(root, change.path, (list, place) => {
      const places = known.get(list) ?? placesOf(list);
      known.set(list, places);
      return places.newOf(place);
    });
    insert(change, node);
  }
  return root;
}

type Inner = FieldsEdit | ItemsEdit;

/** The edit of the object or list that a path ends in, made where it is not there yet. */
function nodeAt(root: FieldsEdit, path: Path, newPlace: (list: ItemsEdit, place: number) => number): Inner {
  let node: Inner = root;
  for (const [index, step] of path.slice(0, -1).entries()) {
    const at: string | number =
      node.kind === 'items' && typeof step === 'number' ? newPlace(node, step) : step;
    const inner: Inner | undefined = innerAt(node, at);
    const next: Inner = inner ?? (typeof path[index + 1] === 'number' ? itemsEdit() : fieldsEdit());
    if (!inner) setInner(node, at, next);
    node = next;
  }
  return node;
}

function innerAt(node: Inner, step: string | number): Inner | undefined {
  const found = node.kind === 'items' ? node.edited.get(Number(step)) : node.edited.get(String(step));
  return found?.kind === 'replacement' ? undefined : found;
}

function setInner(node: Inner, step: string | number, edit: Edit): void {
  if (node.kind === 'items') node.edited.set(Number(step), edit);
  else node.edited.set(String(step), edit);
}

function insert(change: ValueChange, node: Inner): void {
  const step = change.path.at(-1) ?? '';
  const { item } = change;
  if (change.type === 'value-changed') {
    setInner(node, step, { kind: 'replacement', old: change.old, new: change.new, item });
  } else if (change.type === 'value-moved') {
    if (node.kind === 'items') node.moved.set(Number(step), { from: change.from, item });
  } else {
    const [leaves, value] =
      change.type === 'value-added' ? (['added', change.new] as const) : (['removed', change.old] as const);
    if (node.kind === 'items') node[leaves].set(Number(step), { value, item });
    else node[leaves].set(String(step), { value, item });
  }
}
