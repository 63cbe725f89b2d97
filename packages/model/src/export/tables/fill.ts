import { isObject } from '../../dataset/catalogue.ts';
import { compareTexts } from '../../dataset/diff/equal.ts';
import type { AnyDataset } from '../../dataset/lookup.ts';
import { ModelError } from '../../errors.ts';
import { daysOf, daysOfSpan } from './days.ts';
import { type At, cellOf, unfit } from './fit.ts';
import { metaRows } from './meta-rows.ts';
import { metaTables } from './meta.ts';
import { itemPlace, WHOLE, within } from './place.ts';
import { planOf } from './plan.ts';
import type { ListSlot, Plan, PlannedTable, Shape } from './shape.ts';
import type { Days, Slot } from './slot.ts';
import type { Cell, Table } from './table.ts';

/**
 * A dataset as tables: one for the records of each collection, in the order of ids; one for each list in them, whose
 * rows name the record and the place in the list; and those that describe the others (`meta_…`). Nothing is left out:
 * `datasetFromTables` leads back.
 *
 * @throws ModelError `value-unfit` for a value that the catalogue does not know
 */
export function tablesFrom(dataset: AnyDataset): readonly Table[] {
  return new Filler(dataset).tables();
}

class Filler {
  readonly #dataset: AnyDataset;
  readonly #plan: Plan;
  readonly #rows: ReadonlyMap<string, Cell[][]>;
  readonly #tables: ReadonlyMap<string, PlannedTable>;
  readonly #columns: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly #exceptions: Cell[][] = [];
  readonly #trees = new Map<Shape, Node>();

  constructor(dataset: AnyDataset) {
    this.#dataset = dataset;
    this.#plan = planOf(dataset.catalogue);
    const { tables } = this.#plan;
    this.#rows = new Map(tables.map(({ definition }) => [definition.name, []]));
    this.#tables = new Map(tables.map((table) => [table.definition.name, table]));
    this.#columns = new Map(
      tables.map(({ definition }) => [
        definition.name,
        new Map(definition.columns.map(({ name }, index) => [name, index])),
      ]),
    );
  }

  tables(): readonly Table[] {
    for (const [collection, records] of Object.entries(this.#dataset.records)) {
      const table = this.#plan.records.get(collection);
      const ids = Object.keys(records).sort(compareTexts);
      if (!table && ids.length > 0) {
        throw new ModelError(
          'collection-unknown',
          `The dataset has records of ${collection}, which its catalogue does not describe. Build the dataset anew.`,
        );
      }
      for (const id of table ? ids : []) {
        const record: unknown = records[id];
        const at = { collection, id, place: '', items: [] };
        if (!isObject(record) || record['id'] !== id) throw unfit(at, record, `a record with the id ${id}`);
        const { id: _, ...fields } = record;
        if (table) this.#put(table, [id], fields, at);
      }
    }
    return [
      ...metaRows(this.#dataset, this.#plan),
      { definition: metaTables.exceptions, rows: this.#exceptions },
      ...this.#plan.tables.map(({ definition }) => ({
        definition,
        rows: this.#rows.get(definition.name) ?? [],
      })),
    ];
  }

  #put(table: PlannedTable, key: readonly Cell[], value: unknown, at: At): void {
    const { name, columns } = table.definition;
    const row: Cell[] = columns.map((_, index) => key[index] ?? null);
    this.#rows.get(name)?.push(row);
    const places = this.#columns.get(name);
    const cells: Put = (column, cell) => {
      const index = places?.get(column);
      if (index !== undefined) row[index] = cell;
    };
    this.#walk(this.#treeOf(table.shape), value, at, cells);
  }

  #walk(node: Node, value: unknown, at: At, put: Put): void {
    const { slot } = node;
    if (node.days && isObject(value)) putDays(node.days, daysOfSpan(value), put);
    if (slot && (slot.type === 'json' || !isObject(value) || node.inner.size === 0)) {
      put(slot.column, cellOf(slot, value, at));
      if (slot.days && typeof value === 'string') putDays(slot.days, daysOf(value), put);
      return;
    }
    if (!isObject(value)) throw unfit(at, value, 'an object');
    const fields = Object.entries(value).filter(([, one]) => one !== undefined);
    if (fields.length === 0 && !/(?:^|\])$/.test(at.place)) this.#except(at, 'object');
    const unknown = fields.find(([key]) => !node.inner.has(key));
    if (unknown) {
      const [key, one] = unknown;
      throw unfit(
        { ...at, place: within(at.place, [key]) },
        one,
        'nothing, for the catalogue knows no such field',
      );
    }
    // In the order of the catalogue, so that the tables do not depend on that of the fields.
    for (const [key, inner] of node.inner) {
      const one = Object.hasOwn(value, key) ? value[key] : undefined;
      const place = { ...at, place: within(at.place, [key]) };
      if (one === undefined) {
        if (inner.list && !inner.list.field.optional) this.#except(place, 'absent');
      } else if (inner.list) this.#putList(inner.list, one, place);
      else this.#walk(inner, one, place, put);
    }
  }

  #putList(list: ListSlot, value: unknown, at: At): void {
    if (!Array.isArray(value)) throw unfit(at, value, 'a list');
    if (value.length === 0 && list.field.optional) this.#except(at, 'list');
    const table = this.#tables.get(list.table);
    if (!table) return;
    const holder = at.place.slice(0, Math.max(0, at.place.length - 1 - (list.keys.at(-1) ?? '').length));
    for (const [index, item] of value.entries()) {
      const items = [...at.items, index + 1];
      const key =
        table.collection === undefined
          ? [at.collection, at.id, holder === '' ? WHOLE : holder, index + 1]
          : [at.id, ...items];
      this.#put(table, key, item, { ...at, place: itemPlace(at.place, index + 1), items });
    }
  }

  #except({ collection, id, place }: At, what: string): void {
    this.#exceptions.push([collection, id, place, what]);
  }

  #treeOf(shape: Shape): Node {
    const known = this.#trees.get(shape);
    if (known) return known;
    const root: Node = { inner: new Map() };
    const at = (keys: readonly string[]): Node => {
      let node = root;
      for (const key of keys) {
        const next: Node = node.inner.get(key) ?? { inner: new Map() };
        node.inner.set(key, next);
        node = next;
      }
      return node;
    };
    for (const keys of shape.objects) at(keys);
    for (const slot of shape.slots) at(slot.keys).slot = slot;
    for (const { keys, days } of shape.spans) at(keys).days = days;
    for (const list of shape.lists) at(list.keys).list = list;
    this.#trees.set(shape, root);
    return root;
  }
}

/** What a row says of the value at one place inside of it. */
interface Node {
  slot?: Slot;
  days?: Days;
  list?: ListSlot;
  readonly inner: Map<string, Node>;
}

type Put = (column: string, cell: Cell) => void;

function putDays([first, last]: Days, days: readonly [string | null, string | null], put: Put): void {
  put(first, days[0]);
  put(last, days[1]);
}
