/** A day, month or year of the calendar. */
export interface PlainDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** How a language puts the parts of a date together. Months are numbered from 1, seasons and quarters too. */
export interface DateWords {
  readonly date: (date: PlainDate) => string;
  /** A span of years. */
  readonly years: (from: number, to: number) => string;
  /** A span of months of one year. */
  readonly months: (year: number, from: number, to: number) => string;
  /** A span of days of one month. */
  readonly days: (year: number, month: number, from: number, to: number) => string;
  /** A span from a day of one month to a day of another, of one year. */
  readonly daysOfMonths: (year: number, month: number, day: number, toMonth: number, toDay: number) => string;
  /** A span of two dates that have nothing to be said once. */
  readonly range: (from: string, to: string) => string;
  /** A span of which an end is more than a date: "1993 to 2002 or 2007". */
  readonly through: (from: string, to: string) => string;
  /** A span that goes on. */
  readonly since: (from: string) => string;
  /** A span that has always been. */
  readonly until: (to: string) => string;
  /** A span that is over, though nobody knows since when. */
  readonly endUnknown: (from: string) => string;
  /** A span that had a beginning, though nobody knows when. */
  readonly startUnknown: (to: string) => string;
  readonly decade: (year: number) => string;
  readonly season: (year: number, season: number) => string;
  readonly hemisphere: (season: string, hemisphere: 'north' | 'south') => string;
  readonly quarter: (year: number, quarter: number) => string;
  readonly half: (year: number, half: number) => string;
  readonly about: (date: string) => string;
  readonly uncertain: (date: string) => string;
  /** Some time between two dates. */
  readonly between: (from: string, to: string) => string;
  readonly orEarlier: (date: string) => string;
  readonly orLater: (date: string) => string;
  readonly unknown: string;
}
