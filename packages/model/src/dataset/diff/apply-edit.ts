import { isObject } from '../catalogue.ts';
import { own } from '../own.ts';
import { show } from '../wording.ts';
import type { Edit, FieldsEdit, ItemsEdit } from './edit.ts';
import { placesOf } from './places.ts';
import { expectSame, refuse } from './refuse.ts';
import type { Path } from './types.ts';

/** Where a value stands: the record, as `collection/id`, and the way from there. */
interface At {
  readonly of: string;
  readonly path: Path;
}

/**
 * The value with an edit made.
 *
 * @throws ModelError `diff-mismatch` where the value is not the one that the edit is for
 */
export function applyEdit(value: unknown, edit: Edit, at: At): unknown {
  if (edit.kind === 'replacement') {
    expectSame(value, edit.old, at);
    return edit.new;
  }
  if (edit.kind === 'fields') {
    if (!isObject(value)) return refuse(at, `is ${show(value)}, and the diff expects fields of its own`);
    return applyFields(value, edit, at);
  }
  if (!Array.isArray(value)) return refuse(at, `is ${show(value)}, and the diff expects a list`);
  return applyItems(value, edit, at);
}

const inside = ({ of, path }: At, step: string | number): At => ({ of, path: [...path, step] });

function applyFields(
  value: Readonly<Record<string, unknown>>,
  { removed, added, edited }: FieldsEdit,
  at: At,
): unknown {
  for (const [name, leaf] of removed) expectSame(own(value, name), leaf.value, inside(at, name));
  for (const name of added.keys()) expectSame(own(value, name), undefined, inside(at, name));
  for (const name of edited.keys()) {
    if (own(value, name) === undefined) refuse(inside(at, name), 'is missing, and the diff changes it');
  }
  const kept = Object.entries(value)
    .filter(([name, old]) => old !== undefined && !removed.has(name))
    .map(([name, old]) => {
      const inner = edited.get(name);
      return [name, inner ? applyEdit(old, inner, inside(at, name)) : old] as const;
    });
  return Object.fromEntries([...kept, ...[...added].map(([name, leaf]) => [name, leaf.value] as const)]);
}

function applyItems(value: readonly unknown[], edit: ItemsEdit, at: At): unknown {
  const { removed, added, moved, edited } = edit;
  const size = value.length - removed.size + added.size;
  const left = [...removed.keys(), ...[...moved.values()].map(({ from }) => from)];
  const taken = [...added.keys(), ...moved.keys(), ...edited.keys()];
  if (left.some((place) => place >= value.length) || taken.some((place) => place >= size)) {
    refuse(at, `has ${value.length} items, and the diff expects more`);
  }
  for (const [place, leaf] of removed) expectSame(value[place], leaf.value, inside(at, place));

  const places = placesOf(edit);
  return Array.from({ length: size }, (_, place) => {
    const leaf = added.get(place);
    if (leaf) return leaf.value;
    const kept = value[places.oldOf(place)];
    const inner = edited.get(place);
    return inner ? applyEdit(kept, inner, inside(at, place)) : kept;
  });
}
