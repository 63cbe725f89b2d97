import type { Laid } from '../../layers/laid.ts';
import { blockOf } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { literal, rectMarks, symbolMarks, textMarks } from '../../vega/marks.ts';
import type { Figures } from './figures.ts';
import { HOLLOW, noiseColor, SIGN, signOf } from './marks.ts';
import { sideWords } from './sentences.ts';
import { shiftWords } from './words/index.ts';

const BETWEEN = 18;
const AFTER_SIGN = 6;
const UNDER = 12;

interface Entry {
  readonly text: string;
  readonly sign: 'before' | 'after' | 'exceeds' | 'within' | 'noise';
}

/** What the signs mean, side by side as far as there is room. */
export function keyMarksOf(figures: Figures, style: Style): Laid {
  const { theme, small, inner } = style;
  const signs: JsonObject[] = [];
  const hollow: JsonObject[] = [];
  const boxes: JsonObject[] = [];
  const texts: JsonObject[] = [];
  let [x, y, line] = [0, 0, 0];
  for (const { text, sign } of entriesOf(figures, style)) {
    const block = blockOf(text, inner - SIGN - AFTER_SIGN, small, 2);
    const width = SIGN + AFTER_SIGN + widest(block.lines, small);
    if (x > 0 && x + width > inner) [x, y, line] = [0, y + line + 3, 0];
    const middle = round(y + small.size * 0.62);
    if (sign === 'noise') {
      boxes.push({
        x: round(x),
        x2: round(x + SIGN),
        y: middle - 5,
        y2: middle + 5,
        fill: noiseColor(style),
      });
    } else {
      const mark = { x: round(x + SIGN / 2), y: middle, ...signOf(sign, style) };
      (sign === 'within' ? hollow : signs).push(mark);
    }
    texts.push({ x: round(x + SIGN + AFTER_SIGN), y: round(y + block.ascent), lines: block.lines });
    x += width + BETWEEN;
    line = Math.max(line, block.height);
  }
  return {
    marks: [
      rectMarks('key-boxes', boxes, {}, { fill: literal('fill') }),
      symbolMarks('key-signs', signs, 64, { stroke: theme.ink, strokeWidth: 1.25 }),
      symbolMarks('key-hollow', hollow, 64, HOLLOW),
      textMarks('key', texts, { font: small, color: theme.ink }),
    ],
    height: y + line + UNDER,
  };
}

function entriesOf({ before, after, parts }: Figures, { locale }: Style): Entry[] {
  const words = shiftWords(locale);
  const first = sideWords(before, locale);
  if (after === undefined)
    return [
      { text: words.only(first), sign: 'before' },
      { text: words.within, sign: 'noise' },
    ];
  const has = (exceeds: boolean) => parts.some(({ difference }) => difference?.exceeds === exceeds);
  return [
    { text: words.before(first), sign: 'before' },
    { text: words.after(sideWords(after, locale)), sign: 'after' },
    ...(has(true) ? [{ text: words.exceeds, sign: 'exceeds' } as const] : []),
    ...(has(false) ? [{ text: words.within, sign: 'within' } as const] : []),
  ];
}
