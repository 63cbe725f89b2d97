/** A day in milliseconds. */
const DAY = 86_400_000;

/** The day that an instant lies in, counted from 1970-01-01. */
export const dayOf = (instant: number): number => Math.floor(instant / DAY);

/**
 * The year and month (from 1) that an instant lies in, for years of any size: `Date` stops 270,000 years from 1970.
 * (H. Hinnant, "chrono-compatible low-level date algorithms": `civil_from_days`)
 */
export function monthOf(instant: number): { readonly year: number; readonly month: number } {
  const days = dayOf(instant) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month };
}
