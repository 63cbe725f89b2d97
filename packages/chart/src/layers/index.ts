export { barContent } from './bars.ts';
export type { Bar } from './bars.ts';
export { fadeMarks, hatchMarks } from './boxes.ts';
export type { ColoredBox } from './boxes.ts';
export { edgeMarks, ribbonMarks } from './edges.ts';
export type { Edge, EdgeSetting, Ribbon } from './edges.ts';
export { flagMarks } from './flags.ts';
export type { Flagged, FlagSetting } from './flags.ts';
export { intervalMarks } from './intervals.ts';
export type { IntervalPlace, IntervalSetting } from './intervals.ts';
export { keyMarks } from './key.ts';
export type { KeySetting } from './key.ts';
export type { Laid } from './laid.ts';
export { periodMarks } from './periods.ts';
export type { PeriodBar, PeriodRow } from './periods.ts';
export { endLabelMarks, seriesMarks } from './series.ts';
export type { EndLabel, EndLabelSetting, SeriesPoint, SeriesSetting } from './series.ts';
export { timeAxisMarks, timeAxisRoom } from './time-axis.ts';
export type { TimeAxisSetting } from './time-axis.ts';
export {
  horizontalAxisMarks,
  horizontalAxisRoom,
  verticalAxisMarks,
  verticalAxisRoom,
} from './value-axis.ts';
export type { ValueAxisSetting } from './value-axis.ts';
