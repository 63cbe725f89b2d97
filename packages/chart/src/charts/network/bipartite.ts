import { edgeMarks } from '../../layers/edges.ts';
import { sCurve } from '../../layout/curve.ts';
import { dodge } from '../../layout/dodge.ts';
import { layered } from '../../layout/graph.ts';
import { type Block, blockOf } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';
import { schoolMark } from '../../theme/school.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { symbolMarks, textMarks } from '../../vega/marks.ts';
import type { Figures, Node, Tie } from './figures.ts';
import { DASH, edgeOf, nodeMarks } from './marks.ts';

const ROW_GAP = 4;
const RADIUS = 7;

/** Holders at the left, concepts at the right, in orders in which their ties cross seldom. */
export function bipartiteContent(
  figures: Figures,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const { inner, strong, small, theme } = style;
  const bold = { ...small, weight: 'bold' as const };
  const { nodes, ties } = figures;
  const keyOf = ({ side, id }: Node) => `${side} ${id}`;
  const ranks = layered(
    nodes.map(keyOf),
    ties.map(({ from, to }) => ({ from: keyOf(from), to: keyOf(to) })),
    new Map(nodes.map((node) => [keyOf(node), node.side === 'holder' ? 0 : 1])),
  );
  const side = (wanted: Node['side']) =>
    nodes
      .filter((node) => node.side === wanted)
      .sort((a, b) => (ranks.get(keyOf(a))?.rank ?? 0) - (ranks.get(keyOf(b))?.rank ?? 0));
  const tiesOf = (node: Node, end: 'from' | 'to') => ties.filter((tie) => keyOf(tie[end]) === keyOf(node));

  const holders = side('holder');
  const leftRoom = Math.min(
    inner * 0.3,
    widest(
      holders.map(({ label }) => label),
      strong,
    ) + 1,
  );
  const concepts = side('concept').map((node) => ({ node, shared: tiesOf(node, 'to').length > 1 }));
  const rightRoom = Math.min(
    inner * 0.42,
    widest(
      concepts.map(({ node }) => node.label),
      bold,
    ) + 1,
  );
  const [x, x2] = [leftRoom + 8 + RADIUS, inner - rightRoom - 10];

  const blocks = holders.map(({ label }) => blockOf(label, leftRoom, strong, 5));
  const lines = concepts.map(({ node, shared }) => blockOf(node.label, rightRoom, shared ? bold : small, 3));
  const heightOf = (of: readonly Block[], gap: number) =>
    of.reduce((sum, block) => sum + block.height + gap, 0);
  const height = Math.max(heightOf(lines, ROW_GAP), heightOf(blocks, 12));
  const gap = (height - heightOf(lines, 0)) / lines.length;
  let end = 0;
  const rows = concepts.map(({ node, shared }, index) => {
    const block = lines[index] ?? blockOf(node.label, rightRoom, small, 3);
    const top = end + (gap - ROW_GAP) / 2;
    end += block.height + gap;
    return { node, shared, block, top, middle: top + block.lineHeight / 2 };
  });
  const yOf = new Map(rows.map(({ node, middle }) => [keyOf(node), middle]));
  const wishes = holders.map((holder, index) => {
    const ys = tiesOf(holder, 'from').map(({ to }) => yOf.get(keyOf(to)) ?? 0);
    return {
      at: ys.length === 0 ? height : ys.reduce((sum, y) => sum + y, 0) / ys.length,
      size: blocks[index]?.height ?? 0,
    };
  });
  const middles = dodge(wishes, [0, height], 8) ?? wishes.map(({ at }) => at);
  const placed = holders.map((node, index) => ({ node, at: { x, y: middles[index] ?? 0 } }));
  for (const { node, at } of placed) yOf.set(keyOf(node), at.y);

  const edges = (against: boolean) =>
    ties
      .filter(({ weight }) => weight < 0 === against)
      .map((tie) => {
        const [from, to] = [yOf.get(keyOf(tie.from)) ?? 0, yOf.get(keyOf(tie.to)) ?? 0];
        const path = sCurve({ x: x + RADIUS + 2, y: from }, { x: x2 - 4, y: to });
        return edgeOf(tie, path, { color: colorOf(tie, style), width: 1.5 }, figures, style);
      });
  const ends = rows.map(({ node, middle }): JsonObject => ({
    id: node.id,
    x: round(x2),
    y: round(middle),
    shape: 'circle',
    color: theme.quiet,
  }));
  const texts = (shared: boolean) =>
    rows
      .filter((row) => row.shared === shared)
      .map(({ block, top }): JsonObject => ({
        x: round(x2 + 10),
        y: round(top + block.ascent),
        lines: block.lines,
      }));
  const names = blocks.map((block, index): JsonObject => ({
    x: round(leftRoom),
    y: round((middles[index] ?? 0) - block.height / 2 + block.ascent),
    lines: block.lines,
  }));
  return {
    above: 0,
    height: round(height),
    below: 0,
    marks: [
      ...edgeMarks(edges(false), { name: 'held' }),
      ...edgeMarks(edges(true), { name: 'rejected', dash: DASH }),
      symbolMarks('ends', ends, 20),
      nodeMarks(placed, 130, style),
      textMarks('names', names, { font: strong, color: theme.ink, align: 'right' }),
      textMarks('concepts', texts(false), { font: small, color: theme.ink }),
      textMarks('shared-concepts', texts(true), { font: bold, color: theme.ink }),
    ],
  };
}

/** A school's own colour; of others, a neutral one. */
function colorOf({ from, weight }: Tie, { theme }: Style): string {
  if (from.order !== null) return schoolMark(from.order, theme).color;
  if (theme.name === 'print') return theme.ink;
  return weight < 0 ? (theme.schools[3] ?? theme.ink) : theme.accent;
}
