import type { Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import type { Answers } from './answer.ts';
import { type CompiledColumn, unknownColumn } from './columns.ts';
import { type SortKey, sortKeyOf } from './compare.ts';
import { ranksOf } from './index/cells.ts';
import type { Chosen } from './index/kept.ts';
import { orderBy } from './index/sorted.ts';
import type { Scope } from './scope.ts';
import { type CompiledValue, compileValue } from './value.ts';

/** A number for each row of an answer, by which it is ordered: Infinity for what is absent. */
type Sorter = (answers: Answers) => Float64Array;

/**
 * Compiles the order of an answer: by its columns, or, where its rows are made from records, by any path of those.
 * Absent values come last in both directions; what is equal stays in the order of ids or groups.
 *
 * @returns the rows in order, by their place in the answer
 * @throws QueryError `column-unknown` or `field-unknown` with the nearest names
 */
export function compileOrder(
  scope: Scope,
  { order = [], group, aggregate, select }: Query,
  columns: readonly CompiledColumn[],
): (answers: Answers) => Int32Array {
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
    return isGrouped && column ? byCell(column, sign) : bySource(scope, by, column, sign, at, unknown);
  });
  return (answers) =>
    orderBy(
      answers.length,
      sorters.map((sorter) => sorter(answers)),
    );
}

const byCell =
  ({ column, sortedAs }: CompiledColumn, sign: 1 | -1): Sorter =>
  ({ length, rowAt }) =>
    numbersOf(
      Array.from({ length }, (_none, index) => sortKeyOf(sortedAs, rowAt(index)[column.name])),
      sign,
    );

/** Rows made from records are ordered by what stands in those, so that only a page of them has to be made. */
function bySource(
  scope: Scope,
  by: string,
  column: CompiledColumn | undefined,
  sign: 1 | -1,
  at: string,
  unknown: QueryError | undefined,
): Sorter {
  if (column?.column.type === 'certainty') {
    return ({ of: chosen, length }) =>
      Float64Array.from({ length }, (_none, index) => sign * Number(chosen?.isPossible(index)));
  }
  const value = column?.value ?? compileOrderPath(scope, by, at, unknown);
  return ({ of: chosen }) => (chosen ? numbersOfValues(scope, chosen, value, sign) : new Float64Array());
}

function numbersOfValues(scope: Scope, chosen: Chosen, value: CompiledValue, sign: 1 | -1): Float64Array {
  const { cells, at } = chosen.look(scope, value);
  const sortedAs = value.column.type;
  if (cells.offsets) {
    return numbersOf(
      Array.from(at, (place) => sortKeyOf(sortedAs, cells.valuesAt(place))),
      sign,
    );
  }
  if (cells.isNumeric) {
    return Float64Array.from(at, (place) => {
      const number = cells.numbers[place] ?? NaN;
      return Number.isNaN(number) ? Infinity : sign * number;
    });
  }
  const { codes } = cells;
  const ranks = cells.ranks(sortedAs);
  return Float64Array.from(at, (place) => sign * (ranks[codes[place] ?? -1] ?? sign * Infinity));
}

/** A number for each key, in their order; Infinity for what is absent. */
export function numbersOf(keys: readonly SortKey[], sign: 1 | -1): Float64Array {
  const ranks = ranksOf(keys);
  return Float64Array.from(keys, (key, index) => (key === null ? Infinity : sign * (ranks[index] ?? 0)));
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
