export { check, checkAll, checkClaim } from './check.ts';
export { decideAll } from './decide-all.ts';
export type { CheckProblem, DecideOptions, Decisions } from './decide-all.ts';
export { describeVerdict } from './describe.ts';
export { describeForecast } from './describe-forecast.ts';
export { countStandings, diffVerdicts } from './diff-verdicts.ts';
export type { DiffVerdictsOptions, Standing, VerdictChange } from './diff-verdicts.ts';
export type { Expectation } from './expectation.ts';
export { EXPECTATIONS } from './expectations/registry.ts';
export type { ExpectationName } from './expectations/registry.ts';
export { brierScore } from './brier.ts';
export type { BrierScore, Decomposition, Scored } from './brier.ts';
export { resolveAll, resolveForecast } from './forecast.ts';
export type { ForecastReason, ForecastResult, ForecastVerdict, ResolveOptions } from './forecast-types.ts';
export type {
  Check,
  Decided,
  Evidence,
  Outcome,
  Sensitivity,
  UndecidedReason,
  Verdict,
  VerdictContext,
} from './types.ts';
