import { blockOf } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { type Marks, px, ruleMarks, symbolMarks, textMarks } from '../../vega/marks.ts';
import { BAR, type SchoolRow } from './bars.ts';
import { labelWithMonth } from './dates.ts';
import type { TimelineEvent } from './figures.ts';
import { flagMarks, type Laid, numberMarks } from './flags.ts';
import { isoOf, middleOf, type TimeScale } from './scale.ts';

const UNDER_LINE = 9;
const ABOVE_KEY = 12;
/** The least width of a column of the key. */
const COLUMN = 270;

/**
 * Events on a line at `top`, with labels hanging from it. Where the labels find no room, numbers hang there and a key
 * stands below. Each event cuts a fine line through the bars of `rows`, to show who was dominant then.
 */
export function eventMarks(
  events: readonly TimelineEvent[],
  rows: readonly SchoolRow[],
  top: number,
  time: TimeScale,
  style: Style,
): Laid {
  const { theme } = style;
  const xs = events.map((event) => time.x(middleOf(event)));
  const onLine = events.map((event, index): JsonObject => ({
    id: event.id,
    label: event.label,
    date: event.date,
    start: isoOf(event.from),
    end: isoOf(event.to),
    x: round(xs[index] ?? 0),
    y: round(top),
    shape: 'circle',
    color: theme.ink,
  }));
  const cuts = xs.flatMap((x) =>
    rows.map((row): JsonObject => ({
      x: round(x),
      x2: round(x),
      y: round(row.top),
      y2: round(row.top + BAR),
    })),
  );
  const words = flagMarks(events, xs, top, top + UNDER_LINE, style) ?? numbered(events, xs, top, style);
  return {
    height: UNDER_LINE + words.height,
    marks: [
      ruleMarks('event-cuts', cuts, { color: theme.background, strokeWidth: 1 }),
      ...words.marks,
      {
        ...ruleMarks(
          'events',
          onLine,
          { color: theme.quiet, strokeWidth: 5, opacity: 0.45 },
          {
            x: time.channel('start'),
            x2: { field: 'end' },
            y: px('y'),
            y2: { field: 'y' },
          },
        ),
        name: 'event-extents',
      },
      symbolMarks('events', onLine, 46, { stroke: theme.background, strokeWidth: 1 }),
    ],
  };
}

function numbered(events: readonly TimelineEvent[], xs: readonly number[], line: number, style: Style): Laid {
  const numbers = events.map((_, index) => String(index + 1));
  const hanging = numberMarks(numbers, xs, line, line + UNDER_LINE, style);
  const key = keyMarks(events, numbers, line + UNDER_LINE + hanging.height + ABOVE_KEY, style);
  return { height: hanging.height + ABOVE_KEY + key.height, marks: [...hanging.marks, ...key.marks] };
}

/** The key in as many columns as make it shortest. */
function keyMarks(
  events: readonly TimelineEvent[],
  numbers: readonly string[],
  top: number,
  style: Style,
): Laid {
  const most = Math.max(1, Math.floor(style.inner / COLUMN));
  const keys = Array.from({ length: most }, (_, index) =>
    keyInColumns(index + 1, events, numbers, top, style),
  );
  return keys.reduce((shortest, key) => (key.height < shortest.height ? key : shortest));
}

function keyInColumns(
  columns: number,
  events: readonly TimelineEvent[],
  numbers: readonly string[],
  top: number,
  style: Style,
): Laid {
  const { small: font, theme, inner } = style;
  const bold = { ...font, weight: 'bold' as const };
  const indent = widest(numbers, bold) + 8;
  const perColumn = Math.ceil(events.length / columns);
  const width = inner / columns;
  const room = width - indent - (columns > 1 ? 16 : 0);
  const heads: JsonObject[] = [];
  const texts: JsonObject[] = [];
  let end = top;
  let y = top;
  events.forEach((event, index) => {
    if (index % perColumn === 0) y = top;
    const block = blockOf(labelWithMonth(event.label, event.date, style.locale), room, font, 4);
    const x = round(Math.floor(index / perColumn) * width);
    heads.push({ x, y: round(y + block.ascent), lines: [numbers[index] ?? ''] });
    texts.push({ x: round(x + indent), y: round(y + block.ascent), lines: block.lines });
    y += block.height + 4;
    end = Math.max(end, y);
  });
  const marks: Marks[] = [
    textMarks('event-key-numbers', heads, { font: bold, color: theme.ink }),
    textMarks('event-key', texts, { font, color: theme.ink }),
  ];
  return { height: end - top, marks };
}
