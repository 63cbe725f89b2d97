import { integer } from '../../locale/format.ts';
import { blockOf, lineHeightOf } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { literal, type Marks, symbolMarks, textMarks, tipped } from '../../vega/marks.ts';
import { tipOf } from '../tip.ts';
import type { Figures } from './figures.ts';
import { claimMark } from './marks.ts';
import { STANDINGS } from './rows.ts';
import { standingOf } from './sentences.ts';
import { claimsWords } from './words/index.ts';

/** Below this width headings stand above their marks. */
const NARROW = 560;
const CELL = 15;
const BETWEEN_SECTIONS = 12;
const BETWEEN_KEYS = 18;
const AFTER_SYMBOL = 9;
const UNDER_KEY = 12;

type Laid = Pick<Content, 'above' | 'height' | 'below' | 'marks'>;

/** A mark for each claim, section by section, with how many hold of how many that data can decide. */
export function claimsContent(figures: Figures, style: Style): Laid {
  const { theme, inner, strong, label: font, small } = style;
  const words = claimsWords(style.locale);
  const narrow = inner < NARROW;
  const numbers = figures.sections.map(({ counts, checkable, claims }) =>
    words.numbers([
      // What nobody has checked is no zero.
      counts.unchecked > 0 ? '–' : integer(counts.holds, style.locale),
      integer(checkable, style.locale),
      integer(claims.length, style.locale),
    ]),
  );
  const numberRoom = Math.max(widest(numbers, font), widest([words.numbersHead], small));
  const labelRoom = narrow
    ? inner - numberRoom - 16
    : Math.min(
        inner * 0.34,
        widest(
          figures.sections.map(({ label }) => label),
          strong,
        ) + 2,
      );
  const from = narrow ? 0 : labelRoom + 18;
  const room = (narrow ? inner : inner - numberRoom - 18) - from;
  const columns = Math.max(1, Math.floor(room / CELL));

  const key = keyOf(figures, style);
  const headTop = key.height + UNDER_KEY;
  const names: JsonObject[] = [];
  const counts: JsonObject[] = [];
  const symbols: JsonObject[] = [];
  let y = headTop + lineHeightOf(small) + 4;
  figures.sections.forEach(({ label, claims }, index) => {
    const block = blockOf(label, labelRoom, strong, 4);
    const top = narrow ? y + block.height + 3 : y + (block.lineHeight - CELL) / 2;
    names.push({ x: 0, y: round(y + block.ascent), lines: block.lines });
    counts.push({ x: round(inner), y: round(y + block.ascent), lines: [numbers[index] ?? ''] });
    claims.forEach((claim, place) => {
      const { shape, fill, stroke, area } = claimMark(claim.verdict, theme);
      symbols.push({
        claim: claim.id,
        verdict: claim.verdict,
        tip: tipOf([claim.label, standingOf(claim, style.locale)], claim.sources, style.locale),
        x: round(from + (place % columns) * CELL + CELL / 2),
        y: round(top + Math.floor(place / columns) * CELL + CELL / 2),
        shape,
        color: fill,
        stroke,
        area,
      });
    });
    const end = top + Math.ceil(claims.length / columns) * CELL;
    y = Math.max(y + block.height, end) + BETWEEN_SECTIONS;
  });
  return {
    above: 0,
    height: round(y),
    below: 0,
    marks: [
      ...key.marks,
      textMarks(
        'numbers-head',
        [{ x: round(inner), y: round(headTop + small.size), lines: [words.numbersHead] }],
        {
          font: small,
          color: theme.quiet,
          align: 'right',
        },
      ),
      textMarks('sections', names, { font: strong, color: theme.ink }),
      textMarks('numbers', counts, { font, color: theme.ink, align: 'right' }),
      tipped(standingMarks('claims', symbols)),
    ],
  };
}

/** What the marks mean, with how many there are of each, in as many lines as are needed. */
function keyOf(
  { counts }: Figures,
  style: Style,
): { readonly height: number; readonly marks: readonly Marks[] } {
  const { theme, small, inner } = style;
  const words = claimsWords(style.locale);
  const texts: JsonObject[] = [];
  const symbols: JsonObject[] = [];
  const line = lineHeightOf(small) + 3;
  let [x, y] = [0, 0];
  for (const standing of STANDINGS) {
    if (counts[standing] === 0) continue;
    const text = `${words.standing[standing]} ${integer(counts[standing], style.locale)}`;
    const width = CELL / 2 + AFTER_SYMBOL + widest([text], small);
    if (x > 0 && x + width > inner) [x, y] = [0, y + line];
    const { shape, fill, stroke, area } = claimMark(standing, theme);
    symbols.push({ x: round(x + CELL / 2), y: round(y + line / 2), shape, color: fill, stroke, area });
    texts.push({
      x: round(x + CELL / 2 + AFTER_SYMBOL),
      y: round(y + line / 2 + small.size * 0.36),
      lines: [text],
    });
    x += width + BETWEEN_KEYS;
  }
  return {
    height: y + line,
    marks: [standingMarks('key', symbols), textMarks('key-labels', texts, { font: small, color: theme.ink })],
  };
}

function standingMarks(name: string, symbols: readonly JsonObject[]): Marks {
  const marks = symbolMarks(name, symbols, 0, { strokeWidth: 1.25 });
  const { color, ...encoding } = marks.encoding;
  return {
    ...marks,
    encoding: {
      ...encoding,
      fill: color ?? literal('color'),
      stroke: literal('stroke'),
      size: literal('area', 'quantitative'),
    },
  };
}
