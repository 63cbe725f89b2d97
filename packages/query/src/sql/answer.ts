import type { Query } from '../ast/types.ts';
import type { Column } from '../memory/result.ts';
import type { SqlColumn } from './column.ts';
import type { Counted } from './coverage.ts';
import { ABSENT, type Fragment, sql } from './fragment.ts';

/** An answer before it is cut to a page: what its rows are read from, and what stands in them. */
export interface SqlAnswer {
  /** Its columns without their certainty. */
  readonly columns: readonly Column[];
  /** What stands in the columns. */
  readonly cells: () => readonly SqlColumn[];
  /** Of an answer of whole records: the record, and for a query that unnests the item that stands in its list's place. */
  readonly whole?: Whole;
  /** Everything behind SELECT and its columns, which are to be compiled before. */
  readonly from: () => Fragment;
  readonly isTimed: boolean;
  /** 2 where a row certainly belongs to the answer, 1 where it possibly does. */
  readonly certainty: Fragment;
  /** The order that is asked for, and within it that in which rows stand of themselves. */
  readonly order: () => readonly Fragment[];
  readonly page: Pick<Query, 'limit' | 'offset'>;
  /** What is counted beside the rows: of each row, how many of those that it is made of. Its certainty counts the rest. */
  readonly counts?: () => readonly RowCount[];
}

/** How many of the rows that a row of the answer is made of are counted as something; the sum is that of the answer. */
export interface RowCount extends Counted {
  /** None of any row without it. */
  readonly number?: Fragment;
}

export interface Whole {
  readonly record: SqlColumn;
  readonly item?: SqlColumn;
  readonly unnest?: string;
}

/** Puts what something is ordered by in an order: what is absent comes last in either direction. */
export const directed = (
  keys: readonly Fragment[],
  direction: 'ascending' | 'descending' = 'ascending',
): Fragment[] =>
  keys
    .filter((key) => key !== ABSENT)
    .map((key) => (direction === 'descending' ? sql`${key} DESC NULLS LAST` : sql`${key} ASC NULLS LAST`));

/** What rows are ordered by where they are ordered by their certainty. */
export const sortOfCertainty = (certainty: Fragment): Fragment => sql`(2 - ${certainty})`;
