import type { Laid } from '../../layers/laid.ts';
import { type IntervalPlace, intervalMarks } from '../../layers/intervals.ts';
import { blockOf, lineHeightOf } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { literal, type Marks, rectMarks, symbolMarks, textMarks } from '../../vega/marks.ts';
import type { Way } from './figures.ts';
import { whatifWords } from './words/index.ts';

const GAP = { text: 6, entry: 20, line: 4, note: 12 };
const NOTE = { across: 10, down: 5 };
const SAMPLE = { symbol: 10, range: 28 };
const WAYS = ['set', 'rises', 'falls', 'open'] as const;

interface Entry {
  readonly text: string;
  /** Undefined for the line of a range. */
  readonly symbol: { readonly fill: string; readonly shape: string } | undefined;
}

/** How a driver is drawn: told apart by its shape, and by its colour besides. */
export function wayMark(
  way: Way,
  { theme }: Style,
): { readonly shape: string; readonly color: string; readonly part: string } {
  const print = theme.name === 'print';
  switch (way) {
    case 'set':
      return { shape: 'square', color: theme.ink, part: theme.neutralPart };
    case 'rises':
      return { shape: 'triangle-right', color: print ? theme.ink : theme.accent, part: theme.accentPart };
    case 'falls':
      return { shape: 'triangle-left', color: print ? theme.ink : theme.accent, part: theme.accentPart };
    case 'open':
      return { shape: 'diamond', color: theme.neutral, part: theme.neutralPart };
  }
}

/** Symbols with the `fill` and `stroke` of their rows. */
export function symbolsOf(name: string, values: readonly JsonObject[], area: number): Marks {
  const marks = symbolMarks(name, values, area, { strokeWidth: 1 });
  const { color: _color, ...encoding } = marks.encoding;
  return { ...marks, encoding: { ...encoding, fill: literal('fill'), stroke: literal('stroke') } };
}

/** What it is, in a frame, and under it what the marks mean, on as many lines as are needed. */
export function modelKey(note: string, style: Style): Laid {
  const { theme, small, inner, locale, strong } = style;
  const words = whatifWords(locale);
  const head = blockOf(note, inner - 2 * NOTE.across, strong, 3);
  const noteBox = {
    x: 0.5,
    x2: round(Math.min(inner, widest(head.lines, strong) + 2 * NOTE.across)),
    y: 0.5,
    y2: round(head.height + 2 * NOTE.down),
  };
  const entries: readonly Entry[] = [
    { text: words.key.base, symbol: { fill: theme.background, shape: 'circle' } },
    ...WAYS.map((way): Entry => {
      const { color: fill, shape } = wayMark(way, style);
      return { text: words.key[way], symbol: { fill, shape } };
    }),
    { text: words.key.range, symbol: undefined },
  ];
  const line = lineHeightOf(small) + GAP.line;
  const symbols: JsonObject[] = [];
  const labels: JsonObject[] = [];
  const ranges: IntervalPlace[] = [];
  let [x, y] = [0, noteBox.y2 + GAP.note];
  for (const entry of entries) {
    const sample = entry.symbol ? SAMPLE.symbol : SAMPLE.range;
    const width = sample + GAP.text + widest([entry.text], small);
    if (x > 0 && x + width > inner) [x, y] = [0, y + line];
    const middle = y + line / 2;
    if (entry.symbol) {
      symbols.push({ ...entry.symbol, x: round(x + sample / 2), y: round(middle), stroke: theme.ink });
    } else ranges.push({ low: x, high: x + sample, at: middle, datum: {} });
    labels.push({
      x: round(x + sample + GAP.text),
      y: round(middle + small.size * 0.36),
      lines: [entry.text],
    });
    x += width + GAP.entry;
  }
  return {
    height: y + line,
    marks: [
      rectMarks('note-frame', [noteBox], {
        filled: false,
        stroke: theme.ink,
        strokeWidth: 1,
        fillOpacity: 0,
      }),
      textMarks('note', [{ x: NOTE.across, y: round(NOTE.down + head.ascent), lines: head.lines }], {
        font: strong,
        color: theme.ink,
      }),
      intervalMarks(ranges, { name: 'key-range', along: 'x' }, style),
      symbolsOf('key', symbols, 64),
      textMarks('key-labels', labels, { font: small, color: theme.ink }),
    ],
  };
}
