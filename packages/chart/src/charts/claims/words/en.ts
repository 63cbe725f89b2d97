import { list } from '../../../locale/english.ts';
import type { ClaimsWords } from './index.ts';

const claims = (count: number) => `${count} claim${count === 1 ? '' : 's'}`;

export const en: ClaimsWords = {
  headline: ({ checkable, holds, fails, all, many }) =>
    all
      ? many
        ? `All ${checkable} claims that data can decide hold`
        : 'The one claim that data can decide holds'
      : `Of ${checkable} claim${many ? 's' : ''} that data can decide, ${holds} hold${holds === 1 ? 's' : ''} and ${fails} fail${fails === 1 ? 's' : ''}`,
  noneCheckable: (total, count) => `Data can decide none of ${total} claim${count === 1 ? '' : 's'}`,
  allUnchecked: (checkable, total) => `Data can decide ${checkable} of ${total} claims`,
  subtitle: (total, source, count) =>
    `${total} claim${count === 1 ? '' : 's'}${source === undefined ? '' : ` of ${source}`} by section. Each mark is one claim.`,
  whole: ({ checked, total, checkable, holds, fails, undecided, source }) =>
    `Of ${claims(total)}${source === undefined ? '' : ` of ${source}`}, ${checkable} can be decided by data${checked ? `: ${holds} hold${holds === 1 ? 's' : ''}, ${fails} fail${fails === 1 ? 's' : ''}, ${undecided} stay${undecided === 1 ? 's' : ''} undecided` : ''}.`,
  failing: (named, more) => `What fails: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  undecided: (reasons) => `Undecided: ${list(reasons.map(({ reason, count }) => `${count} (${reason})`))}.`,
  unchecked: (count) => `What came of the checks of ${claims(count)} was not given.`,
  undecidable: (count) => `No data could decide ${claims(count)}, which says nothing for or against.`,
  selected: (count) =>
    `${count} verdict${count === 1 ? ' rests' : 's rest'} on records that are a choice and not all there were.`,
  standing: {
    holds: 'holds',
    fails: 'fails',
    undecided: 'undecided',
    unchecked: 'can be decided',
    undecidable: 'not decidable by data',
  },
  reason: {
    'no-data': 'nothing to compare',
    'uncertain-time': 'dates are open',
    interval: 'too near to what was expected',
    'missing-source': 'records without a source',
    coverage: 'records may be missing',
  },
  table: (number) => `Table ${number}`,
  noSection: 'No section given',
  numbers: ([holds = '', checkable = '', all = '']) => `${holds} · ${checkable} · ${all}`,
  numbersHead: 'hold · decidable · all',
  column: { section: 'Section', claim: 'Claim', verdict: 'Verdict' },
};
