export { bandScale } from './band.ts';
export type { BandScale } from './band.ts';
export { periodOf } from './period.ts';
export type { Period } from './period.ts';
export { ticksAround } from './ticks.ts';
export { isoOf, middleOf, timeScale } from './time.ts';
export type { Stretch, TimeScale } from './time.ts';
export { valueScale } from './value.ts';
export type { ValueFormat, ValueScale, ValueSetting } from './value.ts';
