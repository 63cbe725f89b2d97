import type { Decided, ForecastVerdict, Verdict } from '@yalu/query/claims';

type WithoutColumns<T> = Omit<T, 'columns'>;

/** A verdict as it is committed and published: without what only the display of it needs. */
export type ComputedVerdict = WithoutColumns<Verdict>;

/** What came of a forecast, in the same manner. */
export type ComputedForecast = Omit<ForecastVerdict, 'condition' | 'outcome'> & {
  readonly condition?: WithoutColumns<Decided>;
  readonly outcome?: WithoutColumns<Decided>;
};

/** What is computed of the claims and the forecasts of the dataset. */
export interface ComputedVerdicts {
  readonly claims: readonly ComputedVerdict[];
  readonly forecasts: readonly ComputedForecast[];
}

export function computedVerdicts(decided: {
  readonly claims: readonly Verdict[];
  readonly forecasts: readonly ForecastVerdict[];
}): ComputedVerdicts {
  return { claims: decided.claims.map(verdictOf), forecasts: decided.forecasts.map(forecastOf) };
}

function verdictOf({ columns: _columns, ...verdict }: Verdict): ComputedVerdict {
  return verdict;
}

function forecastOf({ condition, outcome, ...forecast }: ForecastVerdict): ComputedForecast {
  return {
    ...forecast,
    ...(condition ? { condition: withoutColumns(condition) } : {}),
    ...(outcome ? { outcome: withoutColumns(outcome) } : {}),
  };
}

const withoutColumns = ({ columns: _columns, ...decided }: Decided): WithoutColumns<Decided> => decided;

/** Numbers with six significant digits, so that a committed file shows changes of substance only. */
export function roundNumbers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(6));
  if (Array.isArray(value)) return value.map(roundNumbers);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, roundNumbers(child)]));
  }
  return value;
}
