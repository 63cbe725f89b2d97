import type { Edge } from '../../layers/edges.ts';
import { schoolMark } from '../../theme/school.ts';
import type { Style } from '../../theme/style.ts';
import type { Point } from '../../layout/curve.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { type Marks, symbolMarks, tipped } from '../../vega/marks.ts';
import { tipOf } from '../tip.ts';
import type { Figures, Node, Tie } from './figures.ts';
import { tieWords } from './sentences.ts';
import { networkWords } from './words/index.ts';

/** Ties that are at odds are dashed, whatever their colour. */
export const DASH = [5, 4];

/** A tie along a path, with what it says. */
export function edgeOf(
  tie: Tie,
  points: readonly Point[],
  drawn: { readonly color: string; readonly width: number },
  figures: Figures,
  { locale }: Style,
): Edge {
  const words = networkWords(locale);
  const { from, to, weight, sources } = tie;
  const lines = [
    words.pair(from.label, to.label),
    words.tie(tieWords(tie, figures, locale), figures.over, weight < 0),
  ];
  return {
    id: `${from.id} ${to.id}`,
    points,
    ...drawn,
    datum: { from: from.label, to: to.label, weight, tip: tipOf(lines, sources, locale) },
  };
}

/**
 * The colour of a tie: an accent for those that the headline speaks of, another for those at odds; of the rest, many are
 * fainter than few.
 */
export function tieColor({ weight }: Tie, strongest: number, few: boolean, { theme }: Style): string {
  const print = theme.name === 'print';
  if (weight < 0) return print ? theme.ink : (theme.schools[3] ?? theme.ink);
  if (Math.abs(weight) >= strongest - 1e-9) return print ? theme.ink : theme.accent;
  if (print) return few ? theme.accent : theme.neutral;
  return few ? theme.neutral : theme.neutralPart;
}

/** Nodes where they stand; a school in its colour and shape. */
export function nodeMarks(
  nodes: readonly { readonly node: Node; readonly at: Point }[],
  area: number,
  { theme, locale }: Style,
): Marks {
  const words = networkWords(locale);
  const values = nodes.map(({ node, at }): JsonObject => ({
    id: node.id,
    label: node.label,
    statements: node.statements,
    tip: tipOf([node.label, words.statements(node.statements)], node.sources, locale),
    x: round(at.x),
    y: round(at.y),
    ...(node.order === null ? { shape: 'circle', color: theme.ink } : schoolMark(node.order, theme)),
  }));
  return tipped(symbolMarks('nodes', values, area, { stroke: theme.background, strokeWidth: 1.5 }));
}
