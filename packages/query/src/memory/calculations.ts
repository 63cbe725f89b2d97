import type { Bounds, Extent, Readings } from '@yalu/model/time';
import type { CalculationName } from '../ast/types.ts';
import { dayOf, monthOf } from './calendar.ts';

/** A calculation of the language: from one date or span, or from two. */
export interface CalculationFunction {
  readonly takes: 1 | 2;
  /** The unit of the number. */
  readonly unit: 'year' | 'decade' | 'month' | 'day';
  /** The number, or undefined where not every reading gives the same. */
  readonly of: (readings: readonly Readings[]) => number | undefined;
}

const yearOf = (instant: number): number => monthOf(instant).year;
const decadeOf = (instant: number): number => Math.floor(yearOf(instant) / 10) * 10;
/** The month counted from that before the year 0, so that the same month of another year is another. */
const countedMonthOf = (instant: number): number => {
  const { year, month } = monthOf(instant);
  return year * 12 + month;
};

/** What an instant is in, wherever in an extent it lies; undefined where that differs, or the extent has no limit. */
function whichever({ min, max }: Extent, of: (instant: number) => number): number | undefined {
  if (!Number.isFinite(min) || !Number.isFinite(max)) return undefined;
  const first = of(min);
  return first === of(max) ? first : undefined;
}

/** What every one of some numbers is. */
function agreed(numbers: readonly (number | undefined)[]): number | undefined {
  const [first, ...others] = numbers;
  return others.every((number) => number === first) ? first : undefined;
}

/** What a stretch of time began in, and the number to give for it. */
const ofStart =
  (of: (instant: number) => number, shown: (found: number) => number = (found) => found) =>
  ([readings = []]: readonly Readings[]): number | undefined =>
    agreed(
      readings.map(({ start }) => {
        const found = whichever(start, of);
        return found === undefined ? undefined : shown(found);
      }),
    );

/** How many units a stretch of time touches, its first and its last counted. */
const touched =
  (of: (instant: number) => number) =>
  ([readings = []]: readonly Readings[]): number | undefined =>
    agreed(
      readings.map(({ start, end }: Bounds) => {
        const [first, last] = [whichever(start, of), whichever(end, of)];
        return first === undefined || last === undefined ? undefined : last - first + 1;
      }),
    );

/** The calculations, by name. Days are those of UTC, as everywhere in the model. */
export const calculations: Readonly<Record<CalculationName, CalculationFunction>> = {
  year: { takes: 1, unit: 'year', of: /* @__PURE__ */ ofStart(yearOf) },
  decade: { takes: 1, unit: 'decade', of: /* @__PURE__ */ ofStart(decadeOf) },
  month: {
    takes: 1,
    unit: 'month',
    of: /* @__PURE__ */ ofStart(countedMonthOf, (counted) => counted - 12 * Math.floor((counted - 1) / 12)),
  },
  days: { takes: 1, unit: 'day', of: /* @__PURE__ */ touched(dayOf) },
  years: { takes: 1, unit: 'year', of: /* @__PURE__ */ touched(yearOf) },
  daysBetween: {
    takes: 2,
    unit: 'day',
    of: ([from = [], to = []]) =>
      agreed(
        from.flatMap((one) =>
          to.map((other) => {
            const [first, last] = [whichever(one.start, dayOf), whichever(other.start, dayOf)];
            return first === undefined || last === undefined ? undefined : last - first;
          }),
        ),
      ),
  },
};
