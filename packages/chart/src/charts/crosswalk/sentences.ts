import type { Locale } from '@yalu/model/text';
import { dictionary } from '../../locale/index.ts';
import type { Category, Figures } from './figures.ts';
import { crosswalkWords, type Names } from './words/index.ts';

/** So many are named in a sentence; of the rest, the number is said. */
const NAMED = 4;
/** Longer names are cut: the table has all of them. */
const LONGEST = 120;

export function crosswalkHeadline({ left, right, ...found }: Figures, locale: Locale): string {
  const [only] = left;
  return crosswalkWords(locale).headline({
    ...found,
    left: left.length === 1 && only ? cut(only.label) : undefined,
    right: cut(right.label),
  });
}

export function crosswalkSubtitle(locale: Locale): string {
  return crosswalkWords(locale).subtitle;
}

export function crosswalkSummary({ left, right, answers, total }: Figures, locale: Locale): string {
  const words = crosswalkWords(locale);
  const unmapped = left.flatMap(({ categories }) => categories.filter(({ mapped }) => !mapped));
  const unanswered = right.categories.filter(({ mapped }) => !mapped);
  const bounded = right.categories.filter(({ bounds }) => bounds !== undefined);
  return dictionary(locale).sentences([
    ...answers
      .slice(0, NAMED)
      .map(({ relation, fromLabel, toLabel }) => words.answer[relation](cut(fromLabel), cut(toLabel))),
    ...(answers.length > NAMED ? [words.moreAnswers(answers.length - NAMED)] : []),
    ...(unmapped.length > 0 ? [words.without(some(unmapped))] : []),
    ...(unanswered.length > 0 ? [words.unanswered(some(unanswered))] : []),
    ...(total === undefined
      ? []
      : bounded
          .slice(0, NAMED)
          .map(({ label, bounds }) =>
            words.bounds(cut(label), bounds?.lower ?? 0, bounds?.upper ?? 0, total),
          )),
    words.selection,
  ]);
}

const some = (found: readonly Category[]): Names => ({
  named: found.slice(0, NAMED).map(({ label }) => cut(label)),
  more: Math.max(0, found.length - NAMED),
});

function cut(label: string): string {
  const characters = [...label];
  return characters.length <= LONGEST ? label : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
