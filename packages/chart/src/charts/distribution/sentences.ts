import type { Locale } from '@yalu/model/text';
import { dictionary } from '../../locale/index.ts';
import { percent } from '../../locale/format.ts';
import { type DistributionOptions, type Figures, type Part, relationToHalf, shareWords } from './figures.ts';
import { distributionWords } from './words/index.ts';

/** How many more shares than the largest the summary names. */
const NEXT = 3;

export function distributionHeadline({ largest, total }: Figures, locale: Locale): string {
  const words = distributionWords(locale);
  return words.headline(shareWords(largest, total, locale), relationToHalf(largest.count, total));
}

export function distributionSubtitle(figures: Figures, options: DistributionOptions, locale: Locale): string {
  return distributionWords(locale).subtitle({
    total: shareWords(figures.largest, figures.total, locale).total,
    level: levelText(options.level, locale),
    views: options.by === 'view' || !figures.grouped,
    groups: figures.grouped,
    method: options.method,
  });
}

export function distributionSummary(figures: Figures, options: DistributionOptions, locale: Locale): string {
  const { sentences } = dictionary(locale);
  const words = distributionWords(locale);
  const { largest, total, groups, grouped, missing } = figures;
  const parts: readonly Part[] = grouped ? groups : groups.flatMap(({ views }) => views);
  const next = parts
    .filter(({ id }) => id !== largest.id)
    .sort((a, b) => b.count - a.count)
    .slice(0, NEXT);
  const level = levelText(options.level, locale);
  return sentences([
    words.largest(shareWords(largest, total, locale), level, options.method),
    ...(grouped ? [words.againstHalf(largest.low <= 0.5 && largest.high >= 0.5, level)] : []),
    ...(next.length > 0 ? [words.next(next.map((part) => shareWords(part, total, locale)))] : []),
    ...(missing.length > 0 ? [words.missing(missing)] : []),
  ]);
}

/** 0.95 as "95%", 0.999 as "99.9%". */
function levelText(level: number, locale: Locale): string {
  return percent(level, locale, Number.isInteger(Math.round(level * 1e6) / 1e4) ? 0 : 1);
}
