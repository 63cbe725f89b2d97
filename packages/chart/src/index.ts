export { defineChart } from './charts/define.ts';
export type {
  AnyChart,
  Caption,
  Chart,
  ChartContext,
  ChartDefinition,
  ChartResult,
  ChartSpec,
  Drawing,
} from './charts/define.ts';
export type { ChartName, ChartOf } from './charts/registry.ts';
// One line a chart, by name.
export { claims } from './charts/claims/chart.ts';
export { distribution } from './charts/distribution/chart.ts';
export { ladder } from './charts/ladder/chart.ts';
export { matrix } from './charts/matrix/chart.ts';
export { timeline } from './charts/timeline/chart.ts';
export { visits } from './charts/visits/chart.ts';
export { votes } from './charts/votes/chart.ts';
export type { ClaimsOptions } from './charts/claims/figures.ts';
export type { ClaimsRow } from './charts/claims/rows.ts';
export type { DistributionOptions, DistributionRow } from './charts/distribution/figures.ts';
export type { LadderOptions } from './charts/ladder/figures.ts';
export type { LadderRow } from './charts/ladder/rows.ts';
export type { MatrixOptions } from './charts/matrix/chart.ts';
export type { MatrixRow } from './charts/matrix/rows.ts';
export type { TimelineOptions } from './charts/timeline/chart.ts';
export type { TimelineRow } from './charts/timeline/rows.ts';
export type { VisitsOptions } from './charts/visits/figures.ts';
export type { VisitsRow } from './charts/visits/rows.ts';
export type { VotesOptions } from './charts/votes/figures.ts';
export type { VotesRow } from './charts/votes/rows.ts';
// What charts are made of.
export { atMost } from './charts/limit.ts';
export { labelIn, labelSchema, parseRows, sourcesSchema } from './charts/rows.ts';
export { tipOf } from './charts/tip.ts';
export * as layers from './layers/index.ts';
export * as layout from './layout/index.ts';
export * as scales from './scales/index.ts';
export * as text from './text/index.ts';
export { styleOf } from './theme/style.ts';
export type { Style } from './theme/style.ts';
export { frame } from './vega/frame.ts';
export type { Content } from './vega/frame.ts';
export * as marks from './vega/index.ts';
export { ChartError } from './errors.ts';
export type { ChartErrorCode } from './errors.ts';
export { htmlTable } from './html/table.ts';
export type { Table, TableColumn } from './html/table.ts';
export { SCHOOL_SHAPES, schoolMark } from './theme/school.ts';
export type { SchoolMark } from './theme/school.ts';
export { themes, THEMES } from './theme/theme.ts';
export type { Theme, ThemeName } from './theme/theme.ts';
export { themeVariables, withVariables } from './theme/variables.ts';
export type { Json, JsonObject } from './vega/json.ts';
