import type { Aggregate, Value } from '../ast/types.ts';
import { compileAggregate } from '../memory/aggregate.ts';
import type { Scope } from '../memory/scope.ts';
import { itemKinds, itemOf, type SqlColumn, sortOfItem } from './column.ts';
import { presence } from './comparison.ts';
import type { Context } from './context.ts';
import { anyValue, asNumber, collected, firstOf, nullOf, partOf, tuple } from './dialect.ts';
import { filterOf } from './filter.ts';
import { allOf, type Fragment, listed, sql, TRUE } from './fragment.ts';
import { gather, lookAt, type SqlLook } from './look.ts';
import type { Members } from './members.ts';
import { Projection } from './projection.ts';
import { cellOf, type Kind, type SortedAs, sortTypes, type SqlValue } from './value.ts';

/** A computed column of a query. */
export interface SqlAggregate {
  readonly name: string;
  /** The function: `count`, `first`. */
  readonly key: string;
  readonly of: Value | undefined;
  readonly by: Value | undefined;
  readonly where: Aggregate['where'];
  readonly sortedAs: SortedAs;
}

/** Reads a computed column, which has been checked. */
export function aggregateOf(scope: Scope, name: string, aggregate: Aggregate): SqlAggregate {
  const { where, ...call } = aggregate;
  // Beside `by` a computed column has one key, its function.
  const { by, ...rest } = call as Readonly<Record<string, Value | true | undefined>>;
  const [[key, operand] = ['', true]] = Object.entries(rest);
  return {
    name,
    key,
    of: typeof operand === 'boolean' ? undefined : operand,
    by: typeof by === 'boolean' ? undefined : by,
    where,
    sortedAs: compileAggregate(scope, name, aggregate).sortedAs,
  };
}

/** Whether a column is computed from members of its own, because it reads several values of a row or each value once. */
export const needsOwnMembers = ({ key }: SqlAggregate, of: SqlLook | undefined): boolean =>
  key === 'list' || (of !== undefined && of.one === undefined && key !== 'first' && key !== 'last');

/** What stands in a computed column, to be read from the groups. */
export type Computed = Pick<SqlColumn, 'kinds' | 'isList' | 'cells' | 'list' | 'sort'>;

interface Basis {
  readonly context: Context;
  readonly members: Members;
  readonly aggregate: SqlAggregate;
  readonly look: SqlLook | undefined;
  /** Where what is computed is put, to be read from outside. */
  readonly groups: Projection;
  /** Which members count. */
  readonly mask: Fragment;
}

/** Computes a column over groups of members. */
export function computed(
  context: Context,
  members: Members,
  aggregate: SqlAggregate,
  groups: Projection,
): Computed {
  const { place } = members.rows;
  const look = aggregate.of === undefined ? undefined : lookAt(context, place, aggregate.of, 'aggregate');
  const mask =
    aggregate.where === undefined ? TRUE : members.columns.add(filterOf(context, place, aggregate.where));
  const basis: Basis = { context, members, aggregate, look, groups, mask };
  switch (aggregate.key) {
    case 'min':
    case 'max':
      return extreme(basis, aggregate.key);
    case 'first':
    case 'last':
      return chosen(basis, aggregate.key);
    default:
      return amount(basis);
  }
}

const filtered = (mask: Fragment): Fragment => (mask === TRUE ? sql`` : sql` FILTER (WHERE ${mask})`);

const numberColumn = (groups: Projection, value: Fragment): Computed => {
  const number = groups.add(value);
  return { kinds: ['number'], isList: false, cells: { number }, sort: () => [number] };
};

function amount({ members, aggregate, look, groups, mask }: Basis): Computed {
  const { key, sortedAs } = aggregate;
  const only = filtered(mask);
  if (!look) {
    const part = sql`count(*)${only}`;
    return numberColumn(groups, key === 'share' ? sql`${asNumber(part)} / nullif(count(*), 0)` : part);
  }
  const value = members.read(look, sortedAs);
  const number = cellOf(value, 'number');
  switch (key) {
    case 'sum':
      return numberColumn(groups, sql`sum(${number})${only}`);
    case 'mean':
      return numberColumn(
        groups,
        sql`${asNumber(sql`sum(${number})${only}`)} / nullif(count(${number})${only}, 0)`,
      );
    case 'share':
      return numberColumn(
        groups,
        sql`${asNumber(sql`coalesce(sum(${number})${only}, 0)`)} / nullif(sum(${number}), 0)`,
      );
    default: {
      const counts = allOf([mask, presence(value)]);
      return numberColumn(groups, sql`count(DISTINCT ${itemOf(value, look.kinds)}) FILTER (WHERE ${counts})`);
    }
  }
}

/** The types whose values are what they are ordered by, so that no two that differ are equal in order. */
const plain: ReadonlySet<SortedAs> = new Set([
  'integer',
  'number',
  'share',
  'string',
  'reference',
  'boolean',
]);

function extreme({ members, look, aggregate, groups, mask }: Basis, end: 'min' | 'max'): Computed {
  const kinds = look?.kinds ?? ['text'];
  const sortedAs = look?.compiled.column.type ?? aggregate.sortedAs;
  const value: SqlValue = look ? members.read(look, sortedAs) : { cells: {}, sort: () => [] };
  const sort = value.sort(sortedAs);
  const function_ = end === 'min' ? sql`min` : sql`max`;
  const [kind = 'text'] = kinds;
  if (plain.has(sortedAs) && kinds.length === 1) {
    const cell = groups.add(sql`${function_}(${cellOf(value, kind)})${filtered(mask)}`);
    return { kinds, isList: false, cells: { [kind]: cell }, sort: () => [cell] };
  }
  const counts = allOf([mask, isThere(sort)]);
  const whole = tuple([...kinds.map((one) => cellOf(value, one)), ...sort]);
  const order = sort.map((one) => (end === 'min' ? one : sql`${one} DESC`));
  const best = groups.add(sql`${firstOf(whole, [...order, members.place()])} FILTER (WHERE ${counts})`);
  return parts(best, kinds, sort.length);
}

/** The cells and the order of a value that is read as one. */
function parts(whole: Fragment, kinds: readonly Kind[], sort: number): Computed {
  const size = kinds.length + sort;
  return {
    kinds,
    isList: false,
    cells: Object.fromEntries(kinds.map((kind, index) => [kind, partOf(whole, index, size)])),
    sort: () => Array.from({ length: sort }, (_none, index) => partOf(whole, kinds.length + index, size)),
  };
}

/** The value of the row that is first by another, or last; of several values of a row there the first or last counts. */
function chosen({ context, members, aggregate, look, groups, mask }: Basis, end: 'first' | 'last'): Computed {
  const by = lookAt(context, members.rows.place, aggregate.by ?? 'id', 'aggregate');
  const key = members.columns.add(extremeInRow(by, by.compiled.column.type, end));
  const kinds = look?.kinds ?? ['text'];
  const type = look?.compiled.column.type ?? 'json';
  const whole = members.columns.add(look ? firstInRow(look, type) : sql`NULL`);
  const direction = end === 'first' ? sql`` : sql` DESC`;
  const order = [sql`${key}${direction}`, sql`${members.place()}${direction}`];
  const counts = allOf([mask, isThere([key])]);
  const found = groups.add(sql`${firstOf(whole, order)} FILTER (WHERE ${counts})`);
  return parts(found, kinds, sortTypes(type).length);
}

/** The least or greatest of what the values of a row are ordered by, as one value. */
function extremeInRow({ one, several }: SqlLook, as: SortedAs, end: 'first' | 'last'): Fragment {
  const size = sortTypes(as).length;
  if (one) {
    const sort = one.sort(as);
    return size === 1 ? tuple(sort) : sql`CASE WHEN ${isThere(sort)} THEN ${tuple(sort)} END`;
  }
  if (several.length === 0) return sql`NULL`;
  const { from, columns } = gather(several, ({ value }) => value.sort(as));
  const sort = columns.slice(0, size);
  const function_ = end === 'first' ? sql`min` : sql`max`;
  return sql`(SELECT ${function_}(${tuple(sort)}) FILTER (WHERE ${isThere(sort)})${from})`;
}

/** Whether something to be ordered by is there: its first part says so. */
const isThere = ([first = sql`NULL`]: readonly Fragment[]): Fragment => sql`${first} IS NOT NULL`;

/** The first value of a row with what it is ordered by, as one value. */
function firstInRow({ one, several, kinds }: SqlLook, as: SortedAs): Fragment {
  const columnsOf = (value: SqlValue): readonly Fragment[] => [
    ...kinds.map((kind) => cellOf(value, kind)),
    ...value.sort(as),
  ];
  if (one) return tuple(columnsOf(one));
  if (several.length === 0)
    return tuple(columnsOf({ cells: {}, sort: (type) => sortTypes(type).map(nullOf) }));
  const { from, columns } = gather(several, ({ value }) => columnsOf(value));
  const size = kinds.length + sortTypes(as).length;
  return sql`(SELECT ${firstOf(tuple(columns.slice(0, size)), columns.slice(size))}${from})`;
}

/**
 * The different values of each group in the order in which they first stand: grouped by value first, then put together.
 *
 * @returns the query, which gives the columns of the groups' keys before the list and what it is ordered by
 */
export function listQuery(
  context: Context,
  members: Members,
  aggregate: SqlAggregate,
  name: Fragment,
): Listing {
  const look = lookAt(context, members.rows.place, aggregate.of ?? 'id', 'aggregate');
  const as = look.compiled.column.type;
  const mask = aggregate.where === undefined ? TRUE : filterOf(context, members.rows.place, aggregate.where);
  const counts = members.columns.add(mask);
  const value = members.read(look, as);
  const place = members.place();
  const kinds = itemKinds(context, look.kinds);
  const cells = kinds.map((kind) => cellOf(value, kind));
  const each = new Projection(sql`d`);
  const keys = each.addAll(members.keys.flatMap((key) => key.cells));
  const item = each.add(itemOf(value, kinds));
  const sort = each.add(anyValue(sortOfItem(value, as)));
  const first = each.add(sql`min(${place})`);
  const isCounted = allOf([counts, presence(value)]);
  const grouping = listed([...members.keys.flatMap((key) => key.cells), ...cells]);
  const values = each.select(sql` FROM (${members.query()}) AS m WHERE ${isCounted} GROUP BY ${grouping}`);
  const groups = new Projection(name);
  const outer = groups.addAll(keys);
  const list = groups.add(collected(item, [first]));
  const order = groups.add(collected(sort, [first]));
  const by = keys.length === 0 ? sql`` : sql` GROUP BY ${listed(keys)}`;
  return {
    query: groups.select(sql` FROM (${values}) AS d${by}`),
    keys: outer,
    computed: { kinds, isList: true, cells: {}, list, sort: () => [order] },
  };
}

/** A computed column with a query of its own. */
export interface Listing {
  readonly query: Fragment;
  readonly keys: readonly Fragment[];
  readonly computed: Computed;
}
