import { own } from '../own.ts';
import { changesOf } from './changes.ts';
import { compareValues } from './compare.ts';
import { isSame } from './equal.ts';
import type { Holding } from './holding.ts';
import { itemFieldsOf } from './item-fields.ts';
import { newRedirect, renamesOf } from './renames.ts';
import { noteSimilar } from './similar-records.ts';
import type {
  AnyRecord,
  Change,
  RecordAdded,
  RecordMoved,
  RecordRemoved,
  RecordRestored,
  RedirectChange,
  ValueChange,
} from './types.ts';

/** What differs between two states of a collection: its records, the values in them, and its redirects. */
export function diffRecords(collection: string, old: Holding, fresh: Holding): Change[] {
  const gone = Object.keys(old.records).filter((id) => !Object.hasOwn(fresh.records, id));
  const come = Object.keys(fresh.records).filter((id) => !Object.hasOwn(old.records, id));
  const renames = renamesOf(old, fresh, gone, come);
  const sources = new Map(renames.map((rename) => [rename.from, rename]));
  const targets = new Map(renames.map((rename) => [rename.to, rename]));

  const moved: RecordMoved[] = [];
  const removed: RecordRemoved[] = [];
  for (const [id, record] of entriesOf(old.records, gone)) {
    const rename = sources.get(id);
    const redirect = newRedirect(old, fresh, id);
    const at = { collection, id };
    if (redirect && rename?.isForward !== false) {
      moved.push({ type: 'record-moved', ...at, redirect, ...(rename ? {} : { record }) });
    } else if (!rename) removed.push({ type: 'record-removed', ...at, record });
  }
  const restored: RecordRestored[] = [];
  const added: RecordAdded[] = [];
  for (const [id, record] of entriesOf(fresh.records, come)) {
    const rename = targets.get(id);
    const redirect = newRedirect(fresh, old, id);
    const at = { collection, id };
    if (redirect && rename?.isForward !== true) {
      restored.push({ type: 'record-restored', ...at, redirect, ...(rename ? {} : { record }) });
    } else if (!rename) added.push({ type: 'record-added', ...at, record });
  }
  return [
    ...moved,
    ...restored,
    ...noteSimilar(removed, added),
    ...diffRedirects(collection, old, fresh, moved, restored),
    ...diffValues(collection, old, fresh, targets),
  ];
}

const entriesOf = (
  records: Readonly<Record<string, AnyRecord>>,
  ids: readonly string[],
): (readonly [string, AnyRecord])[] =>
  ids.flatMap((id) => {
    const record = own(records, id);
    return record ? [[id, record] as const] : [];
  });

/** Redirects that differ, but those that came in place of a record or gave way to one. */
function diffRedirects(
  collection: string,
  old: Holding,
  fresh: Holding,
  moved: readonly RecordMoved[],
  restored: readonly RecordRestored[],
): RedirectChange[] {
  const told = { added: new Set(moved.map(({ id }) => id)), removed: new Set(restored.map(({ id }) => id)) };
  const ids = new Set([...Object.keys(old.redirects), ...Object.keys(fresh.redirects)]);
  return [...ids].flatMap((id): RedirectChange[] => {
    const [before, after] = [own(old.redirects, id), own(fresh.redirects, id)];
    if (before && after) {
      return isSame(before, after)
        ? []
        : [{ type: 'redirect-changed', collection, id, old: before, new: after }];
    }
    if (before)
      return told.removed.has(id) ? [] : [{ type: 'redirect-removed', collection, id, redirect: before }];
    return after && !told.added.has(id) ? [{ type: 'redirect-added', collection, id, redirect: after }] : [];
  });
}

/** Values that differ in records that both have, under the same id or another. */
function diffValues(
  collection: string,
  old: Holding,
  fresh: Holding,
  renames: ReadonlyMap<string, { readonly from: string }>,
): ValueChange[] {
  const fieldsAt = itemFieldsOf([old.entry, fresh.entry]);
  return Object.entries(fresh.records).flatMap(([id, after]) => {
    const from = renames.get(id)?.from;
    const before = own(old.records, from ?? id);
    if (!before) return [];
    const edit = compareValues(from === undefined ? before : { ...before, id }, after, fieldsAt);
    return edit ? changesOf({ collection, id }, edit) : [];
  });
}
