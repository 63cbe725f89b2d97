import type { Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import type { Answer } from './answer.ts';
import { type CompiledColumn, unknownColumn } from './columns.ts';
import { compareKeys, type SortKey, sortKeyOf } from './compare.ts';
import type { Scope } from './scope.ts';
import { type CompiledValue, compileValue } from './value.ts';

interface Sorter {
  readonly sign: 1 | -1;
  readonly keyOf: (answer: Answer) => SortKey;
}

/**
 * Compiles the order of an answer: by its columns, or, where its rows are made from records, by any path of those.
 * Absent values come last in both directions; what is equal stays in the order of ids or groups.
 *
 * @throws QueryError `column-unknown` or `field-unknown` with the nearest names
 */
export function compileOrder(
  scope: Scope,
  { order = [], group, aggregate, select }: Query,
  columns: readonly CompiledColumn[],
): (answers: readonly Answer[]) => readonly Answer[] {
  const isGrouped = group !== undefined || aggregate !== undefined;
  const sorters = order.map(({ by, direction }, index): Sorter => {
    const at = `order.${index}`;
    const column = columns.find((candidate) => candidate.column.name === by);
    const isChosen = column === undefined && (isGrouped || select !== undefined);
    const unknown = isChosen
      ? unknownColumn(
          by,
          columns.map((known) => known.column),
          at,
        )
      : undefined;
    if (isGrouped && unknown) throw unknown;
    const sign = direction === 'descending' ? -1 : 1;
    return {
      sign,
      keyOf: isGrouped && column ? keyOfCell(column) : keyOfSource(scope, by, column, at, unknown),
    };
  });
  if (sorters.length === 0) return (answers) => answers;
  return (answers) =>
    answers
      .map((answer) => ({ answer, keys: sorters.map(({ keyOf }) => keyOf(answer)) }))
      .sort((a, b) => compareAll(a.keys, b.keys, sorters))
      .map(({ answer }) => answer);
}

const keyOfCell =
  ({ column, sortedAs }: CompiledColumn): Sorter['keyOf'] =>
  ({ make }) =>
    sortKeyOf(sortedAs, make().row[column.name]);

/** Rows made from records are ordered by what stands in those, so that only a page of them has to be made. */
function keyOfSource(
  scope: Scope,
  by: string,
  column: CompiledColumn | undefined,
  at: string,
  unknown: QueryError | undefined,
): Sorter['keyOf'] {
  if (column?.column.type === 'certainty') return ({ source }) => source?.certainty ?? null;
  const value = column?.value ?? compileOrderPath(scope, by, at, unknown);
  const sortedAs = value.column.type;
  return ({ source }) =>
    source
      ? sortKeyOf(
          sortedAs,
          value.look(source).found.map((found) => found.value),
        )
      : null;
}

/** A path to order by; where there are chosen columns, a misspelt name is more likely one of those. */
function compileOrderPath(
  scope: Scope,
  by: string,
  at: string,
  unknown: QueryError | undefined,
): CompiledValue {
  try {
    return compileValue(scope, by, at);
  } catch (error) {
    if (error instanceof QueryError && unknown !== undefined) {
      throw new QueryError(
        'column-unknown',
        at,
        `${unknown.message} Nor is it a path of the record. ${error.message}`,
        { cause: error },
      );
    }
    throw error;
  }
}

function compareAll(a: readonly SortKey[], b: readonly SortKey[], sorters: readonly Sorter[]): number {
  for (let index = 0; index < sorters.length; index++) {
    const [one, other] = [a[index] ?? null, b[index] ?? null];
    const difference = compareKeys(one, other);
    if (difference === 0) continue;
    return one === null || other === null ? difference : (sorters[index]?.sign ?? 1) * difference;
  }
  return 0;
}
