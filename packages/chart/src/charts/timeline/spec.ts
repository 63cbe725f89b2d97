import { formatDate } from '@yalu/model/time';
import { dictionary } from '../../locale/index.ts';
import { lineHeightOf } from '../../text/block.ts';
import { widthOf } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { round } from '../../vega/json.ts';
import { type Marks, px, rectMarks, ruleMarks, textMarks } from '../../vega/marks.ts';
import { eventMarks } from './events.ts';
import type { Figures } from './figures.ts';
import { isoOf, type TimeScale, timeScale } from './scale.ts';
import { schoolMarks } from './schools.ts';

const INSET = 4;
/** Right of the last mark, so that a number beside it has room. */
const INSET_RIGHT = 24;

/** The picture without what the frame adds. */
export function timelineContent(figures: Figures, style: Style): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const time = timeScale(figures, [INSET, style.inner - INSET_RIGHT]);
  const schools = schoolMarks(figures, time, style);
  const plot = round(schools.height + (figures.events.length > 0 ? 6 : 0));
  const events = figures.events.length > 0 ? eventMarks(figures.events, schools.rows, plot, time, style) : { marks: [], height: 0 };
  const axisHeight = lineHeightOf(style.small) + 8;
  return {
    above: axisHeight + (figures.asOf ? lineHeightOf(style.small) + 2 : 0),
    height: plot,
    below: events.height,
    marks: [axisMarks(time, plot, style), ...asOfMarks(figures, time, plot, axisHeight, style), ...schools.marks, ...events.marks],
  };
}

/** The line on which events lie, and the axis of years at the top with its grid. */
function axisMarks(time: TimeScale, y: number, { theme }: Style): Marks {
  const values = [{ start: isoOf(time.domain.from), end: isoOf(time.domain.to), y, y2: y }];
  const axis = { orient: 'top', title: null, values: time.ticks, format: '%Y', grid: true, domain: true, labelFlush: false, labelOverlap: false };
  return ruleMarks('years', values, { color: theme.line }, {
    x: { ...time.channel('start'), axis },
    x2: { field: 'end' },
    y: px('y'),
    y2: { field: 'y2' },
  });
}

/** The date asked about: a band as wide as the date, or a line. */
function asOfMarks({ asOf }: Figures, time: TimeScale, height: number, axisHeight: number, style: Style): Marks[] {
  if (asOf === undefined) return [];
  const { theme, small, inner } = style;
  const [from, to] = [time.x(asOf.from), time.x(asOf.to)];
  const text = dictionary(style.locale).timeline.asOf(formatDate(asOf.date, style.locale));
  const half = widthOf(text, { ...small, weight: 'bold' }) / 2;
  const middle = Math.min(inner - half, Math.max(half, (from + to) / 2));
  const band = { x: round(from), x2: round(to), y: 0, y2: height };
  return [
    to - from >= 2
      ? rectMarks('as-of', [band], { fill: theme.quiet, fillOpacity: 0.16 })
      : ruleMarks('as-of', [{ ...band, x2: band.x }], { color: theme.ink, strokeWidth: 1.25 }),
    textMarks('as-of-label', [{ x: round(middle), y: round(-axisHeight - 2), lines: [text] }], {
      font: { ...small, weight: 'bold' },
      color: theme.ink,
      align: 'center',
    }),
  ];
}
