import type { CatalogueField } from '../../dataset/catalogue.ts';
import { LOCALES } from '../../text/locale.ts';
import type { Naming } from './names.ts';
import type { Column, ColumnType, ForeignKey } from './table.ts';

/** A field that is a column: the way to it from the object that a row is about, empty for the item itself. */
export interface Slot {
  readonly keys: readonly string[];
  readonly field: CatalogueField;
  readonly column: string;
  readonly type: ColumnType;
  readonly days?: Days;
}

/** The columns of the first and last day that a date or span may mean. */
export type Days = readonly [first: string, last: string];

/** A span, whose ends are columns of their own. */
export interface SpanSlot {
  readonly keys: readonly string[];
  readonly days: Days;
}

interface Made {
  readonly slot: Slot;
  readonly columns: readonly Column[];
  readonly foreignKeys: readonly ForeignKey[];
}

interface SlotOptions {
  readonly recordTables: ReadonlyMap<string, string>;
  readonly isRequired: boolean;
  /** Whether it is an end of a span, which itself has days. */
  readonly isInSpan: boolean;
}

/** The column of a field, with those that follow from it. Of objects only the fields inside are columns. */
export function slotOf(
  field: CatalogueField,
  keys: readonly string[],
  names: Naming,
  { recordTables, isRequired, isInSpan }: SlotOptions,
): Made | undefined {
  const type = columnTypes[field.type];
  if (type === undefined) return undefined;
  const wanted = keys.length === 0 ? 'value' : keys.join('.');
  const column = names(wanted);
  const language = LOCALES.find((locale) => locale === keys.at(-1));
  const own: Column = {
    name: column,
    type,
    required: isRequired,
    ...(field.description === undefined ? {} : { description: field.description }),
    ...(field.values ? { values: field.values } : {}),
    ...(language !== undefined && type === 'string' ? { language } : {}),
  };
  const target = recordTables.get(field.reference?.collection ?? '');
  const foreignKeys = target === undefined ? [] : [{ columns: [column], table: target, references: ['id'] }];
  if (type !== 'edtf' || isInSpan)
    return { slot: { keys, field, column, type }, columns: [own], foreignKeys };
  const { days, columns } = daysOf(wanted, names, `day that ${column} may mean`);
  return { slot: { keys, field, column, type, days }, columns: [own, ...columns], foreignKeys };
}

/** The days of a span: when it may have begun at the earliest and ended at the latest. */
export function spanSlotOf(
  keys: readonly string[],
  names: Naming,
): { readonly slot: SpanSlot; readonly columns: readonly Column[] } {
  const { days, columns } = daysOf(
    keys.length === 0 ? 'span' : keys.join('.'),
    names,
    'day that it may take in',
  );
  return { slot: { keys, days }, columns };
}

function daysOf(wanted: string, names: Naming, what: string): { days: Days; columns: readonly Column[] } {
  const days: Days = [names(`${wanted}.earliest`), names(`${wanted}.latest`)];
  return {
    days,
    columns: [
      dayColumn(days[0], `The first ${what}; empty where none is known`),
      dayColumn(days[1], `The last ${what}; empty where it is open`),
    ],
  };
}

const dayColumn = (name: string, description: string): Column => ({
  name,
  type: 'date',
  description,
  required: false,
  derived: true,
});

const columnTypes: Readonly<Record<CatalogueField['type'], ColumnType | undefined>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'edtf',
  json: 'json',
  span: undefined,
  'locale-string': undefined,
  object: undefined,
};
