import { keyMarks } from '../../layers/key.ts';
import type { Laid } from '../../layers/laid.ts';
import { BAR, periodMarks } from '../../layers/periods.ts';
import { timeAxisMarks, timeAxisRoom } from '../../layers/time-axis.ts';
import type { Box } from '../../layout/box.ts';
import { dictionary } from '../../locale/index.ts';
import { type TimeScale, timeScale } from '../../scales/time.ts';
import { blockOf, lineHeightOf } from '../../text/block.ts';
import { schoolMark } from '../../theme/school.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { round } from '../../vega/json.ts';
import { type Marks, textMarks } from '../../vega/marks.ts';
import { tipOf } from '../tip.ts';
import type { Dated, Figures } from './figures.ts';
import { type Barred, heightOf, labelMarks, numberMarks, placedLabels } from './labels.ts';
import { lanesOf } from './lanes.ts';
import { boxesOf, linkMarks, type Path, pathsOf, signMarks } from './links.ts';
import { evolutionWords } from './words/index.ts';

/** Right of the last bar there is room for a number over it. */
const INSET = { left: 4, right: 24 };
/** Widths in px to which labels are wrapped, tried in turn. */
const WIDTHS = [Infinity, 210, 160];
const BETWEEN_LANES = 18;
const NUMBERED_PITCH = 44;
const ABOVE = 10;
const ABOVE_KEY = 14;

/** Bars and lines between them, and the names for a key, where there was no room for them. */
interface Plot extends Laid {
  readonly keyed: readonly Dated[];
}

/** A bar for each school's periods, and lines from one school to the other. */
export function evolutionContent(
  figures: Figures,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const lanes = lanesOf(figures.dated, figures.links);
  const plot = labelledPlot(lanes, figures, style) ?? numberedPlot(lanes, figures, style);
  const signs = signMarks(figures.links, plot.height + ABOVE_KEY, style);
  const key = keyOf(plot.keyed, plot.height + ABOVE_KEY + signs.height, style);
  const undated = undatedMarks(figures, plot.height + ABOVE_KEY + signs.height + key.height, style);
  const below = signs.height + key.height + undated.height;
  return {
    above: timeAxisRoom(style),
    height: round(plot.height),
    below: below === 0 ? 0 : ABOVE_KEY + below,
    marks: [...plot.marks, ...signs.marks, ...key.marks, ...undated.marks],
  };
}

/** With the name of each school beside its bar; undefined where they find no room. */
function labelledPlot(lanes: readonly Dated[], figures: Figures, style: Style): Plot | undefined {
  const time = scaleOf(figures, style);
  for (const width of WIDTHS) {
    const room = Math.min(width, style.inner);
    const label = lanes.reduce((most, school) => Math.max(most, heightOf(school, room, style)), 0);
    const pitch = label + BAR + BETWEEN_LANES;
    const bars = barsOf(lanes, ABOVE + label, pitch, time);
    const height = ABOVE + lanes.length * pitch;
    const paths = pathsFor(figures, bars, time);
    const bounds = { x: 0, x2: style.inner, y: 2, y2: height };
    const labels = placedLabels(bars, paths.flatMap(boxesOf), bounds, room, style);
    if (labels) {
      return {
        height,
        keyed: [],
        marks: [...plotMarks(bars, paths, height, time, style), ...labelMarks(labels, style)],
      };
    }
  }
  return undefined;
}

function numberedPlot(lanes: readonly Dated[], figures: Figures, style: Style): Plot {
  const time = scaleOf(figures, style);
  const bars = barsOf(lanes, ABOVE + lineHeightOf(style.small), NUMBERED_PITCH, time);
  const height = ABOVE + lanes.length * NUMBERED_PITCH;
  return {
    height,
    keyed: lanes,
    marks: [
      ...plotMarks(bars, pathsFor(figures, bars, time), height, time, style),
      ...numberMarks(bars, style),
    ],
  };
}

function scaleOf({ dated }: Figures, { inner }: Style): TimeScale {
  const stretches = dated.flatMap(({ periods }) =>
    periods.flatMap(({ certain, possible }) => [possible, ...(certain ? [certain] : [])]),
  );
  return timeScale(stretches, [INSET.left, inner - INSET.right]);
}

function barsOf(lanes: readonly Dated[], top: number, pitch: number, time: TimeScale): readonly Barred[] {
  return lanes.map((school, index) => {
    const y = top + index * pitch;
    return { school, bar: { x: time.x(school.from), x2: time.x(school.to), y, y2: y + BAR } };
  });
}

function pathsFor({ links }: Figures, bars: readonly Barred[], time: TimeScale): readonly Path[] {
  const tops = new Map(bars.map(({ school, bar }): [string, Box] => [school.id, bar]));
  return pathsOf(links, (id) => tops.get(id)?.y ?? 0, time);
}

function plotMarks(
  bars: readonly Barred[],
  paths: readonly Path[],
  height: number,
  time: TimeScale,
  style: Style,
): Marks[] {
  const { locale, theme } = style;
  const words = evolutionWords(locale);
  return [
    timeAxisMarks(time, { y: round(height) }, style),
    ...linkMarks(paths, style),
    ...periodMarks(
      bars.map(({ school, bar }) => {
        const tip = (certainty: string) =>
          tipOf([school.label, `${school.dates}: ${certainty}`], school.sources, locale);
        const tips = { certain: tip(words.certain), possible: tip(words.possible) };
        return {
          periods: school.periods.map((period) => ({ ...period, tips })),
          top: bar.y,
          color: schoolMark(school.order, theme).color,
          datum: { school: school.id, label: school.label },
        };
      }),
      time,
    ),
  ];
}

/** The names and dates of numbered schools. */
function keyOf(schools: readonly Dated[], top: number, style: Style): Laid {
  if (schools.length === 0) return { marks: [], height: 0 };
  const { noted } = dictionary(style.locale);
  return keyMarks(
    schools.map(({ label, dates }) => noted(label, dates.replaceAll(' ', '\u{A0}'))),
    { name: 'names', top },
    style,
  );
}

/** Schools without a period, which have no place in time. */
function undatedMarks({ undated }: Figures, top: number, style: Style): Laid {
  if (undated.length === 0) return { marks: [], height: 0 };
  const { small, theme, inner, locale } = style;
  const labels = undated.map(({ label }) => label);
  const block = blockOf(evolutionWords(locale).undated(labels, 0), inner, small, 6);
  return {
    marks: [
      textMarks('undated', [{ x: 0, y: round(top + 2 + block.ascent), lines: block.lines }], {
        font: small,
        color: theme.quiet,
      }),
    ],
    height: 2 + block.height,
  };
}
