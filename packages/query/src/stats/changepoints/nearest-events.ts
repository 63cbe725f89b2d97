import type { LocaleString } from '@yalu/model/text';
import { type Bounds, hull, parseDate, type Readings } from '@yalu/model/time';
import { QueryError } from '../../errors.ts';
import { dayOf } from '../../memory/calendar.ts';

/** Something with a date, such as a leader's term or a nuclear test. */
export interface DatedEvent {
  readonly id: string;
  readonly label: LocaleString;
  readonly kind: string;
  /** A date of our EDTF profile. */
  readonly date: string;
}

/** An event near a break. */
export interface NearEvent extends DatedEvent {
  /** Days from the period in which the new segment begins: below 0 before it, 0 in it, above 0 after it. */
  readonly days: number;
  /** Whether it lies within the window however its date is read. */
  readonly certain: boolean;
}

export interface NearEventOptions {
  /** How many days before and after count as near: 365 by default. */
  readonly window?: number;
  /** The most events for one break, the nearest: 5 by default. */
  readonly most?: number;
}

/**
 * The events nearest to each break, by the dates that its labels are: the period that a break falls in is the one of the
 * first point of the new segment. That an event is near does not make it the cause.
 *
 * @param breaks those of `changePoints`, with labels that are dates, such as `1899` or `2017-03`
 * @throws QueryError `date-invalid` for a label or date that is none
 */
export function nearestEvents(
  breaks: readonly { readonly index: number; readonly label: string | null }[],
  events: readonly DatedEvent[],
  { window = 365, most = 5 }: NearEventOptions = {},
): readonly {
  readonly index: number;
  readonly label: string | null;
  readonly events: readonly NearEvent[];
}[] {
  if (!(window >= 0)) {
    throw new QueryError(
      'number-invalid',
      'window',
      `${window} is no number of days. Give one of at least 0.`,
    );
  }
  const dated = events.map((event) => ({ event, readings: readingsAt(event.date, event.id) }));
  return breaks.map(({ index, label }) => {
    const period = hull(readingsAt(label ?? '', `labels.${index}`));
    const near = dated.flatMap(({ event, readings }): NearEvent[] => {
      const distances = readings.map((reading) => daysApart(period, reading));
      const days = distances.reduce(
        (best, { nearest }) => (Math.abs(nearest) < Math.abs(best) ? nearest : best),
        Infinity,
      );
      const certain = distances.every(({ furthest }) => furthest <= window);
      return Math.abs(days) <= window ? [{ ...event, days, certain }] : [];
    });
    near.sort((a, b) => Math.abs(a.days) - Math.abs(b.days) || (a.date < b.date ? -1 : 1));
    return { index, label, events: near.slice(0, most) };
  });
}

function readingsAt(text: string, at: string): Readings {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new QueryError('date-invalid', at, `${at}: ${parsed.reason}`);
  return parsed.readings;
}

/** From a period to an event: the least that it can be, with its sign, and the most, without. */
function daysApart(
  period: { readonly min: number; readonly max: number },
  { start, end }: Bounds,
): { readonly nearest: number; readonly furthest: number } {
  const from = (first: number, last: number): number => {
    if (last < period.min) return dayOf(last) - dayOf(period.min);
    return first > period.max ? dayOf(first) - dayOf(period.max) : 0;
  };
  const [early, late] = [from(start.min, end.min), from(start.max, end.max)];
  return { nearest: from(start.min, end.max), furthest: Math.max(Math.abs(early), Math.abs(late)) };
}
