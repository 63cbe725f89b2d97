import type { Counted } from './counted.ts';
import { leftOf } from './decay.ts';
import type { Contribution, TemperatureExtreme, TemperaturePeriod } from './types.ts';
import { type Peak, peaksOf } from './extremes.ts';

/** An event names a tide or an ebb if it has at least this part of all that bears on the period, for and against. */
const NAMED_FROM = 0.05;

/**
 * The high tides, or with a `sign` of -1 the low ebbs, of the index.
 *
 * @param before the index at the end of the day before the first period: it is known, so that the first period may be a
 * tide; of the last it is not known what follows
 */
export function tidesOf(
  rows: readonly TemperaturePeriod[],
  before: number,
  prominence: number,
  contributions: { readonly counted: readonly Counted[]; readonly days: readonly number[] } & Naming,
): TemperatureExtreme[] {
  const heights = [before, ...rows.map(({ index }) => index)].map((index) => contributions.sign * index);
  return peaksOf(heights, prominence).map((peak) =>
    extremeAt(
      { ...peak, index: peak.index - 1 },
      rows,
      contributions.days,
      contributions.counted,
      contributions,
    ),
  );
}

interface Naming {
  readonly sign: 1 | -1;
  readonly halfLife: number;
  readonly most: number;
}

function extremeAt(
  { index, prominence }: Peak,
  rows: readonly TemperaturePeriod[],
  days: readonly number[],
  counted: readonly Counted[],
  { sign, halfLife, most }: Naming,
): TemperatureExtreme {
  const given = counted.map(({ event, moments, value, weight }): Contribution => ({
    id: event.id,
    label: event.label ?? null,
    date: event.date,
    value,
    contribution: value * weight * leftOf(moments, days[index] ?? 0, halfLife),
  }));
  const whole = given.reduce((sum, { contribution }) => sum + Math.abs(contribution), 0);
  const made = given
    .filter(({ contribution }) => sign * contribution > 0 && Math.abs(contribution) >= NAMED_FROM * whole)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || (a.id < b.id ? -1 : 1));
  return {
    period: rows[index]?.period ?? '',
    index: rows[index]?.index ?? 0,
    prominence,
    events: made.slice(0, most),
    quiet: rows[index]?.quiet ?? null,
  };
}
