import type { Locale } from '@yalu/model/text';
import { dictionary } from '../../locale/index.ts';
import type { Figures, School } from './figures.ts';
import { evolutionWords } from './words/index.ts';

/** More sentences of a kind than that are left to the table. */
const NAMED = 4;

export function evolutionHeadline({ schools }: Figures, locale: Locale): string {
  const words = evolutionWords(locale);
  const grown = most(schools, ({ grewOutOf }) => grewOutOf.length);
  if (grown) return words.grew(grown.label, labelsOf(grown.grewOutOf));
  const overtaking = most(schools, ({ overtook }) => overtook.length);
  if (overtaking) return words.overtook(overtaking.label, labelsOf(overtaking.overtook));
  return words.unlinked(schools.length);
}

export function evolutionSubtitle({ dated, links }: Figures, locale: Locale): string {
  return evolutionWords(locale).subtitle({
    linked: links.length > 0,
    uncertain: dated.some(({ uncertain }) => uncertain),
    open: dated.some(({ to }) => to === Infinity),
  });
}

export function evolutionSummary(figures: Figures, locale: Locale): string {
  const words = evolutionWords(locale);
  const { schools, dated, undated } = figures;
  const grown = schools.filter(({ grewOutOf }) => grewOutOf.length > 0);
  const overtaking = schools.filter(({ overtook }) => overtook.length > 0);
  const originless = schools.filter(({ grewOutOf }) => grewOutOf.length === 0);
  const said = [
    ...grown.map(({ label, grewOutOf }) => words.sentence(words.grew(label, labelsOf(grewOutOf)))),
    ...overtaking.map(({ label, overtook }) => words.sentence(words.overtook(label, labelsOf(overtook)))),
  ];
  return dictionary(locale).sentences([
    ...said.slice(0, NAMED),
    ...(said.length > NAMED ? [words.more(said.length - NAMED)] : []),
    ...(originless.length > 0
      ? [words.originless(originless.slice(0, NAMED).map(labelOf), rest(originless))]
      : []),
    words.periods(
      dated.slice(0, NAMED).map(({ label, dates }) => ({ label, dates })),
      rest(dated),
    ),
    ...(undated.length > 0 ? [words.undated(undated.slice(0, NAMED).map(labelOf), rest(undated))] : []),
  ]);
}

function rest(schools: readonly School[]): number {
  return Math.max(0, schools.length - NAMED);
}

function labelOf({ label }: { readonly label: string }): string {
  return label;
}

function labelsOf(schools: readonly { readonly label: string }[]): readonly string[] {
  return schools.map(labelOf);
}

/** The first of those of which a number is largest; undefined where it is 0 of all. */
function most(schools: readonly School[], numberOf: (school: School) => number): School | undefined {
  return schools.reduce<School | undefined>(
    (best, school) => (numberOf(school) > (best ? numberOf(best) : 0) ? school : best),
    undefined,
  );
}
