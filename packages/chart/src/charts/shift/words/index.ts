import type { Locale } from '@yalu/model/text';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

/** A shift in words that are already formatted. */
export interface ShiftedWords {
  readonly label: string;
  /** The shares. */
  readonly before: string;
  readonly after: string;
  /** The difference in percentage points, without and with its sign, and the ends of its interval. */
  readonly points: string;
  readonly signed: string;
  readonly low: string;
  readonly high: string;
  readonly direction: 'up' | 'down' | 'same';
}

/** One of the two counts, formatted. The window is empty where it is not known. */
export interface SideWords {
  readonly total: string;
  readonly window: string;
}

/** The words of this chart in one language. Numbers and dates come in formatted. */
export interface ShiftWords {
  readonly headline: {
    readonly none: (largest: ShiftedWords) => string;
    readonly one: (shifted: ShiftedWords) => string;
    readonly several: (count: number, largest: ShiftedWords) => string;
    /** Of one count only: by how many points its largest share would have to move; empty where no move is enough. */
    readonly alone: (label: string, share: string, least: string) => string;
  };
  readonly subtitle: (level: string) => string;
  readonly subtitleAlone: (level: string) => string;
  readonly before: (side: SideWords) => string;
  readonly after: (side: SideWords) => string;
  /** Where there is one count only. */
  readonly only: (side: SideWords) => string;
  readonly exceeds: string;
  readonly within: string;
  /** Heads over the plots. */
  readonly shares: string;
  readonly differences: string;
  readonly beyond: string;
  /** "+27.0 points". */
  readonly points: (signed: string) => string;
  readonly range: (low: string, high: string) => string;
  /** What a second count would have to show: at most `down` or at least `up` texts. */
  readonly beyondNoise: (down: string | null, up: string | null) => string;
  readonly counts: (before: SideWords, after: SideWords) => string;
  readonly countAlone: (before: SideWords) => string;
  readonly shifted: (shifted: readonly ShiftedWords[], more: number, level: string) => string;
  readonly unshifted: (count: number, all: boolean, level: string) => string;
  readonly test: (test: {
    kind: 'exact' | 'chi-square';
    p: string;
    differs: boolean;
    rough: boolean;
  }) => string;
  readonly assumption: string;
  readonly alone: (largest: { label: string; count: string; beyond: string }) => string;
  readonly leftOut: (views: readonly string[], alone: boolean) => string;
  readonly notCounted: string;
  readonly column: Readonly<
    Record<
      | 'view'
      | 'beforeCount'
      | 'beforeShare'
      | 'afterCount'
      | 'afterShare'
      | 'difference'
      | 'interval'
      | 'shift',
      string
    >
  >;
}

const languages: Readonly<Record<Locale, ShiftWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of this chart in a language. */
export function shiftWords(locale: Locale): ShiftWords {
  return languages[locale];
}
