import type { Locale } from '@yalu/model/text';
import { dictionary } from '../../locale/index.ts';
import type { Figures, Holder } from './figures.ts';
import { ladderWords } from './words/index.ts';

/** So many are named in a sentence; of the rest, the number is said. */
const NAMED = 3;
/** Longer names are cut: the table has all of them. */
const LONGEST = 120;

export function ladderHeadline({ focus, rungs, conferredBy }: Figures, locale: Locale): string {
  const words = ladderWords(locale);
  if (focus && focus.place > 1 && focus.above.length > 0) {
    return words.below({ actor: cut(focus.label), place: focus.place, ...some(focus.above) });
  }
  if (focus) return words.rankOf({ actor: cut(focus.label), place: focus.place, rank: cut(focus.rank) });
  return words.noFocus(cut(conferredBy), rungs.length);
}

export function ladderSubtitle({ conferredBy }: Figures, locale: Locale): string {
  return ladderWords(locale).subtitle(conferredBy);
}

export function ladderSummary({ rungs, undated, uncertain, holders }: Figures, locale: Locale): string {
  const words = ladderWords(locale);
  return dictionary(locale).sentences([
    ...rungs.slice(0, NAMED).map(({ place, ranks }) =>
      words.rung({
        place,
        ranks: ranks.slice(0, NAMED).map(({ label, holders: held }) => ({
          rank: cut(label),
          ...some(held.map((holder) => holder.label)),
        })),
        open: ranks.length > 1,
      }),
    ),
    ...(rungs.length > NAMED ? [words.moreRungs(rungs.length - NAMED)] : []),
    ...(undated + uncertain > 0 ? [words.undated({ undated, uncertain, holders })] : []),
    words.selection,
  ]);
}

/** Since when, and the formula: "since June 2019 · “all-weather”". */
export function noteOf({ time, asPrinted }: Holder, locale: Locale): string {
  const words = ladderWords(locale);
  return [time ?? words.noDate, ...(asPrinted === undefined ? [] : [words.quoted(asPrinted)])].join(' · ');
}

const some = (names: readonly string[]): { named: readonly string[]; more: number } => ({
  named: names.slice(0, NAMED).map(cut),
  more: Math.max(0, names.length - NAMED),
});

function cut(label: string): string {
  const characters = [...label];
  return characters.length <= LONGEST ? label : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
