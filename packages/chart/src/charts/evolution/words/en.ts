import { capital, list, number, spelt } from '../../../locale/english.ts';
import type { EvolutionWords } from './index.ts';

/** In a sentence a name that says "School" has its article; other names, such as those of groups, stand alone. */
const the = (school: string): string => (/\bSchool$/.test(school) ? `the ${school}` : school);

const atStart = (school: string): string => the(school).replace(/^the /, 'The ');

const some = (named: readonly string[], more: number) =>
  list([...named, ...(more > 0 ? [`${spelt(more)} more`] : [])]);

export const en: EvolutionWords = {
  grew: (school, outOf) => `${atStart(school)} grew out of ${list(outOf.map(the))}`,
  overtook: (school, others) => `${atStart(school)} overtook ${list(others.map(the))}`,
  unlinked: (schools) =>
    schools === 1
      ? 'One school, of no named origin'
      : capital(`${spelt(schools)} schools, none of a named origin`),
  sentence: (statement) => `${statement}.`,
  subtitle: ({ linked, uncertain, open }) =>
    `Bars: when each school was dominant.${linked ? ' Lines: from which school it came, and which it overtook.' : ''}${uncertain ? ' Hatched: possible, not certain.' : ''}${open ? ' Arrow: no end is known.' : ''}`,
  more: (count) => `The table has ${number(count, 'more such link')}.`,
  originless: (schools, more) =>
    `For ${some(schools.map(the), more)} the source names no school of origin, which does not say that there was none.`,
  periods: (periods, more) =>
    `Dominant: ${periods.map(({ label, dates }) => `${label} ${dates}`).join('; ')}${more > 0 ? `; and ${spelt(more)} more` : ''}.`,
  undated: (schools, more) => `Without a period, and so without a place in time: ${some(schools, more)}.`,
  certain: 'certain',
  possible: 'possible',
  kind: { grew: 'Grew into', overtook: 'Was overtaken as the mainstream by' },
  column: {
    school: 'School',
    dominant: 'Dominant',
    grewOutOf: 'Grew out of',
    overtook: 'Overtook',
  },
};
