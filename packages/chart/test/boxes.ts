import { widthOf } from '../src/text/measure.ts';
import type { Element } from './xml.ts';
import { textOf } from './xml.ts';

/** A line of text in a picture and the room it takes, in px. */
export interface TextBox {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What holds no text that is seen, however it is turned. */
const TEXTLESS = new Set(['title', 'desc', 'path', 'line', 'rect', 'circle']);

/** The boxes of all lines of text in an SVG of ours, by the measure module. Only translations are understood. */
export function textBoxes(element: Element, x = 0, y = 0): TextBox[] {
  if (TEXTLESS.has(element.name)) return [];
  const [dx, dy] = translation(element.attributes['transform']);
  if (element.name === 'text') return linesOf(element, x + dx, y + dy);
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : textBoxes(child, x + dx, y + dy),
  );
}

function translation(transform: string | undefined): [x: number, y: number] {
  if (transform === undefined) return [0, 0];
  const match = /^translate\(([-\d.e]+),([-\d.e]+)\)$/.exec(transform);
  if (!match) throw new Error(`a transform that the test does not understand: ${transform}`);
  return [Number(match[1]), Number(match[2])];
}

function linesOf(element: Element, x: number, y: number): TextBox[] {
  const size = Number.parseFloat(element.attributes['font-size'] ?? '');
  const weight = Number(element.attributes['font-weight'] ?? 400) >= 600 ? 'bold' : 'normal';
  const anchor = element.attributes['text-anchor'] ?? 'start';
  // The title of a text says what it is and is not drawn.
  const spans = element.children
    .filter((child) => typeof child !== 'string')
    .filter(({ name }) => name !== 'title');
  let baseline = y;
  const lines =
    spans.length === 0
      ? [{ text: element.children.filter((child) => typeof child === 'string').join(''), dy: 0 }]
      : spans.map((span) => ({ text: textOf(span), dy: Number(span.attributes['dy'] ?? 0) }));
  return lines.flatMap(({ text, dy }) => {
    baseline += dy;
    if (text === '') return [];
    const width = widthOf(text, { size, weight });
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return [
      { text, size, left, right: left + width, top: baseline - 0.82 * size, bottom: baseline + 0.22 * size },
    ];
  });
}

/** Pairs of lines that cover each other by more than half a pixel. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  const found: string[] = [];
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 0.5 && down > 0.5)
        found.push(`"${one.text}" and "${other.text}" (${across.toFixed(1)} x ${down.toFixed(1)})`);
    }
  });
  return found;
}
