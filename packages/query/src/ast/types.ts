/**
 * The query language: plain JSON. A query says from which collection, which records, at which time, and what of
 * them; nothing in it is code. `schema.ts` has the same as a zod schema for queries that come from outside.
 *
 * Paths are field names joined by dots. They go into objects and lists (`dominance.span`), along references
 * (`school.label.en`) and back along them by their inverse names (`positions.dimension`).
 */
export interface Query {
  /** The collection whose records are asked for. */
  readonly from: string;
  /** A list of the record: one row for each of its items instead of one for each record. */
  readonly unnest?: string;
  /** Reads each row in the terms of another typology: one row for each mapping of what stands at a path. */
  readonly through?: Through;
  readonly where?: Filter;
  /** The date or span that the temporal filters look at; the collection says which by default. */
  readonly time?: string;
  /** Held or happened at some time in this date: `2011`, `2018-03`. */
  readonly asOf?: string;
  /** Lay wholly within this span: `2018/2019`. */
  readonly during?: string;
  /** Shared some time with this span. */
  readonly overlaps?: string;
  /** Held through the whole of this span. */
  readonly throughout?: string;
  /** Was over before this date began. */
  readonly before?: string;
  /** Began after this date was over. */
  readonly after?: string;
  /**
   * Which answers count where time is uncertain: only the `certain` ones, or all that are `possible`, which is the
   * default. Rows say in `certainty` which they are.
   */
  readonly certainty?: 'certain' | 'possible';
  /**
   * The columns of the answer: names to paths or calculations, or a list of those, which name themselves. The whole
   * record by default.
   */
  readonly select?: Columns;
  /** One row for each combination of these values. A list puts its row into the group of each of its values. */
  readonly group?: Columns;
  /** Columns computed over each group, or over everything where there is no `group`. */
  readonly aggregate?: Readonly<Record<string, Aggregate>>;
  /**
   * Answers of other queries with the same columns, taken together with this one's as sets: equal rows are one row.
   * What they add (`union`) comes in first, then only what is in each `intersect` stays, then what is in an `except`
   * goes. `order`, `limit` and `offset` are of the whole.
   */
  readonly union?: readonly Query[];
  readonly intersect?: readonly Query[];
  readonly except?: readonly Query[];
  readonly order?: readonly Order[];
  readonly limit?: number;
  readonly offset?: number;
}

/**
 * A crosswalk. Behind `path` stand records that mappings lead from or to; each row becomes one row for each mapping to
 * a record of the target, which paths then reach by `through.category`, with `through.relation`, `through.confidence`
 * and `through.mapping`. A row without any stays, with nothing there, and is counted under `coverage.unmapped`.
 */
export interface Through {
  readonly path: string;
  /** The record that the other categories belong to, as `collection/id`: `typology/kim-schools`. */
  readonly to: string;
}

export type Columns = readonly Value[] | Readonly<Record<string, Value>>;

/** What stands in a column: what is found at a path, or a number calculated from it. */
export type Value = string | Calculation;

/**
 * A number calculated from dates: whole, and given only where it is the same in every reading of them. Otherwise there
 * is none, and the answer's coverage counts the row as undetermined. In a list of columns it has its function's name.
 */
export type Calculation =
  /** The year in which a date or span began. */
  | { readonly year: string }
  /** The decade in which it began, by its first year: 1990. */
  | { readonly decade: string }
  /** The month in which it began, from 1 to 12. */
  | { readonly month: string }
  /** How many days it lasted, the first and the last counted. */
  | { readonly days: string }
  /** Over how many calendar years it lasted, the first and the last counted. */
  | { readonly years: string }
  /** The days from the beginning of the first to the beginning of the second; below zero where the second was earlier. */
  | { readonly daysBetween: readonly [from: string, to: string] };

/** The calculations of the language. */
export const CALCULATIONS = ['year', 'decade', 'month', 'days', 'years', 'daysBetween'] as const;
export type CalculationName = (typeof CALCULATIONS)[number];

/** A value that a field can be compared with. */
export type Scalar = string | number | boolean | null;

/**
 * Conditions that must all hold. A bare value means `eq`. On a field with several values (a list, or a path over
 * one) a condition holds if some value meets it; `ne` holds if none is equal.
 */
export interface Filter {
  readonly all?: readonly Filter[];
  readonly any?: readonly Filter[];
  readonly not?: Filter;
  /** Conditions on what is calculated from dates. None but `exists: false` holds for what cannot be told. */
  readonly calculated?: readonly CalculatedCondition[];
  readonly [path: string]:
    Scalar | Condition | readonly Filter[] | readonly CalculatedCondition[] | Filter | undefined;
}

/** A condition on a calculation: `{ "of": { "year": "date" }, "gte": 2006 }`. */
export interface CalculatedCondition extends Pick<
  Condition,
  'eq' | 'ne' | 'in' | 'lt' | 'lte' | 'gt' | 'gte' | 'exists'
> {
  readonly of: Calculation;
}

export interface Condition {
  readonly eq?: Scalar;
  readonly ne?: Scalar;
  readonly in?: readonly Scalar[];
  readonly lt?: number | string;
  readonly lte?: number | string;
  readonly gt?: number | string;
  readonly gte?: number | string;
  /** Literal text that stands somewhere in the value, in any language of it, letters' case ignored. */
  readonly matches?: string;
  /** All of these stand in the list: `{ "contains": ["CHN", "PRK"] }`. A single value may stand without brackets. */
  readonly contains?: Scalar | readonly Scalar[];
  /** Whether there is any value. Absent is not zero: a comparison never holds for what is not there. */
  readonly exists?: boolean;
  /** Whether the data says that a value is missing, and why: for any reason (`true`), for none (`false`), for this one. */
  readonly missing?: boolean | string;
  /** Some of the linked records, or items of the list, meet a whole filter: one and the same meets all of it. */
  readonly some?: Filter;
  /** Every one does; so it is where there is none. */
  readonly every?: Filter;
  /** None does. */
  readonly none?: Filter;
}

/** A computed column. `where` narrows the rows that it is computed over. */
export type Aggregate = (
  | { readonly count: true }
  | { readonly countDistinct: Value }
  | { readonly sum: Value }
  | { readonly mean: Value }
  | { readonly min: Value }
  | { readonly max: Value }
  | { readonly list: Value }
  /** A value of the row that is first, or last, by another; rows without that other are left out. */
  | { readonly first: Value; readonly by: Value }
  | { readonly last: Value; readonly by: Value }
  /** The part that the rows of `where` have in the total: of the sum of a value, or of the number of rows (`true`). */
  | { readonly share: Value | true }
) & { readonly where?: Filter };

export interface Order {
  /** A column of the answer, or a path where the answer is whole records. */
  readonly by: string;
  readonly direction?: 'ascending' | 'descending';
}

/** The temporal relations of the language. */
export const TIME_RELATIONS = ['asOf', 'during', 'overlaps', 'throughout', 'before', 'after'] as const;
export type TimeRelation = (typeof TIME_RELATIONS)[number];
