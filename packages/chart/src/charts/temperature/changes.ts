import type { Locale } from '@yalu/model/text';
import { formatDate } from '@yalu/model/time';
import { changePoints } from '@yalu/query/stats';
import type { Event, TemperatureOptions } from './figures.ts';

/** A stretch of events whose values have the same mean. */
export interface Stretch {
  /** The days of its first and of its last event. */
  readonly from: number;
  readonly to: number;
  readonly events: number;
  readonly mean: number;
}

/** Where the mean value of events changes. */
export interface Change {
  /** The day of the first event after it, and its month in words. */
  readonly instant: number;
  readonly label: string;
  readonly before: number;
  readonly after: number;
}

export interface Changes {
  /** Whether there are enough events for an answer. */
  readonly known: boolean;
  readonly stretches: readonly Stretch[];
  readonly breaks: readonly Change[];
}

/** Fewer events than that are no new level. */
const FEWEST = 5;

/**
 * Change points of the mean value of events, one after the other. Not of the index: it decays, so that its values hang
 * together and each fall would be a change; and not of sums by year, in which a year without a record would be a zero.
 *
 * @param events in the order of time
 */
export function changesOf(
  events: readonly Event[],
  penalty: TemperatureOptions['penalty'],
  locale: Locale,
): Changes {
  const found = changePoints(
    events.map(({ value }) => value),
    { penalty, minSize: FEWEST },
  );
  const instant = (index: number) => events[index]?.instant ?? 0;
  return {
    known: found.answer !== 'too-few-points',
    stretches: found.segments.map(({ start, end, points, mean }) => ({
      from: instant(start),
      to: instant(end - 1),
      events: points,
      mean,
    })),
    breaks: found.breaks.map(({ index, before, after }) => ({
      instant: instant(index),
      label: formatDate(new Date(instant(index)).toISOString().slice(0, 7), locale),
      before,
      after,
    })),
  };
}
