import { formatDate } from '@yalu/model/time';
import { timeAxisMarks, timeAxisRoom } from '../../layers/time-axis.ts';
import { lineHeightOf } from '../../text/block.ts';
import { widthOf } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { round } from '../../vega/json.ts';
import { type Marks, rectMarks, ruleMarks, textMarks } from '../../vega/marks.ts';
import { BAR, type SchoolRow } from './bars.ts';
import { eventMarks } from './events.ts';
import type { Figures } from './figures.ts';
import { type Stretch, type TimeScale, timeScale } from '../../scales/time.ts';
import { schoolMarks } from './schools.ts';
import { timelineWords } from './words/index.ts';

const INSET = 4;
/** A date that is narrower, in px, is drawn as a line. */
const NARROWEST_BAND = 3;
/** Right of the last mark, so that a number beside it has room. */
const INSET_RIGHT = 24;

/** The picture without what the frame adds. */
export function timelineContent(
  figures: Figures,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'time' | 'marks'> {
  const time = timeScale(stretchesOf(figures), [INSET, style.inner - INSET_RIGHT]);
  const schools = schoolMarks(figures, time, style);
  const plot = round(schools.height + (figures.events.length > 0 ? (figures.named ? 6 : 12) : 0));
  const events =
    figures.events.length > 0
      ? eventMarks(figures, schools.rows, plot, time, style)
      : { marks: [], height: 0 };
  // A band lies under the bars, a line over them.
  const asOf = asOfMarks(figures, time, schools.rows, plot, style);
  return {
    above: timeAxisRoom(style) + (figures.asOf ? lineHeightOf(style.small) + 2 : 0),
    height: plot,
    below: events.height,
    time,
    marks: [
      timeAxisMarks(time, { y: plot }, style),
      ...asOf.filter(({ mark }) => mark['type'] === 'rect'),
      ...schools.marks,
      ...events.marks,
      ...asOf.filter(({ mark }) => mark['type'] !== 'rect'),
    ],
  };
}

/** The date asked about: a band as wide as the date, or a line that spares the labels. */
function asOfMarks(
  { asOf }: Figures,
  time: TimeScale,
  rows: readonly SchoolRow[],
  height: number,
  style: Style,
): Marks[] {
  if (asOf === undefined) return [];
  const { theme, small, inner } = style;
  const font = { ...small, weight: 'bold' as const };
  const [from, to] = [time.x(asOf.from), time.x(asOf.to)];
  const text = timelineWords(style.locale).asOf(formatDate(asOf.date, style.locale));
  const half = widthOf(text, font) / 2;
  const middle = Math.min(inner - half, Math.max(half, (from + to) / 2));
  const x = round((from + to) / 2);
  const pieces = [{ top: 0, bottom: 7 }, ...rows.map(({ top }) => ({ top: top - 3, bottom: top + BAR + 6 }))];
  return [
    to - from >= NARROWEST_BAND
      ? rectMarks('as-of', [{ x: round(from), x2: round(to), y: 0, y2: height }], {
          fill: theme.quiet,
          fillOpacity: 0.16,
        })
      : ruleMarks(
          'as-of',
          pieces.map(({ top, bottom }) => ({ x, x2: x, y: round(top), y2: round(bottom) })),
          { color: theme.ink, strokeWidth: 1.5 },
        ),
    textMarks('as-of-label', [{ x: round(middle), y: round(-timeAxisRoom(style) - 2), lines: [text] }], {
      font,
      color: theme.ink,
      align: 'center',
    }),
  ];
}

/** Everything that has a date. */
function stretchesOf({ schools, events, asOf }: Figures): Stretch[] {
  return [
    ...schools.flatMap(({ periods }) =>
      periods.flatMap(({ certain, possible }) => [possible, ...(certain ? [certain] : [])]),
    ),
    ...events,
    ...(asOf ? [asOf] : []),
  ];
}
