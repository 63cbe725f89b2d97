import { type Edge, edgeMarks } from '../../layers/edges.ts';
import type { Laid } from '../../layers/laid.ts';
import { BAR } from '../../layers/periods.ts';
import type { Box } from '../../layout/box.ts';
import { type Point, sCurve } from '../../layout/curve.ts';
import type { TimeScale } from '../../scales/time.ts';
import { blockOf } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { type Marks, textMarks } from '../../vega/marks.ts';
import { tipOf } from '../tip.ts';
import type { Link } from './figures.ts';
import { evolutionWords } from './words/index.ts';

/** The least way to the right that a link takes, in px, so that its arrow is seen. */
const LEAD = 30;
/** A link leaves a bar no nearer to its start than that. */
const FROM_START = 3;
/** Room to each side of a link that labels keep. */
const CLEAR = 5;
/** The length of a line in the key. */
const SAMPLE = 30;
const BETWEEN = 20;
const KINDS = ['grew', 'overtook'] as const;

/** A link as it is drawn. */
export interface Path {
  readonly link: Link;
  readonly points: readonly Point[];
}

/** From the end of one bar, or where it lies before the other one's start, to that start. */
export function pathsOf(
  links: readonly Link[],
  topOf: (school: string) => number,
  time: TimeScale,
): readonly Path[] {
  return links.map((link) => {
    const { from, to } = link;
    const end = { x: time.x(to.from) - 2, y: topOf(to.id) + BAR / 2 };
    const leave = Math.max(time.x(from.from) + FROM_START, Math.min(time.x(from.to), end.x - LEAD));
    const start = { x: leave, y: topOf(from.id) + BAR / 2 };
    // Where there is no way to the right, as of two that begin at once, the link goes up or down.
    return { link, points: end.x - leave >= LEAD / 2 ? sCurve(start, end) : sCurve(start, end, 'y') };
  });
}

/** What labels must not cover. */
export function boxesOf({ points }: Path): readonly Box[] {
  return points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return {
      x: Math.min(before.x, point.x) - CLEAR,
      x2: Math.max(before.x, point.x) + CLEAR,
      y: Math.min(before.y, point.y) - 1,
      y2: Math.max(before.y, point.y) + 1,
    };
  });
}

/** Solid lines to what grew out of another, broken ones to what overtook it. */
export function linkMarks(paths: readonly Path[], style: Style): Marks[] {
  const { locale } = style;
  const words = evolutionWords(locale);
  return KINDS.flatMap((kind) =>
    linesOf(
      kind,
      paths
        .filter(({ link }) => link.kind === kind)
        .map(({ link: { from, to }, points }) => ({
          id: `${from.id} ${to.id}`,
          points,
          datum: {
            from: from.id,
            to: to.id,
            tip: tipOf([words[kind](to.label, [from.label]), to.dates], to.sources, locale),
          },
        })),
      kind,
      style,
    ),
  );
}

/** What the two kinds of lines mean, as far as they occur. */
export function signMarks(links: readonly Link[], top: number, style: Style): Laid {
  const { small, inner, theme, locale } = style;
  const words = evolutionWords(locale);
  const texts: JsonObject[] = [];
  const marks: Marks[] = [];
  let [x, y, line] = [0, top, 0];
  for (const kind of KINDS.filter((one) => links.some((link) => link.kind === one))) {
    const block = blockOf(words.kind[kind], inner - SAMPLE - 8, small, 2);
    const width = SAMPLE + 8 + widest(block.lines, small);
    if (x > 0 && x + width > inner) [x, y, line] = [0, y + line + 3, 0];
    const middle = y + small.size * 0.62;
    const points = [
      { x: x + 1, y: middle },
      { x: x + SAMPLE - 4, y: middle },
    ];
    // What is in the key has nothing to say of itself.
    marks.push(
      ...linesOf(kind, [{ id: kind, points, datum: {} }], `key-${kind}`, style).map(
        ({ encoding: { tooltip: _, description: __, ...encoding }, ...rest }) => ({ ...rest, encoding }),
      ),
    );
    texts.push({ x: round(x + SAMPLE + 8), y: round(y + block.ascent), lines: block.lines });
    x += width + BETWEEN;
    line = Math.max(line, block.height);
  }
  return {
    marks: [...marks, textMarks('key', texts, { font: small, color: theme.ink })],
    height: texts.length === 0 ? 0 : y - top + line + 8,
  };
}

function linesOf(
  kind: Link['kind'],
  lines: readonly Omit<Edge, 'color' | 'width'>[],
  name: string,
  { theme }: Style,
): Marks[] {
  const [color, width] = kind === 'grew' ? [theme.ink, 2] : [theme.quiet, 1.5];
  return edgeMarks(
    lines.map((line) => ({ ...line, color, width })),
    { name, arrows: true, ...(kind === 'overtook' ? { dash: [5, 3] } : {}) },
  );
}
