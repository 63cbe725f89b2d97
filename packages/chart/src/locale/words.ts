import type { Certainty } from '@yalu/model/time';
import type { Caption } from '../charts/define.ts';

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

/** All words that the charts make themselves, in one language. Numbers, dates and lists come in formatted. */
export interface Words {
  readonly caption: (caption: Caption) => string;
  readonly sentences: (parts: readonly string[]) => string;

  readonly timeline: {
    /** "Four schools of thought since 1993". `together`: how many were dominant at once at most, and when. */
    readonly headline: (
      schools: number,
      since: string,
      together?: { schools: number; span: string },
    ) => string;
    readonly headlineOne: (school: string, span: string) => string;
    readonly headlineEvents: (events: number, from: string, to: string) => string;
    readonly headlineAsOf: (date: string, certain: readonly string[], possible: readonly string[]) => string;
    readonly subtitle: (shown: {
      schools: boolean;
      events: boolean;
      possible: boolean;
      open: boolean;
    }) => string;
    readonly asOf: (date: string) => string;
    readonly certainty: Readonly<Record<Certainty, string>>;
    readonly periods: (periods: readonly { school: string; span: string }[]) => string;
    /** An open end: what the source knows, and until when. */
    readonly knownUntil: (school: string, date: string) => string;
    readonly uncertainEnds: (schools: readonly string[]) => string;
    readonly togetherSentence: (schools: readonly string[], span: string) => string;
    readonly asOfSentence: (date: string, certain: readonly string[], possible: readonly string[]) => string;
    readonly events: (events: number, from: string, to: string) => string;
    readonly column: Readonly<Record<'what' | 'kind' | 'when' | 'printed' | 'certain' | 'possible', string>>;
    readonly kind: Readonly<Record<'school' | 'event', string>>;
    readonly until: (date: string) => string;
    readonly from: (date: string) => string;
  };

  readonly matrix: {
    readonly headline: (schools: number, dimensions: number, shared: number, same: number) => string;
    readonly headlineTwo: (
      first: string,
      second: string,
      figures: { dimensions: number; differ: number; part: number; same: number },
    ) => string;
    readonly headlineOne: (school: string, dimensions: number) => string;
    readonly subtitle: (schools: number) => string;
    readonly also: string;
    readonly relation: Readonly<Record<'same' | 'part' | 'differ', string>>;
    readonly relationsSentence: (
      relation: 'same' | 'part' | 'differ',
      dimensions: readonly string[],
    ) => string;
    readonly sharedSentence: (shared: readonly { concept: string; schools: readonly string[] }[]) => string;
    readonly contents: (schools: readonly string[], dimensions: number) => string;
    readonly missing: string;
    readonly column: Readonly<Record<'dimension' | 'relation', string>>;
  };

  readonly distribution: {
    readonly headline: (largest: ShareWords, relation: HalfRelation) => string;
    readonly subtitle: (shown: { total: string; level: string; views: boolean; groups: boolean }) => string;
    readonly half: string;
    /** Head of the column of counts and shares. */
    readonly values: string;
    readonly notCounted: string;
    readonly noGroup: string;
    readonly largest: (share: ShareWords, level: string) => string;
    readonly next: (shares: readonly ShareWords[]) => string;
    readonly againstHalf: (open: boolean, level: string) => string;
    readonly missing: (views: readonly string[]) => string;
    readonly column: Readonly<Record<'view' | 'group' | 'count' | 'share' | 'low' | 'high', string>>;
  };
}
