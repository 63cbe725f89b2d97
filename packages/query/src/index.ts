export { from, QueryBuilder } from './ast/builder.ts';
export type { TypedCalculation, TypedFilter } from './ast/typed.ts';
export { days, daysBetween, decade, month, year, years } from './ast/calculate.ts';
export type { CellAt, Path, ValueAt } from './ast/paths.ts';
export { CALCULATIONS, TIME_RELATIONS } from './ast/types.ts';
export type {
  Aggregate,
  CalculatedCondition,
  Calculation,
  CalculationName,
  Columns,
  Condition,
  Filter,
  Order,
  Query,
  Scalar,
  Through,
  TimeRelation,
  Value,
} from './ast/types.ts';
export { QueryError } from './errors.ts';
export type { QueryErrorCode } from './errors.ts';
export type { AnswerSource, Locator } from './memory/cite.ts';
export type { ExplainedStep, Explanation } from './memory/explanation.ts';
export type { Column, Coverage, Result, Selection } from './memory/result.ts';
export { run } from './memory/run.ts';
export { why } from './memory/why.ts';
export type { FilterEffect, Why } from './memory/why.ts';
