import { horizontalAxisMarks, horizontalAxisRoom } from '../../layers/value-axis.ts';
import { valueScale } from '../../scales/value.ts';
import { blockOf, lineHeightOf } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { literal, rectMarks, ruleMarks, textMarks, tipped } from '../../vega/marks.ts';
import { type IntervalPlace, intervalMarks } from '../../layers/intervals.ts';
import { tipOf } from '../tip.ts';
import type { Figures, Moved } from './figures.ts';
import { modelKey, symbolsOf, wayMark } from './key.ts';
import { activation, levelText } from './sentences.ts';
import { whatifWords } from './words/index.ts';

/** Below this width names stand above their rows. */
const NARROW = 560;
const BAR = 7;
const GAP = { key: 14, row: 8, set: 10, name: 12, value: 16 };
/** How much of the picture names may take beside their rows. */
const NAMES = 0.38;

/** Each driver in a row: where it rests, where the scenario takes it, and between which bounds the change lies. */
export function whatifContent(
  { moved, note }: Figures,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const { theme, inner, label: font, strong, small, locale } = style;
  const words = whatifWords(locale);
  const narrow = inner < NARROW;
  const changes = moved.map(({ change, way }) => (way === 'set' ? '' : signed(change, style)));
  const valueRoom = Math.max(widest(changes, font), widest([words.changes], small)) + GAP.value;
  const nameRoom = narrow
    ? inner
    : Math.min(
        inner * NAMES,
        widest(
          moved.map(({ label }) => label),
          strong,
        ) + 2,
      );
  const x = valueScale({
    values: [-1, 1],
    range: [narrow ? 8 : nameRoom + GAP.name, inner - valueRoom],
    locale,
    ticks: 4,
  });

  const key = modelKey(note, style);
  const names: Record<'set' | 'moved', JsonObject[]> = { set: [], moved: [] };
  const numbers: JsonObject[] = [];
  const bars: JsonObject[] = [];
  const bases: JsonObject[] = [];
  const ends: JsonObject[] = [];
  const intervals: IntervalPlace[] = [];
  const separators: JsonObject[] = [];
  const pieces: JsonObject[] = [];
  const top = key.height + GAP.key + lineHeightOf(small);
  let y = top;
  moved.forEach((one, index) => {
    const { label, way, base, scenario, range } = one;
    const set = way === 'set';
    if (!set && moved[index - 1]?.way === 'set') {
      separators.push({ x: 0, x2: round(inner), y: round(y), y2: round(y) });
      y += GAP.set;
    }
    const block = blockOf(label, nameRoom, set ? strong : font, 3);
    const middle = narrow ? y + block.height + 8 : y + Math.max(block.height, BAR) / 2;
    names[set ? 'set' : 'moved'].push({ x: 0, y: round(y + block.ascent), lines: block.lines });
    numbers.push({
      x: round(inner),
      y: round(middle + font.size * 0.36),
      lines: [changes[index] ?? ''],
    });
    const mark = wayMark(way, style);
    const place = { id: one.id, way, y: round(middle) };
    bars.push({
      ...place,
      x: round(x.px(Math.min(base, scenario))),
      x2: round(x.px(Math.max(base, scenario))),
      y: round(middle - BAR / 2),
      y2: round(middle + BAR / 2),
      color: mark.part,
    });
    bases.push({
      ...place,
      x: round(x.px(base)),
      shape: 'circle',
      fill: theme.background,
      stroke: theme.ink,
    });
    ends.push({
      ...place,
      value: round(scenario),
      x: round(x.px(scenario)),
      shape: mark.shape,
      fill: mark.color,
      stroke: theme.ink,
      tip: movedTip(one, style),
    });
    if (range) {
      const [low, high] = range;
      const [from, to] = [x.px(clamped(base + low)), x.px(clamped(base + high))];
      intervals.push({ low: from, high: to, at: middle, datum: { id: one.id } });
    }
    for (const tick of x.ticks) {
      pieces.push({
        x: round(x.px(tick)),
        x2: round(x.px(tick)),
        y: round(middle - 9),
        y2: round(middle + 9),
        color: tick === 0 ? theme.line : theme.faint,
      });
    }
    y = (narrow ? middle + 10 : y + Math.max(block.height, BAR)) + GAP.row;
  });
  const height = round(y);
  return {
    above: 0,
    height,
    below: horizontalAxisRoom(style) + 4,
    marks: [
      ...key.marks,
      ruleMarks('separators', separators, { color: theme.faint }),
      // In a narrow picture the grid would strike through the names, and is drawn behind each row alone.
      ...horizontalAxisMarks(x, { from: narrow ? height - 4 : top - 4, to: height }, style),
      ruleMarks('row-grid', narrow ? pieces : [], {}, { color: literal('color') }),
      rectMarks('changes', bars, theme.name === 'print' ? { stroke: theme.ink, strokeWidth: 0.75 } : {}, {
        fill: literal('color'),
      }),
      intervalMarks(intervals, { name: 'ranges', along: 'x' }, style),
      symbolsOf('bases', bases, 44),
      tipped(symbolsOf('drivers', ends, 84)),
      textMarks('set-names', names.set, { font: strong, color: theme.ink }),
      textMarks('names', names.moved, { font, color: theme.ink }),
      textMarks('numbers', numbers, { font, color: theme.ink, align: 'right' }),
      textMarks('number-head', [{ x: round(inner), y: round(top - 8), lines: [words.changes] }], {
        font: small,
        color: theme.quiet,
        align: 'right',
      }),
    ],
  };
}

/** A driver cannot leave its scale, whatever the bounds of a change. */
const clamped = (value: number): number => Math.max(-1, Math.min(1, value));

/** A change with its sign: "+0.46". */
function signed(change: number, { locale }: Style): string {
  const text = activation(change, locale);
  return change >= 0.005 ? `+${text}` : text;
}

function movedTip({ label, way, base, scenario, range, sources }: Moved, { locale }: Style): string {
  const words = whatifWords(locale);
  return tipOf(
    [
      label,
      `${words.key[way]} · ${words.values(activation(base, locale), activation(scenario, locale))}`,
      ...(range
        ? [words.range(activation(range[0], locale), activation(range[1], locale), levelText(locale))]
        : []),
    ],
    sources,
    locale,
  );
}
