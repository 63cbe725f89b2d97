import { QueryError } from '../../errors.ts';
import { type Counted, countedOf, directionsOf } from './counted.ts';
import { decayedSums, type Sums } from './decay.ts';
import { deviationOf } from './extremes.ts';
import { type Days, isExact, middleOf } from './moments.ts';
import { daysOf, isoDay, type Period, periodsOf } from './periods.ts';
import { tidesOf } from './tides.ts';
import type { Temperature, TemperatureEvent, TemperatureOptions, TemperaturePeriod } from './types.ts';

/**
 * The temperature of a relationship over time, from events that warm and cool it.
 *
 * The index at the end of a period is the sum over all events so far of value x weight x 2^(-age / half-life), the age
 * in days from the event's first day to the period's last: an event counts in full on its day and half after a
 * half-life. A period without events goes on fading towards 0; `bearing` says how many events the index still rests on
 * and `quiet` for how long there was none, so that silence is not taken for calm. The index grows with the number of
 * events that are held; `mean` does not, and is on the scale of the values.
 *
 * An event whose day is not certain is taken at the middle of each reading of its date, and the mean of those; the band
 * is over every day on which it may have begun (exact, as each event is so independently), and over the half-lives.
 *
 * The values: Goldstein, J. S. (1992), "A conflict-cooperation scale for WEIS events data", Journal of Conflict
 * Resolution 36(2), 369-385. The memory of past events that fades exponentially: Crescenzi, M. J. C. and Enterline, A. J.
 * (2001), "Time remembered: a dynamic model of interstate interaction", International Studies Quarterly 45(3), 409-431.
 *
 * @throws QueryError `number-invalid`, `date-invalid`
 */
export function temperature(
  events: readonly TemperatureEvent[],
  options: TemperatureOptions = {},
): Temperature {
  const { by = 'month', dyad, halfLife = 365, most = 3 } = options;
  const halfLives = options.halfLives ?? [halfLife / 2, halfLife * 2];
  refuseUnusable(options, [halfLife, ...halfLives]);
  const asked = dyad ? events.filter((event) => directionsOf(event, dyad).length > 0) : events;
  const valued = asked.filter(({ value }) => value !== null);
  const counted = valued.flatMap((event) => countedOf(event, dyad));
  const periods = periodsFor(counted, options);
  const days = periods.map(({ last }) => last);

  const all = counted.map(({ moments, value, weight }) => ({ moments, amount: value * weight }));
  const index = decayedSums(all, days, halfLife);
  const others = halfLives.map((other) => decayedSums(all, days, other));
  const directed = (dyad ?? []).map((_, direction) =>
    decayedSums(
      all.filter((_event, place) => counted[place]?.directions.includes(direction)),
      days,
      halfLife,
    ),
  );
  const weights = decayedSums(
    counted.map(({ moments, weight }) => ({ moments, amount: weight })),
    days,
    halfLife,
  );
  const bearing = decayedSums(
    counted.map(({ moments }) => ({ moments, amount: 1 })),
    days,
    halfLife,
  );
  const began = counted.map(({ moments }) => middleOf(spanOf(moments))).sort((a, b) => a - b);

  const rows = periods.map(({ label, first, last }, place): TemperaturePeriod => {
    const at = ({ sums }: Sums): number => sums[place] ?? 0;
    const weight = at(weights);
    const sofar = began.filter((day) => day <= last);
    const latest = sofar.at(-1);
    const over = [index, ...others];
    return {
      period: label,
      end: isoDay(last),
      index: at(index),
      mean: weight > 0 ? at(index) / weight : null,
      directed: dyad
        ? directed.map((sums, direction) => ({
            from: dyad[direction === 0 ? 0 : 1],
            to: dyad[direction === 0 ? 1 : 0],
            index: at(sums),
          }))
        : null,
      dates: { low: index.lows[place] ?? 0, high: index.highs[place] ?? 0 },
      halfLives: { low: Math.min(...over.map(at)), high: Math.max(...over.map(at)) },
      band: {
        low: Math.min(...over.map(({ lows }) => lows[place] ?? 0)),
        high: Math.max(...over.map(({ highs }) => highs[place] ?? 0)),
      },
      events: sofar.filter((day) => day >= first).length,
      bearing: at(bearing),
      quiet: latest === undefined ? null : last - latest,
    };
  });

  const prominence = options.prominence ?? deviationOf(index.sums);
  const before = decayedSums(
    all,
    periods.slice(0, 1).map(({ first }) => first - 1),
    halfLife,
  );
  const tides = (sign: 1 | -1) =>
    tidesOf(rows, before.sums[0] ?? 0, prominence, { counted, days, sign, halfLife, most });
  return {
    by,
    halfLife,
    dyad: dyad ?? null,
    periods: rows,
    tides: tides(1),
    ebbs: tides(-1),
    coverage: {
      events: counted.length,
      uncertain: counted.filter(({ moments }) => !isExact(moments)).length,
      unvalued: asked.length - valued.length,
      undated: valued.length - counted.length,
    },
    method: {
      name: 'sum of event values with exponential decay',
      version: 1,
      parameters: { by, halfLife, halfLives, dyad: dyad ?? null, prominence, most },
      source:
        'Goldstein, J. S. (1992), "A conflict-cooperation scale for WEIS events data", Journal of Conflict Resolution 36(2), 369-385; Crescenzi, M. J. C. and Enterline, A. J. (2001), "Time remembered: a dynamic model of interstate interaction", International Studies Quarterly 45(3), 409-431',
    },
  };
}

function refuseUnusable({ dyad, prominence, most }: TemperatureOptions, halfLives: readonly number[]): void {
  const refuse = (at: string, message: string): never => {
    throw new QueryError('number-invalid', at, message);
  };
  for (const halfLife of halfLives) {
    if (!(halfLife > 0 && Number.isFinite(halfLife)))
      refuse('halfLife', `${halfLife} is no half-life. Give a number of days above 0.`);
  }
  if (prominence !== undefined && !(prominence >= 0))
    refuse('prominence', `${prominence} is no prominence. Give a number of at least 0.`);
  if (most !== undefined && !(Number.isSafeInteger(most) && most >= 0))
    refuse('most', `${most} is no number of events. Give a whole number of at least 0.`);
  if (dyad && dyad[0] === dyad[1]) refuse('dyad', `A dyad has two actors, not ${dyad[0]} twice.`);
}

const spanOf = (moments: readonly Days[]): Days => ({
  first: Math.min(...moments.map(({ first }) => first)),
  last: Math.max(...moments.map(({ last }) => last)),
});

function periodsFor(counted: readonly Counted[], { by = 'month', from, to }: TemperatureOptions): Period[] {
  const spans = counted.map(({ moments }) => spanOf(moments));
  if (spans.length === 0 && (from === undefined || to === undefined)) return [];
  const first = from === undefined ? Math.min(...spans.map((span) => span.first)) : daysOf(from, 'from').min;
  const last = to === undefined ? Math.max(...spans.map((span) => span.last)) : daysOf(to, 'to').max;
  return periodsOf(by, first, last);
}
