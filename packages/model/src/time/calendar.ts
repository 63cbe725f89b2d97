/**
 * Days of the proleptic Gregorian calendar as milliseconds since 1970 UTC, for years of any size. JavaScript's own
 * `Date` stops 270,000 years from 1970, and `Date.UTC` reads the years 0 to 99 as 1900 to 1999.
 */
export const DAY = 86_400_000;

/** Days from 1970-01-01 to a date (H. Hinnant, "chrono-compatible low-level date algorithms": `days_from_civil`). */
function daysFromEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The first millisecond of a day. Months count from 1 and may run over either end of the year. */
export function startOf(year: number, month = 1, day = 1): number {
  const { year: ownYear, month: ownMonth } = inYear(year, month);
  return daysFromEpoch(ownYear, ownMonth, day) * DAY;
}

/** How many days a month has; its number may run over either end of the year. */
export function daysInMonth(year: number, month: number): number {
  return (startOf(year, month + 1) - startOf(year, month)) / DAY;
}

/** A month whose number runs over the end of its year, as a month from 1 to 12 of the right year. */
function inYear(year: number, month: number): { year: number; month: number } {
  const over = Math.floor((month - 1) / 12);
  return { year: year + over, month: month - 12 * over };
}
