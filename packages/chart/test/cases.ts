import type { Locale } from '@yalu/model/text';
import type { AnyChart, ChartContext, Drawing, ThemeName } from '../src/index.ts';
import { loadCharts } from '../src/charts/registry.ts';
import { caption, type Fixture } from './fixture.ts';

/** A chart with its fixture. */
export interface Charted {
  readonly name: string;
  readonly chart: AnyChart;
  readonly fixture: Fixture<object>;
}

/** A picture to be tested: a chart with its fixture and options. */
export interface Case {
  /** Of the chart, and after a slash of the variant, where the options are not the defaults. */
  readonly name: string;
  readonly chart: string;
  readonly variant: string | undefined;
  readonly drawn: Drawing;
}

/** Every chart of the registry with its fixture. A chart without one fails here. */
export const charted: readonly Charted[] = await Promise.all(
  (await loadCharts()).map(async (chart) => {
    // Each such file exports a fixture of the rows of its own chart: a test of that chart holds it to them by type.
    const { fixture } = (await import(`./fixtures/${chart.name}.ts`)) as { fixture: Fixture<object> };
    return { name: chart.name, chart, fixture };
  }),
);

/** Each chart with its fixture, with the default options and with the options that change the picture most. */
export const cases: readonly Case[] = charted.flatMap(({ name, chart, fixture }) => [
  { name, chart: name, variant: undefined, drawn: chart.drawRows(fixture.rows) },
  ...Object.entries(fixture.variants).map(([variant, options]) => ({
    name: `${name}/${variant}`,
    chart: name,
    variant,
    drawn: chart.drawRows(fixture.rows, options),
  })),
]);

/** The ends of the range, both sides of each width at which a layout changes, and common ones between. */
export const WIDTHS = [320, 479, 480, 607, 608, 640, 960, 1600];

export function context(width: number, locale: Locale = 'en', theme: ThemeName = 'light'): ChartContext {
  return { width, locale, theme, caption };
}
