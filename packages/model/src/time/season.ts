import type { Extent } from './bounds.ts';
import { startOf } from './calendar.ts';

/**
 * The months of EDTF's divisions of a year, as `[first month, number of months]`. The standard leaves the months of
 * seasons open; ours are the meteorological ones of the northern hemisphere for 21-28 (spring is March to May, winter
 * December to February of the next year), and of the southern for 29-32. The `edtf` library places spring in January
 * to March, which would misdate a journal's winter issue by a quarter.
 */
const divisions: Readonly<Record<number, readonly [first: number, months: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
};

/** Whether EDTF has a division of a year by this number. */
export function isDivision(division: number): boolean {
  return divisions[division] !== undefined;
}

/** The first and last millisecond of a division (21 to 41) of a year, or undefined where EDTF has no such division. */
export function divisionOfYear(year: number, division: number): Extent | undefined {
  const months = divisions[division];
  if (!months) return undefined;
  const [first, length] = months;
  return { min: startOf(year, first), max: startOf(year, first + length) - 1 };
}
