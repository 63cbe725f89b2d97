import { capital, list, number, spelt } from '../../../locale/english.ts';
import type { MatrixWords } from './index.ts';

export const en: MatrixWords = {
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
        ? 'Positions side by side: ≠\u{A0}no concept in common, ≈\u{A0}some in common, =\u{A0}the same.'
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
};
