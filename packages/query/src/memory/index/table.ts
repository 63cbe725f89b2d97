import type { RecordAddress } from '@yalu/model/dataset';
import type { Row } from '../row.ts';

/** The rows that a query begins with, by number: nothing is made of a row before it is asked for. */
export interface Table {
  readonly size: number;
  /** What its columns and indexes are kept under; without it nothing is kept, for its rows are those of one query. */
  readonly key?: string;
  readonly rowAt: (number: number) => Row;
  readonly recordAt: (number: number) => object;
  /** Which item of the list unnested the row has. */
  readonly itemAt: (number: number) => number | undefined;
  /** The numbers of the rows of a record, from the first to before the last: none where there is no such record. */
  readonly rowsOfId: (id: string) => readonly [from: number, to: number];
}

/** The records of a collection in the order of their ids. */
export interface RecordList {
  readonly collection: string;
  readonly ids: readonly string[];
  readonly records: readonly object[];
}

const NOTHING: readonly [number, number] = [0, 0];

/** One row for each record. */
export function recordTable({ collection, ids, records }: RecordList): Table {
  return {
    size: ids.length,
    key: collection,
    rowAt: (number) => ({
      address: { collection, id: ids[number] ?? '' },
      record: records[number] ?? {},
      certainty: 'certain',
    }),
    recordAt: (number) => records[number] ?? {},
    itemAt: () => undefined,
    rowsOfId: (id) => {
      const place = placeOf(ids, id);
      return ids[place] === id ? [place, place + 1] : NOTHING;
    },
  };
}

/** The items of a list, record by record. */
export interface ItemList {
  readonly list: string;
  /** For each record the number of its first row, and at the end the number of rows. */
  readonly starts: Int32Array;
  /** For each row the place of its record. */
  readonly owners: Int32Array;
}

/** @param sizes how many items the list of each record has */
export function itemListOf(list: string, sizes: Int32Array): ItemList {
  const starts = new Int32Array(sizes.length + 1);
  for (const [record, size] of sizes.entries()) starts[record + 1] = (starts[record] ?? 0) + size;
  const owners = new Int32Array(starts.at(-1) ?? 0);
  for (let record = 0; record < sizes.length; record++)
    owners.fill(record, starts[record], starts[record + 1]);
  return { list, starts, owners };
}

/**
 * One row for each item of a list of the records.
 *
 * @param namesOf the records that an item names
 */
export function itemTable(
  { collection, ids, records }: RecordList,
  { list, starts, owners }: ItemList,
  namesOf: (row: Row) => readonly RecordAddress[],
): Table {
  const itemAt = (number: number): number => number - (starts[owners[number] ?? 0] ?? 0);
  return {
    size: owners.length,
    key: `${collection} ${list}`,
    rowAt: (number) => {
      const owner = owners[number] ?? 0;
      const row = {
        address: { collection, id: ids[owner] ?? '' },
        record: records[owner] ?? {},
        certainty: 'certain',
      } as const;
      const index = itemAt(number);
      return {
        ...row,
        pinned: {
          index,
          // What an item names matters only where one asks what a row rests on.
          get names() {
            return namesOf({ ...row, pinned: { index, names: [] } });
          },
        },
      };
    },
    recordAt: (number) => records[owners[number] ?? 0] ?? {},
    itemAt,
    rowsOfId: (id) => {
      const place = placeOf(ids, id);
      return ids[place] === id ? [starts[place] ?? 0, starts[place + 1] ?? 0] : NOTHING;
    },
  };
}

/** Rows that stand in no table of the dataset. */
export function rowTable(rows: readonly Row[]): Table {
  const at = (number: number): Row => {
    const row = rows[number];
    if (!row) throw new RangeError(`There is no row ${number} among ${rows.length}.`);
    return row;
  };
  return {
    size: rows.length,
    rowAt: at,
    recordAt: (number) => at(number).record,
    itemAt: (number) => at(number).pinned?.index,
    rowsOfId: (id) => {
      const from = rows.findIndex(({ address }) => address.id === id);
      return from < 0 ? NOTHING : [from, rows.findLastIndex(({ address }) => address.id === id) + 1];
    },
  };
}

/** The place of the first id that is not before another: that of an id itself, where it is there. */
function placeOf(ids: readonly string[], id: string): number {
  let [from, to] = [0, ids.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ids[middle] ?? '') < id) from = middle + 1;
    else to = middle;
  }
  return from;
}
