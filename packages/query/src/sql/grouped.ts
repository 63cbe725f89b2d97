import type { Aggregate } from '../ast/types.ts';
import {
  aggregateOf,
  type Computed,
  computed,
  listQuery,
  needsOwnMembers,
  type SqlAggregate,
} from './aggregate.ts';
import { directed, type RowCount, type SqlAnswer } from './answer.ts';
import type { Checked } from './checked.ts';
import type { SqlColumn } from './column.ts';
import { alias, type Context } from './context.ts';
import { keptCounts } from './coverage.ts';
import { anyValue, same } from './dialect.ts';
import { allOf, FALSE, type Fragment, isSame, listed, sql, TRUE } from './fragment.ts';
import { lookAt } from './look.ts';
import { type GroupKey, type Members, membersOf } from './members.ts';
import { Projection } from './projection.ts';
import type { Kind } from './value.ts';

/** What a query computes where it says nothing else. */
const COUNT: Readonly<Record<string, Aggregate>> = { count: { count: true } };

/** The computed columns of a query. */
export const aggregatesOf = ({ query, scope }: Checked): SqlAggregate[] =>
  Object.entries(query.aggregate ?? COUNT).map(([name, aggregate]) => aggregateOf(scope, name, aggregate));

/** The groups of some members: their keys, and what is computed over them. */
interface Groups {
  readonly keys: readonly Fragment[];
  readonly computed: ReadonlyMap<string, Computed>;
  readonly query: Fragment;
}

/** Values that differ and are equal in order: labels with the same English. Their groups stay in the order of rows. */
const tied: ReadonlySet<string> = new Set(['locale-string', 'span', 'json']);

/**
 * Compiles an answer group by group. What is computed from one value a row is computed in one query; what takes several
 * values of a row, or each value once, in a query of its own, whose groups are joined to the others.
 */
export function groupedAnswer(context: Context, checked: Checked): SqlAnswer {
  const members = membersOf(context, checked);
  const { keys } = members;
  const groups = new Projection(sql`g`);
  const own = groups.addAll(keys.flatMap(({ cells }) => cells));
  let at = 0;
  const sort = keys.map((key) => {
    const cells = own.slice(at, (at += key.cells.length));
    // What is ordered by is often the value itself.
    return key.sort.map((one) => {
      const same = key.cells.findIndex((cell) => isSame(cell, one));
      return cells[same] ?? groups.add(anyValue(one));
    });
  });
  const tie = keys.some(({ sortedAs }) => tied.has(sortedAs))
    ? [groups.add(sql`min(${members.place()})`)]
    : [];
  // Without keys there is one group, even of no rows: so it is where something is counted.
  if (keys.length === 0) groups.add(sql`count(*)`);
  const results = new Map<string, Computed>();
  const further: { readonly name: Fragment; readonly groups: Groups }[] = [];
  for (const aggregate of aggregatesOf(checked)) {
    const look =
      aggregate.of === undefined ? undefined : lookAt(context, members.rows.place, aggregate.of, 'aggregate');
    if (needsOwnMembers(aggregate, look)) {
      const name = alias(context);
      const apart = groupsApart(context, checked, aggregate, name);
      further.push({ name, groups: apart });
      results.set(aggregate.name, apart.computed.get(aggregate.name) ?? NONE);
    } else results.set(aggregate.name, computed(context, members, aggregate, groups));
  }
  // Where a row is in one group only, the groups together have each row once.
  const counts = keys.some(({ isSeveral }) => isSeveral)
    ? undefined
    : countsOf(context, checked, members, groups);
  const main = groups.select(sql` FROM (${members.query()}) AS m${groupBy(members)}`);
  const joins = further.map(({ name, groups: { query, keys: theirs } }) => {
    const on = allOf(own.map((key, index) => same(key, theirs[index] ?? sql`NULL`)));
    return sql` LEFT JOIN (${query}) AS ${name} ON ${on}`;
  });
  const cells = columnsOf(checked, keys, own, sort, results);
  return {
    columns: checked.columns,
    cells: () => cells,
    from: () => joins.reduce((sofar, join) => sql`${sofar}${join}`, sql` FROM (${main}) AS g`),
    isTimed: false,
    certainty: sql`2`,
    order: () => [
      ...(checked.query.order ?? []).flatMap(({ by, direction }) =>
        directed(cells.find(({ column }) => column.name === by)?.sort() ?? [], direction),
      ),
      ...directed(sort.flat()),
      ...tie,
    ],
    page: checked.query,
    ...(counts ? { counts: () => counts } : {}),
  };
}

/** What is counted in each group. */
function countsOf(
  context: Context,
  checked: Checked,
  { rows, columns }: Members,
  groups: Projection,
): readonly RowCount[] {
  return keptCounts(context, checked, rows).map(({ condition, without, ...what }): RowCount => {
    if (condition === FALSE) return what;
    if (without) return { ...what, number: groups.add(sql`count(*) - count(${columns.add(without)})`) };
    const only = condition === TRUE ? sql`` : sql` FILTER (WHERE ${columns.add(condition)})`;
    return { ...what, number: groups.add(sql`count(*)${only}`) };
  });
}

const NONE: Computed = { kinds: ['text'], isList: false, cells: {}, sort: () => [] };

const groupBy = ({ keys }: Members): Fragment => {
  const cells = keys.flatMap((key) => key.cells);
  return cells.length === 0 ? sql`` : sql` GROUP BY ${listed(cells)}`;
};

function groupsApart(context: Context, checked: Checked, aggregate: SqlAggregate, name: Fragment): Groups {
  const members = membersOf(context, checked);
  if (aggregate.key === 'list') {
    const { query, keys, computed: column } = listQuery(context, members, aggregate, name);
    return { query, keys, computed: new Map([[aggregate.name, column]]) };
  }
  const groups = new Projection(name);
  const keys = groups.addAll(members.keys.flatMap(({ cells }) => cells));
  const column = computed(context, members, aggregate, groups);
  const query = groups.select(sql` FROM (${members.query()}) AS m${groupBy(members)}`);
  return { query, keys, computed: new Map([[aggregate.name, withNothing(aggregate, column)]]) };
}

/** The count of nothing is 0, and a group of which nothing is found has no row in a query of its own. */
function withNothing({ key }: SqlAggregate, column: Computed): Computed {
  if (key !== 'countDistinct') return column;
  const number = sql`coalesce(${column.cells.number ?? sql`NULL`}, 0)`;
  return { ...column, cells: { number }, sort: () => [number] };
}

function columnsOf(
  { columns, sortedAs }: Checked,
  keys: readonly GroupKey[],
  own: readonly Fragment[],
  sort: readonly (readonly Fragment[])[],
  results: ReadonlyMap<string, Computed>,
): SqlColumn[] {
  let at = 0;
  const ofKeys = keys.map(({ column, kinds, sortedAs: as }, index): SqlColumn => {
    const cells = kinds.map((kind): [Kind, Fragment] => [kind, own[at++] ?? sql`NULL`]);
    return {
      column,
      kinds,
      isList: false,
      cells: Object.fromEntries(cells),
      sortedAs: as,
      sort: () => sort[index] ?? [],
    };
  });
  const ofAggregates = columns.slice(keys.length).map((column): SqlColumn => {
    const as = sortedAs.get(column.name) ?? column.type;
    return { column, sortedAs: as, ...(results.get(column.name) ?? NONE) };
  });
  return [...ofKeys, ...ofAggregates];
}
