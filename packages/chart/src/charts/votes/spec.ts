import { blockOf, lineHeightOf } from '../../text/block.ts';
import { widest, widthOf } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { literal, rectMarks, ruleMarks, textMarks, tipped } from '../../vega/marks.ts';
import { integer } from '../../locale/format.ts';
import { tipOf } from '../tip.ts';
import { type Draft, type Figures, type Stand, STANDS } from './figures.ts';
import { votesWords } from './words/index.ts';

/** Below this width the name of a draft stands over its squares. */
const NARROW = 620;
/** From one square to the next, in px. */
const PITCH = { most: 20, least: 7 };
const BETWEEN = { columns: 16, texts: 14 };

/** A row for each draft: its name and date, and a square for each member under how it stood to the draft. */
export function votesContent(
  figures: Figures,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const { theme, inner, small, label: font } = style;
  const words = votesWords(style.locale);
  const { drafts } = figures;
  const narrow = inner < NARROW;
  const dateWidth = widest(
    drafts.map(({ date }) => date),
    small,
  );
  const nameWidth = narrow
    ? inner - dateWidth - BETWEEN.texts
    : Math.min(
        inner * 0.24,
        widest(
          drafts.map(({ name }) => name),
          font,
        ) + 2,
      );
  const left = narrow ? 0 : dateWidth + nameWidth + 2 * BETWEEN.texts;
  const { pitch, columns } = columnsOf(figures, left, style);
  const size = pitch - (pitch > 10 ? 3 : 2);

  const names: JsonObject[] = [];
  const dates: JsonObject[] = [];
  const squares: JsonObject[] = [];
  const vetoes: JsonObject[] = [];
  const lines: JsonObject[] = [];
  let y = 6;
  for (const draft of drafts) {
    const block = blockOf(draft.name, nameWidth, font, 2);
    const top = narrow ? y + block.height + 3 : y + (block.lineHeight - size) / 2;
    names.push({
      x: narrow ? 0 : round(dateWidth + BETWEEN.texts),
      y: round(y + block.ascent),
      lines: block.lines,
    });
    dates.push({ x: narrow ? inner : round(dateWidth), y: round(y + block.ascent), lines: [draft.date] });
    for (const { stand, x } of columns) {
      const own = draft.stand === stand;
      const members = Math.max(draft.members[stand] ?? 0, own ? 1 : 0);
      for (let index = 0; index < members; index += 1) {
        const voter = own && index === 0;
        squares.push({
          id: draft.id,
          stand,
          voter,
          tip: tipText(draft, figures, voter ? undefined : stand, style),
          x: round(x + index * pitch),
          x2: round(x + index * pitch + size),
          y: round(top),
          y2: round(top + size),
          fill: voter ? theme.accent : theme.neutralPart,
          stroke: voter ? theme.ink : theme.line,
        });
      }
      if (own && draft.vote === 'veto')
        vetoes.push({
          x: round(x + members * pitch + 2),
          y: round(top + size / 2 + small.size * 0.36),
          lines: [words.vote.veto],
        });
    }
    y = Math.max(y + block.height, top + size) + (narrow ? 9 : 5);
    if (!narrow) lines.push({ x: 0, x2: inner, y: round(y), y2: round(y) });
    y += narrow ? 0 : 4;
  }
  return {
    above: lineHeightOf(small) + 2,
    height: round(y),
    below: 0,
    marks: [
      ruleMarks('rows', lines.slice(0, -1), { color: theme.faint }),
      textMarks(
        'heads',
        columns.map(({ stand, x }) => ({ x: round(x), y: -6, lines: [words.stand[stand]] })),
        { font: small, color: theme.quiet },
      ),
      tipped(
        rectMarks(
          'members',
          squares,
          { strokeWidth: 1 },
          { fill: literal('fill'), stroke: literal('stroke') },
        ),
      ),
      textMarks('vetoes', vetoes, { font: small, color: theme.ink }),
      textMarks('names', names, { font, color: theme.ink }),
      textMarks('dates', dates, { font: small, color: theme.quiet, align: 'right' }),
    ],
  };
}

interface Column {
  readonly stand: Stand;
  readonly x: number;
}

/** Where the squares of each stand begin, and the largest squares for which there is room. */
function columnsOf(
  { drafts }: Figures,
  left: number,
  { locale, small, inner }: Style,
): { readonly pitch: number; readonly columns: readonly Column[] } {
  const words = votesWords(locale);
  const shown = STANDS.filter((stand) => stand !== 'absent' || drafts.some((draft) => draft.stand === stand));
  const widthAt = (stand: Stand, pitch: number) => {
    const rows = drafts.map((draft) => {
      const members = Math.max(draft.members[stand] ?? 0, draft.stand === stand ? 1 : 0);
      const veto = draft.vote === 'veto' && stand === 'against' ? 2 + widthOf(words.vote.veto, small) : 0;
      return members * pitch + veto;
    });
    return Math.max(widthOf(words.stand[stand], small), ...rows) + BETWEEN.columns;
  };
  const totalAt = (pitch: number) =>
    shown.reduce((sum, stand) => sum + widthAt(stand, pitch), left - BETWEEN.columns);
  let pitch = PITCH.most;
  while (pitch > PITCH.least && totalAt(pitch) > inner) pitch -= 0.5;
  let x = left;
  const columns = shown.map((stand) => {
    const column = { stand, x };
    x += widthAt(stand, pitch);
    return column;
  });
  return { pitch, columns };
}

/** "Resolution 825, 11 May 1993", "China: abstained" or "In favour: 13", and the source. */
function tipText(draft: Draft, { voter }: Figures, stand: Stand | undefined, { locale }: Style): string {
  const words = votesWords(locale);
  const value =
    stand === undefined
      ? `${voter}: ${words.vote[draft.vote]}`
      : `${words.stand[stand]}: ${integer(draft.members[stand] ?? 1, locale)}`;
  return tipOf([words.dated(draft.name, draft.date), value], draft.sources, locale);
}
