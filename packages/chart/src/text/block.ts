import type { Font } from './measure.ts';
import { wrap } from './wrap.ts';

/** Lines of text with the room they take, in px. The first baseline lies `ascent` below the top. */
export interface Block {
  readonly lines: readonly string[];
  readonly font: Font;
  readonly lineHeight: number;
  readonly ascent: number;
  readonly height: number;
}

/** Line heights are even numbers of half pixels, so that baselines fall on the grid of the screen. */
export function lineHeightOf(font: Font): number {
  return Math.round(font.size * 1.32);
}

/** A text wrapped to a width. Empty text takes no room. */
export function blockOf(text: string, width: number, font: Font, most?: number): Block {
  return blockOfLines(wrap(text, width, font, most), font);
}

/** Lines that are already broken. */
export function blockOfLines(lines: readonly string[], font: Font): Block {
  const lineHeight = lineHeightOf(font);
  return { lines, font, lineHeight, ascent: font.size, height: lines.length * lineHeight };
}
