import type { Locale } from '@yalu/model/text';
import { dictionary } from '../../locale/index.ts';
import type { Figures, YearOfVisits } from './figures.ts';
import { type PeakWords, visitsWords } from './words/index.ts';

/** More years than that are not named in a headline. */
const NAMED = 3;

export function visitsHeadline({ peaks, most, names }: Figures, locale: Locale): string {
  const words = visitsWords(locale);
  const [first] = peaks;
  if (first === undefined || peaks.length > NAMED) return words.headlineEven(most);
  return words.headline({ years: peaks.map(({ year }) => year), most, towards: towardsOf(first, names) });
}

export function visitsSummary(figures: Figures, locale: Locale): string {
  const words = visitsWords(locale);
  const { first, last, total, totals, names, leaders, empty, longestGap, undated } = figures;
  return dictionary(locale).sentences([
    words.total({
      total,
      first,
      last,
      above: names.above,
      toAbove: totals.above,
      below: names.below,
      toBelow: totals.below,
    }),
    ...(leaders > 0 ? [words.leaders(leaders)] : []),
    ...(longestGap ? [words.empty(empty, last - first + 1, longestGap)] : []),
    ...(undated > 0 ? [words.undated(undated)] : []),
  ]);
}

function towardsOf({ above, below }: YearOfVisits, names: Figures['names']): PeakWords['towards'] {
  if (above.length === below.length) return 'equal';
  return above.length > below.length
    ? { name: names.above, count: above.length }
    : { name: names.below, count: below.length };
}
