import type { Catalogue } from '../../dataset/catalogue.ts';
import type { Position } from '../../dataset/issue.ts';
import { itemPlace, WHOLE, within } from './place.ts';
import { planOf } from './plan.ts';
import type { PlannedTable } from './shape.ts';
import type { Cell, ReadTable } from './table.ts';

/** Where in the tables a value of a record stands: the row that it is in, or that of what it would belong to. */
export type PlaceInTables = (
  collection: string,
  id: string,
  path: readonly (string | number)[],
) => Position | undefined;

/** Finds where values stand in tables whose rows have lines, as those of CSV files do. */
export function placesIn(tables: readonly ReadTable[], catalogue: Catalogue): PlaceInTables {
  const { tables: planned, records } = planOf(catalogue);
  const plannedBy = new Map(planned.map((table) => [table.definition.name, table]));
  const indexes = new Map<string, RowIndex>();
  const indexOf = (table: PlannedTable): RowIndex | undefined => {
    const { name } = table.definition;
    const read = tables.find((one) => one.name === name);
    const index = indexes.get(name) ?? (read?.lineOf && indexRows(table, read));
    if (index) indexes.set(name, index);
    return index;
  };
  return (collection, id, path) => {
    const record = records.get(collection);
    if (!record) return undefined;
    let position = indexOf(record)?.get(keyOf([id]))?.[0]?.position;
    let { shape } = record;
    let keys: string[] = [];
    let [place, items]: [string, readonly number[]] = ['', []];
    for (const step of path) {
      if (typeof step === 'string') {
        keys.push(step);
        continue;
      }
      const list = shape.lists.find((one) => one.keys.join('.') === keys.join('.'));
      const table = list && plannedBy.get(list.table);
      if (!table) break;
      const holder = within(place, keys.slice(0, -1));
      const key = table.collection === undefined ? [collection, id, holder || WHOLE] : [id, ...items];
      const row = indexOf(table)?.get(keyOf(key))?.[step];
      if (!row) break;
      position = row.position;
      shape = list.items;
      place = itemPlace(within(place, keys), row.item);
      items = [...items, row.item];
      keys = [];
    }
    return position;
  };
}

/** The rows of each record or list, in the order of items. */
type RowIndex = ReadonlyMap<string, readonly { readonly item: number; readonly position: Position }[]>;

function indexRows({ definition: { primaryKey }, path }: PlannedTable, read: ReadTable): RowIndex {
  const index = new Map<string, { item: number; position: Position }[]>();
  const at = primaryKey.map((name) => read.columns.indexOf(name));
  const [itemAt, of] = path === '' ? [-1, at] : [at.at(-1) ?? -1, at.slice(0, -1)];
  for (const [number, cells] of read.rows.entries()) {
    const key = keyOf(of.map((column) => cells[column] ?? null));
    const position = { file: read.file, line: read.lineOf?.(number) ?? 0, column: 1 };
    const rows = index.get(key) ?? [];
    index.set(key, rows);
    rows.push({ item: Number(cells[itemAt] ?? 0), position });
  }
  for (const rows of index.values()) rows.sort((a, b) => a.item - b.item);
  return index;
}

const keyOf = (cells: readonly (Cell | bigint)[]): string => JSON.stringify(cells.map(String));
