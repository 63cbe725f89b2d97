import { sCurve } from '../../layout/curve.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { literal, type Marks, ruleMarks, symbolMarks, textMarks, tipped } from '../../vega/marks.ts';
import { tipOf } from '../tip.ts';
import { columnOf, type Placed, spread } from './column.ts';
import type { Answer, Category, Figures } from './figures.ts';
import { crosswalkKey } from './key.ts';
import { type Crossing, crossingMarks, SIGN } from './marks.ts';
import { crosswalkWords } from './words/index.ts';

/** How much of the picture the names of a side take. */
const SIDE = 0.36;
/** Between a name and its dot, and a dot and the sign before it. */
const GAP = { name: 10, sign: 8, line: 4, key: 22 };

/** Two columns of categories and the mappings between them. */
export function crosswalkContent(
  figures: Figures,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const { theme, inner, label: font, strong, small, locale } = style;
  const words = crosswalkWords(locale);
  const key = crosswalkKey(style);
  const top = key.height + GAP.key;
  const side = Math.round(inner * SIDE);
  const [dotLeft, dotRight] = [side, inner - side];
  const room = side - GAP.name;
  const noteOf = ({ mapped, count, bounds }: Category): string => {
    if (bounds) return words.between(bounds.lower, bounds.upper);
    const parts = [...(count === undefined ? [] : [words.texts(count)]), ...(mapped ? [] : [words.none])];
    return parts.join(' · ');
  };
  const answersAt = (end: 'from' | 'to') => (category: Category) =>
    figures.answers.filter((answer) => answer[end] === category.id).length;
  const columns = [
    columnOf(figures.left, { room, style, noteOf, answers: answersAt('from') }),
    columnOf([figures.right], { room, style, noteOf, answers: answersAt('to') }),
  ];
  const height = Math.max(...columns.map((column) => column.height));
  const [left, right] = columns.map((column) => spread(column, height, top));

  const texts: Record<'heads' | 'names' | 'notes', Record<'left' | 'right', JsonObject[]>> = {
    heads: { left: [], right: [] },
    names: { left: [], right: [] },
    notes: { left: [], right: [] },
  };
  const dots: JsonObject[] = [];
  for (const [at, column] of [
    ['left', left],
    ['right', right],
  ] as const) {
    const x = round(at === 'left' ? dotLeft - GAP.name : dotRight + GAP.name);
    for (const { block, y } of column?.heads ?? [])
      texts.heads[at].push({ x, y: round(y + block.ascent), lines: block.lines });
    for (const { category, block, note, y, middle } of column?.places ?? []) {
      texts.names[at].push({ x, y: round(y + block.ascent), lines: block.lines });
      if (note.lines.length > 0)
        texts.notes[at].push({ x, y: round(y + block.height + note.ascent), lines: note.lines });
      dots.push({
        id: category.id,
        tip: tipOf(
          [category.label, noteOf(category)].filter((line) => line !== ''),
          category.sources,
          locale,
        ),
        x: round(at === 'left' ? dotLeft : dotRight),
        y: round(middle),
        shape: 'circle',
        fill: category.mapped ? theme.ink : theme.background,
        stroke: category.mapped ? theme.ink : theme.line,
      });
    }
  }

  const crossings = crossingsOf(
    figures.answers,
    left?.places ?? [],
    right?.places ?? [],
    [dotLeft, dotRight],
    style,
  );
  const lines = (
    at: 'left' | 'right',
    of: (typeof texts)['heads'],
    name: string,
    setting: { font: typeof font; color: string },
  ) => textMarks(`${name}-${at}`, of[at], { ...setting, align: at === 'left' ? 'right' : 'left' });
  return {
    above: 0,
    height: round(top + height),
    below: 4,
    marks: [
      ...key.marks,
      ruleMarks(
        'separators',
        (left?.gaps ?? []).map((y): JsonObject => ({ x: 0, x2: round(dotLeft), y: round(y), y2: round(y) })),
        { color: theme.faint },
      ),
      ...crossingMarks('answers', crossings, style),
      tipped(dotMarks('categories', dots)),
      ...(['left', 'right'] as const).flatMap((at) => [
        lines(at, texts.heads, 'heads', { font: strong, color: theme.ink }),
        lines(at, texts.names, 'names', { font, color: theme.ink }),
        lines(at, texts.notes, 'notes', { font: small, color: theme.quiet }),
      ]),
    ],
  };
}

function crossingsOf(
  answers: readonly Answer[],
  left: readonly Placed[],
  right: readonly Placed[],
  [dotLeft, dotRight]: readonly [number, number],
  style: Style,
): Crossing[] {
  const startOf = new Map(left.map(({ category, middle }) => [category.id, middle]));
  return right.flatMap(({ category, middle }) => {
    const own = answers
      .filter(({ to }) => to === category.id)
      .sort((a, b) => (startOf.get(a.from) ?? 0) - (startOf.get(b.from) ?? 0));
    return own.map((answer, index): Crossing => {
      const y = middle + (index - (own.length - 1) / 2) * (SIGN + 2);
      const end = { x: dotRight - GAP.sign - SIGN - GAP.line, y };
      return {
        id: answer.id,
        relation: answer.relation,
        confidence: answer.confidence,
        points: sCurve({ x: dotLeft + 5, y: startOf.get(answer.from) ?? y }, end),
        sign: { x: dotRight - GAP.sign - SIGN / 2, y },
        datum: { tip: answerTip(answer, style) },
      };
    });
  });
}

function answerTip(
  { fromLabel, toLabel, relation, confidence, reason, sources }: Answer,
  { locale }: Style,
): string {
  const words = crosswalkWords(locale);
  return tipOf(
    [
      words.link(fromLabel, toLabel),
      `${words.relation[relation]} · ${words.confidence[confidence ?? 'unsaid']}`,
      // Reasons are written in English.
      ...(reason !== undefined && locale === 'en' ? [reason] : []),
    ],
    sources,
    locale,
  );
}

function dotMarks(name: string, dots: readonly JsonObject[]): Marks {
  const marks = symbolMarks(name, dots, 44, { strokeWidth: 1.5 });
  const { color: _color, ...encoding } = marks.encoding;
  return { ...marks, encoding: { ...encoding, fill: literal('fill'), stroke: literal('stroke') } };
}
