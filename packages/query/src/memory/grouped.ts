import type { Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { compileAggregate } from './aggregate.ts';
import type { Answering, Answers } from './answer.ts';
import { checkNames, compileColumns } from './columns.ts';
import { groupRows, oneGroup } from './fold/grouping.ts';
import { rowsByGroup } from './fold/members.ts';
import { addressesOfRow } from './row.ts';
import type { Scope } from './scope.ts';
import { undeterminedIn } from './undetermined.ts';

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
    answersOf: (chosen): Answers => {
      const grouping =
        keys.length === 0
          ? oneGroup(chosen.length)
          : groupRows(
              scope,
              keys.map(({ value, sortedAs }) => ({ looked: chosen.look(scope, value), sortedAs })),
              chosen.length,
            );
      const { members, order, keyOf } = grouping;
      const computed = aggregates.map(({ compute }) => compute(chosen, members));
      const named = aggregates.map(({ column, isCalculated }, index) => ({
        name: column.name,
        isCalculated,
        ...computed[index],
      }));
      let rowsOf: ReturnType<typeof rowsByGroup> | undefined;
      return {
        length: members.groups,
        rowAt: (place) => {
          const group = order[place] ?? -1;
          const key = keyOf(group);
          return Object.fromEntries([
            ...keys.map(({ column }, index) => [column.name, key[index] ?? null]),
            ...aggregates.map(({ column }, index) => [column.name, computed[index]?.valueAt(group)]),
          ]);
        },
        evidenceAt: (place) => {
          const group = order[place] ?? -1;
          const rows = (rowsOf ??= rowsByGroup(members))(group);
          return aggregates.length > 0
            ? computed.flatMap(({ evidenceAt }) => evidenceAt(group, rows))
            : [...rows].flatMap((index) => addressesOfRow(chosen.rowAt(index)));
        },
        missing: Object.fromEntries(named.map(({ name, missing = 0 }) => [name, missing])),
        undetermined: {
          ...undeterminedIn(scope, keys, chosen),
          ...Object.fromEntries(
            named
              .filter(({ isCalculated }) => isCalculated)
              .map(({ name, undetermined = 0 }) => [name, undetermined]),
          ),
        },
      };
    },
  };
}
