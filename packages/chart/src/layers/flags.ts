import { type FlagPlace, laneCount, placeFlags, POLE_GAP } from '../layout/flags.ts';
import { dictionary } from '../locale/index.ts';
import { type Block, blockOf, lineHeightOf } from '../text/block.ts';
import { widest, widthOf } from '../text/measure.ts';
import type { Style } from '../theme/style.ts';
import { type JsonObject, round } from '../vega/json.ts';
import { type Marks, ruleMarks, textMarks } from '../vega/marks.ts';
import { keyMarks } from './key.ts';
import type { Laid } from './laid.ts';

/** Something at `x` with a label and a note to it, such as its date. */
export interface Flagged {
  readonly x: number;
  readonly label: string;
  readonly note: string;
}

export interface FlagSetting {
  /** What the names of the layers begin with. */
  readonly name: string;
  /** Where the poles stand: on this line, in px from the top. */
  readonly line: number;
  /** Where labels begin, in px from the top. */
  readonly top: number;
}

/** A label with its note on a line of its own, or behind it. */
interface Flag {
  readonly x: number;
  readonly label: Block;
  readonly note: Block;
  readonly width: number;
}

/** Widths in px to which labels are wrapped, tried in turn. The first is for labels in one line with their note. */
const LABEL_WIDTHS = [Infinity, 180, 140, 110];
/** Longer poles are harder to follow than numbers with a key. */
const TALLEST = 230;
const BETWEEN_LANES = 6;
const ABOVE_KEY = 12;

/**
 * Labels that hang from a line like flags, in the arrangement that takes the least height. Where they find no room,
 * numbers hang there and a key stands below. Deterministic; no text covers another.
 *
 * @param items by ascending `x`
 */
export function flagMarks(items: readonly Flagged[], setting: FlagSetting, style: Style): Laid {
  return hangingMarks(items, setting, style) ?? numberedMarks(items, setting, style);
}

function hangingMarks(items: readonly Flagged[], setting: FlagSetting, style: Style): Laid | undefined {
  const font = style.small;
  let best: Laid | undefined;
  for (const most of LABEL_WIDTHS) {
    const flags = items.map((item): Flag => {
      const inline = most === Infinity;
      const label = blockOf(
        inline ? withNote(item, style) : item.label,
        inline ? style.inner : most,
        font,
        inline ? 1 : 4,
      );
      const note = blockOf(inline ? '' : item.note, most, font, 2);
      return { x: item.x, label, note, width: widest([...label.lines, ...note.lines], font) };
    });
    const places = placeFlags(flags, style.inner);
    if (!places) continue;
    const laid = hang(flags, places, setting, style);
    if (laid.height <= TALLEST && laid.height < (best?.height ?? Infinity)) best = laid;
  }
  return best;
}

function hang(
  flags: readonly Flag[],
  places: readonly FlagPlace[],
  { name, line, top }: FlagSetting,
  style: Style,
): Laid {
  const { small: font, theme } = style;
  const heightOf = ({ label, note }: Flag) => label.height + note.height;
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
  const notes: Record<FlagPlace['side'], JsonObject[]> = { right: [], left: [] };
  flags.forEach((flag, index) => {
    const { lane, side } = places[index] ?? { lane: 0, side: 'right' };
    const y = tops[lane] ?? top;
    const x = round(side === 'right' ? flag.x + POLE_GAP : flag.x - POLE_GAP);
    poles.push({ x: round(flag.x), x2: round(flag.x), y: round(line), y2: round(y + heightOf(flag) - 2) });
    labels[side].push({ x, y: round(y + flag.label.ascent), lines: flag.label.lines });
    if (flag.note.height > 0) {
      notes[side].push({ x, y: round(y + flag.label.height + flag.note.ascent), lines: flag.note.lines });
    }
  });
  return {
    height: end - top,
    marks: [
      poleMarks(name, poles, style),
      textMarks(`${name}-labels`, labels.right, { font, color: theme.ink }),
      textMarks(`${name}-notes`, notes.right, { font, color: theme.quiet }),
      textMarks(`${name}-labels-left`, labels.left, { font, color: theme.ink, align: 'right' }),
      textMarks(`${name}-notes-left`, notes.left, { font, color: theme.quiet, align: 'right' }),
    ],
  };
}

function numberedMarks(items: readonly Flagged[], setting: FlagSetting, style: Style): Laid {
  const hanging = hangingNumbers(items, setting, style);
  const top = setting.top + hanging.height + ABOVE_KEY;
  const key = keyMarks(
    items.map((item) => withNote(item, style)),
    { name: `${setting.name}-key`, top },
    style,
  );
  return { height: hanging.height + ABOVE_KEY + key.height, marks: [...hanging.marks, ...key.marks] };
}

function hangingNumbers(items: readonly Flagged[], { name, line, top }: FlagSetting, style: Style): Laid {
  const font = { ...style.small, weight: 'bold' as const };
  const flags = items.map(({ x }, index) => ({ x, width: widthOf(String(index + 1), font) }));
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
      lines: [String(index + 1)],
    });
  });
  return {
    height: laneCount(places) * height,
    marks: [
      poleMarks(name, poles, style),
      textMarks(`${name}-numbers`, texts.right, { font, color: style.theme.ink }),
      textMarks(`${name}-numbers-left`, texts.left, { font, color: style.theme.ink, align: 'right' }),
    ],
  };
}

function poleMarks(name: string, poles: readonly JsonObject[], { theme }: Style): Marks {
  return ruleMarks(`${name}-poles`, poles, { color: theme.line, strokeWidth: 1 });
}

/** A label with its note behind it, the note in one piece. */
function withNote({ label, note }: Flagged, { locale }: Style): string {
  return dictionary(locale).noted(label, note.replaceAll(' ', '\u{A0}'));
}
