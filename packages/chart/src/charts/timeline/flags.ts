import { type Block, blockOf, lineHeightOf } from '../../text/block.ts';
import { widest, widthOf } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { type Marks, ruleMarks, textMarks } from '../../vega/marks.ts';
import { labelWithMonth, monthText } from './dates.ts';
import type { TimelineEvent } from './figures.ts';
import { type FlagPlace, laneCount, placeFlags, POLE_GAP } from './lanes.ts';

/** Layers, and how far they reach below their top, in px. */
export interface Laid {
  readonly marks: readonly Marks[];
  readonly height: number;
}

/** An event at `x` with its words: the label, and the date on a line of its own or behind the label. */
interface Flagged {
  readonly x: number;
  readonly label: Block;
  readonly date: Block;
  readonly width: number;
}

/** Widths in px to which labels are wrapped, tried in turn. The first is for labels in one line with their date. */
const LABEL_WIDTHS = [Infinity, 180, 140, 110];
/** Longer poles are harder to follow than numbers with a key. */
const TALLEST = 230;
const BETWEEN_LANES = 6;

/** Labels that hang from the events, in the arrangement that takes the least height; undefined where none fits. */
export function flagMarks(
  events: readonly TimelineEvent[],
  xs: readonly number[],
  line: number,
  top: number,
  style: Style,
): Laid | undefined {
  const font = style.small;
  let best: Laid | undefined;
  for (const most of LABEL_WIDTHS) {
    const flags = events.map(({ label: text, date: edtf }, index): Flagged => {
      const month = monthText(edtf, style.locale);
      const inline = most === Infinity;
      const label = blockOf(
        inline ? labelWithMonth(text, edtf, style.locale) : text,
        inline ? style.inner : most,
        font,
        inline ? 1 : 4,
      );
      const date = blockOf(inline ? '' : month, most, font, 2);
      return { x: xs[index] ?? 0, label, date, width: widest([...label.lines, ...date.lines], font) };
    });
    const places = placeFlags(flags, style.inner);
    if (!places) continue;
    const laid = hang(flags, places, line, top, style);
    if (laid.height <= TALLEST && laid.height < (best?.height ?? Infinity)) best = laid;
  }
  return best;
}

function hang(
  flags: readonly Flagged[],
  places: readonly FlagPlace[],
  line: number,
  top: number,
  style: Style,
): Laid {
  const { small: font, theme } = style;
  const heightOf = ({ label, date }: Flagged) => label.height + date.height;
  const tops: number[] = [];
  let end = top;
  for (let lane = 0; lane < laneCount(places); lane += 1) {
    tops.push(end);
    end +=
      Math.max(...flags.flatMap((flag, index) => (places[index]?.lane === lane ? [heightOf(flag)] : []))) +
      BETWEEN_LANES;
  }
  const poles: JsonObject[] = [];
  const labels: Record<FlagPlace['side'], JsonObject[]> = { right: [], left: [] };
  const dates: Record<FlagPlace['side'], JsonObject[]> = { right: [], left: [] };
  flags.forEach((flag, index) => {
    const { lane, side } = places[index] ?? { lane: 0, side: 'right' };
    const y = tops[lane] ?? top;
    const x = round(side === 'right' ? flag.x + POLE_GAP : flag.x - POLE_GAP);
    poles.push({ x: round(flag.x), x2: round(flag.x), y: round(line), y2: round(y + heightOf(flag) - 2) });
    labels[side].push({ x, y: round(y + flag.label.ascent), lines: flag.label.lines });
    if (flag.date.height > 0) {
      dates[side].push({ x, y: round(y + flag.label.height + flag.date.ascent), lines: flag.date.lines });
    }
  });
  return {
    height: end - top,
    marks: [
      ruleMarks('event-poles', poles, { color: theme.line, strokeWidth: 1 }),
      textMarks('event-labels', labels.right, { font, color: theme.ink }),
      textMarks('event-dates', dates.right, { font, color: theme.quiet }),
      textMarks('event-labels-left', labels.left, { font, color: theme.ink, align: 'right' }),
      textMarks('event-dates-left', dates.left, { font, color: theme.quiet, align: 'right' }),
    ],
  };
}

/** Numbers that hang from the events. */
export function numberMarks(
  numbers: readonly string[],
  xs: readonly number[],
  line: number,
  top: number,
  style: Style,
): Laid {
  const font = { ...style.small, weight: 'bold' as const };
  const flags = numbers.map((text, index) => ({ x: xs[index] ?? 0, width: widthOf(text, font) }));
  const places =
    placeFlags(flags, style.inner) ?? flags.map((_, lane): FlagPlace => ({ lane, side: 'right' }));
  const height = lineHeightOf(font);
  const poles: JsonObject[] = [];
  const texts: Record<FlagPlace['side'], JsonObject[]> = { right: [], left: [] };
  flags.forEach(({ x }, index) => {
    const { lane, side } = places[index] ?? { lane: 0, side: 'right' };
    const y = top + lane * height;
    poles.push({ x: round(x), x2: round(x), y: round(line), y2: round(y + height - 3) });
    texts[side].push({
      x: round(side === 'right' ? x + POLE_GAP : x - POLE_GAP),
      y: round(y + font.size),
      lines: [numbers[index] ?? ''],
    });
  });
  return {
    height: laneCount(places) * height,
    marks: [
      ruleMarks('event-poles', poles, { color: style.theme.line, strokeWidth: 1 }),
      textMarks('event-numbers', texts.right, { font, color: style.theme.ink }),
      textMarks('event-numbers-left', texts.left, { font, color: style.theme.ink, align: 'right' }),
    ],
  };
}
