import { heading, type Point } from '../layout/curve.ts';
import { type JsonObject, round } from '../vega/json.ts';
import { areaMarks, lineMarks, literal, type Marks, symbolMarks, tipped } from '../vega/marks.ts';

/** A link of a graph along a path in px. */
export interface Edge {
  readonly id: string;
  readonly points: readonly Point[];
  readonly color: string;
  /** Its thickness in px. */
  readonly width: number;
  /** Data for readers of the specification, and the tip of the mark. */
  readonly datum: JsonObject;
}

export interface EdgeSetting {
  /** What the names of the layers begin with. */
  readonly name: string;
  /** Whether they end in arrows. */
  readonly arrows?: boolean;
  readonly dash?: readonly number[];
}

/** Links as lines, with arrows at their ends. Signs that differ are drawn in layers that differ by more than colour. */
export function edgeMarks(edges: readonly Edge[], { name, arrows = false, dash }: EdgeSetting): Marks[] {
  const rows = edges.flatMap(({ id, points, color, width, datum }) =>
    points.map(({ x, y }, order): JsonObject => ({
      ...datum,
      part: id,
      order,
      x: round(x),
      y: round(y),
      color,
      width,
    })),
  );
  const heads = edges.flatMap(({ id, points, color }): JsonObject[] => {
    const end = points.at(-1);
    return end
      ? [
          {
            part: id,
            x: round(end.x),
            y: round(end.y),
            angle: round(heading(points)),
            shape: 'triangle',
            color,
          },
        ]
      : [];
  });
  const arrow = symbolMarks(`${name}-arrows`, heads, 52);
  return [
    tipped(
      lineMarks(
        `${name}-lines`,
        rows,
        { strokeCap: dash ? 'butt' : 'round', ...(dash ? { strokeDash: [...dash] } : {}) },
        {
          order: { field: 'order', type: 'quantitative' },
          stroke: literal('color'),
          strokeWidth: literal('width', 'quantitative'),
        },
      ),
    ),
    ...(arrows
      ? [
          {
            ...arrow,
            encoding: { ...arrow.encoding, angle: { field: 'angle', type: 'quantitative', scale: null } },
          },
        ]
      : []),
  ];
}

/** A band between two sides, as wide at each end as its numbers say, from left to right. */
export interface Ribbon {
  readonly id: string;
  /** The middle line from left to right, in px. */
  readonly points: readonly Point[];
  /** Its height at the left and at the right, in px. */
  readonly from: number;
  readonly to: number;
  readonly color: string;
  readonly datum: JsonObject;
}

/** Ribbons, as of flows from one classification to another. */
export function ribbonMarks(name: string, ribbons: readonly Ribbon[], opacity = 0.55): Marks {
  const rows = ribbons.flatMap(({ id, points, from, to, color, datum }) =>
    points.map(({ x, y }, index): JsonObject => {
      const along = points.length < 2 ? 0 : index / (points.length - 1);
      const half = (from + (to - from) * along) / 2;
      return { ...datum, part: id, x: round(x), y: round(y - half), y2: round(y + half), color };
    }),
  );
  return tipped(areaMarks(name, rows, { opacity }, { fill: literal('color') }));
}
