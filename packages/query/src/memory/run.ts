import type { AnyDataset } from '@yalu/model/dataset';
import type { Query } from '../ast/types.ts';
import { planOf } from './plan.ts';
import type { Result } from './result.ts';

/**
 * Runs a query over a dataset in memory. Every name in it is checked first, so a misspelt one is an error and never
 * an empty answer. Rows come in the order of ids unless the query says otherwise.
 *
 * Time is linear in the records and in what the paths reach; ordering adds n log n.
 *
 * @throws QueryError naming what is unknown and what is nearest to it
 */
export function run(dataset: AnyDataset, query: Query): Result {
  const plan = planOf(dataset, query);
  return plan.answer(plan.rows);
}
