import type { Dataset, Issue, RawDataset } from '@yalu/model';
import type { Decisions } from '@yalu/query/claims';

/**
 * What is wrong with the checks of claims and forecasts of a valid dataset: a query of a field that is not there, say, or
 * a judgement of a forecast that its own checks contradict.
 */
export async function checkIssues(dataset: Dataset, raw: RawDataset): Promise<readonly Issue[]> {
  const { claim, forecast } = dataset.records;
  if (Object.keys(claim).length + Object.keys(forecast).length === 0) return [];
  const [{ decideAll }, { parseCheck }] = await Promise.all([
    import('@yalu/query/claims'),
    import('@yalu/query/schema'),
  ]);
  return issuesOf(decideAll(dataset, { parse: parseCheck }), raw);
}

/** The problems of checks as issues of their records, with their places in the files. */
export function issuesOf(
  { problems }: Decisions,
  { records }: Pick<RawDataset, 'records'>,
): readonly Issue[] {
  return problems.map(({ collection, id, path, ...problem }): Issue => {
    const position = records
      .find((record) => record.collection === collection && record.id === id)
      ?.locate?.(path);
    return { ...problem, severity: 'error', collection, id, path, ...(position ? { position } : {}) };
  });
}
