import type { AnyDataset } from '@yalu/model/dataset';
import type { Query } from '../ast/types.ts';
import { entryOf } from '../memory/catalogue.ts';
import type { CompiledColumn } from '../memory/columns.ts';
import { compileFilter } from '../memory/filter.ts';
import { compileGrouped } from '../memory/grouped.ts';
import { compileListed } from '../memory/listed.ts';
import { compileOrder } from '../memory/order.ts';
import { pageOf, type Plan, planOf } from '../memory/plan.ts';
import type { Column, Selection } from '../memory/result.ts';
import { compileList } from '../memory/rows.ts';
import { type Scope, scopeOf } from '../memory/scope.ts';
import { selectionsOf } from '../memory/selection.ts';
import { isOfSets, planOfSets } from '../memory/sets.ts';
import { compileThrough } from '../memory/through.ts';
import { type CompiledTime, compileTime } from '../memory/time.ts';

/** A query whose every name has been checked as the memory engine checks it, and that is of no sets. */
export interface Checked {
  readonly query: Query;
  readonly scope: Scope;
  readonly columns: readonly Column[];
  readonly sortedAs: ReadonlyMap<string, CompiledColumn['sortedAs']>;
  readonly time: CompiledTime | undefined;
  readonly isGrouped: boolean;
  /** The choices that its answer rests on; found when asked for, by looking at the dataset. */
  readonly selected: () => readonly Selection[];
}

/** Checks a query and, where it is of sets, all its parts. @throws QueryError as the memory engine does */
export function checkQuery(dataset: AnyDataset, query: Query): void {
  planOfQuery(dataset, query);
}

function planOfQuery(dataset: AnyDataset, query: Query): Plan {
  if (isOfSets(query)) return planOfSets(dataset, query, (part) => planOfQuery(dataset, part));
  const { columns, sortedAs } = checked(dataset, query);
  return {
    columns,
    sortedAs,
    get rows() {
      return planOf(dataset, query).rows;
    },
    answer: (rows) => planOf(dataset, query).answer(rows),
  };
}

/** Checks one query of no sets. @throws QueryError as the memory engine does */
export function checked(dataset: AnyDataset, query: Query): Checked {
  entryOf(dataset, query.from, 'from');
  const inside = scopeOf(dataset, query);
  const through = query.through === undefined ? undefined : compileThrough(inside, query.through);
  const scope = through === undefined ? inside : { ...inside, through };
  compileFilter(scope, query.where ?? {}, 'where');
  const time = compileTime(scope, query);
  const isGrouped = query.group !== undefined || query.aggregate !== undefined;
  const { columns, countings } = isGrouped
    ? compileGrouped(scope, query)
    : compileListed(scope, query, time !== undefined);
  compileOrder(scope, query, columns);
  pageOf(query);
  if (query.unnest !== undefined) compileList(scope, query.unnest);
  return {
    query,
    // What is compiled further enters collections again, and would be counted twice among the choices.
    scope: { ...scope, entered: new Set() },
    columns: columns.map(({ column }) => column),
    sortedAs: new Map(columns.map(({ column, sortedAs }) => [column.name, sortedAs])),
    time,
    isGrouped,
    selected: () => selectionsOf(scope, query, countings),
  };
}
