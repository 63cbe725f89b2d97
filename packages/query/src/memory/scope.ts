import type { AnyDataset } from '@yalu/model/dataset';
import type { Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import type { Place } from './path.ts';
import type { Crosswalk } from './through.ts';

/** What one run of a query looks at, and how much it may still look at. */
export interface Scope {
  readonly dataset: AnyDataset;
  /** The collection asked. */
  readonly collection: string;
  /** The list that the query unnests. */
  readonly unnest?: string;
  /** What the rows are read through. */
  readonly through?: Crosswalk;
  /** Where paths begin, where that is not at a record of the collection: in a filter on linked records or items. */
  readonly base?: Place;
  readonly budget: Budget;
  /** The collections that paths enter by a way back: what such a path finds depends on which records there are. */
  readonly entered: Set<string>;
}

interface Budget {
  left: number;
}

/**
 * How many values a query may reach by way of lists and ways back: in all, over and above one a row and path, and at
 * once. A path that goes to and fro between two collections multiplies at each turn, and would otherwise run for hours.
 */
const MOST_IN_ALL = 5_000_000;
export const MOST_AT_ONCE = 200_000;

export function scopeOf(dataset: AnyDataset, { from, unnest }: Query): Scope {
  return {
    dataset,
    collection: from,
    ...(unnest === undefined ? {} : { unnest }),
    budget: { left: MOST_IN_ALL },
    entered: new Set(),
  };
}

/** Lets a query reach as much again. */
export function renew({ budget }: Scope): void {
  budget.left = MOST_IN_ALL;
}

/** Counts what a query has reached at one place. @throws QueryError `query-too-large` */
export function spend({ budget }: Scope, values: number, at: string): void {
  budget.left -= values;
  if (budget.left < 0) throw tooLarge(MOST_IN_ALL, at);
}

/** @throws QueryError `query-too-large` where more values are reached at once than fit */
export function limitAtOnce(values: number, at: string): void {
  if (values > MOST_AT_ONCE) throw tooLarge(MOST_AT_ONCE, at);
}

const tooLarge = (most: number, at: string): QueryError =>
  new QueryError(
    'query-too-large',
    at,
    `The query reaches more than ${most} values at ${at}. Shorten paths that go to and fro, or group by fewer lists.`,
  );
