import type { Certainty } from '@yalu/model/time';
import type { Result } from '../memory/result.ts';
import type { BehindAt, CellAt, IsManyAt, Item, KeyAt, ListPath, Path, PathTo, ValueAt } from './paths.ts';
import type { Query } from './types.ts';

/** A value to compare with: its own type, and plain strings are spelt out by the ids and values that the data holds. */
type Operand<V> = V extends string | number | boolean ? V : never;

/** A value to be above or below. */
type Bound<V> = V extends number ? number : V extends string ? string : never;

/** A text to look for: in texts and labels. */
type Sought<V> = V extends number | boolean ? never : string;

interface TypedCondition<V> extends Comparisons<V> {
  readonly matches?: Sought<V>;
  readonly contains?: Operand<V> | readonly Operand<V>[];
  readonly missing?: boolean | string;
}

/** Conditions on linked records, or on the objects of a list. */
interface Quantified<R, T> {
  readonly some?: TypedFilter<R, T>;
  readonly every?: TypedFilter<R, T>;
  readonly none?: TypedFilter<R, T>;
}

/** What stands behind a path can be quantified over where it is more than a plain value. */
type QuantifiedAt<R, B> = [B] extends [never] ? unknown : Quantified<R, B>;

/** Conditions on a calculation of which each path is known to the compiler. */
export interface TypedCalculatedCondition<R, T> extends Comparisons<number> {
  readonly of: TypedCalculation<R, T>;
}

interface Comparisons<V> {
  readonly eq?: Operand<V> | null;
  readonly ne?: Operand<V> | null;
  readonly in?: readonly (Operand<V> | null)[];
  readonly lt?: Bound<V>;
  readonly lte?: Bound<V>;
  readonly gt?: Bound<V>;
  readonly gte?: Bound<V>;
  readonly exists?: boolean;
}

/** A filter in which each path, value and id is known to the compiler. */
export type TypedFilter<R, T> = {
  readonly [P in Path<R, T>]?:
    | Operand<ValueAt<R, T, P>>
    | null
    | (TypedCondition<ValueAt<R, T, P>> & QuantifiedAt<R, BehindAt<R, T, P>>);
} & {
  readonly all?: readonly TypedFilter<R, T>[];
  readonly any?: readonly TypedFilter<R, T>[];
  readonly not?: TypedFilter<R, T>;
  readonly calculated?: readonly TypedCalculatedCondition<R, T>[];
};

/** A record as it is read through a crosswalk. */
export type Crossed<T> = T & {
  readonly through?: {
    /** The category of the other typology, as `collection/id`. */
    readonly category: string;
    readonly relation: 'exactMatch' | 'closeMatch' | 'broadMatch' | 'narrowMatch' | 'relatedMatch';
    readonly confidence?: 'high' | 'medium' | 'low';
    /** The id of the mapping. */
    readonly mapping: string;
  };
};

/** A query whose rows are of a type. */
export interface Asking<Out extends object> {
  readonly query: Query;
  readonly run: () => Result<Out>;
}

/** What the rows of an answer are: whole records, chosen columns of them, or groups. */
export type RowKind = 'records' | 'columns' | 'groups';

/** What `min` and `max` can be taken of. */
export type Ordered = string | number | boolean | { readonly en: string };

/** What temporal filters can look at: dates, which are texts, and spans. */
export type Temporal = string | { readonly start: string; readonly end: string };

/** A calculation of which each path is known to the compiler. */
export type TypedCalculation<R, T> =
  | { readonly year: PathTo<R, T, Temporal> }
  | { readonly decade: PathTo<R, T, Temporal> }
  | { readonly month: PathTo<R, T, Temporal> }
  | { readonly days: PathTo<R, T, Temporal> }
  | { readonly years: PathTo<R, T, Temporal> }
  | { readonly daysBetween: readonly [PathTo<R, T, Temporal>, PathTo<R, T, Temporal>] };

/** What can stand in a column. */
export type TypedValue<R, T> = Path<R, T> | TypedCalculation<R, T>;

/** The name of a column that is given none: the path, or what is calculated. */
export type NameOf<V> = V extends string ? V : keyof V & string;

/** The paths that a calculation is made from. */
type PathsOf<V> = V extends { readonly daysBetween: readonly (infer P extends string)[] }
  ? P
  : V extends Readonly<Record<string, infer P extends string>>
    ? P
    : never;

/** The type of a cell. */
export type CellOf<R, T, V, U> = V extends string
  ? CellAt<R, T, V, U>
  : true extends IsManyAt<R, T, PathsOf<V>, U>
    ? readonly number[]
    : number | null;

/** The type of a group's key. */
export type KeyOf<R, T, V, U> = V extends string ? KeyAt<R, T, V, U> : number | null;

/** The type of one value. */
export type OneOf<R, T, V> = V extends string ? ValueAt<R, T, V> : number;

/** Shows an intersection as one object. */
type Shown<T> = { [K in keyof T]: T[K] } & unknown;

/** Rows of whole records and of chosen columns say how certain they are; groups do not. */
export type Timed<Out, Kind> = Kind extends 'groups' ? Out : Out & { readonly certainty: Certainty };

/** Whole records with one item of a list in the place of the list. */
export type Unnested<Out, P> = {
  readonly [K in keyof Out]: K extends P ? Item<Out[K]> : Out[K];
};

/** The lists that a query can still unnest: none once it has, or has chosen its columns. */
export type Unnestable<T, U, Kind> = [U] extends [never]
  ? Kind extends 'records'
    ? ListPath<T>
    : never
  : never;

/** Chosen columns; `certainty` stays one of them. */
export type Selected<R, T, S, U, Out> = Shown<
  { readonly [K in keyof S]: CellOf<R, T, S[K], U> } & (Out extends { readonly certainty: Certainty }
    ? { readonly certainty: Certainty }
    : unknown)
>;

/** Groups with one more column. What was computed before stays; whole records do not. */
export type Grouped<Out, Kind, N extends string, V> = Shown<
  (Kind extends 'groups' ? Out : unknown) & Readonly<Record<N, V>>
>;

/** The paths that a query can group by or choose: none where it does the other. */
export type Unless<Kind, Other extends RowKind, P> = Kind extends Other ? never : P;

/** What rows can be ordered by: their columns, and where they are made of records, any path of those. */
export type OrderKey<R, T, Out, Kind> = (keyof Out & string) | (Kind extends 'groups' ? never : Path<R, T>);
