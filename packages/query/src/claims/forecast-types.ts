import type { Span } from '@yalu/model/time';
import type { Decided, Evidence, UndecidedReason } from './types.ts';

/** What came of a forecast. */
export type ForecastResult = 'held' | 'did-not-hold' | 'void' | 'too-early' | 'not-decidable';

/** Why it is `too-early` or `not-decidable`. */
export type ForecastReason =
  /** It is about a time that had not begun. */
  | 'not-begun'
  /** Its time was not over, and what was so could still change. */
  | 'not-over'
  /** It has no check, because no data can tell. */
  | 'no-check'
  | UndecidedReason;

/** What came of a forecast as it stood at a date: computed, never typed in. */
export interface ForecastVerdict {
  /** The id of the forecast. */
  readonly forecast: string;
  readonly result: ForecastResult;
  readonly reason?: ForecastReason;
  /** Which part the reason is about. */
  readonly of?: 'condition' | 'outcome';
  /** The end of the time that was looked at. */
  readonly asOf: string;
  /** Whether nothing that happens later could change the result. */
  readonly final: boolean;
  /** What the checks of its parts came to. */
  readonly condition?: Decided;
  readonly outcome?: Decided;
  /** The records that they rest on. */
  readonly evidence: readonly Evidence[];
  /** From 0 to 1, or the range that the source gives; absent where it states none as a number. */
  readonly probability?: Probability;
  /** What a person judged at the same date, and whether the checks say the same; absent where they cannot be compared. */
  readonly judged?: { readonly verdict: string; readonly agrees: boolean };
}

export interface Probability {
  readonly value?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface ResolveOptions {
  /** Up to when events count: a date in EDTF, meant with its end. By default that at which the record was judged. */
  readonly asOf?: string;
}

/** A forecast as the record has it. */
export interface ForecastLike {
  readonly id: string;
  readonly condition?: { readonly check?: unknown } | undefined;
  readonly outcome: { readonly check?: unknown };
  readonly horizon: Span;
  readonly probability?: Probability | undefined;
  readonly resolution?: { readonly verdict: string; readonly asOf: string } | undefined;
}
