import { round } from '../vega/json.ts';
import type { Box } from './box.ts';

export interface FadedBox extends Box {
  readonly opacity: number;
}

/**
 * A box that grows fainter towards an end that nobody knows, in slices: a gradient would need a definition with an id,
 * and would turn out differently in other renderers.
 */
export function fade(
  box: Box,
  towards: 'right' | 'left',
  slices = 12,
  from = 1,
  to = 0.08,
): readonly FadedBox[] {
  const width = (box.x2 - box.x) / slices;
  return Array.from({ length: slices }, (_, index) => {
    const along = (index + 0.5) / slices;
    const opacity = from + (to - from) * (towards === 'right' ? along : 1 - along);
    return {
      // On whole px, so that no seam shows between two slices.
      x: index === 0 ? round(box.x) : Math.round(box.x + index * width),
      x2: index === slices - 1 ? round(box.x2) : Math.round(box.x + (index + 1) * width),
      y: box.y,
      y2: box.y2,
      opacity: Math.round(opacity * 100) / 100,
    };
  });
}
