import { capital, list, spelt } from '../../../locale/english.ts';
import type { CrosswalkWords, Names } from './index.ts';

const some = ({ named, more }: Names) => list(more > 0 ? [...named, `${more} more`] : named);

export const en: CrosswalkWords = {
  headline: ({ mapped, categories, left, right, exact, close }) => {
    const of = left === undefined ? 'other typologies' : `“${left}”`;
    const quality =
      mapped === 0
        ? ''
        : `: ${exact === 0 ? 'none exact' : `${spelt(exact)} exact`}, ${close === 0 ? 'none close' : `${spelt(close)} close`}`;
    return `${capital(mapped === 0 ? 'none' : spelt(mapped))} of ${spelt(categories)} categories of ${of} ${mapped < 2 ? 'has' : 'have'} a counterpart in “${right}”${quality}`;
  },
  subtitle:
    'How the categories on the left answer to those on the right. Sign and dash say how, thickness says how surely.',
  answer: {
    exactMatch: (from, to) => `“${from}” is the same as “${to}”.`,
    closeMatch: (from, to) => `“${from}” is nearly the same as “${to}”.`,
    broadMatch: (from, to) => `“${from}” falls within the broader “${to}”.`,
    narrowMatch: (from, to) => `“${from}” holds the narrower “${to}”.`,
    relatedMatch: (from, to) => `“${from}” goes together with “${to}”.`,
  },
  moreAnswers: (count) => `There ${count === 1 ? 'is one more mapping' : `are ${count} more mappings`}.`,
  without: (categories) => `Without a counterpart: ${some(categories)}.`,
  unanswered: (categories) => `Nothing answers to ${some(categories)}.`,
  bounds: (target, lower, upper, total) =>
    `Of ${total} texts, ${lower === upper ? lower : `${lower} to ${upper}`} fall in “${target}” by these mappings.`,
  selection: 'Mappings are judgements; a category without one is one that nobody has mapped.',
  texts: (count) => `${count} text${count === 1 ? '' : 's'}`,
  between: (lower, upper) =>
    lower === upper ? `${lower} text${lower === 1 ? '' : 's'}` : `${lower} to ${upper} texts`,
  none: 'no counterpart',
  relation: {
    exactMatch: 'the same',
    closeMatch: 'nearly the same',
    broadMatch: 'right is broader',
    narrowMatch: 'right is narrower',
    relatedMatch: 'go together',
  },
  confidence: {
    high: 'high confidence',
    medium: 'medium confidence',
    low: 'low confidence',
    unsaid: 'confidence not stated',
  },
  sure: { high: 'high confidence', medium: 'medium', low: 'low' },
  link: (from, to) => `${from} – ${to}`,
  column: { from: 'From', relation: 'Relation', to: 'To', confidence: 'Confidence', texts: 'Texts' },
};
