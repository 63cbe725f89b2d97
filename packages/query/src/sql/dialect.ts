import { type Bound, type Fragment, listed, sql } from './fragment.ts';

/** The types of columns. */
export type SqlType = 'text' | 'number' | 'integer' | 'row' | 'boolean' | 'texts' | 'readings';

/** A statement as a database takes it. */
export interface Statement {
  readonly sql: string;
  /** The values of `$1`, `$2` and so on. */
  readonly parameters: readonly Bound[];
}

/*
 * What is particular to DuckDB: how names and parameters are written, and the functions that other databases call by
 * other names. All else that the compiler writes is SQL as the standard has it.
 */

const types: Readonly<Record<SqlType, Fragment>> = {
  text: sql`VARCHAR`,
  number: sql`DOUBLE`,
  integer: sql`BIGINT`,
  row: sql`INTEGER`,
  boolean: sql`BOOLEAN`,
  texts: sql`VARCHAR[]`,
  readings: sql`STRUCT(s1 DOUBLE, s2 DOUBLE, e1 DOUBLE, e2 DOUBLE)[]`,
};

export const typeOf = (type: SqlType): Fragment => types[type];

/** Without a type a parameter would take that of what it is compared with, and 1.5 become 2. */
const castOf = (value: Bound): string =>
  typeof value === 'string' ? 'VARCHAR' : typeof value === 'number' ? 'DOUBLE' : 'BOOLEAN';

/** Writes a statement: names in quotes, values as numbered parameters. */
export function render({ parts }: Fragment): Statement {
  const parameters: Bound[] = [];
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if ('name' in part) text += `"${part.name.replaceAll('"', '""')}"`;
    else {
      parameters.push(part.value);
      text += `$${parameters.length}::${castOf(part.value)}`;
    }
  }
  return { sql: text, parameters };
}

export const nullOf = (type: SqlType): Fragment => sql`NULL::${types[type]}`;

/** A number as JavaScript has it. */
export const asNumber = (value: Fragment): Fragment => sql`${value}::DOUBLE`;

/** A whole number, for LIMIT and OFFSET. */
export const asWhole = (value: Fragment): Fragment => sql`${value}::BIGINT`;

/** Several values as one, which is compared part by part; one value as itself. */
export function tuple(values: readonly Fragment[]): Fragment {
  const [only] = values;
  if (only && values.length === 1) return only;
  return sql`struct_pack(${listed(values.map((value, index) => sql`${partName(index)} := ${value}`))})`;
}

/** One part of a tuple of several values. */
export const partOf = (of: Fragment, index: number, size: number): Fragment =>
  size === 1 ? of : sql`${of}.${partName(index)}`;

const PARTS = [sql`p0`, sql`p1`, sql`p2`, sql`p3`, sql`p4`, sql`p5`, sql`p6`, sql`p7`];

function partName(index: number): Fragment {
  const name = PARTS[index];
  if (name) return name;
  // Letters only: no name of a query is in it.
  return { parts: [`p${index}`] };
}

/** The list of the values of a group, in an order. */
export const collected = (value: Fragment, order: readonly Fragment[]): Fragment =>
  sql`list(${value}${ordering(order)})`;

/** A list of one value. */
export const listOfOne = (value: Fragment): Fragment => sql`[${value}]`;

/** The first value of a group, in an order: absent if it is. */
export const firstOf = (value: Fragment, order: readonly Fragment[]): Fragment =>
  sql`first(${value}${ordering(order)})`;

const ordering = (order: readonly Fragment[]): Fragment =>
  order.length === 0 ? sql`` : sql` ORDER BY ${listed(order)}`;

/** Some value of a group of which all are the same. */
export const anyValue = (value: Fragment): Fragment => sql`any_value(${value})`;

/** Whether a text contains another, both of which are folded. */
export const containsText = (text: Fragment, wanted: Fragment): Fragment => sql`contains(${text}, ${wanted})`;

/** Whether one of a list of folded texts contains another. */
export const someContains = (texts: Fragment, wanted: Fragment): Fragment =>
  sql`len(list_filter(${texts}, lambda _one: contains(_one, ${wanted}))) > 0`;

/** Whether a condition holds of one of several readings of a date, by its four limits. */
export const someReading = (
  readings: Fragment,
  condition: (limit: (name: 's1' | 's2' | 'e1' | 'e2') => Fragment) => Fragment,
): Fragment => sql`len(list_filter(${readings}, lambda _reading: ${condition((name) => limits[name])})) > 0`;

const limits = {
  s1: sql`_reading.s1`,
  s2: sql`_reading.s2`,
  e1: sql`_reading.e1`,
  e2: sql`_reading.e2`,
} as const;

export const INFINITE = sql`'Infinity'::DOUBLE`;

/** Whether two values are the same, two absent ones among them. */
export const same = (one: Fragment, other: Fragment): Fragment => sql`${one} IS NOT DISTINCT FROM ${other}`;
