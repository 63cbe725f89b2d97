import type { Dataset, Issue, RawDataset } from '@yalu/model';
import { decideAll, type ForecastVerdict, type Verdict } from '@yalu/query/claims';
import { parseCheck } from '@yalu/query/schema';

/** What the checks of a dataset come to, and what is wrong with them. */
export interface Decisions {
  readonly claims: readonly Verdict[];
  readonly forecasts: readonly ForecastVerdict[];
  readonly issues: readonly Issue[];
}

/**
 * Decides every claim that has a check and every forecast that was judged. A check that does not fit is an issue of its
 * record, and so is a judgement of a forecast that its own checks contradict.
 */
export function decide(dataset: Dataset, { records }: RawDataset): Decisions {
  const { claims, forecasts, problems } = decideAll(dataset, { parse: parseCheck });
  const issues = problems.map(({ collection, id, path, ...problem }): Issue => {
    const position = records
      .find((record) => record.collection === collection && record.id === id)
      ?.locate?.(path);
    return { ...problem, severity: 'error', collection, id, path, ...(position ? { position } : {}) };
  });
  return { claims, forecasts, issues };
}
