import { isListed } from '../ast/columns.ts';
import type { Query, Value } from '../ast/types.ts';
import { compileColumns } from '../memory/columns.ts';
import type { Column } from '../memory/result.ts';
import type { Checked } from './checked.ts';
import type { Context } from './context.ts';
import { anyValue, tuple } from './dialect.ts';
import { columnIn, type Frame, sourceOf } from './frame.ts';
import { allOf, FALSE, type Fragment, listed, sql } from './fragment.ts';
import { type Apart, gather, lookAt, type SqlLook } from './look.ts';
import { Projection } from './projection.ts';
import { rowsOf, type SqlRows } from './rows.ts';
import { FIRST, PARENT, ROW } from './tables.ts';
import { cellOf, type Kind, NOTHING, type SortedAs, type SqlValue, valueAt } from './value.ts';
import { cellName } from './walk.ts';

/** What rows are grouped by. */
export interface GroupKey {
  readonly column: Column;
  readonly kinds: readonly Kind[];
  readonly sortedAs: SortedAs;
  /** Whether a row can be in several groups. */
  readonly isSeveral: boolean;
  /** The value and what it is ordered by, as they are read from the members. */
  readonly cells: readonly Fragment[];
  readonly sort: readonly Fragment[];
}

/** The rows of a query in their groups: a row once for each group that it is in, and for each value that is read of it. */
export interface Members {
  readonly rows: SqlRows;
  readonly keys: readonly GroupKey[];
  /** What is read of each member. */
  readonly columns: Projection;
  /** The value of a look in each member, to be read from outside. Members without any are left out if it has several. */
  readonly read: (look: SqlLook, sortedAs: SortedAs) => SqlValue;
  /** The order of members, as a number. */
  readonly place: () => Fragment;
  /** The query that gives them. */
  readonly query: () => Fragment;
}

/** Compiles the members of groups. */
export function membersOf(context: Context, checked: Checked): Members {
  const rows = rowsOf(context, checked);
  const { frame } = rows.place;
  const columns = new Projection(sql`m`);
  const order = [...rows.order];
  const keys = keysAsked(checked.query.group, checked, 'group').map(
    ({ column, asked, sortedAs }): GroupKey => {
      const look = lookAt(context, rows.place, asked, 'group');
      const value = withoutNull(look.one ?? eachInRow(context, frame, look, sortedAs, order));
      return {
        column,
        kinds: look.kinds,
        sortedAs,
        isSeveral: look.one === undefined,
        cells: columns.addAll(look.kinds.map((kind) => cellOf(value, kind))),
        sort: columns.addAll(value.sort(sortedAs)),
      };
    },
  );
  return {
    rows,
    keys,
    columns,
    read: (look, sortedAs) => {
      const value = look.one ?? joined(frame, look, sortedAs, order);
      const cells = look.kinds.map((kind) => [kind, columns.add(cellOf(value, kind))] as const);
      const sort = columns.addAll(value.sort(sortedAs));
      return { cells: Object.fromEntries(cells), sort: () => sort };
    },
    place: () => {
      const [only, ...others] = order;
      return columns.add(
        only && others.length === 0 ? only : sql`row_number() OVER (ORDER BY ${listed(order)})`,
      );
    },
    query: () => columns.select(frame.from(rows.isKept)),
  };
}

/** The columns of `select` or `group`, and what is asked for in each. */
export function keysAsked(
  columns: Query['group'],
  { scope }: Checked,
  at: 'select' | 'group',
): {
  readonly column: Column;
  readonly asked: Value;
  readonly sortedAs: SortedAs;
  readonly isList: boolean;
}[] {
  if (columns === undefined) return [];
  const values = isListed(columns) ? columns : Object.values(columns);
  return compileColumns(scope, columns, at).flatMap(({ column, value, isList }, index) => {
    const asked = values[index];
    return asked === undefined ? [] : [{ column, asked, sortedAs: value.column.type, isList }];
  });
}

/** Joins the different values of each row: a row without any stays. */
function eachInRow(
  context: Context,
  frame: Frame,
  look: SqlLook,
  sortedAs: SortedAs,
  order: Fragment[],
): SqlValue {
  const { list, several, kinds } = look;
  if (list) {
    // Its table says of each item whether it is the first of its value.
    const source = sourceOf(context, list.table);
    const belongs = sql`${columnIn(source, PARENT)} = ${list.outer}`;
    frame.join(source, allOf([belongs, columnIn(source, FIRST)]), { join: 'left' });
    order.push(columnIn(source, ROW));
    return valueAt({ source, inside: '', collection: list.table.collection });
  }
  if (several.length === 0) return NOTHING;
  const { from, columns } = gather(several, columnsRead(look, sortedAs));
  const size = kinds.length + sortOf(several[0], sortedAs).length;
  const [cells, sort, within] = [
    columns.slice(0, kinds.length),
    columns.slice(kinds.length, size),
    columns.slice(size),
  ];
  const chosen = [...cells, ...sort.map(anyValue), within.length === 0 ? sql`0` : sql`min(${tuple(within)})`];
  const query = sql`SELECT ${named(chosen)}${from} GROUP BY ${listed(cells)}`;
  const alias = frame.joinLateral(query, 'left');
  order.push(sql`${alias}.${cellName(size)}`);
  return valueFrom(alias, look, sortedAs);
}

/** Joins all values of each row: a row without any goes. */
function joined(frame: Frame, look: SqlLook, sortedAs: SortedAs, order: Fragment[]): SqlValue {
  const { several, kinds } = look;
  if (several.length === 0) {
    frame.where(FALSE);
    return NOTHING;
  }
  const { from, columns } = gather(several, columnsRead(look, sortedAs));
  const alias = frame.joinLateral(sql`SELECT ${named(columns)}${from}`, 'inner');
  const size = kinds.length + sortOf(several[0], sortedAs).length;
  order.push(...columns.slice(size).map((_column, index) => sql`${alias}.${cellName(size + index)}`));
  return valueFrom(alias, look, sortedAs);
}

const named = (columns: readonly Fragment[]): Fragment =>
  listed(columns.map((column, index) => sql`${column} AS ${cellName(index)}`));

const sortOf = (apart: Apart | undefined, sortedAs: SortedAs): readonly Fragment[] =>
  apart?.value.sort(sortedAs) ?? [];

const columnsRead =
  ({ kinds }: SqlLook, sortedAs: SortedAs) =>
  (apart: Apart): readonly Fragment[] => [
    ...kinds.map((kind) => cellOf(apart.value, kind)),
    ...apart.value.sort(sortedAs),
  ];

function valueFrom(alias: Fragment, { kinds, several }: SqlLook, sortedAs: SortedAs): SqlValue {
  const cells = kinds.map((kind, index) => [kind, sql`${alias}.${cellName(index)}`] as const);
  const sort = sortOf(several[0], sortedAs).map(
    (_column, index) => sql`${alias}.${cellName(kinds.length + index)}`,
  );
  return { cells: Object.fromEntries(cells), sort: () => sort };
}

/** In free JSON null is the same as none. */
function withoutNull(value: SqlValue): SqlValue {
  const { json } = value.cells;
  return json ? { ...value, cells: { ...value.cells, json: sql`nullif(${json}, 'null')` } } : value;
}
