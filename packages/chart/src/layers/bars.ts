import { valueScale, type ValueFormat } from '../scales/value.ts';
import { blockOf } from '../text/block.ts';
import { widest } from '../text/measure.ts';
import type { Style } from '../theme/style.ts';
import type { Content } from '../vega/frame.ts';
import { type JsonObject, round } from '../vega/json.ts';
import { literal, rectMarks, textMarks, tipped } from '../vega/marks.ts';
import { horizontalAxisMarks, horizontalAxisRoom } from './value-axis.ts';

/** A number with its name. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Whether the headline speaks of it. */
  readonly accent?: boolean;
  /** What the mark says; its label and value unless it is given. */
  readonly tip?: string;
}

const BAR = 13;
const ROW_GAP = 8;
/** Below this width labels stand over their bars. */
const NARROW = 480;

/**
 * A whole picture of bars from zero, one below the other in the order given, each with its name and its number: what a
 * chart hands to `frame`.
 *
 * @param bars at least one; their values are not negative
 */
export function barContent(
  bars: readonly Bar[],
  format: ValueFormat,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const { theme, inner, label: font } = style;
  const narrow = inner < NARROW;
  const labelRoom = narrow
    ? inner
    : Math.min(
        inner * 0.4,
        widest(
          bars.map(({ label }) => label),
          font,
        ) + 2,
      );
  const values = bars.map(({ value }) => value);
  const texts = values.map(valueScale({ values, range: [0, 1], locale: style.locale, format }).text);
  const numberRoom = widest(texts, font) + 8;
  const from = narrow ? 0 : labelRoom + 12;
  const x = valueScale({ values, range: [from, inner - numberRoom], locale: style.locale, format });

  const names: JsonObject[] = [];
  const numbers: JsonObject[] = [];
  const rects: JsonObject[] = [];
  let y = 4;
  bars.forEach(({ label, value, accent = false, tip }, index) => {
    const block = blockOf(label, labelRoom, font, 3);
    const top = narrow ? y + block.height + 1 : y + (block.lineHeight - BAR) / 2;
    const number = texts[index] ?? '';
    names.push({ x: 0, y: round(y + block.ascent), lines: block.lines });
    rects.push({
      label,
      value,
      tip: tip ?? `${label}\n${number}`,
      x: round(x.px(0)),
      x2: round(x.px(value)),
      y: round(top),
      y2: round(top + BAR),
      color: accent ? theme.accent : theme.neutral,
    });
    numbers.push({
      x: round(x.px(value) + 6),
      y: round(top + BAR / 2 + font.size * 0.36),
      lines: [number],
    });
    y += narrow ? block.height + BAR + ROW_GAP : Math.max(block.height, BAR) + ROW_GAP;
  });
  const outline = theme.name === 'print' ? { stroke: theme.ink, strokeWidth: 1 } : {};
  return {
    above: 0,
    height: round(y),
    below: narrow ? 0 : horizontalAxisRoom(style),
    marks: [
      // Each bar has its number; in a narrow picture the grid would strike through the names.
      ...(narrow ? [] : horizontalAxisMarks(x, { from: 0, to: y }, style)),
      tipped(rectMarks('bars', rects, outline, { fill: literal('color') })),
      textMarks('names', names, { font, color: theme.ink }),
      textMarks('numbers', numbers, { font, color: theme.ink }),
    ],
  };
}
