import { type Box, meet, within } from '../../layout/box.ts';
import { BAR } from '../../layers/periods.ts';
import { type Block, blockOf } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';
import { schoolMark } from '../../theme/school.ts';
import type { Style } from '../../theme/style.ts';
import { round } from '../../vega/json.ts';
import { type Marks, symbolMarks, textMarks } from '../../vega/marks.ts';
import type { Dated } from './figures.ts';

/** Room for the shape before a name. */
const SHAPE = 15;
/** Between a bar and its label. */
const GAP = { across: 8, down: 4 };

/** A school with the box of its bars. */
export interface Barred {
  readonly school: Dated;
  readonly bar: Box;
}

/** A label of name and dates, and its top left corner. */
export interface Labelled {
  readonly school: Dated;
  readonly name: Block;
  readonly dates: Block;
  readonly x: number;
  readonly y: number;
}

/**
 * A label for each school beside its bar: over or under it from its start on, behind or before it, or over or under it
 * as far left as it must be. None covers a bar, a link or another label.
 *
 * @param most how wide a label may be, in px
 * @returns undefined where one finds no place; then use numbers and a key
 */
export function placedLabels(
  bars: readonly Barred[],
  obstacles: readonly Box[],
  bounds: Box,
  most: number,
  style: Style,
): readonly Labelled[] | undefined {
  const taken: Box[] = [...obstacles, ...bars.map(({ bar }) => bar)];
  const placed: Labelled[] = [];
  for (const { school, bar } of bars) {
    const { name, dates, width, height } = blocksOf(school, most, style);
    const place = cornersOf(bar, width, height, bounds)
      .map(({ x, y }): Box => ({ x, y, x2: x + width, y2: y + height }))
      .find((box) => within(box, bounds) && !taken.some((other) => meet(box, other, 1)));
    if (!place) return undefined;
    taken.push(place);
    placed.push({ school, name, dates, x: place.x, y: place.y });
  }
  return placed;
}

/** The height of a label with the gap between it and its bar. */
export function heightOf(school: Dated, most: number, style: Style): number {
  return blocksOf(school, most, style).height + GAP.down;
}

function blocksOf({ label, dates }: Dated, most: number, { strong, small }: Style) {
  const [name, when] = [blockOf(label, most - SHAPE, strong, 3), blockOf(dates, most - SHAPE, small, 3)];
  return {
    name,
    dates: when,
    width: SHAPE + Math.max(widest(name.lines, strong), widest(when.lines, small)),
    height: name.height + when.height,
  };
}

function cornersOf(
  bar: Box,
  width: number,
  height: number,
  bounds: Box,
): readonly { readonly x: number; readonly y: number }[] {
  const [over, under] = [bar.y - GAP.down - height, bar.y2 + GAP.down];
  const beside = bar.y + BAR / 2 - height / 2;
  const pushed = Math.max(bounds.x, Math.min(bar.x, bounds.x2 - width));
  return [
    { x: bar.x, y: over },
    { x: bar.x, y: under },
    { x: bar.x2 + GAP.across, y: beside },
    { x: bar.x - GAP.across - width, y: beside },
    { x: pushed, y: over },
    { x: pushed, y: under },
  ];
}

/** Names with their shapes, and dates under them. */
export function labelMarks(labels: readonly Labelled[], style: Style): Marks[] {
  const { theme, strong, small } = style;
  return [
    symbolMarks(
      'shapes',
      labels.map(({ school, name, x, y }) => ({
        x: round(x + 4.5),
        y: round(y + name.ascent - strong.size * 0.36),
        ...schoolMark(school.order, theme),
      })),
      64,
    ),
    textMarks(
      'names',
      labels.map(({ name, x, y }) => ({ x: round(x + SHAPE), y: round(y + name.ascent), lines: name.lines })),
      { font: strong, color: theme.ink },
    ),
    textMarks(
      'dates',
      labels.map(({ name, dates, x, y }) => ({
        x: round(x + SHAPE),
        y: round(y + name.height + dates.ascent),
        lines: dates.lines,
      })),
      { font: small, color: theme.quiet },
    ),
  ];
}

/** A shape and a number from 1 over the start of each bar. */
export function numberMarks(bars: readonly Barred[], style: Style): Marks[] {
  const { theme, small } = style;
  const font = { ...small, weight: 'bold' as const };
  return [
    symbolMarks(
      'shapes',
      bars.map(({ school, bar }) => ({
        x: round(bar.x + 4.5),
        y: round(bar.y - GAP.down - small.size * 0.36),
        ...schoolMark(school.order, theme),
      })),
      64,
    ),
    textMarks(
      'numbers',
      bars.map(({ bar }, index) => ({
        x: round(bar.x + SHAPE),
        y: round(bar.y - GAP.down),
        lines: [String(index + 1)],
      })),
      { font, color: theme.ink },
    ),
  ];
}
