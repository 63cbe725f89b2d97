import type { Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { compileAggregate } from './aggregate.ts';
import type { Answer, Answering } from './answer.ts';
import { checkNames, compileColumns, type ValueColumn } from './columns.ts';
import { compareKeys, distinct, nameOf, sortKeyOf } from './compare.ts';
import { addressesOfRow, type Row } from './row.ts';
import { limitAtOnce, type Scope, spend } from './scope.ts';
import { undeterminedIn } from './undetermined.ts';

interface Group {
  readonly key: readonly unknown[];
  readonly rows: Row[];
}

/**
 * Compiles an answer group by group. Without `group` there is one group, even an empty one: the count of nothing is 0.
 * Groups come in the order of their keys, whatever the order of the records.
 */
export function compileGrouped(scope: Scope, query: Query): Answering {
  if (query.select !== undefined) {
    throw new QueryError(
      'query-invalid',
      'select',
      'select is for rows, and this query groups or aggregates them: its columns are those of group and aggregate. Leave select out.',
    );
  }
  const keys = query.group === undefined ? [] : compileColumns(scope, query.group, 'group');
  const aggregates = Object.entries(query.aggregate ?? { count: { count: true } }).map(([name, aggregate]) =>
    compileAggregate(scope, name, aggregate),
  );
  if (keys.length + aggregates.length === 0) {
    throw new QueryError(
      'query-invalid',
      'aggregate',
      'aggregate computes nothing. Name a column in it, or leave it out.',
    );
  }
  const columns = [...keys, ...aggregates];
  checkNames(columns, 'aggregate');
  return {
    columns,
    countings: aggregates.map(({ counting }) => counting),
    answersOf: (rows) => {
      const [absent, undetermined] = [
        aggregates.map(() => new Set<Row>()),
        aggregates.map(() => new Set<Row>()),
      ];
      const answers = groupsOf(scope, keys, rows).map(({ key, rows: members }): Answer => {
        const computed = aggregates.map(({ compute }) => compute(members));
        for (const [index, one] of computed.entries()) {
          for (const row of one.absent) absent[index]?.add(row);
          for (const row of one.undetermined) undetermined[index]?.add(row);
        }
        const made = {
          row: Object.fromEntries([
            ...keys.map(({ column }, index) => [column.name, key[index] ?? null]),
            ...aggregates.map(({ column }, index) => [column.name, computed[index]?.value]),
          ]),
          evidence:
            aggregates.length > 0
              ? computed.flatMap(({ evidence }) => evidence)
              : members.flatMap(addressesOfRow),
        };
        return { make: () => made };
      });
      return {
        answers,
        missing: Object.fromEntries(
          aggregates.map(({ column }, index) => [column.name, absent[index]?.size ?? 0]),
        ),
        undetermined: {
          ...undeterminedIn(keys, rows),
          ...Object.fromEntries(
            aggregates.flatMap(({ column, isCalculated }, index) =>
              isCalculated ? [[column.name, undetermined[index]?.size ?? 0]] : [],
            ),
          ),
        },
      };
    },
  };
}

function groupsOf(scope: Scope, keys: readonly ValueColumn[], rows: readonly Row[]): Group[] {
  if (keys.length === 0) return [{ key: [], rows: [...rows] }];
  const groups = new Map<string, Group>();
  for (const row of rows) {
    for (const key of combinations(
      scope,
      keys.map(({ value: of }) => distinct(of.look(row).found.map(({ value }) => value))),
    )) {
      const name = key.length === 1 ? nameOf(key[0]) : JSON.stringify(key);
      const group = groups.get(name);
      if (group) group.rows.push(row);
      else groups.set(name, { key, rows: [row] });
    }
  }
  return [...groups.values()]
    .map((group) => ({
      group,
      order: keys.map(({ sortedAs }, index) => sortKeyOf(sortedAs, group.key[index])),
    }))
    .sort((a, b) => compareKeys(a.order, b.order))
    .map(({ group }) => group);
}

/** Every way to take one value of each list; an empty list gives null. @throws QueryError `query-too-large` */
function combinations(scope: Scope, lists: readonly (readonly unknown[])[]): unknown[][] {
  if (lists.every(({ length }) => length < 2)) return [lists.map(([value = null]) => value)];
  const number = lists.reduce((product, list) => product * Math.max(1, list.length), 1);
  limitAtOnce(number, 'group');
  spend(scope, number - 1, 'group');
  return lists.reduce<unknown[][]>(
    (sofar, list) =>
      sofar.flatMap((head) => (list.length === 0 ? [null] : list).map((value) => [...head, value])),
    [[]],
  );
}
