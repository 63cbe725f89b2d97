import { compareTexts } from '../../dataset/diff/equal.ts';
import type { AnyDataset } from '../../dataset/lookup.ts';
import type { Row } from './cells.ts';
import { itemsOf, type ListRow, listRow } from './list-rows.ts';
import { metaTables } from './meta.ts';
import { itemPlace, pathOf, within } from './place.ts';
import { grouped } from './read-catalogue.ts';
import type { ListSlot, PlannedTable, Shape } from './shape.ts';
import type { TableDefinition } from './table.ts';
import { define, isValue, objectAt, objectFrom, type Value } from './values.ts';

/** The records that tables hold: objects from the rows of records and items, outer ones first, then what no row says. */
export function recordsFrom(
  collections: readonly string[],
  planned: readonly PlannedTable[],
  read: (definition: TableDefinition) => readonly Row[],
): AnyDataset['records'] {
  const records = new Map<string, Map<string, Value>>(collections.map((name) => [name, new Map()]));
  /** What rows are about: records, and items that are objects, by `collection/id` and place. */
  const objects = new Map<string, Value>();
  const shapes = new Map<string, { readonly value: Value; readonly shape: Shape }>();
  const lists: ListRow[] = [];
  const add = (at: string, value: Value, shape: Shape): void => {
    objects.set(at, value);
    shapes.set(at, { value, shape });
  };
  for (const table of planned) {
    for (const row of read(table.definition)) {
      if (table.path !== '') {
        lists.push(listRow(table, row));
        continue;
      }
      const [collection, id] = [table.collection ?? '', row.text('id')];
      const byId = records.get(collection);
      if (byId?.has(id)) throw row.refuse(`has the id ${id}, as an earlier row does. Ids are unique.`);
      const value = objectFrom(table.shape, row, { id });
      byId?.set(id, value);
      add(`${collection}/${id}|`, value, table.shape);
    }
  }
  const known = listsOf(planned);
  const inPlace = grouped(lists, ({ record, place }) => `${record}|${place}`);
  const depth = (place: string): number => place.split('[').length;
  for (const rows of [...inPlace.values()].sort(
    (a, b) => depth(a[0]?.place ?? '') - depth(b[0]?.place ?? ''),
  )) {
    const [first] = rows;
    if (!first) continue;
    const { record, place, table } = first;
    const collection = record.slice(0, record.indexOf('/'));
    const slot = known.get(`${collection} ${pathOf(place)}`);
    if (slot?.table !== table.definition.name)
      throw first.row.refuse(
        `says that ${record} has a list at ${JSON.stringify(place)}. There is no such list.`,
      );
    const items = itemsOf(rows, slot);
    define(
      holderOf(objects, first, slot),
      slot.keys.at(-1) ?? '',
      items.map(({ value }) => value),
    );
    for (const { number, value } of items)
      if (isValue(value)) add(`${record}|${itemPlace(place, number)}`, value, slot.items);
  }
  const absent = exceptions(read(metaTables.exceptions), objects);
  for (const [at, { value, shape }] of shapes) fillLists(shape, value, at, absent);
  return Object.fromEntries(
    [...records].map(([collection, byId]) => [
      collection,
      Object.fromEntries(
        [...byId].sort(([a], [b]) => compareTexts(a, b)).map(([id, value]) => [id, withId(id, value)]),
      ),
    ]),
  );
}

const withId = (id: string, value: Value): { readonly id: string } => ({ ...value, id });

/** Every list that there can be, by collection and path. */
function listsOf(planned: readonly PlannedTable[]): ReadonlyMap<string, ListSlot> {
  const found = new Map<string, ListSlot>();
  const collect = (collection: string, path: string, { lists }: Shape): void => {
    for (const list of lists) {
      const at = within(path, list.keys);
      found.set(`${collection} ${at}`, list);
      collect(collection, at, list.items);
    }
  };
  for (const { collection, path, shape } of planned)
    if (collection !== undefined && path === '') collect(collection, '', shape);
  return found;
}

/** The object that holds a list, which may lie some fields inside of a record or item. */
function holderOf(
  objects: ReadonlyMap<string, Value>,
  { record, place, row }: ListRow,
  slot: ListSlot,
): Value {
  const inside = slot.keys.join('.');
  const outer = place.slice(0, Math.max(0, place.length - inside.length)).replace(/\.$/, '');
  const holder = objects.get(`${record}|${outer}`);
  if (!holder) {
    throw row.refuse(
      `belongs to ${record}${outer === '' ? '' : ` ${outer}`}, which is in no table. Add it, or delete this row.`,
    );
  }
  return objectAt(holder, slot.keys.slice(0, -1));
}

/** Sets what no row could say, and returns where a list is missing that each record should have. */
function exceptions(rows: readonly Row[], objects: ReadonlyMap<string, Value>): ReadonlySet<string> {
  const absent = new Set<string>();
  for (const row of rows) {
    const [collection, id, place, what] = ['collection', 'record_id', 'place', 'what'].map((name) =>
      row.text(name),
    );
    const at = `${collection}/${id}|${place}`;
    if (what === 'absent') {
      absent.add(at);
      continue;
    }
    const last = at.lastIndexOf(']') < at.lastIndexOf('|') ? at.lastIndexOf('|') : at.lastIndexOf(']');
    const holder = objects.get(at.slice(0, last + 1));
    if (!holder) throw row.refuse(`is about ${collection}/${id}, which is in no table. Delete this row.`);
    const keys = at
      .slice(last + 1)
      .split('.')
      .filter((key) => key !== '');
    const whole = objectAt(holder, keys.slice(0, -1));
    const key = keys.at(-1) ?? '';
    // A row that was added in the meantime is more than nothing.
    if (!Object.hasOwn(whole, key)) define(whole, key, what === 'list' ? [] : {});
  }
  return absent;
}

/** Lists that each record has are there, with no items if no row has one. */
function fillLists({ lists }: Shape, value: Value, at: string, absent: ReadonlySet<string>): void {
  for (const { keys, field } of lists) {
    const place = `${at}${at.endsWith('|') ? '' : '.'}${keys.join('.')}`;
    if (field.optional || absent.has(place)) continue;
    const holder = objectAt(value, keys.slice(0, -1));
    const key = keys.at(-1) ?? '';
    if (!Object.hasOwn(holder, key)) define(holder, key, []);
  }
}
