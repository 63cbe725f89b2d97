import { edgeMarks } from '../../layers/edges.ts';
import { keyMarks } from '../../layers/key.ts';
import type { Box } from '../../layout/box.ts';
import { bezier, type Point } from '../../layout/curve.ts';
import { dodge } from '../../layout/dodge.ts';
import { circular } from '../../layout/graph.ts';
import { type Block, blockOf } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { type Marks, ruleMarks, textMarks } from '../../vega/marks.ts';
import type { Figures, Node, Tie } from './figures.ts';
import { DASH, edgeOf, nodeMarks, tieColor } from './marks.ts';
import { orderAround } from './order.ts';
import { weightText } from './sentences.ts';
import { placeTieLabels } from './tie-labels.ts';

/** Below this width of the content, nodes have numbers. */
const NARROW = 540;
/** Up to so many nodes and ties, ties are straight and say what they consist of. */
const FEW = 8;
const FEW_TIES = 14;
const COLUMN_GAP = 16;
const BETWEEN_LABELS = 4;
const TIE_LABEL_WIDTH = 170;

type Place = 'top' | 'bottom' | 'right' | 'left';

interface Placed {
  readonly node: Node;
  readonly at: Point;
  readonly place: Place;
  readonly block: Block;
}

/** Nodes around a circle, with their names beside it and their ties across it. */
export function circleContent(
  figures: Figures,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const { inner, label: font, small, strong, theme } = style;
  const nodes = orderAround(figures.nodes, figures.ties);
  const few = nodes.length <= FEW;
  const numbered = inner < NARROW;
  const texts = nodes.map(({ label }, index) => (numbered ? String(index + 1) : label));
  const named = few ? strong : numbered ? { ...small, weight: 'bold' as const } : small;
  const column = numbered ? widest(texts, named) : Math.min(widest(texts, named), inner * 0.25);
  const blocks = texts.map((text) => blockOf(text, column + 1, named, 4));
  const unit = circular(nodes.map(({ id }) => id));
  const placeOf = ({ x, y }: Point): Place => {
    if (Math.abs(x) < 1e-9 && nodes.length <= FEW) return y < 0 ? 'top' : 'bottom';
    return x > 1e-9 || (Math.abs(x) < 1e-9 && y < 0) ? 'right' : 'left';
  };
  const places = nodes.map(({ id }) => placeOf(unit.get(id) ?? { x: 0, y: 0 }));
  const roomOf = (place: Place) =>
    blocks.reduce(
      (sum, block, index) => sum + (places[index] === place ? block.height + BETWEEN_LABELS : 0),
      0,
    );

  const tall = Math.max(few ? (numbered ? 190 : 260) : 300, roomOf('right'), roomOf('left'));
  // With many nodes names reach over and under the circle, so that no line to one passes another node.
  const ry = Math.max(tall / 2 - (few ? 4 : 22), 20);
  const rx = Math.max(20, Math.min(inner / 2 - column - COLUMN_GAP - 4, ry * 1.6));
  const radius = few ? 8 : 4;
  const [above, below] = (['top', 'bottom'] as const).map((place) =>
    blocks.reduce(
      (most, { height }, index) => (places[index] === place ? Math.max(most, height + radius + 6) : most),
      0,
    ),
  );
  const [cx, cy] = [inner / 2, (above ?? 0) + tall / 2];
  const placed = nodes.map((node, index): Placed => {
    const { x, y } = unit.get(node.id) ?? { x: 0, y: 0 };
    return {
      node,
      at: { x: cx + x * rx, y: cy + y * ry },
      place: places[index] ?? 'right',
      block: blocks[index] ?? blockOf('', 1, font),
    };
  });
  const labels = labelled(placed, { cx, rx, top: cy - tall / 2, bottom: cy + tall / 2, radius }, style);

  const positions = new Map(placed.map(({ node, at }) => [node.id, at]));
  const centre = { x: cx, y: cy };
  const strongest = Math.abs(figures.ties[0]?.weight ?? 1);
  const drawn = figures.ties.map((tie) => {
    const [from, to] = [positions.get(tie.from.id) ?? centre, positions.get(tie.to.id) ?? centre];
    const share = Math.abs(tie.weight) / strongest;
    const path = pathOf(from, to, { centre, bend: few ? 0 : rx, clear: radius + 4 });
    return {
      tie,
      path,
      edge: edgeOf(
        tie,
        path,
        {
          color: tieColor(tie, strongest, few, style),
          width: round(few ? 1 + 5 * share : 0.5 + 1.5 * share),
        },
        figures,
        style,
      ),
    };
  });
  // The strongest are drawn last, over the others.
  const edges = (against: boolean) =>
    drawn
      .filter(({ tie }) => tie.weight < 0 === against)
      .map(({ edge }) => edge)
      .reverse();
  const circleEnd = cy + tall / 2 + (below ?? 0);
  const keyTop = circleEnd + 14;
  const key = numbered
    ? keyMarks(
        nodes.map(({ label }) => label),
        { name: 'key', top: keyTop },
        style,
      )
    : { height: 0, marks: [] };
  const tieText =
    few && figures.ties.length <= FEW_TIES
      ? tieLabels(drawn, labels.boxes, figures, { x: 0, x2: inner, y: 0, y2: circleEnd }, style)
      : [];
  return {
    above: 0,
    height: round(numbered ? keyTop + key.height : circleEnd),
    below: 0,
    marks: [
      ...edgeMarks(edges(false), { name: 'agreement' }),
      ...edgeMarks(edges(true), { name: 'contradiction', dash: DASH }),
      ruleMarks('leaders', labels.leaders, { color: theme.line, strokeWidth: 0.75 }),
      nodeMarks(placed, few ? 170 : 52, style),
      ...labels.marks,
      ...tieText,
      ...key.marks,
    ],
  };
}

/**
 * From one node to another, clear of both. With a `bend` it is a curve towards the centre, the more the further apart they
 * are, so that ties between neighbours stay near the rim.
 */
function pathOf(
  from: Point,
  to: Point,
  { centre, bend, clear }: { readonly centre: Point; readonly bend: number; readonly clear: number },
): readonly Point[] {
  const share = bend === 0 ? 0 : Math.min(0.7, (0.6 * Math.hypot(to.x - from.x, to.y - from.y)) / bend);
  const towards = (at: Point, goal: Point, by: number): Point => ({
    x: at.x + (goal.x - at.x) * by,
    y: at.y + (goal.y - at.y) * by,
  });
  const pulls = [towards(from, centre, share), towards(to, centre, share)] as const;
  const start = (at: Point, goal: Point) =>
    towards(at, goal, Math.min(0.4, clear / Math.max(1, Math.hypot(goal.x - at.x, goal.y - at.y))));
  const [first, last] =
    bend === 0 ? [start(from, to), start(to, from)] : [start(from, pulls[0]), start(to, pulls[1])];
  return bend === 0 ? bezier(first, first, last, last) : bezier(first, pulls[0], pulls[1], last, 16);
}

interface Circle {
  readonly cx: number;
  readonly rx: number;
  readonly top: number;
  readonly bottom: number;
  readonly radius: number;
}

/** Names in a column on either side, with a fine line where that is not beside its node, and over and under the circle. */
function labelled(placed: readonly Placed[], { cx, rx, top, bottom, radius }: Circle, { theme }: Style) {
  const leaders: JsonObject[] = [];
  const boxes: Box[] = placed.map(({ at }) => ({
    x: at.x - radius - 4,
    x2: at.x + radius + 4,
    y: at.y - radius - 4,
    y2: at.y + radius + 4,
  }));
  const texts: Record<'left' | 'center' | 'right', JsonObject[]> = { left: [], center: [], right: [] };
  const put = (block: Block, x: number, y: number, align: keyof typeof texts) => {
    const width = widest(block.lines, block.font);
    const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
    boxes.push({ x: left - 4, x2: left + width + 4, y: y - 4, y2: y + block.height + 4 });
    texts[align].push({ x: round(x), y: round(y + block.ascent), lines: block.lines });
  };
  for (const side of ['right', 'left'] as const) {
    const those = placed.filter(({ place }) => place === side);
    const middles = dodge(
      those.map(({ at, block }) => ({ at: at.y, size: block.height })),
      [top, bottom],
      BETWEEN_LABELS,
    );
    those.forEach(({ at, block }, index) => {
      const middle = middles?.[index] ?? at.y;
      const x = side === 'right' ? cx + rx + COLUMN_GAP : cx - rx - COLUMN_GAP;
      put(block, x, middle - block.height / 2, side === 'right' ? 'left' : 'right');
      const end = side === 'right' ? x - 3 : x + 3;
      if (Math.abs(end - at.x) < COLUMN_GAP && Math.abs(middle - at.y) < block.lineHeight / 2) return;
      leaders.push({ x: round(at.x), x2: round(end), y: round(at.y), y2: round(middle) });
    });
  }
  for (const { at, block, place } of placed) {
    if (place === 'top') put(block, at.x, at.y - radius - 6 - block.height, 'center');
    if (place === 'bottom') put(block, at.x, at.y + radius + 6, 'center');
  }
  const font = placed[0]?.block.font;
  return {
    leaders,
    boxes,
    marks: font
      ? (['left', 'center', 'right'] as const).map((align): Marks =>
          textMarks(`names-${align}`, texts[align], { font, color: theme.ink, align }),
        )
      : [],
  };
}

/** What each tie consists of, beside it, where that finds room; else its weight. */
function tieLabels(
  drawn: readonly { readonly tie: Tie; readonly path: readonly Point[] }[],
  obstacles: readonly Box[],
  figures: Figures,
  bounds: Box,
  style: Style,
): Marks[] {
  const { small, theme, inner, locale } = style;
  const narrow = inner < NARROW;
  const labels = drawn.map(({ tie, path }) => {
    const weight = weightText(tie, figures, locale);
    const texts = narrow ? [weight] : [`${weight}: ${tie.through.join('; ')}`, weight];
    return { blocks: texts.map((text) => blockOf(text, TIE_LABEL_WIDTH, small, 4)), points: path };
  });
  const texts = placeTieLabels(labels, bounds, obstacles).flatMap((label): JsonObject[] =>
    label
      ? [{ x: round(label.at.x), y: round(label.at.y + label.block.ascent), lines: label.block.lines }]
      : [],
  );
  return [textMarks('tie-labels', texts, { font: small, color: theme.quiet, align: 'center' })];
}
