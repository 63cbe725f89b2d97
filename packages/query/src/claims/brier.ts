import { QueryError } from '../errors.ts';
import type { ForecastResult, Probability } from './forecast-types.ts';

/** A forecast as far as its score depends on it. */
export interface Scored {
  readonly forecast: string;
  readonly result: ForecastResult;
  readonly probability?: Probability;
}

/**
 * The parts of a score: it is `reliability - resolution + uncertainty`. The first is how far the probabilities lie from
 * how often it came about where they were stated, the second how far those lie from how often it came about in all, the
 * third what always stating the latter would score.
 */
export interface Decomposition {
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
}

/** A score from 0, always right and sure of it, to 1, always wrong and sure of it. Half throughout scores 0.25. */
export interface BrierScore {
  /** The forecasts that were scored: those with a probability that held or did not. */
  readonly forecasts: readonly string[];
  /** The score, or where probabilities are ranges, the least and the greatest that it may be. */
  readonly low: number;
  readonly high: number;
  /** Only where every probability is one number. */
  readonly decomposition?: Decomposition;
}

/**
 * The Brier score of forecasts of what comes about or does not: the mean of the squared distances between the probability
 * stated and what came, 1 or 0. Brier's own sum is over both cases, which is twice as much.
 *
 * Brier, G. W. (1950), "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78(1), 1-3.
 * Parts: Murphy, A. H. (1973), "A new vector partition of the probability score", Journal of Applied Meteorology 12(4),
 * 595-600, with one class for each probability that was stated.
 *
 * @throws QueryError `forecast-unscored` where no forecast has both a probability and an end; `number-invalid` for a
 * probability outside 0 to 1
 */
export function brierScore(forecasts: readonly Scored[]): BrierScore {
  const decided = forecasts.filter(({ result }) => result === 'held' || result === 'did-not-hold');
  const scored = decided.flatMap(({ forecast, result, probability }) => {
    const range = probability && rangeOf(forecast, probability);
    return range ? [{ forecast, came: result === 'held' ? 1 : 0, range }] : [];
  });
  if (scored.length === 0) {
    throw new QueryError(
      'forecast-unscored',
      '',
      `Of ${forecasts.length} ${forecasts.length === 1 ? 'forecast' : 'forecasts'} ${decided.length} held or did not, and none of these states its probability as a number: there is nothing to score.`,
    );
  }
  const errors = scored.map(({ came, range: [min, max] }) => {
    const [one, other] = [(min - came) ** 2, (max - came) ** 2];
    return { low: Math.min(one, other), high: Math.max(one, other) };
  });
  const points = scored.map(({ came, range: [min] }) => ({ came, stated: min }));
  const isExact = scored.every(({ range: [min, max] }) => min === max);
  return {
    forecasts: scored.map(({ forecast }) => forecast),
    low: meanOf(errors.map(({ low }) => low)),
    high: meanOf(errors.map(({ high }) => high)),
    ...(isExact ? { decomposition: decompose(points) } : {}),
  };
}

/** The range of a probability; without a word on one of its ends, the range goes to 0 or to 1. */
function rangeOf(forecast: string, { value, min, max }: Probability): readonly [number, number] | undefined {
  if (value === undefined && min === undefined && max === undefined) return undefined;
  const range = [value ?? min ?? 0, value ?? max ?? 1] as const;
  if (!(range[0] >= 0 && range[0] <= range[1] && range[1] <= 1)) {
    throw new QueryError(
      'number-invalid',
      forecast,
      `The probability of ${forecast} is ${range[0] === range[1] ? range[0] : range.join(' to ')}, and must lie between 0 and 1.`,
    );
  }
  return range;
}

interface Point {
  readonly stated: number;
  readonly came: number;
}

function decompose(points: readonly Point[]): Decomposition {
  const base = meanOf(points.map(({ came }) => came));
  const classes = new Map<number, number[]>();
  for (const { stated, came } of points) classes.set(stated, [...(classes.get(stated) ?? []), came]);
  const weighted = (distance: (stated: number, often: number) => number): number =>
    [...classes].reduce((sum, [stated, came]) => sum + came.length * distance(stated, meanOf(came)), 0) /
    points.length;
  return {
    reliability: weighted((stated, often) => (stated - often) ** 2),
    resolution: weighted((_stated, often) => (often - base) ** 2),
    uncertainty: base * (1 - base),
  };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;
