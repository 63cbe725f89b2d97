/**
 * The months of EDTF's divisions of a year, as `[first month from 0, number of months]`. The standard leaves the
 * months of seasons open; ours are the meteorological ones of the northern hemisphere for 21-28 (spring is March
 * to May, winter December to February of the next year), and of the southern for 29-32. The `edtf` library
 * places spring in January to March, which would misdate a journal's winter issue by a quarter.
 */
const divisions: Readonly<Record<number, readonly [first: number, months: number]>> = {
  21: [2, 3],
  22: [5, 3],
  23: [8, 3],
  24: [11, 3],
  25: [2, 3],
  26: [5, 3],
  27: [8, 3],
  28: [11, 3],
  29: [8, 3],
  30: [11, 3],
  31: [2, 3],
  32: [5, 3],
  33: [0, 3],
  34: [3, 3],
  35: [6, 3],
  36: [9, 3],
  37: [0, 4],
  38: [4, 4],
  39: [8, 4],
  40: [0, 6],
  41: [6, 6],
};

/** The first and last millisecond of a division (21 to 41) of a year, or undefined where EDTF has no such division. */
export function divisionOfYear(year: number, division: number): { min: number; max: number } | undefined {
  const months = divisions[division];
  if (!months) return undefined;
  const [first, length] = months;
  return { min: instantOf(year, first), max: instantOf(year, first + length) - 1 };
}

/** The first millisecond of a month, months from 0 and free to run over. `Date.UTC` alone reads years 0-99 as 1900-1999. */
export function instantOf(year: number, month: number): number {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year + Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
  return date.getTime();
}
