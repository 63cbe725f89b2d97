import type { Locale } from '@yalu/model/text';
import { decimal, integer } from '../../locale/format.ts';
import { dictionary } from '../../locale/index.ts';
import { groupedBy } from '../../group.ts';
import type { Figures, Tie } from './figures.ts';
import { networkWords, type TieWords } from './words/index.ts';

/** So many of the strongest ties are named. */
const NAMED = 3;
/** Of so many ties all are named. */
const ALL_NAMED = 5;
/** So many of what ties two. */
const NAMED_THROUGH = 4;
/** More that are tied each to each are not named in a headline. */
const MOST_TOGETHER = 3;
/** Larger camps are counted and not listed. */
const LISTED = 6;

export function networkHeadline(figures: Figures, locale: Locale): string {
  const words = networkWords(locale);
  const { over, ties, schools, normalized } = figures;
  if (over === 'both') return mostHeld(figures, locale);
  const strongest = ties.filter(({ weight }) => isSame(weight, ties[0]?.weight ?? 0));
  const [first] = strongest;
  const names = [
    ...new Map(strongest.flatMap(({ from, to }) => [from, to].map(({ id, label }) => [id, label]))).values(),
  ];
  // Two or three of which each is tied to each.
  const together =
    names.length <= MOST_TOGETHER && strongest.length === (names.length * (names.length - 1)) / 2;
  const through = new Set(strongest.map((tie) => tie.through.length));
  if (first === undefined || !together || through.size > 1 || (normalized && names.length > 2))
    return words.headlineEqual(strongest.length, over, schools);
  if (normalized) return words.headlineWeight(tieWords(first, figures, locale));
  return words.headline(names, { over, schools, against: first.weight < 0, through: first.through.length });
}

export function networkSubtitle({ over, kind, schools, normalized }: Figures, locale: Locale): string {
  return networkWords(locale).subtitle({ over, kind, schools, normalized });
}

export function networkSummary(figures: Figures, locale: Locale): string {
  const words = networkWords(locale);
  const { over, ties, schools, alone, camps, statements, kind } = figures;
  const strongest = ties
    .slice(0, ties.length <= ALL_NAMED ? ALL_NAMED : NAMED)
    .map((tie) => tieWords(tie, figures, locale));
  return dictionary(locale).sentences([
    ...(over === 'both' ? [heldText(figures, locale)] : []),
    ...(over === 'both' ? [] : [words.strongest(strongest, ties.length)]),
    ...(over === 'actor' && alone.length > 0
      ? [
          words.alone(
            alone.map(({ label }) => label),
            kind,
          ),
        ]
      : []),
    ...(camps === undefined
      ? []
      : camps.members[1].length === 0
        ? [words.undivided]
        : [
            words.camps({
              modularity: decimal(camps.modularity, locale, 2),
              camps: camps.members.map((members) =>
                members.length > LISTED ? members.length : members.map(({ label }) => label),
              ),
              exact: camps.exact,
            }),
          ]),
    words.basis(statements, schools),
  ]);
}

/** How many concepts are held, and which by several. */
function heldText({ ties, schools, kind }: Figures, locale: Locale): string {
  const held = [...groupedBy(ties, ({ to }) => to.id).values()];
  const shared = held
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length || ((a[0]?.to.id ?? '') < (b[0]?.to.id ?? '') ? -1 : 1))
    .map((those) => ({ concept: those[0]?.to.label ?? '', holders: those.length }));
  return networkWords(locale).held({
    concepts: held.length,
    shared: shared.length,
    most: shared.slice(0, ALL_NAMED),
    schools,
    kind,
  });
}

/** Which concept the most hold, or reject. */
function mostHeld({ ties, nodes, schools, kind }: Figures, locale: Locale): string {
  const words = networkWords(locale);
  const sign = kind === 'conflict' ? -1 : 1;
  const counted = [
    ...groupedBy(
      ties.filter(({ weight }) => sign * weight > 0),
      ({ to }) => to.id,
    ).values(),
  ];
  const most = counted.reduce((best, { length }) => Math.max(best, length), 0);
  const first = counted.filter(({ length }) => length === most);
  const of = nodes.filter(({ side }) => side === 'holder').length;
  return words.mostHeld({
    concepts: first.flatMap(([tie]) => (tie ? [tie.to.label] : [])),
    holders: most,
    of,
    schools,
    rejected: kind === 'conflict',
  });
}

/** A tie with what it consists of, in words. */
export function tieWords(tie: Tie, figures: Figures, locale: Locale): TieWords {
  return {
    from: tie.from.label,
    to: tie.to.label,
    weight: weightText(tie, figures, locale),
    through: tie.through.slice(0, NAMED_THROUGH),
    more: Math.max(0, tie.through.length - NAMED_THROUGH),
  };
}

/** A weight as a whole number where all are, else to two digits. Where signs can differ, it has its sign. */
export function weightText({ weight }: Tie, { ties, kind }: Figures, locale: Locale): string {
  const whole = ties.every((tie) => Number.isInteger(tie.weight));
  const shown = kind === 'conflict' ? -weight : weight;
  const text = whole ? integer(shown, locale) : decimal(shown, locale, 2);
  return kind === 'subtract' && weight > 0 ? `+${text}` : text;
}

/** Weights that differ by a rounding are the same. */
const isSame = (one: number, other: number) => Math.abs(Math.abs(one) - Math.abs(other)) < 1e-9;
