import type { Catalogue, CatalogueEntry, CatalogueField, FieldType } from '@yalu/model/dataset';
import type { SqlType } from './dialect.ts';

/** A column of a table. */
export interface TableColumn {
  readonly name: string;
  readonly type: SqlType;
}

/** A field that has one value in each row of a table, and what its columns are called. */
export interface SqlField {
  readonly name: string;
  /** What stands there; `crosswalk` is what a mapping says of a row. */
  readonly type: FieldType | 'record';
}

/**
 * A table of the database: the records of a collection, the items of one of its lists, the links back along a reference,
 * or what mappings say. Rows are numbered from 0, records in the order of ids and items in that of the data.
 */
export interface SqlTable {
  readonly name: string;
  readonly kind: 'records' | 'items' | 'links' | 'crossings';
  /** The collection; of links, that of the records that name others. */
  readonly collection: string;
  /** Of a list: the way to it from the record. */
  readonly path: string;
  /** Of links: the name of the way back, and the collection of the records that are named. */
  readonly inverse?: string;
  readonly target?: string;
  /** Fields by their way from the row; empty is the row itself. */
  readonly fields: ReadonlyMap<string, SqlField>;
  /** The lists that stand in a row, by the way to them. */
  readonly lists: ReadonlyMap<string, SqlTable>;
  readonly columns: readonly TableColumn[];
}

/** The tables of a dataset, made from its catalogue alone. */
export interface SqlTables {
  readonly records: ReadonlyMap<string, SqlTable>;
  /** The table of links from records of one collection back to those of another that name them, if there is such a way. */
  readonly links: (target: string, inverse: string, source: string) => SqlTable | undefined;
  /** What mappings say, each from both of its ends. */
  readonly crossings: SqlTable;
  /** All of them. */
  readonly all: () => readonly SqlTable[];
}

/** The numbers that are calculated from one date; `day` is the day of its beginning. */
export const CALENDAR = ['year', 'decade', 'month', 'days', 'years', 'day'] as const;
export type CalendarPart = (typeof CALENDAR)[number];

/** The limits of a date: when it began at the earliest and latest, and ended. */
export const LIMITS = ['s1', 's2', 'e1', 'e2'] as const;
export type Limit = (typeof LIMITS)[number];

/** What belongs to a field beside its value. No name of a field has an underscore. */
export const columnOf = (
  { name }: SqlField,
  part: Limit | CalendarPart | 'readings' | 'folded' | 'text' | 'number' | 'boolean',
): string => `${name}_${part}`;

export const ROW = '_row';
export const PARENT = '_parent';
/** Of the items of a list: whether it is the first of its value in the list. */
export const FIRST = '_first';
/** Of links: the row of the record named, that of the record that names it, and their order. */
export const [AT, TO, PLACE] = ['_at', '_to', '_place'] as const;
/** Of crossings: the record that the mapping leads from, and which of the mappings it is. */
export const [OWN, MAPPING_PLACE] = ['_own', '_place'] as const;

const column = (name: string, type: SqlType): TableColumn => ({ name, type });

/** Finds the tables of a catalogue. Databases do not tell capitals from small letters in names: such are numbered. */
export function tablesOf(catalogue: Catalogue): SqlTables {
  const tableNames = distinctNames();
  const records = new Map(
    Object.values(catalogue).map((entry) => [entry.name, tableOfRecords(entry, tableNames)]),
  );
  const ways = waysBack(catalogue);
  const links = new Map<string, SqlTable>();
  const linked: SqlTables['links'] = (target, inverse, source) => {
    const known = links.get(`${target}~${inverse}~${source}`);
    const targets = ways.get(source)?.get(inverse);
    if (known || !records.has(target) || !(targets?.has(target) || targets?.has('*'))) return known;
    const name = tableNames(`${target}~${inverse}~${source}`);
    const columns = [column(AT, 'row'), column(TO, 'row'), column(PLACE, 'row')];
    const table: SqlTable = { ...bare(name, source), kind: 'links', inverse, target, columns };
    links.set(`${target}~${inverse}~${source}`, table);
    return table;
  };
  const crossings = tableOfCrossings(tableNames('mapping~crossings'));
  return {
    records,
    links: linked,
    crossings,
    all: () => [
      ...[...records.values()].flatMap(withLists),
      ...[...ways].flatMap(([source, inverses]) =>
        [...inverses.keys()].flatMap((inverse) =>
          [...records.keys()].flatMap((target) => linked(target, inverse, source) ?? []),
        ),
      ),
      ...(records.has('mapping') ? [crossings] : []),
    ],
  };
}

const withLists = (table: SqlTable): readonly SqlTable[] => [
  table,
  ...[...table.lists.values()].flatMap(withLists),
];

const bare = (name: string, collection: string) => ({
  name,
  collection,
  path: '',
  fields: new Map<string, SqlField>(),
  lists: new Map<string, SqlTable>(),
});

/** Of each collection the names of its ways back, and where each leads to. */
function waysBack(catalogue: Catalogue): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  return new Map(
    Object.values(catalogue).map(({ name, fields }) => {
      const inverses = new Map<string, Set<string>>();
      for (const { reference } of fields) {
        if (!reference) continue;
        const targets = inverses.get(reference.inverse) ?? new Set();
        inverses.set(reference.inverse, targets.add(reference.collection));
      }
      return [name, inverses];
    }),
  );
}

type Naming = (wanted: string) => string;

function distinctNames(): Naming {
  const taken = new Set<string>();
  return (wanted) => {
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

function tableOfRecords({ name, fields }: CatalogueEntry, tableNames: Naming): SqlTable {
  const made = insides(name, '', fields, tableNames);
  const record: SqlField = { name: '_json', type: 'record' };
  return {
    ...bare(tableNames(name), name),
    kind: 'records',
    fields: new Map([['', record], ...made.fields]),
    lists: made.lists,
    columns: [column(ROW, 'row'), ...made.columns, column(record.name, 'text')],
  };
}

interface Insides {
  readonly fields: ReadonlyMap<string, SqlField>;
  readonly lists: ReadonlyMap<string, SqlTable>;
  readonly columns: readonly TableColumn[];
}

/** Free JSON may hold a list anywhere. */
const isList = ({ list, type }: CatalogueField): boolean => list || type === 'json';

/** What stands in the rows of a table: the fields at and behind a path that are in no list on the way. */
function insides(
  collection: string,
  path: string,
  fields: readonly CatalogueField[],
  tableNames: Naming,
): Insides {
  const columnNames = distinctNames();
  const found = new Map<string, SqlField>();
  const lists = new Map<string, SqlTable>();
  const columns: TableColumn[] = [];
  const way = path === '' ? '' : `${path}.`;
  for (const field of fields) {
    if (!field.path.startsWith(way)) continue;
    const inside = field.path.slice(way.length);
    if ([...lists.keys()].some((list) => inside.startsWith(`${list}.`))) continue;
    if (isList(field)) {
      lists.set(inside, tableOfItems(collection, field, fields, tableNames));
      continue;
    }
    const named: SqlField = { name: columnNames(inside), type: field.type };
    found.set(inside, named);
    columns.push(...columnsOf(named));
  }
  return { fields: found, lists, columns };
}

function tableOfItems(
  collection: string,
  { path, type }: CatalogueField,
  fields: readonly CatalogueField[],
  tableNames: Naming,
): SqlTable {
  const name = tableNames(`${collection}.${path}`);
  const made = insides(collection, path, fields, tableNames);
  const own: SqlField = { name: '_value', type };
  const table: SqlTable = {
    ...bare(name, collection),
    kind: 'items',
    path,
    fields: new Map([['', own], ...made.fields]),
    lists: made.lists,
    columns: [
      column(ROW, 'row'),
      column(PARENT, 'row'),
      ...(isSimple(own) ? [column(FIRST, 'boolean')] : []),
      ...columnsOf(own),
      ...made.columns,
    ],
  };
  return table;
}

/** Whether the values of a list can be told apart by one column. */
export const isSimple = ({ type }: SqlField): boolean =>
  type === 'string' || type === 'integer' || type === 'number' || type === 'boolean' || type === 'date';

const valueTypes: Readonly<Record<SqlField['type'], SqlType>> = {
  string: 'text',
  date: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  object: 'text',
  span: 'text',
  'locale-string': 'text',
  json: 'text',
  record: 'text',
};

function columnsOf(field: SqlField): TableColumn[] {
  const own = column(field.name, valueTypes[field.type]);
  switch (field.type) {
    case 'string':
      return [own, column(columnOf(field, 'folded'), 'text')];
    case 'date':
    case 'span':
      return [
        own,
        ...LIMITS.map((limit) => column(columnOf(field, limit), 'number')),
        column(columnOf(field, 'readings'), 'readings'),
        ...CALENDAR.map((part) => column(columnOf(field, part), 'integer')),
      ];
    case 'json':
      return [
        own,
        column(columnOf(field, 'text'), 'text'),
        column(columnOf(field, 'number'), 'number'),
        column(columnOf(field, 'boolean'), 'boolean'),
        column(columnOf(field, 'folded'), 'texts'),
      ];
    default:
      return [own];
  }
}

/** The fields of a crossing are those of the paths behind `through`. */
function tableOfCrossings(name: string): SqlTable {
  const fields: [string, SqlField][] = ['category', 'relation', 'confidence', 'mapping'].map((key) => [
    key,
    { name: key, type: 'string' },
  ]);
  const whole: SqlField = { name: '_value', type: 'object' };
  return {
    ...bare(name, 'mapping'),
    kind: 'crossings',
    fields: new Map([['', whole], ...fields]),
    columns: [
      column(ROW, 'row'),
      column(OWN, 'text'),
      column(MAPPING_PLACE, 'row'),
      ...fields.flatMap(([, field]) => columnsOf(field)),
      column(whole.name, 'text'),
    ],
  };
}
