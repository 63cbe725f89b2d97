import type { ValueScale } from '../scales/value.ts';
import { lineHeightOf } from '../text/block.ts';
import { widest, widthOf } from '../text/measure.ts';
import type { Style } from '../theme/style.ts';
import { type JsonObject, round } from '../vega/json.ts';
import { type Marks, ruleMarks, textMarks } from '../vega/marks.ts';

const AFTER_LABEL = 8;
const UNDER_AXIS = 5;
/** Between two labels side by side. */
const APART = 10;

export interface ValueAxisSetting {
  /** What the names of the layers begin with. */
  readonly name?: string;
  /** How far the grid reaches across, in px. */
  readonly from: number;
  readonly to: number;
}

/** How wide the labels of a vertical axis are with the space after them: where its grid may begin. */
export function verticalAxisRoom(scale: ValueScale, style: Style): number {
  return Math.ceil(widest(scale.ticks.map(scale.text), style.small)) + AFTER_LABEL;
}

/** A vertical axis: grid lines, the one at zero stronger, and labels right-aligned before them. */
export function verticalAxisMarks(
  scale: ValueScale,
  { name = 'values', from, to }: ValueAxisSetting,
  style: Style,
): Marks[] {
  const { small, theme } = style;
  const lines = scale.ticks.map((value): JsonObject => ({
    value,
    x: round(from),
    x2: round(to),
    y: round(scale.px(value)),
    y2: round(scale.px(value)),
    color: value === 0 ? theme.line : theme.faint,
  }));
  const labels = scale.ticks.map((value): JsonObject => ({
    x: round(from - AFTER_LABEL),
    y: round(scale.px(value) + small.size * 0.36),
    lines: [scale.text(value)],
  }));
  return [
    ruleMarks(`${name}-grid`, lines, {}, { color: { field: 'color', type: 'nominal', scale: null } }),
    textMarks(`${name}-labels`, labels, { font: small, color: theme.quiet, align: 'right' }),
  ];
}

/** How much room the labels of a horizontal axis take below the plot. */
export function horizontalAxisRoom({ small }: Style): number {
  return lineHeightOf(small) + UNDER_AXIS;
}

/** A horizontal axis below a plot: grid lines from `from` to `to` px, and as many labels under `to` as find room. */
export function horizontalAxisMarks(
  scale: ValueScale,
  { name = 'values', from, to }: ValueAxisSetting,
  style: Style,
): Marks[] {
  const { small, theme, inner } = style;
  const lines = scale.ticks.map((value): JsonObject => ({
    value,
    x: round(scale.px(value)),
    x2: round(scale.px(value)),
    y: round(from),
    y2: round(to),
    color: value === 0 ? theme.line : theme.faint,
  }));
  const labels = labelsThatFit(scale, style).map(({ text, x }): JsonObject => ({
    x: round(Math.min(inner - widthOf(text, small) / 2, Math.max(widthOf(text, small) / 2, x))),
    y: round(to + UNDER_AXIS + small.size),
    lines: [text],
  }));
  return [
    ruleMarks(`${name}-grid`, lines, {}, { color: { field: 'color', type: 'nominal', scale: null } }),
    textMarks(`${name}-labels`, labels, { font: small, color: theme.quiet, align: 'center' }),
  ];
}

/** Every label, or every second, third … of them: so many that none touches the next. */
function labelsThatFit(scale: ValueScale, { small }: Style): { text: string; x: number }[] {
  const all = scale.ticks.map((value) => ({ text: scale.text(value), x: scale.px(value) }));
  const zero = Math.max(0, scale.ticks.indexOf(0));
  for (let every = 1; every < all.length; every += 1) {
    const kept = all.filter((_, index) => (index - zero) % every === 0);
    const clear = kept.slice(1).every((label, index) => {
      const before = kept[index];
      return (
        before === undefined ||
        Math.abs(label.x - before.x) >= (widthOf(label.text, small) + widthOf(before.text, small)) / 2 + APART
      );
    });
    if (clear) return kept;
  }
  return all.slice(zero, zero + 1);
}
