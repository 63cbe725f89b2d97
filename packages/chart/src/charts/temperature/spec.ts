import { hatchMarks } from '../../layers/boxes.ts';
import { keyMarks } from '../../layers/key.ts';
import { seriesMarks } from '../../layers/series.ts';
import { verticalAxisMarks, verticalAxisRoom } from '../../layers/value-axis.ts';
import { decimal } from '../../locale/format.ts';
import { timeScale, type TimeScale } from '../../scales/time.ts';
import { valueScale, type ValueScale } from '../../scales/value.ts';
import { blockOf, lineHeightOf } from '../../text/block.ts';
import { widthOf } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { type Marks, ruleMarks, textMarks } from '../../vega/marks.ts';
import { tipOf } from '../tip.ts';
import { eventMarks, eventScale, eventsRoom, lineColor } from './events.ts';
import { type Extreme, type Figures, hasIndex } from './figures.ts';
import { type Hung, hungLabels, hungNumbers, type Side } from './landmarks.ts';
import { temperatureWords } from './words/index.ts';

/** Below this width of the content, tides and ebbs have numbers. */
const NARROW = 560;
const GAP = 10;

/** The index with its band above, the events below, and between them the years. */
export function temperatureContent(
  figures: Figures,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks' | 'time'> {
  const { inner, small, strong, theme } = style;
  const words = temperatureWords(style.locale);
  const line = lineHeightOf(small);
  const indexHeight = inner < NARROW ? 190 : 250;
  const known = figures.readings.filter(hasIndex);
  const values = known.flatMap(({ index, low, high }) => [index, low, high]);
  const indexAt = (top: number): ValueScale =>
    valueScale({ values, range: [top + indexHeight, top], locale: style.locale, ticks: 7 });

  const from = Math.max(
    verticalAxisRoom(indexAt(0), style),
    verticalAxisRoom(eventScale(figures, 0, style), style),
  );
  const [first, last] = [figures.readings[0], figures.readings.at(-1)];
  const time = timeScale([{ from: first?.start ?? 0, to: last?.end ?? 0 }], [from, inner - 4]);
  const landmarks = landmarksOf(figures, time, style);

  const indexHead = blockOf(words.indexHead(figures.by), inner, strong, 3);
  const plot = indexHead.height + Math.max(GAP, landmarks.above.height);
  const index = indexAt(plot);
  const plotEnd = plot + indexHeight;
  const years = plotEnd + Math.max(GAP + 2, landmarks.below.height);
  const eventsHead = blockOf(words.eventsHead, inner, strong, 3);
  const room = eventsRoom(style);
  const headTop = years + line + GAP;
  const eventsTop = headTop + eventsHead.height + room.above;
  const events = eventScale(figures, eventsTop, style);
  const eventsEnd = events.range[0];
  const keyTop = eventsEnd + room.below + GAP;
  const key = landmarks.key(keyTop);

  const yOf = (side: Side) =>
    figures.extremes.filter(({ kind }) => sideOf(kind) === side).map((one) => index.px(one.index));
  const head = (name: string, y: number, block: typeof indexHead): Marks =>
    textMarks(name, [{ x: 0, y: round(y + block.ascent), lines: block.lines }], {
      font: strong,
      color: theme.ink,
    });
  const spans: readonly (readonly [number, number])[] = [
    [plot, plotEnd],
    [eventsTop, eventsEnd],
  ];
  return {
    above: 0,
    height: round(key.height > 0 ? keyTop + key.height : eventsEnd + room.below),
    below: 0,
    time,
    marks: [
      yearGrid(time, spans, style),
      ...silenceMarks(figures, time, [plot, plotEnd], style),
      ...verticalAxisMarks(index, { name: 'index-values', from, to: inner }, style),
      changeRules(figures, time, spans, style),
      ...seriesMarks(
        pointsOf(figures, time, index, style),
        { name: 'index', color: lineColor(style) },
        style,
      ),
      ...eventMarks(figures, time, events, from, style),
      head('index-head', 0, indexHead),
      head('events-head', headTop, eventsHead),
      yearLabels(time, years + small.size, style),
      ...landmarks.above.marksAt(plot, yOf('above')),
      ...landmarks.below.marksAt(plotEnd, yOf('below')),
      ...key.marks,
    ],
  };
}

const sideOf = (kind: Extreme['kind']): Side => (kind === 'tide' ? 'above' : 'below');

interface Landmarks {
  readonly above: Hung;
  readonly below: Hung;
  readonly key: (top: number) => { readonly height: number; readonly marks: readonly Marks[] };
}

/** Labels of the tides above and of the ebbs below, or numbers and a key to them where there is no room. */
function landmarksOf({ extremes }: Figures, time: TimeScale, style: Style): Landmarks {
  const words = temperatureWords(style.locale);
  const named = extremes.map((extreme, index) => ({
    side: sideOf(extreme.kind),
    number: index + 1,
    x: time.x(extreme.end),
    head: words.extremeNote(extreme.label, decimal(extreme.index, style.locale, 1)),
    texts: [extreme.events.slice(0, 2).join('; '), extreme.events[0] ?? ''],
  }));
  const on = (side: Side) => named.filter((one) => one.side === side);
  const [above, below] =
    style.inner < NARROW
      ? []
      : [hungLabels('tides', on('above'), 'above', style), hungLabels('ebbs', on('below'), 'below', style)];
  if (above && below) return { above, below, key: () => ({ height: 0, marks: [] }) };
  return {
    above: hungNumbers('tides', on('above'), 'above', style),
    below: hungNumbers('ebbs', on('below'), 'below', style),
    key: (top) =>
      named.length === 0
        ? { height: 0, marks: [] }
        : keyMarks(
            named.map(({ head, texts: [text = ''] }) => `${head} – ${text}`),
            { name: 'key', top },
            style,
          ),
  };
}

function pointsOf(figures: Figures, time: TimeScale, index: ValueScale, { locale }: Style) {
  const words = temperatureWords(locale);
  const text = (value: number) => decimal(value, locale, 1);
  return figures.readings.map((reading) => {
    const { label, end, low, high } = reading;
    if (!hasIndex(reading)) return { x: time.x(end), y: null, datum: {} };
    const extremes = figures.extremes.filter((one) => one.end === end);
    const tip = tipOf(
      [
        label,
        words.index({
          period: label,
          index: text(reading.index),
          low: text(low),
          high: text(high),
          after: [],
        }),
        ...extremes.map(({ kind, events }) => words.extreme(kind, events)),
      ],
      figures.sources,
      locale,
    );
    return {
      x: time.x(end),
      y: index.px(reading.index),
      low: index.px(low),
      high: index.px(high),
      datum: { period: label, index: reading.index, low, high, tip },
    };
  });
}

/** Where no event has been on record for too long: hatched, and said where there is room. */
function silenceMarks(
  { readings }: Figures,
  time: TimeScale,
  [top, bottom]: readonly [number, number],
  style: Style,
): Marks[] {
  const { small, theme, locale } = style;
  const text = temperatureWords(locale).silence;
  const stretches: { x: number; x2: number }[] = [];
  readings.forEach((reading, place) => {
    if (hasIndex(reading)) return;
    const before = readings[place - 1];
    const [x, x2] = [time.x(before?.end ?? reading.start), time.x(reading.end)];
    const last = stretches.at(-1);
    if (before && !hasIndex(before) && last) last.x2 = x2;
    else stretches.push({ x, x2 });
  });
  const boxes = stretches.map(({ x, x2 }) => ({ x, x2, y: top, y2: bottom, color: theme.faint }));
  const texts = stretches
    .filter(({ x, x2 }) => x2 - x > widthOf(text, small) + 12)
    .map(({ x, x2 }): JsonObject => ({
      x: round((x + x2) / 2),
      y: round(top + 8 + small.size),
      lines: [text],
    }));
  return [
    hatchMarks('silence', boxes),
    textMarks('silence-labels', texts, { font: small, color: theme.quiet, align: 'center' }),
  ];
}

function yearGrid(time: TimeScale, spans: readonly (readonly [number, number])[], { theme }: Style): Marks {
  const lines = time.ticks.flatMap((tick) => {
    const x = round(time.x(Date.parse(tick)));
    return spans.map(([y, y2]): JsonObject => ({
      year: tick.slice(0, 4),
      x,
      x2: x,
      y: round(y),
      y2: round(y2),
    }));
  });
  return ruleMarks('year-grid', lines, { color: theme.faint });
}

function yearLabels(time: TimeScale, y: number, { small, theme, inner }: Style): Marks {
  const labels = time.ticks.map((tick): JsonObject => {
    const text = tick.slice(0, 4);
    const half = widthOf(text, small) / 2;
    const x = Math.min(inner - half, Math.max(half, time.x(Date.parse(tick))));
    return { x: round(x), y: round(y), lines: [text] };
  });
  return textMarks('years', labels, { font: small, color: theme.quiet, align: 'center' });
}

function changeRules(
  { changes }: Figures,
  time: TimeScale,
  spans: readonly (readonly [number, number])[],
  { theme }: Style,
): Marks {
  const lines = changes.breaks.flatMap(({ instant, before, after, label }) => {
    const x = round(time.x(instant));
    return spans.map(([y, y2]): JsonObject => ({
      label,
      before,
      after,
      x,
      x2: x,
      y: round(y),
      y2: round(y2),
    }));
  });
  return ruleMarks('changes', lines, { color: theme.quiet, strokeDash: [4, 3] });
}
