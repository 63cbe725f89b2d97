import type { AnyDataset } from '@yalu/model/dataset';
import type { Query } from '../ast/types.ts';
import { planOf } from './plan.ts';
import type { Result } from './result.ts';

/**
 * Runs a query over a dataset in memory. Every name in it is checked first, so a misspelt one is an error and never
 * an empty answer. Rows come in the order of ids unless the query says otherwise.
 *
 * Indexes are built of a dataset when a query first needs them, and kept for the next: of ids, references and dates, so
 * that a query that names one looks only at the rows that it leads to, and columns for queries that look at many rows.
 * Other time is linear in the rows and in what the paths reach; ordering adds n log n. `explain()` says what was read.
 *
 * @throws QueryError naming what is unknown and what is nearest to it
 */
export function run(dataset: AnyDataset, query: Query): Result {
  return planOf(dataset, query).answer();
}
