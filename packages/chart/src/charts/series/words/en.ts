import { capital, list, number } from '../../../locale/english.ts';
import type { SeriesWords, ValueWords } from './index.ts';

const inYears = ({ years }: ValueWords) =>
  years.length === 0 ? 'in several years' : `in ${list(years.map(String))}`;

const SHORT = { selected: 'a choice, no total', partial: 'not complete' };

export const en: SeriesWords = {
  headline: (label, highest) => `${label}: highest ${inYears(highest)}, at ${highest.value}`,
  headlineOne: (label, only) => `${label}: ${only.value} ${inYears(only)}`,
  headlineEven: (label, value) => `${label}: ${value} in every year that has a value`,
  subtitle: ({ definition, unit, coverage, gaps }) => {
    const about = [
      ...(unit === '' ? [] : [`in ${unit}`]),
      ...(coverage === 'complete' ? [] : [SHORT[coverage]]),
    ].join('; ');
    return [
      ...(definition === '' ? [] : [definition]),
      ...(about === '' ? (definition === '' ? ['By year.'] : []) : [`${capital(about)}.`]),
      ...(gaps ? ['Hatched: no value, which is not zero.'] : []),
    ].join(' ');
  },
  units: { '1': '', share: '', 'USD million': 'million US dollars', '%': 'per cent' },
  axis: capital,
  withUnit: (value, unit) => (unit === '' ? value : `${value} ${unit}`),
  observed: (years, first, last) =>
    first.year === last.year
      ? `The series has a value for one year, ${first.year}: ${first.value}.`
      : `The series has values for ${number(years, 'year')}, from ${first.value} in ${first.year} to ${last.value} in ${last.year}.`,
  range: (highest, lowest) =>
    `The highest is ${highest.value}, ${inYears(highest)}; the lowest ${lowest.value}, ${inYears(lowest)}.`,
  gaps: (years, more) =>
    `There is no value, which is not zero, for ${list([
      ...years.map(({ from, to }) => (from === to ? String(from) : `${from} to ${to}`)),
      ...(more > 0 ? [`${number(more, 'more stretch', 'more stretches')} of years`] : []),
    ])}.`,
  missing: {
    'not-published': 'not published',
    'not-sourced': 'no source found',
    'not-applicable': 'not applicable',
    withheld: 'withheld',
  },
  noValue: 'no value',
  coverage: {
    complete: 'It covers all that its definition names.',
    selected: 'It covers a choice, so that a count is no total.',
    partial: 'It does not cover all that its definition names.',
  },
  column: {
    year: 'Year',
    value: (unit) => (unit === '' ? 'Value' : `Value, ${unit}`),
    missing: 'Why there is no value',
  },
};
