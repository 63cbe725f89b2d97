export { defineChart, drawing } from './charts/define.ts';
export type {
  Caption,
  Chart,
  ChartContext,
  ChartDefinition,
  ChartResult,
  Drawing,
  VegaLiteSpec,
} from './charts/define.ts';
export { chart, charts, isChartName } from './charts/registry.ts';
export type { ChartName } from './charts/registry.ts';
export { ChartError } from './errors.ts';
export type { ChartErrorCode } from './errors.ts';
export { htmlTable } from './html/table.ts';
export type { Table, TableColumn } from './html/table.ts';
export { SCHOOL_SHAPES, schoolMark } from './theme/school.ts';
export type { SchoolMark } from './theme/school.ts';
export { themes, THEMES } from './theme/theme.ts';
export type { Theme, ThemeName } from './theme/theme.ts';
export type { Json, JsonObject } from './vega/json.ts';
