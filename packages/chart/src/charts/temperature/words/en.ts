import { list, number, spelt } from '../../../locale/english.ts';
import type { ReadingWords, TemperatureWords } from './index.ts';

const after = ({ after: events }: ReadingWords) =>
  events.length === 0 ? '' : `, made by ${list(events.map((event) => `“${event}”`))}`;
const reading = ({ index, low, high }: ReadingWords) => `${index} (from ${low} to ${high})`;

export const en: TemperatureWords = {
  headline: ([one, other], warmest, coldest) =>
    `By recorded events, ${one} and ${other} were warmest in ${warmest} and coldest in ${coldest}`,
  headlineOne: ([one, other], { period, index }) =>
    `By recorded events, the index of ${one} and ${other} was ${index} in ${period}`,
  subtitle: ({ by, halfLife, shortest, longest, silence }) =>
    `Goldstein values of events, each counting half after every ${halfLife} days, added up at the end of each ${by}. Band: half-lives from ${shortest} to ${longest} days, and every day that an uncertain date allows. Dashed: change points of the mean value.${silence === undefined ? '' : ` Hatched: no event on record for over ${silence} days, which is not zero.`}`,
  range: (warmest, coldest) =>
    `The index was highest in ${warmest.period}, at ${reading(warmest)}${after(warmest)}, and lowest in ${coldest.period}, at ${reading(coldest)}${after(coldest)}.`,
  only: (one) => `The index was ${reading(one)} in ${one.period}.`,
  changes: (changes) =>
    changes.length === 0
      ? 'The mean value of the events has no change point.'
      : `The mean value of the events changes ${list(changes.map(({ label, before, after: then }) => `in ${label} from ${before} to ${then}`))}.`,
  tooFew: 'There are too few events for a change point.',
  silent: (by, periods, of, days) =>
    `At the end of ${periods} of ${of} ${by}s no event had been on record for over ${days} days; they are left blank.`,
  coverage: ({ events, uncertain, left }) => {
    const dates = uncertain === 0 ? '' : `, ${spelt(uncertain)} of them of no certain day`;
    const others =
      left === 0
        ? ''
        : `; ${spelt(left)} more, without a value or a date, ${left === 1 ? 'is' : 'are'} left out`;
    return `The index rests on ${number(events, 'event')} that the dataset holds${dates}${others}; that none is on record does not show calm.`;
  },
  indexHead: (by) => `Index at the end of each ${by}`,
  eventsHead: 'Value of each event',
  silence: 'no event on record',
  mean: (value) => `mean ${value}`,
  index: ({ index, low, high }) => `Index ${index} (${low} to ${high})`,
  value: (value) => `Value ${value}`,
  together: (events, mean) => `${events} events, mean value ${mean}`,
  extreme: (kind, events) => `${kind === 'tide' ? 'High tide' : 'Low ebb'}: ${list(events)}`,
  extremeNote: (period, index) => `${period}: ${index}`,
  change: (before, then) => `Change point: mean value from ${before} to ${then}`,
  column: {
    period: 'Period',
    index: 'Index',
    low: 'Band from',
    high: 'Band to',
    events: 'Events begun',
    note: 'Tide, ebb or change',
  },
};
