import { type Edge, edgeMarks } from '../../layers/edges.ts';
import type { Point } from '../../layout/curve.ts';
import type { Style } from '../../theme/style.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { type Marks, symbolMarks } from '../../vega/marks.ts';
import { type Confidence, type Relation, RELATIONS } from './rows.ts';

/** Signs of the relations, drawn as lines in Vega's units: =, two waves, the two of inclusion, one wave. */
const SIGNS: Readonly<Record<Relation, string>> = {
  exactMatch: 'M-.85,-.4L.85,-.4M-.85,.4L.85,.4',
  closeMatch: 'M-.9,-.2C-.6,-.75,-.3,-.75,0,-.45S.6,-.15,.9,-.7M-.9,.65C-.6,.1,-.3,.1,0,.4S.6,.7,.9,.15',
  broadMatch: 'M.8,-.75L.05,-.75C-.95,-.75,-.95,.75,.05,.75L.8,.75',
  narrowMatch: 'M-.8,-.75L-.05,-.75C.95,-.75,.95,.75,-.05,.75L-.8,.75',
  relatedMatch: 'M-.9,.15C-.6,-.55,-.3,-.55,0,0S.6,.55,.9,-.15',
};
const DASHES: Readonly<Record<Relation, readonly number[] | undefined>> = {
  exactMatch: undefined,
  closeMatch: undefined,
  broadMatch: [7, 3],
  narrowMatch: [7, 3],
  relatedMatch: [1.5, 3.5],
};
const WIDTHS: Readonly<Record<Confidence, number>> = { high: 3.5, medium: 2, low: 1 };
/** Of a sign, in square px, and how wide it is. */
const SIGN_AREA = 120;
export const SIGN = 14;

/** A mapping to be drawn: its line ends where its sign begins. */
export interface Crossing {
  readonly id: string;
  readonly points: readonly Point[];
  readonly relation: Relation;
  readonly confidence: Confidence | undefined;
  /** The middle of the sign. */
  readonly sign: Point;
  readonly datum: JsonObject;
}

/** The width of a line: the surer the thicker. A mapping that does not say is sure. */
export const sureWidth = (confidence: Confidence | undefined): number => WIDTHS[confidence ?? 'high'];

/** Mappings by their relations: told apart by dash and sign, and by colour besides. */
export function crossingMarks(name: string, crossings: readonly Crossing[], style: Style): Marks[] {
  return RELATIONS.flatMap((relation): Marks[] => {
    const color = relationColor(relation, style);
    const own = crossings.filter((crossing) => crossing.relation === relation);
    const dash = DASHES[relation];
    const lines = own.map(({ id, points, confidence, datum }): Edge => ({
      id,
      points,
      color,
      width: sureWidth(confidence),
      datum,
    }));
    const signs = own.map(({ id, sign }): JsonObject => ({
      id,
      x: round(sign.x),
      y: round(sign.y),
      shape: SIGNS[relation],
      color: style.theme.ink,
    }));
    return [
      ...edgeMarks(lines, { name: `${name}-${relation}`, ...(dash ? { dash } : {}) }),
      symbolMarks(`${name}-${relation}-signs`, signs, SIGN_AREA, { filled: false, strokeWidth: 1.5 }),
    ];
  });
}

function relationColor(relation: Relation, { theme }: Style): string {
  if (theme.name === 'print') return theme.ink;
  switch (relation) {
    case 'exactMatch':
    case 'closeMatch':
      return theme.accent;
    case 'broadMatch':
    case 'narrowMatch':
      return theme.ink;
    case 'relatedMatch':
      return theme.line;
  }
}
