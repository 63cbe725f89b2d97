import { isObject } from '../catalogue.ts';
import { compareTexts, fieldNames } from './equal.ts';
import { type ItemFields, simpleAt } from './item-fields.ts';

/** Paths, relative to an item, of the values that tell the items of a list apart. */
export interface NaturalKey {
  /** What an item is about. Items of which these differ are never the same item. */
  readonly anchors: readonly (readonly string[])[];
  readonly all: readonly (readonly string[])[];
}

/**
 * The key of the items of two versions of a list: the references and dates that each of them has. Where there are
 * none, the one simple value that differs from item to item in either version and that most items kept.
 */
export function naturalKey(
  old: readonly unknown[],
  fresh: readonly unknown[],
  fields: ItemFields,
): NaturalKey {
  const isEverywhere = (path: readonly string[]): boolean =>
    [...old, ...fresh].every((item) => simpleAt(item, path) !== undefined);
  const anchors = fields.anchors.filter(isEverywhere);
  const declared = [...anchors, ...fields.times.filter(isEverywhere)];
  if (declared.length > 0) return { anchors, all: declared };
  const found = distinguishingPath(old, fresh);
  return { anchors: [], all: found ? [found] : [] };
}

/**
 * The path of the simple value that tells items apart: present in each, different from item to item in either list,
 * and kept by most items, by half of the shorter list at least.
 */
export function distinguishingPath(
  old: readonly unknown[],
  fresh: readonly unknown[],
): readonly string[] | undefined {
  let best: { readonly path: readonly string[]; readonly kept: number } | undefined;
  for (const path of simplePaths(old[0])) {
    const before = distinctValues(old, path);
    const after = before && distinctValues(fresh, path);
    if (!before || !after) continue;
    const kept = [...before].filter((value) => after.has(value)).length;
    if (kept * 2 >= Math.min(old.length, fresh.length) && kept > (best?.kept ?? 0)) best = { path, kept };
  }
  return best?.path;
}

/** The paths of an item's simple values that do not lie in lists, in the order of their texts. */
function simplePaths(item: unknown): string[][] {
  if (!isObject(item)) return [];
  return fieldNames(item)
    .flatMap((name) => {
      const value = item[name];
      if (isObject(value)) return simplePaths(value).map((path) => [name, ...path]);
      return Array.isArray(value) || value === null ? [] : [[name]];
    })
    .sort((a, b) => compareTexts(a.join('.'), b.join('.')));
}

/** The values at a path, if every item has one and no two have the same. */
function distinctValues(items: readonly unknown[], path: readonly string[]): Set<unknown> | undefined {
  const values = new Set(items.map((item) => simpleAt(item, path)));
  return values.size === items.length && !values.has(undefined) ? values : undefined;
}

/** The values of a key as text, the same for items of the same key. */
export const keyText = (item: unknown, paths: readonly (readonly string[])[]): string =>
  JSON.stringify(paths.map((path) => simpleAt(item, path)));

/** What names an item in both versions: the values of its key that have not changed. */
export function itemName(old: unknown, fresh: unknown, { all }: NaturalKey): string | undefined {
  const shared = all
    .map((path) => simpleAt(fresh, path))
    .filter((value, index) => value !== undefined && value === simpleAt(old, all[index] ?? []));
  return shared.length === 0 ? undefined : shared.map(String).join(', ');
}
