import { type AnyDataset, type Dataset, isObject } from '@yalu/model/dataset';
import { didYouMean } from '@yalu/model/text';
import { QueryError } from '../errors.ts';
import { type Computed, computed } from './check.ts';
import type {
  ForecastLike,
  ForecastReason,
  ForecastResult,
  ForecastVerdict,
  Probability,
  ResolveOptions,
} from './forecast-types.ts';
import { type Horizon, horizonOf, within } from './horizon.ts';
import type { Check, Evidence } from './types.ts';

type WithForecasts = Dataset<{ readonly forecast: ForecastLike }>;

/**
 * Says what came of one forecast of a dataset. Its condition and its outcome are checked over the part of its horizon that
 * lay at a date. A query that says no time of its own is asked of that part; one that does is asked as it is written.
 *
 * A condition that did not come about makes it void, which is not being wrong. Before the horizon is over, only what later
 * events can no longer change is decided; where the horizon has no end, what has been expected and is so counts as held,
 * and `final` says whether it could still change.
 *
 * @throws QueryError `forecast-unknown` with the nearest ids; for a check that does not fit; `date-invalid` for `asOf`, also
 * where neither it nor the record says a date
 */
export function resolveForecast<R extends { readonly forecast: ForecastLike }>(
  dataset: Dataset<R>,
  id: string,
  { asOf }: ResolveOptions = {},
): ForecastVerdict {
  const forecasts = forecastsOf(dataset);
  const redirects = dataset.redirects['forecast'] ?? {};
  const redirect = Object.hasOwn(redirects, id) ? redirects[id] : undefined;
  const current = redirect?.kind === 'moved' ? (redirect.to[0] ?? id) : id;
  const forecast = Object.hasOwn(forecasts, current) ? forecasts[current] : undefined;
  if (!forecast) {
    const advice = redirect
      ? `It was split: name one of ${redirect.to.join(', ')}.`
      : didYouMean(id, Object.keys(forecasts));
    throw new QueryError('forecast-unknown', id, `There is no forecast "${id}". ${advice}`.trim());
  }
  const date = asOf ?? forecast.resolution?.asOf;
  if (date === undefined)
    throw new QueryError(
      'date-invalid',
      'asOf',
      `The forecast ${current} has not been judged at any date. Say in asOf up to when events count.`,
    );
  // The catalogue says all that queries need to know of the records.
  return resolve(dataset as unknown as AnyDataset, current, forecast, date);
}

/** What came of all forecasts, in the order of their ids. Without `asOf` those never judged are left out. */
export function resolveAll<R extends { readonly forecast: ForecastLike }>(
  dataset: Dataset<R>,
  options: ResolveOptions = {},
): ForecastVerdict[] {
  return Object.entries(forecastsOf(dataset))
    .filter(([, { resolution }]) => options.asOf !== undefined || resolution !== undefined)
    .map(([id]) => id)
    .sort()
    .map((id) => resolveForecast(dataset, id, options));
}

function resolve(
  dataset: AnyDataset,
  id: string,
  { condition, outcome, horizon: span, probability, resolution }: ForecastLike,
  asOf: string,
): ForecastVerdict {
  const horizon = horizonOf(span, asOf);
  const checked = (part: { readonly check?: unknown } | undefined, name: string): Computed | undefined =>
    part?.check === undefined || !horizon.hasBegun
      ? undefined
      : checkPart(dataset, `the check of the ${name} of ${id}`, part.check, horizon);
  const parts = { condition: checked(condition, 'condition'), outcome: checked(outcome, 'outcome') };
  const come = comeOf(parts, condition !== undefined, horizon);
  const stated = numbersOf(probability);
  const isComparable = come.reason !== 'no-check' && resolution?.asOf === asOf;
  return {
    forecast: id,
    ...come,
    asOf,
    ...(parts.condition ? { condition: parts.condition.decided } : {}),
    ...(parts.outcome ? { outcome: parts.outcome.decided } : {}),
    evidence: evidenceOf(parts.condition, parts.outcome),
    ...(stated ? { probability: stated } : {}),
    ...(isComparable
      ? { judged: { verdict: resolution.verdict, agrees: resolution.verdict === come.result } }
      : {}),
  };
}

function checkPart(dataset: AnyDataset, what: string, check: unknown, { window }: Horizon): Computed {
  // The build of a dataset has parsed every check; one that comes from elsewhere is refused where it does not fit.
  const { query, ...rest } = check as Check;
  return computed(dataset, what, {
    ...rest,
    query: isObject(query) ? within(dataset, query, window) : query,
  });
}

interface Come {
  readonly result: ForecastResult;
  readonly reason?: ForecastReason;
  readonly of?: 'condition' | 'outcome';
  readonly final: boolean;
}

const tooEarly = (reason: ForecastReason, of?: 'condition' | 'outcome'): Come => ({
  result: 'too-early',
  reason,
  ...(of ? { of } : {}),
  final: false,
});

/** What the outcomes of both parts make of the forecast. */
function comeOf(
  parts: { readonly condition: Computed | undefined; readonly outcome: Computed | undefined },
  hasCondition: boolean,
  { hasBegun, isOver, isOpen }: Horizon,
): Come {
  if (!hasBegun) return tooEarly('not-begun');
  for (const of of hasCondition ? (['condition', 'outcome'] as const) : (['outcome'] as const)) {
    const part = parts[of];
    if (!part) return { result: 'not-decidable', reason: 'no-check', of, final: false };
    const { verdict, reason = 'no-data' } = part.decided;
    if (verdict === 'undecided')
      return isOver || isOpen ? { result: 'not-decidable', reason, of, final: false } : tooEarly(reason, of);
    const isSettled = isOver || part.isFinal;
    // What has not come about may still do so, and without an end for ever; what is so, and has no end to wait for, counts.
    if (!isSettled && !(isOpen && verdict === 'holds')) return tooEarly('not-over', of);
    if (verdict === 'fails') return { result: of === 'condition' ? 'void' : 'did-not-hold', final: true };
  }
  const all = [parts.condition, parts.outcome].filter((part) => part !== undefined);
  return { result: 'held', final: isOver || all.every(({ isFinal }) => isFinal) };
}

function numbersOf(probability: Probability | undefined): Probability | undefined {
  const { value, min, max } = probability ?? {};
  const numbers = Object.entries({ value, min, max }).filter(([, number]) => number !== undefined);
  return numbers.length === 0 ? undefined : Object.fromEntries(numbers);
}

function evidenceOf(...parts: readonly (Computed | undefined)[]): readonly Evidence[] {
  const all = parts.flatMap((part) => part?.decided.evidence ?? []);
  return [...new Map(all.map((address) => [`${address.collection}/${address.id}`, address])).values()];
}

function forecastsOf<R extends { readonly forecast: ForecastLike }>(
  dataset: Dataset<R>,
): Readonly<Record<string, ForecastLike>> {
  // The bound of R says that there are forecasts; the compiler cannot see it through the mapped type.
  return (dataset as unknown as WithForecasts).records.forecast;
}
