import type { DateWords } from './words.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

const yearText = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`);
const monthText = (month: number): string => MONTHS[month - 1] ?? '';

/** The dash stands between blanks where one of the two has blanks of its own. */
const dashed = (from: string, to: string): string =>
  from.includes(' ') || to.includes(' ') ? `${from} – ${to}` : `${from}–${to}`;

/** British English. */
export const en: DateWords = {
  date: ({ year, month, day }) =>
    [
      ...(day === undefined ? [] : [day]),
      ...(month === undefined ? [] : [monthText(month)]),
      yearText(year),
    ].join(' '),
  years: (from, to) =>
    from > 0 ? `${from}–${to}` : dashed(yearText(from), to > 0 ? `AD ${to}` : yearText(to)),
  months: (year, from, to) => `${monthText(from)}–${monthText(to)} ${yearText(year)}`,
  days: (year, month, from, to) => `${from}–${to} ${monthText(month)} ${yearText(year)}`,
  daysOfMonths: (year, month, day, toMonth, toDay) =>
    `${day} ${monthText(month)} – ${toDay} ${monthText(toMonth)} ${yearText(year)}`,
  range: dashed,
  through: (from, to) => `${from} to ${to}`,
  since: (from) => `since ${from}`,
  until: (to) => `until ${to}`,
  endUnknown: (from) => `from ${from} (end unknown)`,
  startUnknown: (to) => `until ${to} (start unknown)`,
  decade: (year) => `the ${year}s`,
  season: (year, season) => `${SEASONS[season - 1]} ${yearText(year)}`,
  hemisphere: (season, hemisphere) => `${season} (${hemisphere}ern hemisphere)`,
  quarter: (year, quarter) => `${ORDINALS[quarter - 1]} quarter of ${yearText(year)}`,
  half: (year, half) => `${ORDINALS[half - 1]} half of ${yearText(year)}`,
  about: (date) => `around ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  between: (from, to) => `between ${from} and ${to}`,
  orEarlier: (date) => `${date} or earlier`,
  orLater: (date) => `${date} or later`,
  unknown: 'unknown',
};
