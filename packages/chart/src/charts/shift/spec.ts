import { integer } from '../../locale/format.ts';
import { horizontalAxisMarks, horizontalAxisRoom } from '../../layers/value-axis.ts';
import { type ValueScale, valueScale } from '../../scales/value.ts';
import { blockOf, lineHeightOf } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { type Marks, ruleMarks, textMarks } from '../../vega/marks.ts';
import type { Figures, LeftOut, Part } from './figures.ts';
import { keyMarksOf } from './key.ts';
import { differenceMarks, type Placed, shareMarks, SIGN, verdictMarks } from './marks.ts';
import { beyondText, shiftedWords } from './sentences.ts';
import { shiftWords } from './words/index.ts';

/** Below this width names and differences stand over the shares, and the differences have no plot of their own. */
const NARROW = 560;
/** Of the room for plots, what the shares take beside the differences. */
const SHARES = 0.58;
const BETWEEN_PLOTS = 52;
const BESIDE = 14;
const LANES = 26;
const ROW_GAP = 10;

/** The picture without what the frame adds. */
export function shiftContent(
  figures: Figures,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  return style.inner < NARROW ? stacked(figures, style) : besides(figures, style);
}

/** A line for each part: its name, its shares, their difference as a plot and in figures. */
function besides(figures: Figures, style: Style): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const { inner, label, strong, small, theme, locale } = style;
  const words = shiftWords(locale);
  const { parts, leftOut, after } = figures;
  const said = parts.map((part) => saidOf(part, style));
  const nameWidth = Math.min(
    inner * 0.28,
    widest(
      [...parts, ...leftOut].map(({ label: name }) => name),
      strong,
    ) + 2,
  );
  const textWidth = Math.max(
    widest(
      said.map(({ figure }) => figure),
      strong,
    ),
    widest([...said.map(({ range }) => range), ...(after ? [] : [words.beyond])], small),
  );
  const plots = inner - nameWidth - textWidth - 2 * BESIDE - (after ? BETWEEN_PLOTS : 0);
  const from = nameWidth + BESIDE;
  const to = from + (after ? plots * SHARES : plots);
  const shares = shareScale(figures, [from, to], style);
  const points = pointScale(figures, [to + BETWEEN_PLOTS, inner - textWidth - BESIDE], style);

  const names: Record<'strong' | 'label', JsonObject[]> = { strong: [], label: [] };
  const figuresAt: Record<'strong' | 'label', JsonObject[]> = { strong: [], label: [] };
  const ranges: JsonObject[] = [];
  const placed: Placed[] = [];
  const key = keyMarksOf(figures, style);
  const top = key.height + lineHeightOf(small) + 4;
  let y = top + 4;
  parts.forEach((part, index) => {
    const { figure = '', range = '' } = said[index] ?? {};
    const weight = part.difference?.exceeds ? 'strong' : 'label';
    const block = blockOf(part.label, nameWidth, style[weight], 3);
    const text = lineHeightOf(label) + (range === '' ? 0 : lineHeightOf(small));
    const height = Math.max(block.height, text, LANES);
    const middle = y + height / 2;
    names[weight].push({ x: 0, y: round(middle - block.height / 2 + block.ascent), lines: block.lines });
    figuresAt[weight].push({
      x: inner,
      y: round(middle - text / 2 + label.size),
      lines: [figure],
    });
    if (range !== '') {
      ranges.push({
        x: inner,
        y: round(middle - text / 2 + lineHeightOf(label) + small.size),
        lines: [range],
      });
    }
    placed.push({ part, middle });
    y += height + ROW_GAP;
  });
  const plotEnd = y - ROW_GAP + 4;
  const left = leftOutMarks(leftOut, figures, plotEnd + horizontalAxisRoom(style) + 12, style);
  const head = (at: number, lines: string, align: 'left' | 'right', name: string) =>
    textMarks(name, [{ x: round(at), y: round(key.height + small.size), lines: [lines] }], {
      font: small,
      color: theme.quiet,
      align,
    });
  return {
    above: 0,
    height: round(plotEnd),
    below: horizontalAxisRoom(style) + (left.height > 0 ? 12 + left.height : 0),
    marks: [
      ...horizontalAxisMarks(shares, { name: 'shares', from: top, to: plotEnd }, style),
      ...(after ? horizontalAxisMarks(points, { name: 'points', from: top, to: plotEnd }, style) : []),
      ...key.marks,
      ...headsOf(figures, { shares: from, points: points.range[0], end: inner }, head, style),
      ...shareMarks(placed, figures, shares, style),
      ...(after ? differenceMarks(placed, points, style) : []),
      ...nameMarks(names, figuresAt, ranges, style, 'right'),
      ...left.marks,
    ],
  };
}

/** Heads over the plots, as far as each has room before the next. */
function headsOf(
  { after }: Figures,
  at: { readonly shares: number; readonly points: number; readonly end: number },
  head: (at: number, text: string, align: 'left' | 'right', name: string) => Marks,
  { locale, small }: Style,
): Marks[] {
  const words = shiftWords(locale);
  const fits = widest([words.shares], small) + 8 <= at.points - at.shares || after === undefined;
  return [
    ...(fits ? [head(at.shares, words.shares, 'left', 'shares-head')] : []),
    after
      ? head(at.end, words.differences, 'right', 'differences-head')
      : head(at.end, words.beyond, 'right', 'beyond-head'),
  ];
}

/** For each part its name, its difference in figures, and its shares, one below the other. */
function stacked(figures: Figures, style: Style): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const { inner, small, theme } = style;
  const { parts, leftOut, after } = figures;
  const x = shareScale(figures, [SIGN / 2 + 2, inner - SIGN / 2 - 2], style);
  const names: Record<'strong' | 'label', JsonObject[]> = { strong: [], label: [] };
  const said: JsonObject[] = [];
  const placed: Placed[] = [];
  const verdicts: { part: Part; x: number; y: number }[] = [];
  const key = keyMarksOf(figures, style);
  let y = key.height;
  for (const part of parts) {
    const weight = part.difference?.exceeds ? 'strong' : 'label';
    const name = blockOf(part.label, inner, style[weight], 3);
    names[weight].push({ x: 0, y: round(y + name.ascent), lines: name.lines });
    y += name.height;
    const indent = after ? SIGN + 6 : 0;
    const text = blockOf(inOneLine(part, style), inner - indent, small, 2);
    said.push({ x: indent, y: round(y + text.ascent), lines: text.lines });
    if (after) verdicts.push({ part, x: SIGN / 2, y: y + small.size * 0.62 });
    y += text.height;
    placed.push({ part, middle: y + LANES / 2 });
    y += LANES + ROW_GAP;
  }
  const plotEnd = y - 4;
  // The grid would strike through names and figures: each line has its own piece of it.
  const [, axisLabels] = horizontalAxisMarks(x, { name: 'shares', from: plotEnd, to: plotEnd }, style);
  const grid = placed.flatMap(({ middle }) =>
    x.ticks.map((value): JsonObject => ({
      x: round(x.px(value)),
      x2: round(x.px(value)),
      y: round(middle - LANES / 2),
      y2: round(middle + LANES / 2),
    })),
  );
  const left = leftOutMarks(leftOut, figures, plotEnd + horizontalAxisRoom(style) + 12, style);
  return {
    above: 0,
    height: round(plotEnd),
    below: horizontalAxisRoom(style) + (left.height > 0 ? 12 + left.height : 0),
    marks: [
      ruleMarks('grid', grid, { color: theme.faint }),
      axisLabels,
      ...key.marks,
      ...shareMarks(placed, figures, x, style),
      ...verdictMarks(verdicts, style),
      ...nameMarks(names, { strong: [], label: [] }, said, style, 'left'),
      ...left.marks,
    ],
  };
}

/** The difference in figures with its interval; of one count, what a second would have to show. */
function saidOf(part: Part, { locale }: Style): { readonly figure: string; readonly range: string } {
  const words = shiftWords(locale);
  if (part.noise) return { figure: beyondText(part, locale), range: '' };
  const { signed, low, high } = shiftedWords(part, locale);
  return { figure: words.points(signed), range: words.range(low, high) };
}

/** The same in one line; of one count with what it is, as no head stands over it. */
function inOneLine(part: Part, style: Style): string {
  const { figure, range } = saidOf(part, style);
  return part.noise ? `${shiftWords(style.locale).beyond}: ${figure}` : `${figure} (${range})`;
}

function shareScale({ parts }: Figures, range: readonly [number, number], { locale }: Style): ValueScale {
  const values = parts.flatMap(({ before, after, noise }) => [
    before.high,
    ...(after ? [after.high] : []),
    ...(noise ? [noise.high] : []),
  ]);
  return valueScale({ values, range, locale, format: 'share' });
}

/** In percentage points. */
function pointScale({ parts }: Figures, range: readonly [number, number], { locale }: Style): ValueScale {
  const values = parts.flatMap(({ difference }) =>
    difference ? [100 * difference.low, 100 * difference.high] : [],
  );
  return valueScale({ values, range, locale, ticks: 4 });
}

function nameMarks(
  names: Readonly<Record<'strong' | 'label', readonly JsonObject[]>>,
  figuresAt: Readonly<Record<'strong' | 'label', readonly JsonObject[]>>,
  ranges: readonly JsonObject[],
  style: Style,
  align: 'left' | 'right',
): Marks[] {
  const { theme, small } = style;
  return [
    ...(['strong', 'label'] as const).flatMap((weight): Marks[] => [
      textMarks(`names-${weight}`, names[weight], { font: style[weight], color: theme.ink }),
      textMarks(`figures-${weight}`, figuresAt[weight], { font: style[weight], color: theme.ink, align }),
    ]),
    textMarks('ranges', ranges, { font: small, color: theme.quiet, align }),
  ];
}

/** What is not compared, in quiet lines under the axis: the name, and what each count says of it. */
function leftOutMarks(
  leftOut: readonly LeftOut[],
  { after }: Figures,
  top: number,
  { small, theme, inner, locale }: Style,
): { readonly marks: readonly Marks[]; readonly height: number } {
  const { notCounted, column } = shiftWords(locale);
  const texts: JsonObject[] = [];
  let y = top;
  for (const { label, before, after: second } of leftOut) {
    const count = (one: number | null) => (one === null ? notCounted : integer(one, locale));
    const value = after
      ? `${column.beforeCount}: ${count(before)}; ${column.afterCount}: ${count(second)}`
      : count(before);
    const block = blockOf(`${label} – ${value}`, inner, small, 4);
    texts.push({ x: 0, y: round(y + block.ascent), lines: block.lines });
    y += block.height + 2;
  }
  return { marks: [textMarks('left-out', texts, { font: small, color: theme.quiet })], height: y - top };
}
