import { verticalAxisMarks, verticalAxisRoom } from '../../layers/value-axis.ts';
import { yearLabelMarks } from '../../layers/year-labels.ts';
import { bandScale } from '../../scales/band.ts';
import { valueScale, type ValueScale } from '../../scales/value.ts';
import { blockOf, lineHeightOf } from '../../text/block.ts';
import { widest, widthOf } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { literal, type Marks, rectMarks, textMarks, tipped } from '../../vega/marks.ts';
import { tipOf } from '../tip.ts';
import type { Figures, Side, Visit } from './figures.ts';
import { visitsWords } from './words/index.ts';

/** No block is taller than that, in px, nor lower than a line of text unless there are too many. */
const TALLEST_BLOCK = 22;
/** The taller side is no taller than that. */
const TALLEST = 240;
const KEY = 11;

/** Blocks from a line upwards and from another downwards, and between the lines the years. */
export function visitsContent(
  figures: Figures,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const { theme, inner, small, strong } = style;
  const words = visitsWords(style.locale);
  const tallest = (side: Side) => figures.years.reduce((most, year) => Math.max(most, year[side].length), 0);
  const most = Math.max(tallest('above'), tallest('below'));
  const scaleOf = (side: Side, range: readonly [number, number]) =>
    valueScale({ values: [tallest(side)], range, locale: style.locale, format: 'count', ticks: 4 });
  const top = (side: Side) => scaleOf(side, [0, 1]).domain[1];

  const axis = Math.max(
    ...(['above', 'below'] as const).map((s) => verticalAxisRoom(scaleOf(s, [0, 1]), style)),
  );
  const yearWidth = widest([String(figures.first), String(figures.last)], small);
  const count = figures.last - figures.first + 1;
  const range = [axis + yearWidth / 2, inner - 4] as const;
  const gap = (range[1] - range[0]) / count > 8 ? 2 : 1;
  const bands = bandScale(count, range, gap);
  const block = Math.min(TALLEST / most, TALLEST_BLOCK, Math.max(lineHeightOf(small), bands.size * 1.2));

  const key = keyOf(figures, style);
  const head = (side: Side) =>
    blockOf(words.side(figures.names[side], figures.totals[side]), inner, strong, 3);
  const heads = { above: head('above'), below: head('below') };
  const zero = round(key.height + heads.above.height + 10 + block * top('above'));
  const strip = lineHeightOf(small) + 8;
  const end = round(zero + strip + block * top('below'));
  const scales: Readonly<Record<Side, ValueScale>> = {
    above: scaleOf('above', [zero, zero - block * top('above')]),
    below: scaleOf('below', [zero + strip, end]),
  };

  const blocks = (['above', 'below'] as const).flatMap((side) =>
    figures.years.flatMap(({ year, [side]: visits }) =>
      visits.map((visit, index): JsonObject => {
        const [near, far] = [scales[side].px(index), scales[side].px(index + 1)].sort((a, b) => a - b);
        const apart = block >= 5 ? 0.75 : 0;
        const x = bands.start(year - figures.first);
        return {
          id: visit.id,
          label: visit.label,
          year,
          side,
          leader: visit.leader,
          tip: tipText(visit, style),
          x: round(x),
          x2: round(x + bands.size),
          y: round((near ?? 0) + apart),
          y2: round((far ?? 0) - apart),
          fill: visit.leader ? theme.accent : theme.neutral,
        };
      }),
    ),
  );
  const headAt = (side: Side, y: number): Marks =>
    textMarks(`${side}-head`, [{ x: 0, y: round(y + heads[side].ascent), lines: heads[side].lines }], {
      font: strong,
      color: theme.ink,
    });
  return {
    above: 0,
    height: round(end + 10 + heads.below.height),
    below: 0,
    marks: [
      ...verticalAxisMarks(scales.above, { name: 'above', from: axis, to: inner }, style),
      ...verticalAxisMarks(scales.below, { name: 'below', from: axis, to: inner }, style),
      tipped(rectMarks('blocks', blocks, outlineOf(style), { fill: literal('fill') })),
      ...key.marks,
      headAt('above', key.height),
      yearLabelMarks(
        {
          first: figures.first,
          last: figures.last,
          x: bands.middle(0),
          pitch: bands.size + gap,
          middle: zero + strip / 2,
        },
        style,
      ),
      headAt('below', end + 10),
    ],
  };
}

/** What the two colours mean, where there are two. */
function keyOf({ leaders, total }: Figures, style: Style): { marks: Marks[]; height: number } {
  if (leaders === 0 || leaders === total) return { marks: [], height: 0 };
  const { small, theme, inner } = style;
  const words = visitsWords(style.locale);
  const line = lineHeightOf(small);
  const boxes: JsonObject[] = [];
  const texts: JsonObject[] = [];
  let [x, y] = [0, 0];
  for (const [text, fill] of [
    [words.leader, theme.accent],
    [words.other, theme.neutral],
  ] as const) {
    const width = KEY + 6 + widthOf(text, small);
    if (x > 0 && x + width > inner) [x, y] = [0, y + line + 2];
    boxes.push({ x: round(x), x2: round(x + KEY), y: round(y + 2), y2: round(y + 2 + KEY), fill });
    texts.push({ x: round(x + KEY + 6), y: round(y + small.size), lines: [text] });
    x += width + 18;
  }
  return {
    marks: [
      rectMarks('key-boxes', boxes, outlineOf(style), { fill: literal('fill') }),
      textMarks('key', texts, { font: small, color: theme.ink }),
    ],
    height: y + line + 12,
  };
}

function outlineOf({ theme }: Style): JsonObject {
  return theme.name === 'print' ? { stroke: theme.ink, strokeWidth: 1 } : {};
}

/** "Wang Yi in Pyongyang", "2–3 May 2018 · Another high-level visit" and the source. */
function tipText({ label, date, leader, sources }: Visit, { locale }: Style): string {
  const words = visitsWords(locale);
  return tipOf([label, `${date} · ${leader ? words.leader : words.other}`], sources, locale);
}
