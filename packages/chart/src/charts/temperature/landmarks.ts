import { type FlagPlace, laneCount, placeFlags, POLE_GAP } from '../../layout/flags.ts';
import { type Block, blockOf, lineHeightOf } from '../../text/block.ts';
import { widest, widthOf } from '../../text/measure.ts';
import { wrap } from '../../text/wrap.ts';
import type { Style } from '../../theme/style.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { type Marks, ruleMarks, textMarks } from '../../vega/marks.ts';

/** Something at `x` with what is said of it: a line in bold, and the first of some texts that finds room. */
export interface Landmark {
  readonly x: number;
  readonly head: string;
  readonly texts: readonly string[];
}

/** Labels beside one edge of a plot. Their poles are drawn to the points, once it is known where the plot lies. */
export interface Hung {
  readonly height: number;
  readonly marksAt: (edge: number, pointYs: readonly number[]) => Marks[];
}

export type Side = 'above' | 'below';

/** Widths in px to which texts are wrapped, tried in turn. */
const TEXT_WIDTHS = [240, 190, 150, 120];
/** Longer poles are harder to follow than numbers with a key. */
const TALLEST = 200;
const MOST_LINES = 4;
const BETWEEN_LANES = 6;

interface Sign {
  readonly x: number;
  readonly width: number;
  readonly head: string;
  readonly text: Block;
  readonly height: number;
}

/** Labels above or below a plot, in the arrangement that takes the least height; undefined where they find no room. */
export function hungLabels(
  name: string,
  landmarks: readonly Landmark[],
  side: Side,
  style: Style,
): Hung | undefined {
  if (landmarks.length === 0) return { height: 0, marksAt: () => [] };
  const bold = { ...style.small, weight: 'bold' as const };
  const line = lineHeightOf(style.small);
  let best: Hung | undefined;
  for (const most of TEXT_WIDTHS) {
    const signs = landmarks.map(({ x, head, texts }): Sign => {
      const block = blockThatFits(texts, most, style);
      const width = Math.max(widthOf(head, bold), widest(block.lines, style.small));
      return { x, width, head, text: block, height: line + block.height };
    });
    const places = placeFlags(signs, style.inner);
    if (!places) continue;
    const hung = hang(name, signs, places, side, style);
    if (hung.height <= TALLEST && hung.height < (best?.height ?? Infinity)) best = hung;
  }
  return best;
}

function blockThatFits(texts: readonly string[], width: number, { small }: Style): Block {
  const whole = texts.find((text) => wrap(text, width, small, MOST_LINES + 1).length <= MOST_LINES);
  return blockOf(whole ?? texts.at(-1) ?? '', width, small, MOST_LINES);
}

/** Numbers beside one edge of a plot, for a key. */
export function hungNumbers(
  name: string,
  landmarks: readonly { readonly x: number; readonly number: number }[],
  side: Side,
  style: Style,
): Hung {
  if (landmarks.length === 0) return { height: 0, marksAt: () => [] };
  const bold = { ...style.small, weight: 'bold' as const };
  const signs = landmarks.map(({ x, number }): Sign => ({
    x,
    width: widthOf(String(number), bold),
    head: String(number),
    text: blockOf('', 1, style.small),
    height: lineHeightOf(style.small),
  }));
  const places =
    placeFlags(signs, style.inner) ?? signs.map((_, lane): FlagPlace => ({ lane, side: 'right' }));
  return hang(name, signs, places, side, style);
}

/** Lanes are counted from the plot. */
function hang(
  name: string,
  signs: readonly Sign[],
  places: readonly FlagPlace[],
  side: Side,
  style: Style,
): Hung {
  const { small: font, theme } = style;
  const bold = { ...font, weight: 'bold' as const };
  const offsets: number[] = [];
  let height = BETWEEN_LANES;
  for (let lane = 0; lane < laneCount(places); lane += 1) {
    offsets.push(height);
    const heights = signs.flatMap((sign, index) => (places[index]?.lane === lane ? [sign.height] : []));
    height += Math.max(...heights) + BETWEEN_LANES;
  }
  return {
    height,
    marksAt: (edge, pointYs) => {
      const poles: JsonObject[] = [];
      const heads: Record<FlagPlace['side'], JsonObject[]> = { right: [], left: [] };
      const texts: Record<FlagPlace['side'], JsonObject[]> = { right: [], left: [] };
      signs.forEach((sign, index) => {
        const place = places[index] ?? { lane: 0, side: 'right' };
        const offset = offsets[place.lane] ?? 0;
        const top = side === 'above' ? edge - offset - sign.height : edge + offset;
        const x = round(place.side === 'right' ? sign.x + POLE_GAP : sign.x - POLE_GAP);
        poles.push({
          x: round(sign.x),
          x2: round(sign.x),
          y: round(pointYs[index] ?? edge),
          y2: round(side === 'above' ? top + 2 : top + sign.height - 2),
        });
        heads[place.side].push({ x, y: round(top + font.size), lines: [sign.head] });
        if (sign.text.height > 0) {
          const y = round(top + lineHeightOf(font) + sign.text.ascent);
          texts[place.side].push({ x, y, lines: sign.text.lines });
        }
      });
      return [
        ruleMarks(`${name}-poles`, poles, { color: theme.line, strokeWidth: 1 }),
        textMarks(`${name}-heads`, heads.right, { font: bold, color: theme.ink }),
        textMarks(`${name}-labels`, texts.right, { font, color: theme.ink }),
        textMarks(`${name}-heads-left`, heads.left, { font: bold, color: theme.ink, align: 'right' }),
        textMarks(`${name}-labels-left`, texts.left, { font, color: theme.ink, align: 'right' }),
      ];
    },
  };
}
