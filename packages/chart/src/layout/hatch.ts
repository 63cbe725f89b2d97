import { type JsonObject, round } from '../vega/json.ts';
import type { Box } from './box.ts';

/** Between two lines, in px along the bar. */
const SPACING = 5;

/**
 * Diagonal lines that fill a box: Vega has no patterns. Cut to the box exactly, so that nothing needs clipping. With
 * `fading` they grow fainter to the right.
 */
export function hatch(box: Box, color: string, fading = false): JsonObject[] {
  const { x, y, x2, y2 } = box;
  const height = y2 - y;
  const lines: JsonObject[] = [];
  // On a grid of the whole picture, so that the lines of neighbouring boxes meet.
  for (let foot = Math.ceil((x - height) / SPACING) * SPACING; foot < x2; foot += SPACING) {
    const from = Math.max(foot, x);
    const to = Math.min(foot + height, x2);
    if (to - from < 0.5) continue;
    const along = (from - x) / (x2 - x);
    lines.push({
      x: round(from),
      y: round(y2 - (from - foot)),
      x2: round(to),
      y2: round(y2 - (to - foot)),
      color,
      opacity: fading ? Math.round((1 - 0.75 * along) * 100) / 100 : 1,
    });
  }
  return lines;
}
