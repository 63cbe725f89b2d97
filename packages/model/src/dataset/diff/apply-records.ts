import type { Redirect } from '../types.ts';
import { applyEdit } from './apply-edit.ts';
import { editOf } from './changes.ts';
import { compareTexts } from './equal.ts';
import { groupBy } from './group.ts';
import type { Holding } from './holding.ts';
import { expectSame, refuse } from './refuse.ts';
import type { AnyRecord, RecordChange, RedirectChange, ValueChange } from './types.ts';

/** The records and redirects of a collection that changes lead to, in the order of their ids. */
export function applyRecords(
  { records, redirects }: Omit<Holding, 'entry'>,
  changes: readonly (RecordChange | RedirectChange | ValueChange)[],
): Omit<Holding, 'entry'> {
  const after = { records: new Map(Object.entries(records)), redirects: new Map(Object.entries(redirects)) };
  for (const change of changes) leave(change, after);
  for (const change of changes) arrive(change, after, records);
  const values = groupBy(
    changes.filter((change) => 'path' in change),
    ({ id }) => id,
  );
  for (const [id, edits] of values) {
    const of = `${edits[0]?.collection}/${id}`;
    const record = after.records.get(id) ?? refuse({ of }, 'is missing, and the diff changes it');
    // An edit of a record's fields makes a record.
    after.records.set(id, applyEdit(record, editOf(edits), { of, path: [] }) as AnyRecord);
  }
  return { records: inOrder(after.records), redirects: inOrder(after.redirects) };
}

type Change = RecordChange | RedirectChange | ValueChange;
interface State {
  readonly records: Map<string, AnyRecord>;
  readonly redirects: Map<string, Redirect>;
}

/** Takes away what a change says is gone from under an id. */
function leave(change: Change, { records, redirects }: State): void {
  const { collection, id } = change;
  const [record, redirect] = [{ of: `${collection}/${id}` }, { of: `The redirect ${collection}/${id}` }];
  switch (change.type) {
    case 'record-removed':
      expectSame(records.get(id), change.record, record);
      records.delete(id);
      break;
    case 'record-moved':
      if (change.record) expectSame(records.get(id), change.record, record);
      else if (!records.has(id)) refuse(record, 'is missing, and the diff moves it');
      records.delete(id);
      break;
    case 'record-restored': {
      expectSame(redirects.get(id), change.redirect, redirect);
      redirects.delete(id);
      if (!change.record) {
        const from = change.redirect.to[0] ?? '';
        if (!records.has(from)) refuse({ of: `${collection}/${from}` }, 'is missing, and the diff moves it');
        records.delete(from);
      }
      break;
    }
    case 'redirect-removed':
      expectSame(redirects.get(id), change.redirect, redirect);
      redirects.delete(id);
      break;
    case 'redirect-changed':
      expectSame(redirects.get(id), change.old, redirect);
      redirects.delete(id);
  }
}

/** Puts what a change says is new under an id; a record that goes on takes its id from there. */
function arrive(
  change: Change,
  { records, redirects }: State,
  before: Readonly<Record<string, AnyRecord>>,
): void {
  const { collection, id } = change;
  const put = <T>(into: Map<string, T>, key: string, value: T, what = ''): void => {
    expectSame(into.get(key), undefined, { of: `${what}${collection}/${key}` });
    into.set(key, value);
  };
  const goOn = (from: string, to: string): void => {
    const record = before[from];
    if (record) put(records, to, { ...record, id: to });
  };
  switch (change.type) {
    case 'record-added':
      put(records, id, change.record);
      break;
    case 'record-moved':
      put(redirects, id, change.redirect, 'The redirect ');
      if (!change.record) goOn(id, change.redirect.to[0] ?? '');
      break;
    case 'record-restored':
      if (change.record) put(records, id, change.record);
      else goOn(change.redirect.to[0] ?? '', id);
      break;
    case 'redirect-added':
      put(redirects, id, change.redirect, 'The redirect ');
      break;
    case 'redirect-changed':
      put(redirects, id, change.new, 'The redirect ');
  }
}

const inOrder = <T>(entries: ReadonlyMap<string, T>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => compareTexts(a, b)));
