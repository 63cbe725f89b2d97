import type { Locale } from '@yalu/model/text';
import type { IntervalMethod } from '../figures.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

/** How a share lies to one half: from 45 % it falls just short, up to 55 % it is just over. */
export type HalfRelation = 'below' | 'just-short' | 'exactly' | 'just-over' | 'above';

/** A share in words that are already formatted. */
export interface ShareWords {
  readonly label: string;
  readonly count: string;
  readonly total: string;
  readonly share: string;
  readonly low: string;
  readonly high: string;
}

/** The words of this chart in one language. Numbers, dates and lists come in formatted. */
export interface DistributionWords {
  readonly headline: (largest: ShareWords, relation: HalfRelation) => string;
  readonly subtitle: (shown: {
    total: string;
    level: string;
    views: boolean;
    groups: boolean;
    method: IntervalMethod;
  }) => string;
  readonly half: string;
  /** Head of the column of counts and shares. */
  readonly values: string;
  readonly notCounted: string;
  readonly noGroup: string;
  readonly largest: (share: ShareWords, level: string, method: IntervalMethod) => string;
  readonly next: (shares: readonly ShareWords[]) => string;
  readonly againstHalf: (open: boolean, level: string) => string;
  readonly missing: (views: readonly string[]) => string;
  readonly column: Readonly<Record<'view' | 'group' | 'count' | 'share' | 'low' | 'high', string>>;
}

const languages: Readonly<Record<Locale, DistributionWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of this chart in a language. */
export function distributionWords(locale: Locale): DistributionWords {
  return languages[locale];
}
