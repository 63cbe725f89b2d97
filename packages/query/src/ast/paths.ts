import type { IdOf, Target } from '@yalu/model/dataset';

type Primitive = string | number | boolean | null | undefined;

/** One value of a list, or the value itself. */
export type Item<V> = V extends readonly (infer E)[] ? Item<E> : Exclude<V, null | undefined>;

type IsUnion<E, Whole = E> = E extends unknown ? ([Whole] extends [E] ? false : true) : never;

/** Free JSON, into which no path goes: an object of any keys, or something that need not be an object. */
type IsJson<E> = [E] extends [object] ? (string extends keyof E ? true : false) : true;

/** Several kinds of object as one with the fields of all, as the catalogue describes them. */
type Merged<E> =
  IsUnion<E> extends true
    ? {
        readonly [K in E extends unknown ? keyof E : never]: E extends unknown
          ? K extends keyof E
            ? E[K]
            : undefined
          : never;
      }
    : E;

/** What a path goes on in behind a value: the record that a reference names, or the object itself. */
type Into<R, V> =
  Item<V> extends infer E
    ? '__ref' extends keyof E
      ? Target<E> extends infer C extends keyof R
        ? R[C]
        : never
      : IsJson<E> extends false
        ? Merged<E>
        : never
    : never;

/**
 * How far a typed path may go: each object on the way costs one step, each reference two. Longer ones work in a query
 * of plain JSON; without a limit the compiler would list the paths of every record from every other.
 */
type Steps = readonly [unknown, unknown, unknown, unknown];

/** The steps that are left behind a value; false where there are too few. */
type After<V, S extends readonly unknown[]> = '__ref' extends keyof Item<V>
  ? S extends readonly [unknown, unknown, ...infer Rest]
    ? Rest
    : false
  : S extends readonly [unknown, ...infer Rest]
    ? Rest
    : false;

/** The paths of a record type at which values of a type stand: into its fields, and on through objects, lists and references. */
export type PathTo<R, T, V, S extends readonly unknown[] = Steps> = T extends Primitive
  ? never
  : {
      [K in keyof T & string]:
        | ([Item<T[K]>] extends [V] ? K : never)
        | (After<T[K], S> extends infer Rest extends readonly unknown[]
            ? [Into<R, T[K]>] extends [never]
              ? never
              : `${K}.${PathTo<R, Into<R, T[K]>, V, Rest>}`
            : never);
    }[keyof T & string];

/** The paths of a record type. */
export type Path<R, T> = PathTo<R, T, unknown>;

/** The lists of a record type itself, of which `unnest` can make one row an item. */
export type ListPath<T> = {
  [K in keyof T & string]: IsList<T[K]> extends true
    ? K
    : IsJson<Exclude<T[K], undefined>> extends false
      ? `${K}.${ListPath<Merged<Exclude<T[K], undefined>>>}`
      : never;
}[keyof T & string];

type IsList<V> = Exclude<V, null | undefined> extends readonly unknown[] ? true : false;

/** A value without the mark that the model's references carry for the compiler: the union of ids alone. */
type Plain<R, V> = V extends string
  ? '__ref' extends keyof V
    ? Target<V> extends infer C extends keyof R
      ? IdOf<R[C]>
      : string
    : V
  : V;

/** What a path comes to: one value's type, whether there may be several, and whether there may be none. */
type Walk<
  R,
  T,
  P extends string,
  U,
  Before extends string = '',
  Many = false,
  Optional = false,
> = P extends `${infer K}.${infer Rest}`
  ? K extends keyof T
    ? Walk<
        R,
        Into<R, T[K]>,
        Rest,
        U,
        `${Before}${K}.`,
        IsMany<T[K], `${Before}${K}`, U, Many>,
        IsOptional<T[K], Optional>
      >
    : never
  : P extends keyof T
    ? {
        readonly value: Plain<R, Item<T[P]>>;
        readonly many: IsMany<T[P], `${Before}${P}`, U, Many>;
        readonly optional: IsOptional<T[P], Optional>;
      }
    : never;

type IsMany<V, Walked extends string, U, Many> = Many extends true
  ? true
  : IsList<V> extends true
    ? [Walked] extends [U]
      ? false
      : true
    : false;

type IsOptional<V, Optional> = Optional extends true ? true : undefined extends V ? true : false;

/** The type of one value at a path. */
export type ValueAt<R, T, P extends string> =
  Walk<R, T, P, never> extends { readonly value: infer V } ? V : never;

/** What stands behind a path where it leads to records or objects; never where it leads to a plain value. */
export type BehindAt<R, T, P extends string> = P extends `${infer K}.${infer Rest}`
  ? K extends keyof T
    ? BehindAt<R, Into<R, T[K]>, Rest>
    : never
  : P extends keyof T
    ? Into<R, T[P]>
    : never;

/** The type of a cell: a list of values, one value, or one value or null where it may be absent. `U` is the list that the query unnests. */
export type CellAt<R, T, P extends string, U> =
  Walk<R, T, P, U> extends {
    readonly value: infer V;
    readonly many: infer Many;
    readonly optional: infer Optional;
  }
    ? Many extends true
      ? readonly V[]
      : Optional extends true
        ? V | null
        : V
    : never;

/** The type of a group's key: one value of the path; null for the rows that may have none. */
export type KeyAt<R, T, P extends string, U> =
  Walk<R, T, P, U> extends {
    readonly value: infer V;
    readonly many: infer Many;
    readonly optional: infer Optional;
  }
    ? true extends Many | Optional
      ? V | null
      : V
    : never;

/** Whether there may be several values at a path; of several paths, at each. */
export type IsManyAt<R, T, P extends string, U> = P extends string
  ? Walk<R, T, P, U> extends { readonly many: infer Many }
    ? Many
    : never
  : never;
