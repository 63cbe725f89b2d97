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
export { crosswalk } from './charts/crosswalk/chart.ts';
export { distribution } from './charts/distribution/chart.ts';
export { drivers } from './charts/drivers/chart.ts';
export { evolution } from './charts/evolution/chart.ts';
export { ladder } from './charts/ladder/chart.ts';
export { matrix } from './charts/matrix/chart.ts';
export { network } from './charts/network/chart.ts';
export { series } from './charts/series/chart.ts';
export { shift } from './charts/shift/chart.ts';
export { temperature } from './charts/temperature/chart.ts';
export { timeline } from './charts/timeline/chart.ts';
export { visits } from './charts/visits/chart.ts';
export { votes } from './charts/votes/chart.ts';
export { whatif } from './charts/whatif/chart.ts';
export type { ClaimsOptions } from './charts/claims/figures.ts';
export type { ClaimsRow } from './charts/claims/rows.ts';
export type { CrosswalkOptions } from './charts/crosswalk/figures.ts';
export type { CategoryCountRow, CategoryRow, CrosswalkRow, MappingRow } from './charts/crosswalk/rows.ts';
export type { DistributionOptions, DistributionRow } from './charts/distribution/figures.ts';
export type { DriversOptions } from './charts/drivers/figures.ts';
export type { DriverRow, DriverState, LinkRow, MapRow } from './charts/map-rows.ts';
export type { EvolutionOptions } from './charts/evolution/figures.ts';
export type { EvolutionRow } from './charts/evolution/rows.ts';
export type { LadderOptions } from './charts/ladder/figures.ts';
export type { LadderRow } from './charts/ladder/rows.ts';
export type { MatrixOptions } from './charts/matrix/chart.ts';
export type { MatrixRow } from './charts/matrix/rows.ts';
export type { NetworkOptions } from './charts/network/figures.ts';
export type { NetworkRow } from './charts/network/rows.ts';
export type { SeriesOptions } from './charts/series/figures.ts';
export type { SeriesRow } from './charts/series/rows.ts';
export type { ShiftOptions } from './charts/shift/figures.ts';
export type { ShiftRow } from './charts/shift/rows.ts';
export type { TemperatureOptions } from './charts/temperature/figures.ts';
export type { TemperatureRow } from './charts/temperature/rows.ts';
export type { TimelineOptions } from './charts/timeline/chart.ts';
export type { TimelineRow } from './charts/timeline/rows.ts';
export type { VisitsOptions } from './charts/visits/figures.ts';
export type { VisitsRow } from './charts/visits/rows.ts';
export type { VotesOptions } from './charts/votes/figures.ts';
export type { VotesRow } from './charts/votes/rows.ts';
export type { WhatifOptions } from './charts/whatif/figures.ts';
// What charts are made of.
export { choiceOf } from './charts/choice.ts';
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
