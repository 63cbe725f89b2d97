import { integer } from '../../locale/format.ts';
import { blockOf, lineHeightOf } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { literal, type Marks, ruleMarks, symbolMarks, textMarks, tipped } from '../../vega/marks.ts';
import { tipOf } from '../tip.ts';
import type { Figures, Holder, Rank } from './figures.ts';
import { noteOf } from './sentences.ts';
import { ladderWords } from './words/index.ts';

/** Below this width holders stand under the name of their rank. */
const NARROW = 560;
/** The two rails, and where texts begin beside them, in px. */
const RAILS = [4, 34] as const;
const BESIDE = 50;
const BULLET = 16;
const GAP = { rung: 14, rank: 12, holder: 7, label: 4 };
const UNDER_KEY = 16;

type Laid = Pick<Content, 'above' | 'height' | 'below' | 'marks'>;

/** A ladder, the highest rank at its top, with who holds which rank beside its rungs. */
export function ladderContent({ rungs }: Figures, style: Style): Laid {
  const { theme, inner, strong, label: font, small } = style;
  const words = ladderWords(style.locale);
  const narrow = inner < NARROW;
  const column = narrow ? BESIDE : BESIDE + (inner - BESIDE) * 0.38;
  const rankRoom = narrow ? inner - BESIDE : column - BESIDE - 20;
  const holderRoom = inner - column - BULLET;

  const texts: Record<'ranks' | 'notes' | 'open' | 'places' | 'holders' | 'accents', JsonObject[]> = {
    ranks: [],
    notes: [],
    open: [],
    places: [],
    holders: [],
    accents: [],
  };
  const bullets: JsonObject[] = [];
  const bars: JsonObject[] = [];

  const holderAt = (holder: Holder, rank: Rank, y: number): number => {
    const name = blockOf(holder.label, holderRoom, holder.accent ? strong : font, 2);
    const note = blockOf(noteOf(holder, style.locale), holderRoom, small, 4);
    const x = round(column + BULLET);
    texts[holder.accent ? 'accents' : 'holders'].push({ x, y: round(y + name.ascent), lines: name.lines });
    texts.notes.push({ x, y: round(y + name.height + note.ascent), lines: note.lines });
    const color = bulletColor(holder.accent, style);
    bullets.push({
      holder: holder.id,
      rank: rank.id,
      tip: tipOf([holder.label, rank.label, noteOf(holder, style.locale)], holder.sources, style.locale),
      x: round(column + 5),
      y: round(y + font.size * 0.66),
      shape: holder.accent ? 'diamond' : 'circle',
      color: holder.certain ? color : theme.background,
      stroke: color,
    });
    return y + name.height + note.height;
  };

  const key = keyOf(style);
  const ladderTop = key.height + UNDER_KEY;
  let y = ladderTop + 8;
  for (const { place, ranks } of rungs) {
    const top = y;
    ranks.forEach((rank, index) => {
      if (index > 0) y += GAP.rank;
      const block = blockOf(rank.label, rankRoom, strong, 4);
      texts.ranks.push({ x: BESIDE, y: round(y + block.ascent), lines: block.lines });
      const under = y + block.height;
      let end = narrow ? under + GAP.label : y;
      rank.holders.forEach((holder, number) => {
        end = holderAt(holder, rank, number > 0 ? end + GAP.holder : end);
      });
      if (rank.holders.length === 0) {
        const none = blockOf(words.noHolder, holderRoom, small, 2);
        texts.notes.push({ x: round(column + BULLET), y: round(end + none.ascent), lines: none.lines });
        end += none.height;
      }
      y = Math.max(under, end);
    });
    if (ranks.length > 1) {
      const open = blockOf(words.orderOpen, inner - BESIDE, small, 3);
      y += GAP.label;
      texts.open.push({ x: BESIDE, y: round(y + open.ascent), lines: open.lines });
      y += open.height;
    }
    texts.places.push({
      x: (RAILS[0] + RAILS[1]) / 2,
      y: round(top + strong.size * 1.02),
      lines: [integer(place, style.locale)],
    });
    y += GAP.rung / 2;
    bars.push({ x: RAILS[0], x2: RAILS[1], y: round(y), y2: round(y) });
    y += GAP.rung;
  }
  const rails = RAILS.map((x): JsonObject => ({
    x,
    x2: x,
    y: round(ladderTop),
    y2: round(y - GAP.rung / 2),
  }));
  const separators = bars.slice(0, -1).map((bar): JsonObject => ({ ...bar, x: BESIDE, x2: round(inner) }));
  const ink = { color: theme.ink };
  const quiet = { font: small, color: theme.quiet };
  return {
    above: 0,
    height: round(y),
    below: 0,
    marks: [
      ...key.marks,
      ruleMarks('separators', separators, { color: theme.faint }),
      ruleMarks('rails', [...rails, ...bars], { color: theme.line, strokeWidth: 2, strokeCap: 'round' }),
      textMarks('places', texts.places, { font: strong, ...ink, align: 'center' }),
      textMarks('ranks', texts.ranks, { font: strong, ...ink }),
      textMarks('order-open', texts.open, quiet),
      textMarks('holder-names', texts.holders, { font, ...ink }),
      textMarks('accent-names', texts.accents, { font: strong, ...ink }),
      textMarks('notes', texts.notes, quiet),
      tipped(bulletMarks('holders', bullets)),
    ],
  };
}

/** What a filled and an open mark mean, on as many lines as are needed. */
function keyOf(style: Style): { readonly height: number; readonly marks: readonly Marks[] } {
  const { theme, small, inner } = style;
  const words = ladderWords(style.locale);
  const entries = [
    { text: words.certain, color: bulletColor(false, style) },
    { text: words.uncertain, color: theme.background },
  ];
  const line = lineHeightOf(small) + 3;
  const bullets: JsonObject[] = [];
  const labels: JsonObject[] = [];
  let [x, y] = [0, 0];
  for (const { text, color } of entries) {
    const width = BULLET + widest([text], small);
    if (x > 0 && x + width > inner) [x, y] = [0, y + line];
    const stroke = bulletColor(false, style);
    bullets.push({ x: round(x + 5), y: round(y + line / 2), shape: 'circle', color, stroke });
    labels.push({ x: round(x + BULLET), y: round(y + line / 2 + small.size * 0.36), lines: [text] });
    x += width + 20;
  }
  return {
    height: y + line,
    marks: [bulletMarks('key', bullets), textMarks('key-labels', labels, { font: small, color: theme.ink })],
  };
}

function bulletColor(accent: boolean, { theme }: Style): string {
  if (theme.name === 'print') return theme.ink;
  return accent ? theme.accent : theme.neutral;
}

function bulletMarks(name: string, bullets: readonly JsonObject[]): Marks {
  const marks = symbolMarks(name, bullets, 60, { strokeWidth: 1.5 });
  const { color, ...encoding } = marks.encoding;
  return { ...marks, encoding: { ...encoding, fill: color ?? literal('color'), stroke: literal('stroke') } };
}
