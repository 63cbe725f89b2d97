import type { Box } from '../layout/box.ts';
import { fade } from '../layout/fade.ts';
import { hatch } from '../layout/hatch.ts';
import type { JsonObject } from '../vega/json.ts';
import { literal, type Marks, rectMarks, ruleMarks } from '../vega/marks.ts';

/** A box in a colour. */
export interface ColoredBox extends Box {
  readonly color: string;
}

/** Boxes filled with diagonal lines: what is possible and not certain, or a second kind beside colour. */
export function hatchMarks(name: string, boxes: readonly ColoredBox[]): Marks {
  const lines = boxes.flatMap(({ color, ...box }) => hatch(box, color));
  return ruleMarks(
    name,
    lines,
    { strokeWidth: 1 },
    { color: literal('color'), opacity: literal('opacity', 'quantitative') },
  );
}

/** Boxes that grow fainter towards an end that nobody knows. */
export function fadeMarks(name: string, boxes: readonly ColoredBox[], towards: 'right' | 'left'): Marks {
  const slices = boxes.flatMap(({ color, ...box }) =>
    fade(box, towards).map((slice): JsonObject => ({ ...slice, color })),
  );
  return rectMarks(
    name,
    slices,
    {},
    { fill: literal('color'), fillOpacity: literal('opacity', 'quantitative') },
  );
}
