import { hatchMarks } from '../../layers/boxes.ts';
import { seriesMarks, type SeriesPoint } from '../../layers/series.ts';
import { verticalAxisMarks, verticalAxisRoom } from '../../layers/value-axis.ts';
import { yearLabelMarks } from '../../layers/year-labels.ts';
import { bandScale } from '../../scales/band.ts';
import { valueScale } from '../../scales/value.ts';
import { blockOf, lineHeightOf } from '../../text/block.ts';
import { widthOf } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { type Marks, rectMarks, textMarks, tipped } from '../../vega/marks.ts';
import { tipOf } from '../tip.ts';
import { type Figures, type Observation, stretchesOf } from './figures.ts';
import { seriesWords } from './words/index.ts';

const HEIGHT = { narrow: 200, wide: 280 };
const BESIDE = 8;
/** Clear of the label of a highest value at the top of the plot. */
const UNIT_ABOVE = 26;
/** Clear of the label of a last value of zero. */
const UNDER_PLOT = 11;
/** A few years do not need the whole width, in px a year. */
const WIDEST = 130;
/** Up to so many things are counted by eye: then each year is a column, and nothing lies between two years. */
const FEW = 60;
/** Of the room of a year, what a column takes; of a zero that was observed, its thickness in px. */
const COLUMN = { part: 0.62, widest: 40, zero: 2 };

/** A line over the years, broken and hatched where there is no value. */
export function seriesContent(
  figures: Figures,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const { theme, inner, small, strong, locale } = style;
  const { observed, missing, first, last, highest, format, unit } = figures;
  const words = seriesWords(locale);
  const height = inner < 480 ? HEIGHT.narrow : HEIGHT.wide;
  const y = valueScale({ values: observed.map(({ value }) => value), range: [height, 0], locale, format });
  const axis = verticalAxisRoom(y, style);
  const end = observed.at(-1);
  const endRoom = end?.year === last ? widthOf(end.text, strong) + BESIDE : 0;
  const count = last - first + 1;
  const from = axis + widthOf(String(first), small) / 2;
  const to = Math.min(inner - endRoom - 4, from + count * WIDEST);
  const bands = bandScale(count, [from, to]);
  const x = (year: number) => bands.middle(year - first);
  const half = isFew(figures) ? Math.min(bands.size * COLUMN.part, COLUMN.widest) / 2 : undefined;

  const head = blockOf(words.axis(unit), inner, small, 2);
  const unitTop = -UNIT_ABOVE - head.height + 4;
  const color = theme.name === 'print' ? theme.ink : theme.accent;
  const points = [...observed, ...missing.map(({ year }) => ({ year, value: null }))]
    .sort((a, b) => a.year - b.year)
    .map((one) => ({
      x: x(one.year),
      y: one.value === null ? null : y.px(one.value),
      datum: {
        year: one.year,
        value: one.value,
        ...('text' in one ? { tip: tipText(one, figures, style) } : {}),
      },
    }));
  const gaps = stretchesOf(missing.map(({ year }) => year)).map(({ from, to }) => ({
    x: round(x(from) - bands.size / 2),
    x2: round(x(to) + bands.size / 2),
    y: 0,
    y2: height,
    color: theme.name === 'print' ? theme.accent : theme.neutralPart,
  }));
  return {
    above: unit === '' ? 8 : -unitTop,
    height,
    below: lineHeightOf(small) + UNDER_PLOT,
    marks: [
      ...verticalAxisMarks(y, { from: axis, to: endRoom > 0 ? x(last) + (half ?? 3) : to }, style),
      hatchMarks('missing', gaps),
      textMarks('unit', unit === '' ? [] : [{ x: 0, y: round(unitTop + head.ascent), lines: head.lines }], {
        font: small,
        color: theme.quiet,
      }),
      ...(half === undefined
        ? seriesMarks(points, { name: 'series', color }, style)
        : [columnMarks(points, { zero: y.px(0), half }, style)]),
      ...labelsOf(figures, highest[0], { x, y: y.px, beside: BESIDE + (half ?? 0) }, style),
      yearLabelMarks(
        { first, last, x: x(first), pitch: bands.size, middle: height + UNDER_PLOT + small.size / 2 },
        style,
      ),
    ],
  };
}

/** Whether it counts a few things a year. */
function isFew({ format, highest, lowest }: Figures): boolean {
  return format === 'count' && (highest[0]?.value ?? 0) <= FEW && (lowest[0]?.value ?? 0) >= 0;
}

/** A column for each year that has a value; that of a zero is a line, which a year without a value has not. */
function columnMarks(
  points: readonly SeriesPoint[],
  { zero, half }: { readonly zero: number; readonly half: number },
  { theme }: Style,
): Marks {
  const columns = points.flatMap(({ x, y, datum }): JsonObject[] =>
    y === null
      ? []
      : [
          {
            ...datum,
            x: round(x - half),
            x2: round(x + half),
            y: round(Math.min(y, zero - COLUMN.zero / 2)),
            y2: round(y === zero ? zero + COLUMN.zero / 2 : zero),
          },
        ],
  );
  const outline = theme.name === 'print' ? { stroke: theme.ink, strokeWidth: 1 } : {};
  return tipped(rectMarks('series-columns', columns, { fill: theme.accent, ...outline }));
}

/** The last value beside its point, where nothing is missing after it, and the highest over its own, where the two keep apart. */
function labelsOf(
  { observed, last: end }: Figures,
  highest: Observation | undefined,
  at: {
    readonly x: (year: number) => number;
    readonly y: (value: number) => number;
    /** Between a point and the label beside it, in px. */
    readonly beside: number;
  },
  { strong, theme, inner }: Style,
) {
  const last = observed.at(-1);
  if (!last || !highest) return [];
  const isEnd = last.year === end;
  const lastX = isEnd ? at.x(last.year) + at.beside : Infinity;
  const width = widthOf(highest.text, strong);
  const middle = Math.min(inner - width / 2, Math.max(width / 2, at.x(highest.year)));
  const over = { x: round(middle), y: round(at.y(highest.value) - 9), lines: [highest.text] };
  const apart = !(isEnd && highest === last) && middle + width / 2 + 4 < lastX;
  return [
    textMarks(
      'last',
      isEnd ? [{ x: round(lastX), y: round(at.y(last.value) + strong.size * 0.36), lines: [last.text] }] : [],
      {
        font: strong,
        color: theme.ink,
      },
    ),
    textMarks('highest', apart ? [over] : [], { font: strong, color: theme.ink, align: 'center' }),
  ];
}

/** "2013", "6,939 million US dollars" and the source. */
function tipText({ year, text, sources }: Observation, { unit }: Figures, { locale }: Style): string {
  return tipOf([String(year), seriesWords(locale).withUnit(text, unit)], sources, locale);
}
