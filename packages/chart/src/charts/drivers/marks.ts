import type { Point } from '../../layout/curve.ts';
import { heading } from '../../layout/curve.ts';
import { type Edge, edgeMarks } from '../../layers/edges.ts';
import type { Style } from '../../theme/style.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { literal, type Marks, symbolMarks } from '../../vega/marks.ts';
import { type Sign, SIGNS } from '../map-rows.ts';

/** A link of a map to be drawn. */
export interface SignedEdge {
  readonly id: string;
  readonly points: readonly Point[];
  readonly sign: Sign;
  readonly looped: boolean;
  readonly datum: JsonObject;
}

/** An arrow, a bar across, and a diamond, all before the end of their line; in Vega's units. */
const HEADS: Readonly<Record<Sign, string>> = {
  positive: 'M0,-1L.75,.7L-.75,.7Z',
  negative: 'M-.95,-1L.95,-1L.95,-.45L-.95,-.45Z',
  mixed: 'M0,-1L.6,-.15L0,.7L-.6,-.15Z',
};
const DASHES: Readonly<Record<Sign, readonly number[] | undefined>> = {
  positive: undefined,
  negative: [6, 3],
  mixed: [1.5, 3],
};
/** In square px. */
const HEAD_AREA = 110;
const WIDTH = { plain: 1.25, looped: 2.5 };

/** Links by their signs: a solid line with an arrow, a dashed one with a bar, a dotted one with a diamond. */
export function signedMarks(name: string, edges: readonly SignedEdge[], style: Style): Marks[] {
  return SIGNS.flatMap((sign): Marks[] => {
    const color = signColor(sign, style);
    const own = edges.filter((edge) => edge.sign === sign && edge.points.length > 1);
    const lines = own.map(({ id, points, looped, datum }): Edge => ({
      id,
      points,
      color,
      width: looped ? WIDTH.looped : WIDTH.plain,
      datum,
    }));
    const heads = own.flatMap(({ id, points }): JsonObject[] => {
      const end = points.at(-1);
      return end
        ? [
            {
              part: id,
              x: round(end.x),
              y: round(end.y),
              // Links arrive straight, whatever the last of their points says.
              angle: Math.round(heading(points) / 90) * 90,
              shape: HEADS[sign],
              color,
            },
          ]
        : [];
    });
    const dash = DASHES[sign];
    const head = symbolMarks(`${name}-${sign}-heads`, heads, HEAD_AREA);
    return [
      ...edgeMarks(lines, { name: `${name}-${sign}`, ...(dash ? { dash } : {}) }),
      {
        ...head,
        encoding: { ...head.encoding, angle: literal('angle', 'quantitative') },
      },
    ];
  });
}

function signColor(sign: Sign, { theme }: Style): string {
  if (theme.name === 'print') return theme.ink;
  return { positive: theme.accent, negative: theme.ink, mixed: theme.line }[sign];
}
