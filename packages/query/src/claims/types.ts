import type { RecordAddress } from '@yalu/model/dataset';
import type { LocaleString } from '@yalu/model/text';
import type { Query } from '../ast/types.ts';
import type { Column } from '../memory/result.ts';
import type { Comparison, Expectation } from './expectation.ts';

/** How a claim is checked: a query, what to expect of its answer, and what else a reader should see. */
export interface Check {
  readonly query: Query;
  readonly expect: Expectation;
  /** Further questions, answered beside the verdict and not part of it: what lies just outside the span, say. */
  readonly context?: readonly { readonly label: LocaleString; readonly query: Query }[];
}

export type Outcome = 'holds' | 'fails' | 'undecided';

/** A record that an answer rests on. */
export type Evidence = RecordAddress;

/** The answer to one of a check's further questions. */
export interface VerdictContext {
  readonly label: LocaleString;
  readonly numbers: Readonly<Record<string, unknown>>;
  readonly evidence: readonly Evidence[];
}

/** What became of a claim: computed, never typed in. */
export interface Verdict {
  /** The id of the claim. */
  readonly claim: string;
  readonly verdict: Outcome;
  /** The columns of the answer's first row, by name. */
  readonly numbers: Readonly<Record<string, unknown>>;
  readonly columns: readonly Column[];
  /** What was expected: of which column, in which relation, to what. */
  readonly expected: {
    readonly column?: string;
    readonly relation: Comparison | 'rows';
    readonly value: unknown;
  };
  /** What was found in that column. */
  readonly found: unknown;
  /** The records that the answer rests on. */
  readonly evidence: readonly Evidence[];
  readonly context: readonly VerdictContext[];
  /** For `undecided`: `no-data`, or `uncertain-time` where the certain answers say one thing and the possible another. */
  readonly reason?: 'no-data' | 'uncertain-time';
}
