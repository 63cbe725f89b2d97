import { capital, list, number, spelt } from '../../../locale/english.ts';
import type { VisitsWords } from './index.ts';

const VISIT = 'high-level visit';

export const en: VisitsWords = {
  headline: ({ years, most, towards }) => {
    const named = list(years.map(String));
    if (years.length > 1) return `${named} had the most recorded ${VISIT}s: ${spelt(most)} each`;
    if (most === 1) return `One recorded ${VISIT}, in ${named}`;
    const where =
      towards === 'equal'
        ? `${spelt(most / 2)} in each direction`
        : `${towards.count === most ? 'all' : spelt(towards.count)} of them to ${towards.name}`;
    return `${named} had the most recorded ${VISIT}s: ${spelt(most)}, ${where}`;
  },
  headlineEven: (most) => `No year has more than ${number(most, `recorded ${VISIT}`)}`,
  subtitle:
    'Visits that the dataset records, by the year in which they began. One block is one visit; a year without a block has none on record, which does not show that there was none.',
  leader: 'A leader’s visit',
  other: 'Another high-level visit',
  side: (name, visits) => `To ${name}: ${number(visits, 'visit')}`,
  total: ({ total, first, last, above, toAbove, below, toBelow }) =>
    `The dataset records ${number(total, VISIT)} ${first === last ? `in ${first}` : `from ${first} to ${last}`}: ${spelt(toAbove)} to ${above} and ${spelt(toBelow)} to ${below}.`,
  leaders: (visits) =>
    visits === 1 ? 'One was a leader’s visit.' : `${capital(spelt(visits))} were leaders’ visits.`,
  empty: (years, of, { from, to }) =>
    `For ${spelt(years)} of ${number(of, 'year')} there is none on record${from === to ? '' : `, the longest time from ${from} to ${to}`}; the records are no chronicle, so that this does not show that there was none.`,
  undated: (visits) =>
    `${capital(number(visits, 'more visit', 'more visits'))} of no certain year ${visits === 1 ? 'is' : 'are'} not drawn.`,
  column: { year: 'Year', to: (name) => `To ${name}`, leaders: 'Leaders’ visits', visits: 'Visits' },
};
