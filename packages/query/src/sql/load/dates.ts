import type { Bounds, Readings } from '@yalu/model/time';
import { calculations } from '../../memory/calculations.ts';
import { readingsOfValue } from '../../memory/time.ts';
import type { CalendarPart, Limit } from '../tables.ts';

/** What a date or span means, as the database holds it. */
export interface DateCells {
  /** The hull of all readings: each limit by itself. */
  readonly limits: Readonly<Record<Limit, number>>;
  /** Where there are several readings, the limits of each. */
  readonly readings: readonly Readonly<Record<Limit, number>>[] | null;
  /** What is calculated from it; absent where not every reading gives the same. */
  readonly calendar: Readonly<Record<CalendarPart, number | undefined>>;
}

const limitsOf = ({ start, end }: Bounds): DateCells['limits'] => ({
  s1: start.min,
  s2: start.max,
  e1: end.min,
  e2: end.max,
});

/** 1970-01-01, from which days are counted. */
const FIRST_DAY: Readings = [{ start: { min: 0, max: 0 }, end: { min: 0, max: 0 } }];

/** Computes what a date or span means: once for each that is written alike. */
export function datesRemembered(): (value: unknown) => DateCells {
  const known = new Map<string, DateCells>();
  return (value) => {
    const name = typeof value === 'string' ? value : JSON.stringify(value);
    const before = known.get(name);
    if (before) return before;
    const cells = cellsOf(readingsOfValue(value));
    known.set(name, cells);
    return cells;
  };
}

function cellsOf(readings: Readings): DateCells {
  const each = readings.map(limitsOf);
  const limit = (name: Limit, pick: (...values: number[]) => number): number =>
    pick(...each.map((limits) => limits[name]));
  const { year, decade, month, days, years, daysBetween } = calculations;
  return {
    limits: {
      s1: limit('s1', Math.min),
      s2: limit('s2', Math.max),
      e1: limit('e1', Math.min),
      e2: limit('e2', Math.max),
    },
    readings: each.length > 1 ? each : null,
    calendar: {
      year: year.of([readings]),
      decade: decade.of([readings]),
      month: month.of([readings]),
      days: days.of([readings]),
      years: years.of([readings]),
      day: daysBetween.of([FIRST_DAY, readings]),
    },
  };
}
