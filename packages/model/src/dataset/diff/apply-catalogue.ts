import type { Catalogue, CatalogueEntry, CatalogueField } from '../catalogue.ts';
import { own } from '../own.ts';
import { itemsEdit } from './edit.ts';
import { groupBy } from './group.ts';
import { placesOf } from './places.ts';
import { expectSame, refuse } from './refuse.ts';
import type { CatalogueChange, CollectionChanged, FieldChanged } from './types.ts';

/** The catalogue that changes lead to. */
export function applyCatalogue(old: Catalogue, changes: readonly CatalogueChange[]): Catalogue {
  const entries = new Map(Object.entries(old));
  for (const [name, group] of groupBy(changes, ({ collection }) => collection)) {
    const before = own(old, name);
    const at = { of: `The catalogue of ${name}` };
    const [change] = group;
    if (change?.type === 'collection-added') {
      expectSame(before, undefined, at);
      entries.set(name, change.entry);
    } else if (change?.type === 'collection-removed') {
      expectSame(before, change.entry, at);
      entries.delete(name);
    } else entries.set(name, applyEntry(before ?? refuse(at, 'is missing, and the diff changes it'), group));
  }
  return Object.fromEntries(entries);
}

function applyEntry(old: CatalogueEntry, changes: readonly CatalogueChange[]): CatalogueEntry {
  const entry = withAspects(
    old,
    changes.filter((change) => change.type === 'collection-changed'),
    `The catalogue of ${old.name}`,
  );
  return { ...entry, fields: applyFields(old, changes) };
}

function applyFields(
  { name, fields }: CatalogueEntry,
  changes: readonly CatalogueChange[],
): CatalogueField[] {
  const edit = itemsEdit();
  const at = (field: string): string => `The catalogue's field ${name}.${field}`;
  for (const change of changes) {
    if (change.type === 'field-removed') {
      expectSame(fields[change.index], change.definition, { of: at(change.field) });
      edit.removed.set(change.index, { value: change.definition });
    } else if (change.type === 'field-added') edit.added.set(change.index, { value: change.definition });
    else if (change.type === 'field-moved') edit.moved.set(change.to, { from: change.from });
  }
  const aspects = groupBy(
    changes.filter((change) => change.type === 'field-changed'),
    ({ field }) => field,
  );
  for (const field of aspects.keys()) {
    if (!fields.some(({ path }) => path === field))
      refuse({ of: at(field) }, 'is missing, and the diff changes it');
  }
  const added = new Map(
    changes.flatMap((change) =>
      change.type === 'field-added' ? [[change.index, change.definition] as const] : [],
    ),
  );
  const places = placesOf(edit);
  return Array.from({ length: fields.length - edit.removed.size + edit.added.size }, (_, place) => {
    const field = added.get(place) ?? fields[places.oldOf(place)];
    if (!field)
      return refuse(
        { of: `The catalogue of ${name}` },
        `has ${fields.length} fields, and the diff expects more`,
      );
    return added.has(place) ? field : withAspects(field, aspects.get(field.path) ?? [], at(field.path));
  });
}

/** A description with some of its aspects changed, absent where the change says nothing. */
function withAspects<T extends object>(
  old: T,
  changes: readonly (CollectionChanged | FieldChanged)[],
  of: string,
): T {
  const aspects = new Map<string, unknown>(Object.entries(old));
  for (const change of changes) {
    expectSame(aspects.get(change.aspect), change.old, { of, path: [change.aspect] });
    if (change.new === undefined) aspects.delete(change.aspect);
    else aspects.set(change.aspect, change.new);
  }
  // The diff was made from two descriptions of this type, and the aspects are theirs.
  return Object.fromEntries(aspects) as T;
}
