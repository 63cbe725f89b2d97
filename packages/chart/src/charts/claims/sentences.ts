import type { Locale } from '@yalu/model/text';
import { integer } from '../../locale/format.ts';
import { dictionary } from '../../locale/index.ts';
import type { Claim, Figures } from './figures.ts';
import { claimsWords } from './words/index.ts';

/** So many claims that fail are named. */
const NAMED = 3;
/** Longer names are cut: the table has all of them. */
const LONGEST = 120;

export function claimsHeadline({ counts, checkable, total }: Figures, locale: Locale): string {
  const words = claimsWords(locale);
  if (checkable === 0) return words.noneCheckable(integer(total, locale), total);
  if (counts.unchecked === checkable)
    return words.allUnchecked(integer(checkable, locale), integer(total, locale));
  return words.headline({
    checkable: integer(checkable, locale),
    holds: counts.holds,
    fails: counts.fails,
    all: counts.holds === checkable,
    many: checkable !== 1,
  });
}

export function claimsSubtitle({ source, total }: Figures, locale: Locale): string {
  return claimsWords(locale).subtitle(integer(total, locale), source, total);
}

export function claimsSummary(figures: Figures, locale: Locale): string {
  const { counts, total, checkable, failing, reasons, selected, source } = figures;
  const words = claimsWords(locale);
  const named = failing.slice(0, NAMED).map(cut);
  return dictionary(locale).sentences([
    words.whole({
      checked: counts.unchecked < checkable,
      total,
      checkable,
      holds: counts.holds,
      fails: counts.fails,
      undecided: counts.undecided,
      source,
    }),
    ...(named.length > 0 ? [words.failing(named, failing.length - named.length)] : []),
    ...(reasons.length > 0
      ? [words.undecided(reasons.map(({ reason, count }) => ({ reason: words.reason[reason], count })))]
      : []),
    ...(counts.unchecked > 0 ? [words.unchecked(counts.unchecked)] : []),
    ...(counts.undecidable > 0 ? [words.undecidable(counts.undecidable)] : []),
    ...(selected > 0 ? [words.selected(selected)] : []),
  ]);
}

/** "holds", or "undecided: no data to compare". */
export function standingOf({ verdict, reason }: Claim, locale: Locale): string {
  const words = claimsWords(locale);
  const standing = words.standing[verdict];
  return reason === undefined ? standing : dictionary(locale).noted(standing, words.reason[reason]);
}

function cut(label: string): string {
  const characters = [...label];
  return characters.length <= LONGEST ? label : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
