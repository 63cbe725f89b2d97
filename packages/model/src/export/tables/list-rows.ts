import type { Row } from './cells.ts';
import { itemPlace, WHOLE, within } from './place.ts';
import type { ListSlot, PlannedTable } from './shape.ts';
import { valueFrom } from './values.ts';

/** What a row of a list is an item of. */
export interface ListRow {
  readonly table: PlannedTable;
  readonly row: Row;
  readonly record: string;
  /** The way to the list from the record, with the numbers of items. */
  readonly place: string;
  readonly item: number;
}

/** What a row of the table of a list is about. */
export function listRow(table: PlannedTable, row: Row): ListRow {
  const item = row.integer('item');
  if (item < 1) throw row.refuse(`item is ${item}. Items are counted from 1.`);
  if (table.collection === undefined) {
    const [collection, id, holder] = [row.text('collection'), row.text('record_id'), row.text('place')];
    const place = within(holder === WHOLE ? '' : holder, [table.path]);
    return { table, row, record: `${collection}/${id}`, place, item };
  }
  let place = '';
  let behind = 0;
  for (const [index, outer] of table.outer.entries()) {
    const key = table.definition.primaryKey[index + 1] ?? '';
    place = itemPlace(`${place}${outer.slice(behind)}`, row.integer(key));
    behind = outer.length;
  }
  return {
    table,
    row,
    record: `${table.collection}/${row.text('record_id')}`,
    place: `${place}${table.path.slice(behind)}`,
    item,
  };
}

/** An item of a list, by its number. */
export interface Item {
  readonly number: number;
  readonly value: unknown;
}

/** The items that the rows of one list are, in order. */
export function itemsOf(rows: readonly ListRow[], slot: ListSlot): readonly Item[] {
  const numbers = new Set<number>();
  return rows
    .map(({ row, item }): Item => {
      if (numbers.has(item)) throw row.refuse(`is item ${item}, as an earlier row is. Number them 1, 2, 3.`);
      numbers.add(item);
      return { number: item, value: valueFrom(slot.items, row) };
    })
    .sort((a, b) => a.number - b.number);
}
