import { canonical, compareTexts } from '../equal.ts';
import { groupBy } from '../group.ts';
import type { Change, ValueMoved } from '../types.ts';
import type { Row } from './row.ts';
import { movedRow, rowOf } from './rows.ts';

/** The rows of one record: what became of it as a whole, then its values. */
export interface RecordRows {
  readonly id: string;
  readonly heads: readonly Row[];
  readonly values: readonly Row[];
}

/** Rows under one heading: those of a collection, or those of the catalogue that several collections share. */
export interface RowGroup {
  /** Empty for the dataset as a whole. */
  readonly collections: readonly string[];
  /** What the catalogue says. */
  readonly catalogue: readonly Row[];
  readonly records: readonly RecordRows[];
}

/** From how many collections on the same row of the catalogue is told once for all. */
const SHARED = 3;

/** Changes as rows, by collection and by record. */
export function groupRows(changes: readonly Change[]): RowGroup[] {
  const moves = groupBy(
    changes.filter((change) => change.type === 'value-moved'),
    listOf,
  );
  const rows = changes.flatMap((change) => {
    const collection = 'collection' in change ? change.collection : '';
    const isValue = 'path' in change;
    if (change.type !== 'value-moved') return [{ collection, isValue, row: rowOf(change) }];
    // The first of the items that stand elsewhere in a list speaks for all of them.
    const group = moves.get(listOf(change)) ?? [];
    const row = group[0] === change ? movedRow(group) : undefined;
    return row ? [{ collection, isValue, row }] : [];
  });
  const ofCatalogue = rows.filter(({ row }) => row.record === undefined);
  const alike = [...groupBy(ofCatalogue, ({ row }) => canonical(row)).values()].filter(
    (members) => members.length >= SHARED,
  );
  const isShared = new Set(alike.flat().map(({ row }) => row));
  const sharedGroups = groupBy(alike, (members) => canonical(members.map(({ collection }) => collection)));
  const byCollection = groupBy(
    rows.filter(({ row }) => !isShared.has(row)),
    ({ collection }) => collection,
  );
  const groups = [...byCollection].map(([collection, members]): RowGroup => {
    const byRecord = groupBy(members, ({ row }) => row.record);
    return {
      collections: collection === '' ? [] : [collection],
      catalogue: (byRecord.get(undefined) ?? []).map(({ row }) => row),
      records: [...byRecord]
        .flatMap(([id, parts]) => {
          const heads = parts.filter(({ isValue }) => !isValue).map(({ row }) => row);
          const values = parts.filter(({ isValue }) => isValue).map(({ row }) => row);
          return id === undefined ? [] : [{ id, heads, values }];
        })
        .sort((a, b) => compareTexts(a.id, b.id)),
    };
  });
  const whole = groups.filter(({ collections }) => collections.length === 0);
  const shared = [...sharedGroups.values()].map((several): RowGroup => ({
    collections: several[0]?.map(({ collection }) => collection) ?? [],
    catalogue: several.flatMap(([first]) => (first ? [first.row] : [])),
    records: [],
  }));
  return [...whole, ...shared, ...groups.filter((group) => !whole.includes(group))];
}

/** The heading of a group. */
export function headingOf({ collections }: RowGroup): string {
  const names = collections.join(', ');
  return collections.length > 1 ? `${collections.length} collections: ${names}` : names;
}

const listOf = ({ collection, id, path }: ValueMoved): string =>
  JSON.stringify([collection, id, ...path.slice(0, -1)]);
