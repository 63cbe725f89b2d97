export { from, QueryBuilder } from './ast/builder.ts';
export type { TypedCalculation, TypedFilter } from './ast/typed.ts';
export { days, daysBetween, decade, month, year, years } from './ast/calculate.ts';
export { conditionFrom } from './ast/condition.ts';
export type { CellAt, Path, ValueAt } from './ast/paths.ts';
export { CALCULATIONS, TIME_RELATIONS } from './ast/types.ts';
export type {
  Aggregate,
  Calculation,
  CalculationName,
  Columns,
  Condition,
  Filter,
  Order,
  Query,
  Scalar,
  TimeRelation,
  Value,
} from './ast/types.ts';
export { check, checkAll, checkClaim } from './claims/check.ts';
export { describeVerdict } from './claims/describe.ts';
export { EXPECTATIONS } from './claims/expectation.ts';
export type { Expectation } from './claims/expectation.ts';
export type { Check, Evidence, Outcome, Verdict, VerdictContext } from './claims/types.ts';
export { comparableSchools, compareSchools } from './debate/compare.ts';
export type { ComparableSchool, ComparedCell, ComparedDimension, Comparison } from './debate/compare.ts';
export { distribution } from './debate/distribution.ts';
export type { Distribution, DistributionOptions, Share } from './debate/distribution.ts';
export { describeDominance, dominantSchools } from './debate/dominance.ts';
export type { DominanceReason, DominantSchool } from './debate/dominance.ts';
export { citedSources } from './debate/sources.ts';
export type { CitedSource } from './debate/sources.ts';
export { QueryError } from './errors.ts';
export type { QueryErrorCode } from './errors.ts';
export { describeCoverage } from './memory/describe-coverage.ts';
export type { Column, Coverage, Result, Selection } from './memory/result.ts';
export { run } from './memory/run.ts';
