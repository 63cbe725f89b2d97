import type { RecordAddress } from '@yalu/model/dataset';
import type { LocaleString } from '@yalu/model/text';
import type { Query } from '../ast/types.ts';
import type { Column, Selection } from '../memory/result.ts';
import type { Expectation } from './expectation.ts';
import type { ExpectationName } from './expectations/registry.ts';

/** How a claim is checked: a query, what to expect of its answer, and what else a reader should see. */
export interface Check {
  readonly query: Query;
  readonly expect: Expectation;
  /** Further questions, answered beside the verdict and not part of it: what lies just outside the span, say. */
  readonly context?: readonly { readonly label: LocaleString; readonly query: Query }[];
}

export type Outcome = 'holds' | 'fails' | 'undecided';

/**
 * Why a check decides nothing: there is nothing to compare; it depends on dates that are open; a share lies too near to
 * what was expected of it; it depends on records that cite no source; or on records that the dataset may not hold.
 */
export type UndecidedReason = 'no-data' | 'uncertain-time' | 'interval' | 'missing-source' | 'coverage';

/** A record that an answer rests on. */
export type Evidence = RecordAddress;

/** The answer to one of a check's further questions. */
export interface VerdictContext {
  readonly label: LocaleString;
  readonly numbers: Readonly<Record<string, unknown>>;
  readonly evidence: readonly Evidence[];
}

/** How much an outcome depends on rows that are only possible, because their dates are not known well enough. */
export interface Sensitivity {
  /** What it would be if none of them counted, and if all did. */
  readonly ifCertainOnly: Outcome;
  readonly ifAllPossible: Outcome;
  /** Whether it is another for some of them than for none. */
  readonly flips: boolean;
  /** How many there are, also where the query itself counts none of them. */
  readonly possible: number;
}

/** What a check came to: computed, never typed in. */
export interface Decided {
  readonly verdict: Outcome;
  /** For `undecided`: why. */
  readonly reason?: UndecidedReason;
  /** The columns of the answer's first row, by name. */
  readonly numbers: Readonly<Record<string, unknown>>;
  readonly columns: readonly Column[];
  /** What was expected: of which column, in which relation, to what. */
  readonly expected: {
    readonly column?: string;
    readonly relation: ExpectationName;
    readonly value: unknown;
  };
  /** What was found instead: in that column, or the number of rows. */
  readonly found: unknown;
  /** Of a share: the interval that was held against what was expected. */
  readonly interval?: { readonly low: number; readonly high: number; readonly level: number };
  /** The records that the answer rests on. */
  readonly evidence: readonly Evidence[];
  /** What of the answer is a choice and not all there is; the rule of each stands in the dataset's catalogue. */
  readonly coverage: { readonly selected: readonly Omit<Selection, 'rule'>[] };
  readonly sensitivity: Sensitivity;
  readonly context: readonly VerdictContext[];
}

/** What became of a claim. */
export interface Verdict extends Decided {
  /** The id of the claim. */
  readonly claim: string;
}
