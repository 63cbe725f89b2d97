export { INTERVAL_METHODS } from './methods.ts';
export type { IntervalMethod, IntervalMethodName } from './methods.ts';
export { normalQuantile } from './quantile.ts';
export { wilson } from './wilson.ts';
export type { Interval } from './wilson.ts';
