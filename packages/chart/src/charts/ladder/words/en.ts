import { list } from '../../../locale/english.ts';
import type { LadderWords, Names } from './index.ts';

const ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ordinal = (place: number) => ORDINALS[place] ?? `${place}th`;
const some = ({ named, more }: Names) => list(more > 0 ? [...named, `${more} more`] : named);

export const en: LadderWords = {
  below: ({ actor, place, ...above }) =>
    `${actor} stands on the ${ordinal(place)} rung, below ${some(above)}`,
  rankOf: ({ actor, place, rank }) => `${actor} stands on the ${ordinal(place)} rung: ${rank}`,
  noFocus: (conferredBy, rungs) =>
    `${conferredBy} ranks its partnerships on ${rungs} rung${rungs === 1 ? '' : 's'}`,
  subtitle: (conferredBy) =>
    `Ranks of partnership in the diplomatic vocabulary of ${conferredBy}, the highest first, and those whom the sources name as their holders.`,
  rung: ({ place, ranks, open }) =>
    `Rung ${place}: ${ranks.map(({ rank, named, more }) => `${rank} (${named.length > 0 ? some({ named, more }) : 'no holder named'})`).join('; ')}${open ? ', in an order that the source leaves open' : ''}.`,
  moreRungs: (count) => `Below ${count === 1 ? 'is one more rung' : `are ${count} more rungs`}.`,
  undated: ({ undated, uncertain, holders }) =>
    `Of ${holders} holder${holders === 1 ? '' : 's'}, ${undated} ${undated === 1 ? 'has' : 'have'} no date and ${uncertain} ${uncertain === 1 ? 'has' : 'have'} an uncertain one.`,
  selection: 'The holders are those that the sources name, which need not be all.',
  certain: 'since a known date',
  uncertain: 'since an uncertain or unstated date',
  noDate: 'no date given',
  noHolder: 'no holder named',
  orderOpen: 'Which of these ranks is the higher, the source leaves open.',
  quoted: (formula) => `“${formula}”`,
  column: { place: 'Rung', rank: 'Rank', holder: 'Holder', time: 'Time', formula: 'As printed' },
};
