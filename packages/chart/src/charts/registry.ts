import { didYouMean } from '@yalu/model/text';
import { ChartError } from '../errors.ts';
import type { AnyChart } from './define.ts';

/** Every chart by its name, loaded when it is asked for. A new chart is a folder and a line here. */
const loaders = {
  timeline: async () => (await import('./timeline/chart.ts')).timeline,
  matrix: async () => (await import('./matrix/chart.ts')).matrix,
  distribution: async () => (await import('./distribution/chart.ts')).distribution,
  visits: async () => (await import('./visits/chart.ts')).visits,
  votes: async () => (await import('./votes/chart.ts')).votes,
  claims: async () => (await import('./claims/chart.ts')).claims,
  ladder: async () => (await import('./ladder/chart.ts')).ladder,
  series: async () => (await import('./series/chart.ts')).series,
  shift: async () => (await import('./shift/chart.ts')).shift,
  evolution: async () => (await import('./evolution/chart.ts')).evolution,
  temperature: async () => (await import('./temperature/chart.ts')).temperature,
  drivers: async () => (await import('./drivers/chart.ts')).drivers,
  crosswalk: async () => (await import('./crosswalk/chart.ts')).crosswalk,
  whatif: async () => (await import('./whatif/chart.ts')).whatif,
  network: async () => (await import('./network/chart.ts')).network,
};

export type ChartName = keyof typeof loaders;

/** The type of the chart of a name, with its rows and options. */
export type ChartOf<Name extends ChartName> = Awaited<ReturnType<(typeof loaders)[Name]>>;

/** The names of all charts, in the order in which lists show them. */
export const chartNames: readonly ChartName[] = /* @__PURE__ */ Object.keys(loaders).filter(isChartName);

/** Whether there is a chart of that name. */
export function isChartName(name: string): name is ChartName {
  return Object.hasOwn(loaders, name);
}

/** All charts, in the order of their names in {@link chartNames}. */
export async function loadCharts(): Promise<readonly AnyChart[]> {
  return Promise.all(chartNames.map((name): Promise<AnyChart> => loaders[name]()));
}

/**
 * The chart of a name. Loads that chart and no other.
 *
 * @throws ChartError `chart-unknown`, with the names that are near
 */
export async function loadChart<Name extends ChartName>(name: Name): Promise<ChartOf<Name>>;
export async function loadChart(name: string): Promise<AnyChart>;
export async function loadChart(name: string): Promise<AnyChart> {
  if (isChartName(name)) return loaders[name]();
  const hint = didYouMean(name, chartNames) || `There are ${chartNames.join(', ')}.`;
  throw new ChartError('chart-unknown', `There is no chart ${JSON.stringify(name)}. ${hint}`);
}

export { changedCharts } from '../changed.ts';
export type { Answers, ChartChange, ChartSide } from '../changed.ts';
