import type { Catalogue, CatalogueEntry, CatalogueField, FieldType } from '../catalogue.ts';
import { own } from '../own.ts';
import { alignTexts } from './align.ts';
import { isSame } from './equal.ts';
import type { CatalogueChange, FieldEffect, FieldChanged } from './types.ts';

/** What differs between two catalogues: collections, their fields, and what is said of either. */
export function diffCatalogues(old: Catalogue, fresh: Catalogue): CatalogueChange[] {
  const names = new Set([...Object.keys(old), ...Object.keys(fresh)]);
  return [...names].flatMap((collection): CatalogueChange[] => {
    const [before, after] = [own(old, collection), own(fresh, collection)];
    if (before && after) return diffEntries(collection, before, after);
    if (before) return [{ type: 'collection-removed', collection, entry: before }];
    return after ? [{ type: 'collection-added', collection, entry: after }] : [];
  });
}

function diffEntries(collection: string, old: CatalogueEntry, fresh: CatalogueEntry): CatalogueChange[] {
  const changed = aspectsOf(old, fresh, 'fields').map((aspect): CatalogueChange => ({
    type: 'collection-changed',
    collection,
    aspect,
    ...sidesOf(old[aspect], fresh[aspect]),
  }));
  const { pairs, moved } = alignTexts(
    old.fields.map((field) => field.path),
    fresh.fields.map((field) => field.path),
  );
  const [kept, known] = [new Set(pairs.map((pair) => pair.old)), new Set(pairs.map((pair) => pair.new))];
  const removed = old.fields.flatMap((definition, index): CatalogueChange[] =>
    kept.has(index) ? [] : [{ type: 'field-removed', collection, field: definition.path, definition, index }],
  );
  const added = fresh.fields.flatMap((definition, index): CatalogueChange[] =>
    known.has(index) ? [] : [{ type: 'field-added', collection, field: definition.path, definition, index }],
  );
  const edited = pairs.flatMap(({ old: from, new: to }): CatalogueChange[] => {
    const [was, is] = [old.fields[from], fresh.fields[to]];
    if (!was || !is) return [];
    return [
      ...(moved.has(to) ? [{ type: 'field-moved', collection, field: is.path, from, to } as const] : []),
      ...diffFields(collection, was, is),
    ];
  });
  return [...changed, ...removed, ...added, ...edited];
}

function diffFields(collection: string, old: CatalogueField, fresh: CatalogueField): FieldChanged[] {
  return aspectsOf(old, fresh, 'path').map((aspect) => ({
    type: 'field-changed',
    collection,
    field: fresh.path,
    aspect,
    effect: effectOf(aspect, old, fresh),
    ...sidesOf(old[aspect], fresh[aspect]),
  }));
}

/** The aspects in which two descriptions differ, but one that is looked at elsewhere. */
function aspectsOf<T extends object, K extends keyof T & string>(
  old: T,
  fresh: T,
  except: K,
): Exclude<keyof T & string, K>[] {
  // What an object of type T holds are keys of T.
  const keys = [...new Set([...Object.keys(old), ...Object.keys(fresh)])] as (keyof T & string)[];
  return keys
    .filter((key): key is Exclude<typeof key, K> => key !== except && !isSame(old[key], fresh[key]))
    .sort();
}

/** What there was and what there is, each left out where it is nothing. */
export const sidesOf = (old: unknown, fresh: unknown): { old?: unknown; new?: unknown } => ({
  ...(old === undefined ? {} : { old }),
  ...(fresh === undefined ? {} : { new: fresh }),
});

/** What a change of an aspect does to the values that a field may have. */
function effectOf(aspect: FieldChanged['aspect'], old: CatalogueField, fresh: CatalogueField): FieldEffect {
  switch (aspect) {
    case 'type':
      if (isWithin(old.type, fresh.type)) return 'widens';
      return isWithin(fresh.type, old.type) ? 'narrows' : 'both';
    case 'optional':
      return fresh.optional ? 'widens' : 'narrows';
    case 'list':
      return 'both';
    case 'values':
      return effectOfValues(old.values, fresh.values);
    case 'reference':
      if (!old.reference) return 'narrows';
      if (!fresh.reference) return 'widens';
      return old.reference.collection === fresh.reference.collection ? 'neither' : 'both';
    default:
      return 'neither';
  }
}

function effectOfValues(
  old: readonly string[] | undefined,
  fresh: readonly string[] | undefined,
): FieldEffect {
  if (!old) return 'narrows';
  if (!fresh) return 'widens';
  const isNarrower = old.some((value) => !fresh.includes(value));
  const isWider = fresh.some((value) => !old.includes(value));
  if (isNarrower && isWider) return 'both';
  return isNarrower ? 'narrows' : isWider ? 'widens' : 'neither';
}

/** Types by the wider ones whose values include theirs; `json` includes all. */
const WIDER: Partial<Record<FieldType, readonly FieldType[]>> = {
  integer: ['number'],
  date: ['string'],
  span: ['object'],
  'locale-string': ['object'],
};

const isWithin = (narrow: FieldType, wide: FieldType): boolean =>
  wide === 'json' || (WIDER[narrow]?.includes(wide) ?? false);
