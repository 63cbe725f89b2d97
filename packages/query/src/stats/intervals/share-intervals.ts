import { didYouMean } from '@yalu/model/text';
import { QueryError } from '../../errors.ts';
import type { MethodStatement } from '../method.ts';
import type { Interval } from '../wilson.ts';
import { type Counts, countsOf, levelOf, totalOf } from './arguments.ts';
import {
  INTERVAL_METHODS,
  type IntervalMethod,
  type IntervalMethodName,
  type IntervalScope,
} from './methods.ts';
import type { Prior } from './prior.ts';

export interface ShareIntervalOptions {
  /** `wilson` by default. */
  readonly method?: IntervalMethodName;
  /** Confidence level, between 0 and 1; 0.95 by default. */
  readonly level?: number;
  /** The prior of `dirichlet`; `jeffreys` by default. */
  readonly prior?: Prior;
}

/** Shares with their intervals, in the order of the counts. */
export interface ShareIntervals {
  readonly total: number;
  /** Whether the level is that of each interval alone, or of all of them holding at once. */
  readonly scope: IntervalScope;
  readonly level: number;
  readonly shares: readonly Interval[];
  readonly method: MethodStatement;
}

/**
 * The shares of counts with intervals by one of the published methods. See {@link INTERVAL_METHODS}.
 *
 * @param counts one whole number for each category, those of 0 too, and none for what was not counted
 * @throws QueryError `number-invalid`; `value-unknown` for an unknown method
 */
export function shareIntervals(counts: Counts, options: ShareIntervalOptions = {}): ShareIntervals {
  const { method = 'wilson', level = 0.95, prior = 'jeffreys' } = options;
  if (!Object.hasOwn(INTERVAL_METHODS, method)) {
    const names = Object.keys(INTERVAL_METHODS);
    throw new QueryError(
      'value-unknown',
      'method',
      `There is no method "${String(method)}". ${didYouMean(String(method), names) || `There are ${names.join(', ')}.`}`,
    );
  }
  const { name, scope, source, intervals, hasPrior }: IntervalMethod = INTERVAL_METHODS[method];
  const list = countsOf(counts);
  return {
    total: totalOf(list),
    scope,
    level: levelOf(level),
    shares: intervals(list, level, prior),
    method: {
      name,
      version: 1,
      parameters: {
        method,
        level,
        scope,
        ...(hasPrior === true ? { prior: typeof prior === 'object' ? Array.from(prior) : prior } : {}),
      },
      source,
    },
  };
}
