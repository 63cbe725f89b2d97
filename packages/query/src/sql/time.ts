import type { TimeRelation } from '../ast/types.ts';
import type { AskedTime, CompiledTime } from '../memory/time.ts';
import { type Context, isKnownAbsent } from './context.ts';
import { INFINITE, nullOf, someReading } from './dialect.ts';
import { columnIn, fieldAt, type Spot } from './frame.ts';
import { allOf, bound, FALSE, type Fragment, listed, sql, TRUE } from './fragment.ts';
import { isAlwaysDated, isDated } from './calculation.ts';
import { columnOf, type Limit } from './tables.ts';
import { cellName, type Place, reach, unionOf } from './walk.ts';

/** How the rows of a query stand to its temporal filters. */
export interface SqlTime {
  /** That they may meet them; those that certainly do among them. */
  readonly isPossible: Fragment;
  /** That they certainly do, where they may. */
  readonly isCertain: Fragment;
  readonly isUndated: Fragment;
}

type Limits = (name: Limit) => Fragment;

interface Relation {
  readonly certain: (limit: Limits, from: Fragment, to: Fragment) => readonly Fragment[];
  readonly possible: (limit: Limits, from: Fragment, to: Fragment) => readonly Fragment[];
}

const overlap: Relation = {
  certain: (limit, from, to) => [sql`${limit('s2')} <= ${to}`, sql`${limit('e1')} >= ${from}`],
  possible: (limit, from, to) => [sql`${limit('s1')} <= ${to}`, sql`${limit('e2')} >= ${from}`],
};

/** The table of docs/querying.md, with the four limits of a date and the two of what is asked. */
const relations: Readonly<Record<TimeRelation, Relation>> = {
  asOf: overlap,
  overlaps: overlap,
  during: {
    certain: (limit, from, to) => [sql`${limit('s1')} >= ${from}`, sql`${limit('e2')} <= ${to}`],
    possible: (limit, from, to) => [
      sql`${limit('s2')} >= ${from}`,
      sql`${limit('e1')} <= ${to}`,
      ...overlap.possible(limit, from, to),
    ],
  },
  throughout: {
    certain: (limit, from, to) => [sql`${limit('s2')} <= ${from}`, sql`${limit('e1')} >= ${to}`],
    possible: (limit, from, to) => [sql`${limit('s1')} <= ${from}`, sql`${limit('e2')} >= ${to}`],
  },
  before: {
    certain: (limit, from) => [sql`${limit('e2')} < ${from}`],
    possible: (limit, from) => [sql`${limit('e1')} < ${from}`],
  },
  after: {
    certain: (limit, _from, to) => [sql`${limit('s1')} > ${to}`],
    possible: (limit, _from, to) => [sql`${limit('s2')} > ${to}`],
  },
};

/** An instant in milliseconds. JSON, in which some databases are given values, has no number without end. */
const instant = (at: number): Fragment =>
  Number.isFinite(at) ? bound(at) : at > 0 ? INFINITE : sql`-${INFINITE}`;

/** Compiles temporal filters: of one date compared in place, of several taken together. */
export function timeOf(context: Context, place: Place, { path, asked }: CompiledTime): SqlTime {
  const { spot, chains } = reach(context, place, path.steps);
  if (spot) {
    return {
      isPossible: allOf(asked.map((one) => mayBe(context, spot, one))),
      isCertain: allOf(asked.map((one) => mustBe(spot, one))),
      isUndated: isAlwaysDated(context, place, spot) ? FALSE : sql`NOT ${isDated(spot)}`,
    };
  }
  if (chains.length === 0) return { isPossible: FALSE, isCertain: FALSE, isUndated: TRUE };
  const parts = chains.map(({ frame, spot: end, key, outer }) => {
    const columns = asked.map((one, index) => sql`${rankOf(context, end, one)} AS ${cellName(index)}`);
    return sql`SELECT ${listed(columns)}${frame.from(allOf([sql`${key} = ${outer}`, isDated(end)]))}`;
  });
  const best = asked.map((_one, index) => sql`max(u.${cellName(index)}) AS ${cellName(index)}`);
  const ranks = place.frame.joinLateral(sql`SELECT ${listed(best)} FROM (${unionOf(parts)}) AS u`, 'left');
  const each = asked.map((_one, index) => sql`${ranks}.${cellName(index)}`);
  return {
    isPossible: allOf(each.map((rank) => sql`${rank} >= 1`)),
    isCertain: allOf(each.map((rank) => sql`${rank} = 2`)),
    isUndated: sql`${each[0] ?? sql`NULL`} IS NULL`,
  };
}

const rankOf = (context: Context, spot: Spot, asked: AskedTime): Fragment =>
  sql`CASE WHEN ${mustBe(spot, asked)} THEN 2 WHEN ${mayBe(context, spot, asked)} THEN 1 ELSE 0 END`;

/** In each reading: one-sided comparisons hold of all if they hold of the outermost. */
function mustBe(spot: Spot, { relation, from, to }: AskedTime): Fragment {
  return allOf(relations[relation].certain(limitsOf(spot), instant(from), instant(to)));
}

/** In some reading: what holds of the outermost limits must, where there are several readings, hold in one of them. */
function mayBe(context: Context, spot: Spot, { relation, from, to }: AskedTime): Fragment {
  const { possible } = relations[relation];
  const conditions = possible(limitsOf(spot), instant(from), instant(to));
  const field = fieldAt(spot);
  if (conditions.length < 2 || !field) return allOf(conditions);
  const name = columnOf(field, 'readings');
  if (isKnownAbsent(context, spot.source.table, name)) return allOf(conditions);
  const readings = columnIn(spot.source, name);
  const inOne = someReading(readings, (limit) => allOf(possible(limit, instant(from), instant(to))));
  return allOf([...conditions, sql`(${readings} IS NULL OR ${inOne})`]);
}

function limitsOf(spot: Spot): Limits {
  const field = fieldAt(spot);
  return (name) => (field ? columnIn(spot.source, columnOf(field, name)) : nullOf('number'));
}
