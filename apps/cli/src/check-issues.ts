import type { Dataset, Issue, RawDataset } from '@yalu/model';
import type { AnyDataset } from '@yalu/model/dataset';

/** What is wrong with the checks of claims and forecasts of a valid dataset: a query of a field that is not there, say. */
export async function checkIssues(dataset: Dataset, { records }: RawDataset): Promise<readonly Issue[]> {
  const checks = checksOf(dataset);
  if (checks.length === 0) return [];
  const [{ QueryError }, { check }, { parseCheck }] = await Promise.all([
    import('@yalu/query'),
    import('@yalu/query/claims'),
    import('@yalu/query/schema'),
  ]);
  // Queries read only what the catalogue says.
  const any = dataset as unknown as AnyDataset;
  return checks.flatMap(({ collection, id, path, value }): Issue[] => {
    try {
      check(any, id, parseCheck(value));
      return [];
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      const at = [...path, ...withinCheck(error.at)];
      const position = records
        .find((record) => record.collection === collection && record.id === id)
        ?.locate?.(at);
      return [
        {
          code: error.code,
          severity: 'error',
          collection,
          id,
          path: at,
          message: error.message,
          ...(position ? { position } : {}),
        },
      ];
    }
  });
}

/** The way to the trouble inside of a check: what is said of a place in the query alone lies within `query`. */
function withinCheck(at: string): readonly string[] {
  const steps = at.split('.').filter((step) => step !== '');
  const isOfCheck = steps.length === 0 || ['query', 'expect', 'context'].includes(steps[0] ?? '');
  return isOfCheck ? steps : ['query', ...steps];
}

interface Check {
  readonly collection: string;
  readonly id: string;
  readonly path: readonly string[];
  readonly value: unknown;
}

function checksOf({ records }: Dataset): readonly Check[] {
  const claims = Object.values(records.claim).map(({ id, check }) => ({
    collection: 'claim',
    id,
    path: ['check'],
    value: check,
  }));
  const forecasts = Object.values(records.forecast).flatMap((forecast) =>
    (['condition', 'outcome'] as const).map((part) => ({
      collection: 'forecast',
      id: forecast.id,
      path: [part, 'check'],
      value: forecast[part]?.check,
    })),
  );
  return [...claims, ...forecasts].filter(({ value }) => value !== undefined);
}
