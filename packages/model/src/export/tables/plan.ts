import type { Catalogue, CatalogueEntry, CatalogueField } from '../../dataset/catalogue.ts';
import { metaTables } from './meta.ts';
import { distinctNames, type Naming } from './names.ts';
import type { ListSlot, Plan, PlannedTable, Shape } from './shape.ts';
import { type SharedLists, sharedListsOf } from './shared.ts';
import { type Slot, slotOf, type SpanSlot, spanSlotOf } from './slot.ts';
import type { Column, ForeignKey, TableDefinition } from './table.ts';

/** What is known while the tables are made. */
interface Making {
  readonly names: Naming;
  readonly recordTables: ReadonlyMap<string, string>;
  readonly shared: SharedLists;
  /** The tables of lists that all share, by the name of the list. */
  readonly sharedTables: Map<string, PlannedTable>;
  readonly lists: PlannedTable[];
}

/** Where the fields of a row are in the catalogue. */
interface At {
  readonly collection: string;
  readonly fields: readonly CatalogueField[];
  readonly path: string;
  readonly outer: readonly Outer[];
}

/** A list around another: its table, and the columns that are its key. */
interface Outer {
  readonly path: string;
  readonly table: string;
  readonly key: readonly string[];
}

/** The tables of a catalogue: one for the records of each collection, and one for each list in them. */
export function planOf(catalogue: Catalogue): Plan {
  const names = distinctNames();
  for (const { name } of Object.values(metaTables)) names(name);
  const recordTables = new Map(Object.keys(catalogue).map((name) => [name, names(name)]));
  const making: Making = {
    names,
    recordTables,
    shared: sharedListsOf(catalogue),
    sharedTables: new Map(),
    lists: [],
  };
  const records = new Map(
    Object.entries(catalogue).map(([name, entry]) => [name, tableOfRecords(name, entry, making)]),
  );
  return { tables: [...records.values(), ...making.lists], records };
}

function tableOfRecords(name: string, entry: CatalogueEntry, making: Making): PlannedTable {
  const { title, description, fields } = entry;
  const columns = distinctNames();
  const id: Column = {
    name: columns('id'),
    type: 'string',
    description: fields.find(({ path }) => path === 'id')?.description ?? "The record's id",
    required: true,
  };
  const parts = partsOf({ collection: name, fields, path: '', outer: [] }, columns, making);
  return {
    collection: name,
    path: '',
    outer: [],
    shape: parts.shape,
    definition: {
      name: making.recordTables.get(name) ?? name,
      title,
      description,
      columns: [id, ...parts.columns],
      primaryKey: [id.name],
      foreignKeys: parts.foreignKeys,
    },
  };
}

interface Parts {
  readonly shape: Shape;
  readonly columns: readonly Column[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** The columns and lists of what stands at a path: of a record, or of an item of a list. */
function partsOf(at: At, names: Naming, making: Making): Parts {
  const slots: Slot[] = [];
  const spans: SpanSlot[] = [];
  const objects: (readonly string[])[] = [];
  const lists: ListSlot[] = [];
  const columns: Column[] = [];
  const foreignKeys: ForeignKey[] = [];
  const inLists: string[] = [];
  const way = at.path === '' ? '' : `${at.path}.`;
  for (const field of at.fields) {
    if (!field.path.startsWith(way) || inLists.some((list) => field.path.startsWith(list))) continue;
    const inside = field.path.slice(way.length);
    if (at.path === '' && inside === 'id') continue;
    const keys = inside.split('.');
    if (field.list) {
      inLists.push(`${field.path}.`);
      const { definition, shape } = tableOfList(field, at, making);
      lists.push({ keys, field, table: definition.name, items: shape });
      continue;
    }
    if (field.type === 'span') {
      const { slot, columns: days } = spanSlotOf(keys, names);
      spans.push(slot);
      columns.push(...days);
      continue;
    }
    // A value with fields besides may be one of those instead: the reason why there is none.
    const isRequired = !field.optional && !at.fields.some(({ path }) => path.startsWith(`${field.path}.`));
    const made = slotOf(field, keys, names, {
      recordTables: making.recordTables,
      isRequired,
      isInSpan: isInSpan(field, at.fields),
    });
    if (!made) {
      objects.push(keys);
      continue;
    }
    slots.push(made.slot);
    columns.push(...made.columns);
    foreignKeys.push(...made.foreignKeys);
  }
  return { shape: { slots, spans, objects, lists }, columns, foreignKeys };
}

/** Whether a field is an end of a span. */
const isInSpan = ({ path }: CatalogueField, fields: readonly CatalogueField[]): boolean =>
  fields.some((field) => field.type === 'span' && field.path === path.slice(0, path.lastIndexOf('.')));

function tableOfList(field: CatalogueField, at: At, making: Making): PlannedTable {
  const shared = making.shared.nameOf(field, at.fields);
  if (shared === undefined) return ownTable(field, at, making);
  const known = making.sharedTables.get(shared);
  if (known) return known;
  const table = making.names(shared);
  const keys: Column[] = [
    key('collection', 'string', 'Collection of the record'),
    key('record_id', 'string', 'Id of the record'),
    key(
      'place',
      'string',
      'What of the record it belongs to: . is all of it, dominance[1] the first item of a list',
    ),
    key('item', 'integer', 'Place in the list, from 1'),
  ];
  const index = making.lists.length;
  const made = listTable(field, { ...at, path: field.path }, keys, table, making);
  const planned: PlannedTable = {
    path: shared,
    outer: [],
    shape: made.shape,
    definition: { ...made.definition, title: shared, foreignKeys: made.foreignKeys },
  };
  making.sharedTables.set(shared, planned);
  making.lists.splice(index, 0, planned);
  return planned;
}

function ownTable(field: CatalogueField, at: At, making: Making): PlannedTable {
  const { collection, outer } = at;
  const keys: Column[] = [
    key('record_id', 'string', 'Id of the record'),
    ...outer.map(({ path }) =>
      key(`${path.replaceAll('.', '_')}_item`, 'integer', `Which item of ${path} it belongs to, from 1`),
    ),
    key('item', 'integer', 'Place in the list, from 1'),
  ];
  const table = making.names(`${collection}_${field.path}`);
  const index = making.lists.length;
  const inner = { path: field.path, table, key: keys.map(({ name }) => name) };
  const made = listTable(field, { ...at, path: field.path, outer: [...outer, inner] }, keys, table, making);
  const parent = outer.at(-1);
  const planned: PlannedTable = {
    collection,
    path: field.path,
    outer: outer.map(({ path }) => path),
    shape: made.shape,
    definition: {
      ...made.definition,
      foreignKeys: [
        {
          columns: inner.key.slice(0, -1),
          table: parent?.table ?? making.recordTables.get(collection) ?? collection,
          references: parent?.key ?? ['id'],
        },
        ...made.foreignKeys,
      ],
    },
  };
  // Before the tables of the lists inside of it.
  making.lists.splice(index, 0, planned);
  return planned;
}

const key = (name: string, type: 'string' | 'integer', description: string): Column => ({
  name,
  type,
  description,
  required: true,
});

function listTable(
  field: CatalogueField,
  at: At,
  keys: readonly Column[],
  name: string,
  making: Making,
): {
  readonly shape: Shape;
  readonly definition: Omit<TableDefinition, 'foreignKeys'>;
  readonly foreignKeys: readonly ForeignKey[];
} {
  const names = distinctNames();
  for (const column of keys) names(column.name);
  const own = slotOf(field, [], names, {
    recordTables: making.recordTables,
    isRequired: false,
    isInSpan: false,
  });
  const span = field.type === 'span' ? spanSlotOf([], names) : undefined;
  const parts = partsOf(at, names, making);
  // What an item holds may be absent in the list of another record, so nothing is required but the key.
  const columns = [...(own?.columns ?? []), ...(span?.columns ?? []), ...parts.columns].map((one) => ({
    ...one,
    required: false,
  }));
  return {
    shape: {
      slots: [...(own ? [own.slot] : []), ...parts.shape.slots],
      spans: [...(span ? [span.slot] : []), ...parts.shape.spans],
      objects: parts.shape.objects,
      lists: parts.shape.lists,
    },
    definition: {
      name,
      title: `${at.collection}: ${field.path}`,
      description: field.description ?? `The items of ${field.path}`,
      columns: [...keys, ...columns],
      primaryKey: keys.map((column) => column.name),
    },
    foreignKeys: [...(own?.foreignKeys ?? []), ...parts.foreignKeys],
  };
}
