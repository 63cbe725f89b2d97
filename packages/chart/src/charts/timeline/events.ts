import { flagMarks } from '../../layers/flags.ts';
import type { Laid } from '../../layers/laid.ts';
import type { Style } from '../../theme/style.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { px, ruleMarks, symbolMarks, tipped } from '../../vega/marks.ts';
import { BAR, type SchoolRow } from './bars.ts';
import { formatDate } from '@yalu/model/time';
import { tipOf } from '../tip.ts';
import { monthText } from './dates.ts';
import type { Figures } from './figures.ts';
import { isoOf, middleOf, type TimeScale } from '../../scales/time.ts';

const UNDER_LINE = 9;
/** Height of the line that stands for an event without a name. */
const CROWD = 16;

/**
 * Events on a line at `top`, with labels hanging from it. Where the labels find no room, numbers hang there and a key
 * stands below; where there are too many events to name, they are fine lines. Each named event cuts a line through the
 * bars of `rows`, to show who was dominant then.
 */
export function eventMarks(
  { events, named }: Figures,
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
    tip: tipOf([event.label, formatDate(event.date, style.locale)], event.sources, style.locale),
    start: isoOf(event.from),
    end: isoOf(event.to),
    x: round(xs[index] ?? 0),
    y: round(top),
    shape: 'circle',
    color: theme.ink,
  }));
  if (!named) return crowdMarks(onLine, top, style);
  const cuts = xs.flatMap((x) =>
    rows
      .filter(({ school }) =>
        school.periods.some(({ possible }) => time.x(possible.from) < x && x < time.x(possible.to)),
      )
      .map(({ top: y }): JsonObject => ({ x: round(x), x2: round(x), y: round(y), y2: round(y + BAR) })),
  );
  const words = flagMarks(
    events.map(({ label, date }, index) => ({
      x: xs[index] ?? 0,
      label,
      note: monthText(date, style.locale),
    })),
    { name: 'event', line: top, top: top + UNDER_LINE },
    style,
  );
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
      tipped(symbolMarks('events', onLine, 46, { stroke: theme.background, strokeWidth: 1 })),
    ],
  };
}

/** So many events that none is named: a fine line each, which grow darker where they crowd. */
function crowdMarks(events: readonly JsonObject[], top: number, { theme }: Style): Laid {
  const lines = events.map((event): JsonObject => ({
    ...event,
    x2: event['x'] ?? 0,
    y: round(top - CROWD / 2),
    y2: round(top + CROWD / 2),
  }));
  return {
    height: CROWD,
    marks: [tipped(ruleMarks('events', lines, { color: theme.ink, strokeWidth: 1, opacity: 0.35 }))],
  };
}
