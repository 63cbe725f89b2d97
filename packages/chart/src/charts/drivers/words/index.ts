import type { Locale } from '@yalu/model/text';
import type { Role, Sign } from '../../map-rows.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

/** Names, and how many more there are. */
export interface Names {
  readonly named: readonly string[];
  readonly more: number;
}

/** The words of this chart in one language. */
export interface DriversWords {
  /** One driver is moved by more others than any other; so many of these links have no direction. */
  readonly mostMoved: (found: {
    readonly driver: string;
    readonly causes: number;
    readonly open: number;
  }) => string;
  /** Several are moved by as many others. */
  readonly equallyMoved: (drivers: Names, causes: number) => string;
  readonly around: (found: {
    readonly driver: string;
    readonly causes: number;
    readonly effects: number;
  }) => string;
  readonly noLinks: (drivers: number) => string;
  readonly subtitle: (around: string | undefined) => string;
  readonly counts: (
    counts: Readonly<Record<Sign, number>> & { readonly drivers: number; readonly links: number },
  ) => string;
  readonly mostMoving: (drivers: Names, effects: number) => string;
  readonly noLoop: string;
  readonly loops: (positive: number, negative: number) => string;
  readonly loop: (drivers: readonly string[], sign: 'positive' | 'negative') => string;
  readonly selection: string;
  readonly sign: Readonly<Record<Sign, string>>;
  readonly role: Readonly<Record<Role, string>>;
  /** What the links of a loop look like. */
  readonly looped: string;
  readonly link: (from: string, to: string) => string;
  readonly degree: (causes: number, effects: number) => string;
  readonly printed: (words: string) => string;
  readonly condition: (condition: string) => string;
  readonly column: Readonly<Record<'from' | 'to' | 'sign' | 'loop' | 'condition' | 'printed', string>>;
  readonly yes: string;
}

const languages: Readonly<Record<Locale, DriversWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of this chart in a language. */
export function driversWords(locale: Locale): DriversWords {
  return languages[locale];
}
