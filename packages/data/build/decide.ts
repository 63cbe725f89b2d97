import type { Dataset, Issue, RawDataset } from '@yalu/model';
import type { AnyDataset } from '@yalu/model/dataset';
import { QueryError } from '@yalu/query';
import { check, type ForecastVerdict, resolveForecast, type Verdict } from '@yalu/query/claims';
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
  const issues: Issue[] = [];
  const issue = (
    address: { readonly collection: 'claim' | 'forecast'; readonly id: string },
    path: readonly string[],
    code: string,
    message: string,
  ): void => {
    const position = records
      .find(({ collection, id }) => collection === address.collection && id === address.id)
      ?.locate?.(path);
    issues.push({ code, severity: 'error', ...address, path, message, ...(position ? { position } : {}) });
  };
  // Queries read only what the catalogue says.
  const any = dataset as unknown as AnyDataset;
  const checked = (collection: 'claim' | 'forecast', id: string, at: readonly string[], value: unknown) => {
    try {
      return check(any, id, parseCheck(value));
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      issue({ collection, id }, [...at, ...stepsOf(error.at)], error.code, error.message);
      return undefined;
    }
  };

  const claims = Object.values(dataset.records.claim).flatMap(({ id, check: value }) =>
    value === undefined ? [] : (checked('claim', id, ['check'], value) ?? []),
  );
  const forecasts = Object.values(dataset.records.forecast).flatMap((forecast): ForecastVerdict[] => {
    const { id, resolution } = forecast;
    const isSound = (['condition', 'outcome'] as const).every((part) => {
      const value = forecast[part]?.check;
      return value === undefined || checked('forecast', id, [part, 'check'], value) !== undefined;
    });
    if (resolution === undefined || !isSound) return [];
    const resolved = resolveForecast(dataset, id);
    if (resolved.judged?.agrees === false)
      issue(
        { collection: 'forecast', id },
        ['resolution', 'verdict'],
        'resolution-contradicted',
        contradiction(resolved),
      );
    return [resolved];
  });
  return { claims, forecasts, issues };
}

/** Where in a check the trouble is: what a query says of its own places is said within `query`. */
function stepsOf(at: string): string[] {
  const steps = at.split('.').filter((step) => step !== '');
  const [first] = steps;
  return first === undefined || ['query', 'expect', 'context'].includes(first) ? steps : ['query', ...steps];
}

function contradiction({ judged, result, reason, of, asOf }: ForecastVerdict): string {
  const why = reason === undefined ? '' : ` (${of === undefined ? '' : `${of}: `}${reason})`;
  return `says ${judged?.verdict ?? ''}, and by its checks the forecast is ${result}${why} at ${asOf}. Correct the judgement, or the check.`;
}
