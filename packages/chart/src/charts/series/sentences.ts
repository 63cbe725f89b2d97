import type { Locale } from '@yalu/model/text';
import { dictionary } from '../../locale/index.ts';
import { type Figures, type Observation, stretchesOf } from './figures.ts';
import { seriesWords, type ValueWords } from './words/index.ts';

/** More years or stretches than that are not named. */
const NAMED = { years: 3, gaps: 4 };

export function seriesHeadline(figures: Figures, locale: Locale): string {
  const words = seriesWords(locale);
  const { label, highest, observed } = figures;
  const most = valueWords(highest, figures, locale);
  if (observed.length === 1) return words.headlineOne(label, most);
  if (highest.length === observed.length) return words.headlineEven(label, most.value);
  return words.headline(label, most);
}

export function seriesSubtitle({ definition, unit, coverage, missing }: Figures, locale: Locale): string {
  return seriesWords(locale).subtitle({ definition, unit, coverage, gaps: missing.length > 0 });
}

export function seriesSummary(figures: Figures, locale: Locale): string {
  const words = seriesWords(locale);
  const { observed, highest, lowest, missing, coverage, rule, unit } = figures;
  const [first, last] = [observed[0], observed.at(-1)];
  const gaps = stretchesOf(missing.map(({ year }) => year));
  const at = ({ year, text }: Observation) => ({ year, value: words.withUnit(text, unit) });
  return dictionary(locale).sentences([
    ...(first && last ? [words.observed(observed.length, at(first), at(last))] : []),
    ...(highest.length < observed.length
      ? [words.range(valueWords(highest, figures, locale), valueWords(lowest, figures, locale))]
      : []),
    ...(gaps.length > 0
      ? [words.gaps(gaps.slice(0, NAMED.gaps), Math.max(0, gaps.length - NAMED.gaps))]
      : []),
    words.coverage[coverage],
    ...(rule === '' ? [] : [rule]),
  ]);
}

function valueWords(those: readonly Observation[], { unit }: Figures, locale: Locale): ValueWords {
  return {
    value: seriesWords(locale).withUnit(those[0]?.text ?? '', unit),
    years: those.length > NAMED.years ? [] : those.map(({ year }) => year),
  };
}
