import { didYouMean } from '@yalu/model/text';
import { ChartError } from '../errors.ts';
import { distribution } from './distribution.ts';
import { matrix } from './matrix.ts';
import { timeline } from './timeline.ts';

/** Every chart by its name. A new chart is a file and a line here. */
export const charts = { timeline, matrix, distribution };

export type ChartName = keyof typeof charts;

/** Whether there is a chart of that name. */
export function isChartName(name: string): name is ChartName {
  return Object.hasOwn(charts, name);
}

/** The chart of a name. @throws ChartError `chart-unknown`, with the names that are near */
export function chart<Name extends ChartName>(name: Name): (typeof charts)[Name];
export function chart(name: string): (typeof charts)[ChartName];
export function chart(name: string): (typeof charts)[ChartName] {
  if (isChartName(name)) return charts[name];
  const names = Object.keys(charts);
  const hint = didYouMean(name, names) || `There are ${names.join(', ')}.`;
  throw new ChartError('chart-unknown', `There is no chart ${JSON.stringify(name)}. ${hint}`);
}
