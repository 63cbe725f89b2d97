import type { AnyDataset, Dataset, RecordAddress, Redirect } from '@yalu/model/dataset';
import { QueryError } from '../errors.ts';
import { check } from './check.ts';
import { resolveForecast } from './forecast.ts';
import type { ForecastLike, ForecastVerdict } from './forecast-types.ts';
import type { Check, Verdict } from './types.ts';

/** What is wrong with a check, or with what a person has judged of a forecast. */
export interface CheckProblem {
  readonly collection: 'claim' | 'forecast';
  readonly id: string;
  /** The way to the trouble from the record. */
  readonly path: readonly string[];
  /** Stable, for programs: that of the {@link QueryError}, or `resolution-contradicted`. */
  readonly code: string;
  /** What is wrong and what to do, in full sentences. */
  readonly message: string;
}

/** What all checks of a dataset come to, and what is wrong with them. */
export interface Decisions {
  /** Of the claims that have a check that fits, in the order of the dataset. */
  readonly claims: readonly Verdict[];
  /** Of the forecasts that a person has judged and whose checks fit. */
  readonly forecasts: readonly ForecastVerdict[];
  readonly problems: readonly CheckProblem[];
  /** The claims and forecasts about which nothing was computed: they have no check, no judgement, or one that does not fit. */
  readonly undecided: readonly RecordAddress[];
  /** Where former ids of claims and forecasts lead, as in the dataset. */
  readonly redirects: Readonly<Record<string, Readonly<Record<string, Redirect>>>>;
}

export interface DecideOptions {
  /**
   * Makes a check of what is written: `parseCheck` of `@yalu/query/schema` for records that nothing has read yet. By
   * default it is taken as it is, as a built dataset has it.
   */
  readonly parse?: (value: unknown) => Check;
}

interface WithCheck {
  readonly id: string;
  readonly check?: unknown;
}

/**
 * Decides every claim that has a check and every forecast that was judged. A check that does not fit is a problem of its
 * record, and so is a judgement of a forecast that its own checks contradict; nothing is thrown for them.
 */
export function decideAll<R extends object>(dataset: Dataset<R>, { parse }: DecideOptions = {}): Decisions {
  // Queries read only what the catalogue says.
  const any = dataset as unknown as AnyDataset;
  // Checks that are given unread are those of a built dataset.
  const read = parse ?? ((value) => value as Check);
  const problems: CheckProblem[] = [];
  const undecided: RecordAddress[] = [];
  const attempt = <T>(of: RecordAddress, at: readonly string[], what: () => T): T | undefined => {
    try {
      return what();
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      const { code, message } = error;
      const collection = of.collection === 'claim' ? 'claim' : 'forecast';
      problems.push({ collection, id: of.id, path: [...at, ...stepsOf(error.at)], code, message });
      return undefined;
    }
  };

  const claims = recordsOf<WithCheck>(any, 'claim').flatMap(({ id, check: value }): Verdict[] => {
    const address = { collection: 'claim', id };
    const verdict =
      value === undefined ? undefined : attempt(address, ['check'], () => check(any, id, read(value)));
    if (!verdict) undecided.push(address);
    return verdict ? [verdict] : [];
  });
  const forecasts = recordsOf<ForecastLike>(any, 'forecast').flatMap((forecast): ForecastVerdict[] => {
    const { id, resolution } = forecast;
    const address = { collection: 'forecast', id };
    const isSound = (['condition', 'outcome'] as const)
      .map((part) => {
        const value = forecast[part]?.check;
        return value === undefined || attempt(address, [part, 'check'], () => check(any, id, read(value)));
      })
      .every((one) => one !== undefined);
    const resolved =
      isSound && resolution !== undefined
        ? attempt(address, ['resolution'], () => resolveForecast(withForecasts(any), id))
        : undefined;
    if (!resolved) {
      undecided.push(address);
      return [];
    }
    if (resolved.judged?.agrees === false)
      problems.push({
        collection: 'forecast',
        id,
        path: ['resolution', 'verdict'],
        code: 'resolution-contradicted',
        message: contradiction(resolved),
      });
    return [resolved];
  });
  return { claims, forecasts, problems, undecided, redirects: any.redirects };
}

/** The records of a collection, none where the dataset has no such collection. */
function recordsOf<T>({ records }: AnyDataset, collection: string): T[] {
  // The model says what the records of these two collections have.
  return Object.values(records[collection] ?? {}) as unknown as T[];
}

const withForecasts = (dataset: AnyDataset): Dataset<{ readonly forecast: ForecastLike }> =>
  // It is asked of a forecast that is there.
  dataset as unknown as Dataset<{ readonly forecast: ForecastLike }>;

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
