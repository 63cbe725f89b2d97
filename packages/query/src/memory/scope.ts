import type { AnyDataset } from '@yalu/model/dataset';
import type { Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';

/** What one run of a query looks at, and how much it may still look at. */
export interface Scope {
  readonly dataset: AnyDataset;
  /** The collection asked. */
  readonly collection: string;
  /** The list that the query unnests. */
  readonly unnest?: string;
  readonly budget: Budget;
}

interface Budget {
  left: number;
}

/**
 * How many values a query may reach by way of lists and ways back, over and above one a row and path. A path that
 * goes to and fro between two collections multiplies at each turn, and would otherwise run for hours.
 */
const MOST_VALUES = 10_000_000;

export function scopeOf(dataset: AnyDataset, { from, unnest }: Query): Scope {
  return { dataset, collection: from, ...(unnest === undefined ? {} : { unnest }), budget: { left: MOST_VALUES } };
}

/** Counts what a query has reached. @throws QueryError `query-too-large` */
export function spend({ budget }: Scope, values: number, at: string): void {
  budget.left -= values;
  if (budget.left < 0) {
    throw new QueryError(
      'query-too-large',
      at,
      `The query reaches more than ${MOST_VALUES} values at ${at}. Shorten paths that go to and fro, or group by fewer lists.`,
    );
  }
}
