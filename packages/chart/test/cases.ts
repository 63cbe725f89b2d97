import type { Locale } from '@yalu/model/text';
import { type ChartContext, charts, drawing, type Drawing, type ThemeName } from '../src/index.ts';
import { caption, distributionRows, matrixRows, timelineRows } from './fixtures.ts';

/** Each chart with its fixture and with the options that change the picture most. */
export const cases: Readonly<Record<string, Drawing>> = {
  timeline: drawing(charts.timeline, timelineRows, charts.timeline.parseOptions()),
  'timeline-as-of': drawing(charts.timeline, timelineRows, charts.timeline.parseOptions({ asOf: '2005' })),
  matrix: drawing(charts.matrix, matrixRows, charts.matrix.parseOptions()),
  'matrix-two': drawing(
    charts.matrix,
    matrixRows,
    charts.matrix.parseOptions({ schools: ['developing-country', 'rising-great-power'] }),
  ),
  distribution: drawing(charts.distribution, distributionRows, charts.distribution.parseOptions()),
  'distribution-groups': drawing(
    charts.distribution,
    distributionRows,
    charts.distribution.parseOptions({ by: 'group' }),
  ),
};

/** The ends of the range, both sides of each width at which a layout changes, and common ones between. */
export const WIDTHS = [320, 479, 480, 607, 608, 960, 1600];

export function context(width: number, locale: Locale = 'en', theme: ThemeName = 'light'): ChartContext {
  return { width, locale, theme, caption };
}
