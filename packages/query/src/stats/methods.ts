import { type Interval, wilson } from './wilson.ts';

/** How the interval of a share is computed. `total` is the sum of all counts. */
export type IntervalMethod = (count: number, total: number, level: number) => Interval;

/** The methods for the interval of one share, by the name that options give them. */
export const INTERVAL_METHODS = { wilson } as const satisfies Readonly<Record<string, IntervalMethod>>;

export type IntervalMethodName = keyof typeof INTERVAL_METHODS;
