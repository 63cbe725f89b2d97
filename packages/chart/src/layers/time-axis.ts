import type { TimeScale } from '../scales/time.ts';
import { isoOf } from '../scales/time.ts';
import { lineHeightOf } from '../text/block.ts';
import type { Style } from '../theme/style.ts';
import { type Marks, px, ruleMarks } from '../vega/marks.ts';

export interface TimeAxisSetting {
  /** Where the base line is drawn, in px from the top of the plot. */
  readonly y: number;
  /** On which side of the plot the years stand. Above unless it is said. */
  readonly orient?: 'top' | 'bottom';
  /** The name of the layer. */
  readonly name?: string;
}

/** How much room the years take above or below the plot, in px. */
export function timeAxisRoom({ small }: Style): number {
  return lineHeightOf(small) + 8;
}

/** A base line with the axis of years and its grid. */
export function timeAxisMarks(
  time: TimeScale,
  { y, orient = 'top', name = 'years' }: TimeAxisSetting,
  { theme }: Style,
): Marks {
  const values = [{ start: isoOf(time.domain.from), end: isoOf(time.domain.to), y, y2: y }];
  const axis = {
    orient,
    title: null,
    values: time.ticks,
    format: '%Y',
    grid: true,
    domain: true,
    labelFlush: false,
    labelOverlap: false,
  };
  return ruleMarks(
    name,
    values,
    { color: theme.line },
    {
      x: { ...time.channel('start'), axis },
      x2: { field: 'end' },
      y: px('y'),
      y2: { field: 'y2' },
    },
  );
}
