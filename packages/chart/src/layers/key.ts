import { blockOf } from '../text/block.ts';
import { widest } from '../text/measure.ts';
import type { Style } from '../theme/style.ts';
import { type JsonObject, round } from '../vega/json.ts';
import { textMarks } from '../vega/marks.ts';
import type { Laid } from './laid.ts';

export interface KeySetting {
  /** The name of the layer. */
  readonly name: string;
  /** In px from the top. */
  readonly top: number;
}

/** The least width of a column. */
const COLUMN = 270;
const BETWEEN_ENTRIES = 4;
const BETWEEN_COLUMNS = 16;

/** A key to numbers from 1 in the picture, in as many columns as make it shortest. */
export function keyMarks(entries: readonly string[], setting: KeySetting, style: Style): Laid {
  const most = Math.max(1, Math.floor(style.inner / COLUMN));
  return Array.from({ length: most }, (_, index) => inColumns(index + 1, entries, setting, style)).reduce(
    (shortest, key) => (key.height < shortest.height ? key : shortest),
  );
}

function inColumns(
  columns: number,
  entries: readonly string[],
  { name, top }: KeySetting,
  { small: font, theme, inner }: Style,
): Laid {
  const bold = { ...font, weight: 'bold' as const };
  const numbers = entries.map((_, index) => String(index + 1));
  const indent = widest(numbers, bold) + 8;
  const perColumn = Math.ceil(entries.length / columns);
  const width = inner / columns;
  const room = width - indent - (columns > 1 ? BETWEEN_COLUMNS : 0);
  const heads: JsonObject[] = [];
  const texts: JsonObject[] = [];
  let end = top;
  let y = top;
  entries.forEach((entry, index) => {
    if (index % perColumn === 0) y = top;
    const block = blockOf(entry, room, font, 4);
    const x = round(Math.floor(index / perColumn) * width);
    heads.push({ x, y: round(y + block.ascent), lines: [numbers[index] ?? ''] });
    texts.push({ x: round(x + indent), y: round(y + block.ascent), lines: block.lines });
    y += block.height + BETWEEN_ENTRIES;
    end = Math.max(end, y);
  });
  return {
    height: end - top,
    marks: [
      textMarks(`${name}-numbers`, heads, { font: bold, color: theme.ink }),
      textMarks(name, texts, { font, color: theme.ink }),
    ],
  };
}
