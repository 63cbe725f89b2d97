import { capital, list, number, spelt } from '../../../locale/english.ts';
import type { TimelineWords } from './index.ts';

const dominance = (certain: readonly string[], possible: readonly string[]) => {
  const parts = [
    ...(certain.length > 0 ? [`${list(certain)} dominant`] : []),
    ...(possible.length > 0 ? [`${list(possible)} possibly dominant`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'no school dominant';
};

export const en: TimelineWords = {
  headline: (schools, since, together) =>
    together === undefined
      ? `${capital(number(schools, 'school'))} of thought since ${since}, one after another`
      : `${capital(number(schools, 'school'))} of thought since ${since}, ${spelt(together.schools)} at once in ${together.span}`,
  headlineOne: (school, span) => `${school}: ${span}`,
  headlineEvents: (events, from, to) =>
    from === to
      ? capital(`${number(events, 'event')}, ${from}`)
      : capital(`${number(events, 'event')}, ${from} to ${to}`),
  headlineAsOf: (date, certain, possible) => `${date}: ${dominance(certain, possible)}`,
  subtitle: ({ schools, events, named, possible, open }) =>
    [
      schools
        ? events
          ? 'When each school was dominant, and events.'
          : 'When each school was dominant.'
        : 'Events by date.',
      ...(events && !named ? ['Too many events to name here: the table names them.'] : []),
      ...(possible ? ['Hatched: possible, the source leaves it open.'] : []),
      ...(open ? ['Arrow: no end known.'] : []),
    ].join(' '),
  asOf: (date) => `As of ${date}`,
  stated: (school, certainty) => `${school}: ${certainty}`,
  certainty: { certain: 'dominant', possible: 'possibly dominant', impossible: 'not dominant' },
  periods: (periods) =>
    `Dominance by school: ${periods.map(({ school, span }) => `${school}, ${span}`).join('; ')}.`,
  knownUntil: (school, date) => `The end for ${school} is open, and what is known ends in ${date}.`,
  uncertainEnds: (schools) => `The dates are uncertain for ${list(schools)}.`,
  togetherSentence: (schools, span) => `${list(schools)} were dominant at once in ${span}.`,
  asOfSentence: (date, certain, possible) => `As of ${date}: ${dominance(certain, possible)}.`,
  events: (events, from, to) =>
    from === to
      ? `The chart marks ${number(events, 'event')}: ${from}.`
      : `The chart marks ${number(events, 'event')}, from ${from} to ${to}.`,
  column: {
    what: 'School or event',
    kind: 'Kind',
    when: 'When',
    printed: 'As printed in the source',
    certain: 'Certain',
    possible: 'Possible',
  },
  kind: { school: 'School', event: 'Event' },
  until: (date) => `until ${date}`,
  from: (date) => `from ${date}`,
};
