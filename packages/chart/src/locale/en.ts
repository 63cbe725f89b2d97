import { conjunction } from './format.ts';
import type { Words } from './words.ts';

const SPELT = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const spelt = (number: number) => SPELT[number] ?? String(number);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const number = (count: number, one: string, several = `${one}s`) =>
  `${spelt(count)} ${count === 1 ? one : several}`;
const list = (parts: readonly string[]) => conjunction(parts, 'en');

const dominance = (certain: readonly string[], possible: readonly string[]) => {
  const parts = [
    ...(certain.length > 0 ? [`${list(certain)} dominant`] : []),
    ...(possible.length > 0 ? [`${list(possible)} possibly dominant`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'no school dominant';
};

export const en: Words = {
  caption: ({ source, dataset, version, licence }) =>
    `Source: ${source}. Data: ${dataset} ${version}, ${licence}.`,
  sentences: (parts) => parts.join(' '),

  timeline: {
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
    subtitle: ({ schools, events, possible, open }) =>
      [
        schools
          ? events
            ? 'When each school was dominant, and events.'
            : 'When each school was dominant.'
          : 'Events by date.',
        ...(possible ? ['Hatched: possible, the source leaves it open.'] : []),
        ...(open ? ['Arrow: no end known.'] : []),
      ].join(' '),
    asOf: (date) => `As of ${date}`,
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
  },

  matrix: {
    headline: (schools, dimensions, shared, same) =>
      same === dimensions
        ? `All ${number(schools, 'school')} hold the same on ${number(dimensions, 'dimension')}`
        : shared === 0
          ? `${capital(number(schools, 'school'))} have nothing in common on ${number(dimensions, 'dimension')}`
          : `${capital(number(schools, 'school'))}, with common ground on ${spelt(shared)} of ${number(dimensions, 'dimension')}`,
    headlineTwo: (first, second, { dimensions, differ, part, same }) =>
      differ === dimensions
        ? `${first} and ${second} differ on all ${number(dimensions, 'dimension')}`
        : same === dimensions
          ? `${first} and ${second} agree on all ${number(dimensions, 'dimension')}`
          : `${first} and ${second} differ on ${spelt(differ)} of ${number(dimensions, 'dimension')}` +
            (part > 0 ? ` and agree in part on ${spelt(part)}` : '') +
            (same > 0 ? `${part > 0 ? ',' : ' and agree'} wholly on ${spelt(same)}` : ''),
    headlineOne: (school, dimensions) => `${school} on ${number(dimensions, 'dimension')}`,
    subtitle: (schools) =>
      schools > 2
        ? 'Position of each school on each dimension. “Also” names the other schools that share a concept with it there.'
        : schools === 2
          ? 'Positions side by side: ≠ no concept in common, ≈ some in common, = the same.'
          : 'Position on each dimension.',
    also: 'also',
    relation: { same: 'same', part: 'in part', differ: 'differ' },
    relationsSentence: (relation, dimensions) =>
      `${{ same: 'The same', part: 'In part the same', differ: 'Different' }[relation]}: ${list(dimensions)}.`,
    sharedSentence: (shared) =>
      `Shared concepts: ${shared.map(({ concept, schools }) => `${concept} (${list(schools)})`).join('; ')}.`,
    contents: (schools, dimensions) => `Positions of ${list(schools)} on ${number(dimensions, 'dimension')}.`,
    missing: 'not stated',
    column: { dimension: 'Dimension', relation: 'Comparison' },
  },

  distribution: {
    headline: ({ label, count, total, share }, relation) =>
      `${label}: ${count} of ${total} texts, ` +
      {
        below: share,
        'just-short': 'just short of half',
        exactly: 'exactly half',
        'just-over': 'just over half',
        above: `more than half (${share})`,
      }[relation],
    subtitle: ({ total, level, views, groups }) =>
      `Share of ${total} texts${views && groups ? ' by group of views (bold) and view' : groups ? ' by group of views' : ' by view'}. Lines: ${level} Wilson score intervals, one share at a time.`,
    half: 'half',
    notCounted: 'not counted',
    values: 'texts · share',
    noGroup: 'Without a group',
    largest: ({ label, count, total, share, low, high }, level) =>
      `${label} has the largest share: ${count} of ${total} texts, ${share} (${level} Wilson score interval ${low} to ${high}).`,
    next: (shares) =>
      `Then: ${shares.map(({ label, count, share }) => `${label} ${count} (${share})`).join('; ')}.`,
    againstHalf: (open, level) =>
      open
        ? `Its interval contains one half, so that at ${level} a majority is neither shown nor excluded.`
        : `Its interval does not contain one half.`,
    missing: (views) => `Named by the source but not counted, which is not zero: ${list(views)}.`,
    column: {
      view: 'View',
      group: 'Group',
      count: 'Texts',
      share: 'Share',
      low: 'Interval from',
      high: 'Interval to',
    },
  },
};
