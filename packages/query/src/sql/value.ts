import type { Column } from '../memory/result.ts';
import { INFINITE, nullOf, type SqlType } from './dialect.ts';
import { columnIn, fieldAt, type Source, type Spot } from './frame.ts';
import { type Fragment, sql } from './fragment.ts';
import { type CalendarPart, columnOf, type SqlField } from './tables.ts';

/**
 * In which columns a value stands: texts, numbers, booleans, and JSON for what is none of those. Most values can be in one
 * of them only; free JSON can be in any.
 */
export const KINDS = ['text', 'number', 'boolean', 'json'] as const;
export type Kind = (typeof KINDS)[number];

export const kindTypes: Readonly<Record<Kind, SqlType>> = {
  text: 'text',
  number: 'number',
  boolean: 'boolean',
  json: 'text',
};

/** What stands somewhere. */
export interface SqlValue {
  readonly cells: Readonly<Partial<Record<Kind, Fragment>>>;
  /** What it is ordered by: absent where it is. */
  readonly sort: (as: SortedAs) => readonly Fragment[];
}

export type SortedAs = Column['type'] | 'record';

/** Nothing. */
export const NOTHING: SqlValue = {
  cells: {},
  sort: (as) => sortTypes(as).map(nullOf),
};

/** The value at a place; nothing where there is no such field. */
export function valueAt(spot: Spot): SqlValue {
  const field = fieldAt(spot);
  if (!field) return NOTHING;
  const { source } = spot;
  const cells = cellsOf(source, field);
  return { cells, sort: (as) => sortOf(spot, field, cells, as) };
}

/** A number calculated from the date at a place. */
export function calendarAt(spot: Spot, part: CalendarPart): SqlValue {
  const field = fieldAt(spot);
  return field ? numberValue(columnIn(spot.source, columnOf(field, part))) : NOTHING;
}

export const numberValue = (number: Fragment): SqlValue => ({
  cells: { number },
  sort: (as) => (as === 'json' ? sortOfJson({ number }) : [number]),
});

const textTypes: ReadonlySet<SqlField['type']> = new Set(['string', 'date']);

/** The kinds of value that a field of a type can hold. */
export function kindsOf(type: SqlField['type']): readonly Kind[] {
  if (textTypes.has(type)) return ['text'];
  if (type === 'integer' || type === 'number') return ['number'];
  if (type === 'boolean') return ['boolean'];
  return type === 'json' ? KINDS : ['json'];
}

function cellsOf(source: Source, field: SqlField): SqlValue['cells'] {
  const own = columnIn(source, field.name);
  if (field.type === 'json') {
    return {
      text: columnIn(source, columnOf(field, 'text')),
      number: columnIn(source, columnOf(field, 'number')),
      boolean: columnIn(source, columnOf(field, 'boolean')),
      json: own,
    };
  }
  const [kind = 'json'] = kindsOf(field.type);
  return { [kind]: own };
}

/** Whether a value is there. */
export function isPresent({ cells }: SqlValue): Fragment[] {
  return KINDS.flatMap((kind) => {
    const cell = cells[kind];
    return cell ? [sql`${cell} IS NOT NULL`] : [];
  });
}

/** A value as columns of given kinds. */
export const cellOf = ({ cells }: SqlValue, kind: Kind): Fragment => cells[kind] ?? nullOf(kindTypes[kind]);

/** The types of what values are ordered by. */
export function sortTypes(as: SortedAs): readonly SqlType[] {
  switch (as) {
    case 'date':
      return ['number', 'text'];
    case 'span':
      return ['number', 'text', 'number', 'text'];
    case 'json':
      return ['number', 'number', 'text'];
    case 'integer':
    case 'number':
    case 'share':
      return ['number'];
    case 'boolean':
      return ['boolean'];
    default:
      return ['text'];
  }
}

function sortOf(
  { source, inside }: Spot,
  field: SqlField,
  cells: SqlValue['cells'],
  as: SortedAs,
): readonly Fragment[] {
  if (as === 'json') return sortOfJson(cells);
  if (as === 'date' && field.type === 'date') return dateSort(source, field);
  if (as === 'date')
    return [
      sql`CASE WHEN ${cellOf({ cells, sort: NOTHING.sort }, 'text')} IS NOT NULL THEN ${INFINITE} END`,
      cells.text ?? nullOf('text'),
    ];
  if (as === 'span') {
    const ends = ['start', 'end'].map((end) =>
      source.table.fields.get(inside === '' ? end : `${inside}.${end}`),
    );
    return ends.flatMap((end) => (end ? dateSort(source, end) : [nullOf('number'), nullOf('text')]));
  }
  if (as === 'locale-string') {
    const english = source.table.fields.get(inside === '' ? 'en' : `${inside}.en`);
    return [english ? columnIn(source, english.name) : (cells.json ?? nullOf('text'))];
  }
  const [type = 'text'] = sortTypes(as);
  if (type === 'number' || type === 'boolean') return [cells[type] ?? nullOf(type)];
  return [cells.text ?? cells.json ?? nullOf('text')];
}

const dateSort = (source: Source, field: SqlField): Fragment[] => [
  columnIn(source, columnOf(field, 's1')),
  columnIn(source, field.name),
];

/** Values of free JSON: numbers before texts, and null as what is absent. */
export function sortOfJson({ text, number, boolean, json }: SqlValue['cells']): readonly Fragment[] {
  const truth = sql`CASE WHEN ${boolean ?? nullOf('boolean')} THEN 1 WHEN NOT ${boolean ?? nullOf('boolean')} THEN 0 END`;
  const amount = sql`coalesce(${number ?? nullOf('number')}, ${truth})`;
  const written = sql`coalesce(${text ?? nullOf('text')}, nullif(${json ?? nullOf('text')}, 'null'))`;
  return [
    sql`CASE WHEN ${amount} IS NOT NULL THEN 0 WHEN ${written} IS NOT NULL THEN 1 END`,
    sql`coalesce(${amount}, 0)`,
    sql`coalesce(${written}, '')`,
  ];
}
