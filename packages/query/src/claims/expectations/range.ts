import type { Outcome } from '../types.ts';

/** Where a number lies: both ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export const point = (value: number): Range => ({ low: value, high: value });

/** What comes of a comparison of two numbers of which no more than their ranges are known. */
export type Relation = (found: Range, than: Range) => Outcome;

const outcome = (always: boolean, never: boolean): Outcome =>
  always ? 'holds' : never ? 'fails' : 'undecided';

export const RELATIONS = {
  equals: (found, than) =>
    outcome(
      found.low === found.high && than.low === than.high && found.low === than.low,
      found.high < than.low || found.low > than.high,
    ),
  atLeast: (found, than) => outcome(found.low >= than.high, found.high < than.low),
  atMost: (found, than) => outcome(found.high <= than.low, found.low > than.high),
  moreThan: (found, than) => outcome(found.low > than.high, found.high <= than.low),
  lessThan: (found, than) => outcome(found.high < than.low, found.low >= than.high),
} as const satisfies Readonly<Record<string, Relation>>;

/** All of several outcomes together: one that fails is enough. */
export function all(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('fails')) return 'fails';
  return outcomes.every((one) => one === 'holds') ? 'holds' : 'undecided';
}
