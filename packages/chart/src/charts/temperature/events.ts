import { verticalAxisMarks } from '../../layers/value-axis.ts';
import { decimal, integer } from '../../locale/format.ts';
import type { TimeScale } from '../../scales/time.ts';
import { valueScale, type ValueScale } from '../../scales/value.ts';
import { lineHeightOf } from '../../text/block.ts';
import { widthOf } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { type Marks, ruleMarks, symbolMarks, textMarks, tipped } from '../../vega/marks.ts';
import { tipOf } from '../tip.ts';
import type { Change } from './changes.ts';
import type { Event, Figures } from './figures.ts';
import { temperatureWords } from './words/index.ts';

const HEIGHT = 96;
/** More marks than that are one grey: then there is one for each period, at the mean of its events. */
const MOST_EVENTS = 600;
/** Between two labels side by side, in px. */
const APART = 10;

/** The scale of the values of events, which is that of Goldstein unless some lie beyond. */
export function eventScale({ events }: Figures, top: number, style: Style): ValueScale {
  const values = [-10, 10, ...events.map(({ value }) => value)];
  return valueScale({ values, range: [top + HEIGHT, top], locale: style.locale, ticks: 4 });
}

/** How much room the events take, with the means above and the dates of changes below. */
export function eventsRoom({ small }: Style): { readonly above: number; readonly below: number } {
  const line = lineHeightOf(small);
  return { above: line + 4, below: line + 4 };
}

/** Each event at its value, with the mean of each stretch between two change points. */
export function eventMarks(
  figures: Figures,
  time: TimeScale,
  scale: ValueScale,
  from: number,
  style: Style,
): Marks[] {
  const { theme, small, inner } = style;
  const words = temperatureWords(style.locale);
  const { changes } = figures;
  const [bottom, top] = scale.range;
  const bounds = [time.range[0], ...changes.breaks.map(({ instant }) => time.x(instant)), time.range[1]];
  const means: JsonObject[] = [];
  const texts: JsonObject[] = [];
  changes.stretches.forEach(({ from: first, to: last, mean, events }, index) => {
    const y = round(scale.px(mean));
    const [left, right] = [time.x(first), time.x(last)];
    means.push({ mean, events, x: round(left), x2: round(Math.max(right, left + 2)), y, y2: y });
    const [start, end] = [bounds[index] ?? from, bounds[index + 1] ?? inner];
    const number = decimal(mean, style.locale, 1);
    const text = [words.mean(number), number].find((one) => widthOf(one, small) <= end - start - APART);
    if (text === undefined) return;
    texts.push({ x: round((start + end) / 2), y: round(top - 6), lines: [text] });
  });
  return [
    ...verticalAxisMarks(scale, { name: 'event-values', from, to: inner }, style),
    eventDots(figures, time, scale, style),
    ruleMarks('means', means, { color: lineColor(style), strokeWidth: 2.5 }),
    textMarks('mean-labels', texts, { font: small, color: theme.ink, align: 'center' }),
    changeLabels(figures, time, bottom, style),
  ];
}

/** The colour of lines: an accent, and black in print. */
export function lineColor({ theme }: Style): string {
  return theme.name === 'print' ? theme.ink : theme.accent;
}

function eventDots(figures: Figures, time: TimeScale, scale: ValueScale, style: Style): Marks {
  const { theme, locale } = style;
  const words = temperatureWords(locale);
  const dots = (figures.events.length > MOST_EVENTS ? byPeriod(figures) : figures.events.map(alone)).map(
    ({ instant, value, events, label }): JsonObject => {
      const [first] = events;
      const text = decimal(value, locale, 1);
      const lines =
        events.length === 1 && first
          ? [first.label, `${first.date} · ${words.value(text)}`]
          : [label, words.together(integer(events.length, locale), text)];
      return {
        id: events.length === 1 && first ? first.id : label,
        value,
        events: events.length,
        tip: tipOf(
          lines,
          events.flatMap(({ sources }) => sources),
          locale,
        ),
        x: round(time.x(instant)),
        y: round(scale.px(value)),
        shape: 'circle',
        color: theme.quiet,
      };
    },
  );
  return tipped(symbolMarks('events', dots, 22, { stroke: theme.background, strokeWidth: 0.75 }));
}

interface Dot {
  readonly label: string;
  readonly instant: number;
  readonly value: number;
  readonly events: readonly Event[];
}

const alone = (event: Event): Dot => ({ ...event, events: [event] });

function byPeriod({ events, readings }: Figures): Dot[] {
  return readings.flatMap(({ label, start, end }, index): Dot[] => {
    const next = readings[index + 1]?.start ?? Infinity;
    const those = events.filter(({ instant }) => instant >= start && instant < next);
    const mean = those.reduce((sum, { value }) => sum + value, 0) / those.length;
    return those.length === 0 ? [] : [{ label, instant: (start + end) / 2, value: mean, events: those }];
  });
}

/** The months of the changes below the plot, the greatest first, where they find room under their lines. */
function changeLabels(
  { changes }: Figures,
  time: TimeScale,
  bottom: number,
  { small, theme, inner }: Style,
): Marks {
  const taken: (readonly [from: number, to: number])[] = [];
  const texts: JsonObject[] = [];
  const step = ({ before, after }: Change) => Math.abs(after - before);
  for (const change of [...changes.breaks].sort((a, b) => step(b) - step(a) || a.instant - b.instant)) {
    const half = widthOf(change.label, small) / 2;
    const x = Math.min(inner - half, time.x(change.instant));
    if (taken.some(([from, to]) => x - half - APART < to && x + half + APART > from)) continue;
    taken.push([x - half, x + half]);
    texts.push({ x: round(x), y: round(bottom + 6 + small.size), lines: [change.label] });
  }
  return textMarks('change-labels', texts, { font: small, color: theme.quiet, align: 'center' });
}
