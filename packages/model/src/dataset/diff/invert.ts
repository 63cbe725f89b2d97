import type { RecordAddress } from '../types.ts';
import { changesOf, editOf } from './changes.ts';
import { sidesOf } from './diff-catalogue.ts';
import { isSame } from './equal.ts';
import { groupBy } from './group.ts';
import { invertEdit } from './invert-edit.ts';
import { compareChanges } from './order.ts';
import type { Change, DatasetDiff, FieldEffect, ValueChange } from './types.ts';

/**
 * The way back: what {@link diffDatasets} gives for the same two datasets the other way round. Applied to the second
 * dataset, it gives the first.
 */
export function invertDiff({ from, to, changes }: DatasetDiff): DatasetDiff {
  const formerIds = formerIdsOf(changes);
  const values = groupBy(changes.filter(isOfValue), ({ collection, id }) => key({ collection, id }));
  const { turned, told } = swappedIn(changes);
  const inverse = [
    ...changes.flatMap((change): readonly Change[] => {
      if (isOfValue(change) || told.has(change)) return [];
      return turned.get(change) ?? [invertChange(change)];
    }),
    ...[...values.values()].flatMap((group): Change[] => {
      const [first] = group;
      if (!first) return [];
      const { collection, id } = first;
      const before = formerIds.get(key(first)) ?? id;
      return changesOf({ collection, id: before }, invertEdit(editOf(group)));
    }),
  ];
  return { from: to, to: from, changes: inverse.sort(compareChanges) };
}

const key = ({ collection, id }: RecordAddress): string => `${collection}/${id}`;
const isOfValue = (change: Change): change is ValueChange => 'path' in change;

/** The ids that records had before, by their addresses now, where these differ. */
function formerIdsOf(changes: readonly Change[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const change of changes) {
    if (change.type !== 'record-moved' && change.type !== 'record-restored') continue;
    const [other] = change.redirect.to;
    if (change.record || other === undefined) continue;
    const { collection, id } = change;
    if (change.type === 'record-moved') ids.set(key({ collection, id: other }), id);
    else ids.set(key(change), other);
  }
  return ids;
}

/** Records that moved to an id which, until then, redirected to them, with both redirects turned round. */
function swappedIn(changes: readonly Change[]): {
  readonly turned: ReadonlyMap<Change, readonly Change[]>;
  readonly told: ReadonlySet<Change>;
} {
  const gone = new Map(
    changes.flatMap((change) => (change.type === 'redirect-removed' ? [[key(change), change] as const] : [])),
  );
  const turned = new Map<Change, readonly Change[]>();
  const told = new Set<Change>();
  for (const change of changes) {
    if (change.type !== 'record-moved' || change.record) continue;
    const { collection, id, redirect } = change;
    const other = gone.get(key({ collection, id: redirect.to[0] ?? '' }));
    if (!other || !isSame({ kind: other.redirect.kind, to: other.redirect.to }, { kind: 'moved', to: [id] }))
      continue;
    turned.set(change, [
      { type: 'record-moved', collection, id: other.id, redirect: other.redirect },
      { type: 'redirect-removed', collection, id, redirect },
    ]);
    told.add(other);
  }
  return { turned, told };
}

const OPPOSITE: Readonly<Record<FieldEffect, FieldEffect>> = {
  narrows: 'widens',
  widens: 'narrows',
  both: 'both',
  neither: 'neither',
};

function withoutSides<T extends { readonly old?: unknown; readonly new?: unknown }>(
  change: T,
): Omit<T, 'old' | 'new'> {
  const { old: _old, new: _new, ...rest } = change;
  return rest;
}

/** The change that undoes one of anything but a value. */
function invertChange(change: Exclude<Change, ValueChange>): Change {
  switch (change.type) {
    case 'name-changed':
    case 'licence-changed':
      return { ...change, old: change.new, new: change.old };
    case 'redirect-changed':
      return { ...change, old: change.new, new: change.old };
    case 'collection-added':
      return { ...change, type: 'collection-removed' };
    case 'collection-removed':
      return { ...change, type: 'collection-added' };
    case 'collection-changed':
      return { ...withoutSides(change), ...sidesOf(change.new, change.old) };
    case 'field-added':
      return { ...change, type: 'field-removed' };
    case 'field-removed':
      return { ...change, type: 'field-added' };
    case 'field-moved':
      return { ...change, from: change.to, to: change.from };
    case 'field-changed':
      return {
        ...withoutSides(change),
        effect: OPPOSITE[change.effect],
        ...sidesOf(change.new, change.old),
      };
    case 'record-added':
      return { ...change, type: 'record-removed' };
    case 'record-removed':
      return { ...change, type: 'record-added' };
    case 'record-moved':
      return { ...change, type: 'record-restored' };
    case 'record-restored':
      return { ...change, type: 'record-moved' };
    case 'redirect-added':
      return { ...change, type: 'redirect-removed' };
    case 'redirect-removed':
      return { ...change, type: 'redirect-added' };
  }
}
