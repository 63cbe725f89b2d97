import type { Column } from '../memory/result.ts';
import { presence } from './comparison.ts';
import type { Context } from './context.ts';
import { asNumber, collected, firstOf, listOfOne, partOf, tuple } from './dialect.ts';
import { ABSENT, type Fragment, sql } from './fragment.ts';
import { gather, type SqlLook } from './look.ts';
import { cellOf, type Kind, KINDS, type SortedAs, type SqlValue } from './value.ts';

/** What stands in the cells of a column of an answer, in one row of a query. */
export interface SqlColumn {
  readonly column: Column;
  /** Of one value: in which of the columns of its kinds it stands. Of a list: what its items can be. */
  readonly kinds: readonly Kind[];
  readonly isList: boolean;
  /** The value, by kind. */
  readonly cells: Readonly<Partial<Record<Kind, Fragment>>>;
  /** A list as a whole; its items are values or, of several kinds, tuples of them. Nothing where it is empty. */
  readonly list?: Fragment;
  readonly sortedAs: SortedAs;
  /** Whether it takes a query for each row. */
  readonly isCostly?: boolean;
  /** What it is ordered by: a list by the list of what its items are. */
  readonly sort: () => readonly Fragment[];
}

/** What the items of a list are written as: where lists of several queries are compared, all in the same way. */
export const itemKinds = ({ isOfSets }: Context, kinds: readonly Kind[]): readonly Kind[] =>
  isOfSets ? KINDS : kinds;

/** An item of a list, as one value. */
export const itemOf = (value: SqlValue, kinds: readonly Kind[]): Fragment =>
  tuple(kinds.map((kind) => (kind === 'number' ? asNumber(cellOf(value, kind)) : cellOf(value, kind))));

/** What an item of a list is ordered by: never absent, as null in free JSON would be. */
export function sortOfItem(value: SqlValue, as: SortedAs): Fragment {
  const sort = value.sort(as);
  if (as !== 'json') return tuple(sort);
  const [rank = sql`NULL`, ...others] = sort;
  return tuple([sql`coalesce(${rank}, 2)`, ...others]);
}

/** A column of what is looked up in each row: the first of its values, or all of them. */
export function columnOfLook(
  context: Context,
  look: SqlLook,
  column: Column,
  isList: boolean,
  sortedAs: SortedAs,
): SqlColumn {
  const { one, several } = look;
  const kinds = isList ? itemKinds(context, look.kinds) : look.kinds;
  const base = { column, kinds, isList, sortedAs, isCostly: several.length > 0 };
  const listOf = (item: (value: SqlValue) => Fragment): Fragment => {
    if (one) return sql`CASE WHEN ${presence(one)} THEN ${listOfOne(item(one))} END`;
    if (several.length === 0) return ABSENT;
    const { from, columns } = gather(several, ({ value }) => [item(value)]);
    const [cell = sql`NULL`, ...order] = columns;
    return sql`(SELECT ${collected(cell, order)}${from})`;
  };
  const sort = (): readonly Fragment[] =>
    one && !isList ? one.sort(sortedAs) : [listOf((value) => sortOfItem(value, sortedAs))];
  if (isList) return { ...base, cells: {}, list: listOf((value) => itemOf(value, kinds)), sort };
  return { ...base, cells: one ? one.cells : firstCells(look), sort };
}

/** The first of several values. */
export function firstCells({ several, kinds }: SqlLook): SqlColumn['cells'] {
  if (several.length === 0) return {};
  const { from, columns } = gather(several, ({ value }) => [itemOf(value, kinds)]);
  const [cell = sql`NULL`, ...order] = columns;
  const first = sql`(SELECT ${firstOf(cell, order)}${from})`;
  return Object.fromEntries(kinds.map((kind, index) => [kind, partOf(first, index, kinds.length)]));
}
