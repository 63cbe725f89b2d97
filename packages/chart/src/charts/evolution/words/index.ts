import type { Locale } from '@yalu/model/text';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

/** The words of this chart in one language. Dates come in formatted. */
export interface EvolutionWords {
  /** Without a full stop, as headlines stand; {@link EvolutionWords.sentence} makes a sentence of them. */
  readonly grew: (school: string, outOf: readonly string[]) => string;
  readonly overtook: (school: string, others: readonly string[]) => string;
  readonly unlinked: (schools: number) => string;
  readonly sentence: (statement: string) => string;
  readonly subtitle: (shown: { linked: boolean; uncertain: boolean; open: boolean }) => string;
  /** How many more schools grew out of another or overtook one. */
  readonly more: (count: number) => string;
  readonly originless: (schools: readonly string[], more: number) => string;
  readonly periods: (
    periods: readonly { readonly label: string; readonly dates: string }[],
    more: number,
  ) => string;
  readonly undated: (schools: readonly string[], more: number) => string;
  readonly certain: string;
  readonly possible: string;
  /** What the lines mean, read along their arrows. */
  readonly kind: Readonly<Record<'grew' | 'overtook', string>>;
  readonly column: Readonly<Record<'school' | 'dominant' | 'grewOutOf' | 'overtook', string>>;
}

const languages: Readonly<Record<Locale, EvolutionWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of this chart in a language. */
export function evolutionWords(locale: Locale): EvolutionWords {
  return languages[locale];
}
