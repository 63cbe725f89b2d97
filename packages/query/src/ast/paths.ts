import type { Target } from '@yalu/model/dataset';

type Primitive = string | number | boolean | null | undefined;

/** One value of a list, or the value itself. */
export type Item<V> = V extends readonly (infer E)[] ? Item<E> : Exclude<V, null | undefined>;

/** What a path goes on in behind a value: the record that a reference names, or the object itself. */
type Into<R, V> =
  Item<V> extends infer E
    ? '__ref' extends keyof E
      ? Target<E> extends infer C extends keyof R
        ? R[C]
        : never
      : E extends Primitive
        ? never
        : E
    : never;

/** How many dots a typed path may have. Longer ones work in a query of plain JSON. */
type Depth = readonly [unknown, unknown, unknown];

/** The paths of a record type: its fields, and on through objects, lists and references. */
export type Path<R, T, D extends readonly unknown[] = Depth> = T extends Primitive
  ? never
  : {
      [K in keyof T & string]:
        | K
        | (D extends readonly [unknown, ...infer Rest]
            ? [Into<R, T[K]>] extends [never]
              ? never
              : `${K}.${Path<R, Into<R, T[K]>, Rest>}`
            : never);
    }[keyof T & string];

/** The type of one value at a path. */
export type ValueAt<R, T, P extends string> = P extends `${infer K}.${infer Rest}`
  ? K extends keyof T
    ? ValueAt<R, Into<R, T[K]>, Rest>
    : never
  : P extends keyof T
    ? Item<T[P]>
    : never;

type IsList<V> = Exclude<V, null | undefined> extends readonly unknown[] ? true : false;

/** Whether there may be several values at a path, the list `U` that the query unnests left out of account. */
type ManyAt<R, T, P extends string, U, Walked extends string = ''> = P extends `${infer K}.${infer Rest}`
  ? K extends keyof T
    ? IsList<T[K]> extends true
      ? `${Walked}${K}` extends U
        ? ManyAt<R, Into<R, T[K]>, Rest, U, `${Walked}${K}.`>
        : true
      : ManyAt<R, Into<R, T[K]>, Rest, U, `${Walked}${K}.`>
    : never
  : P extends keyof T
    ? `${Walked}${P}` extends U
      ? false
      : IsList<T[P]>
    : never;

/** The type of a cell: one value or null, or a list of them. */
export type CellAt<R, T, P extends string, U> =
  ManyAt<R, T, P, U> extends true ? readonly ValueAt<R, T, P>[] : ValueAt<R, T, P> | null;
