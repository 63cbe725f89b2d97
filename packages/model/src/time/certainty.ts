/**
 * Three-valued truth about time that is not fully known (Kleene's strong logic): `certain` if it is so however
 * the open questions are settled, `impossible` if it is so in no case, `possible` in between.
 */
export const CERTAINTIES = ['certain', 'possible', 'impossible'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

const rank: Record<Certainty, number> = { impossible: 0, possible: 1, certain: 2 };

/** Both: the weaker of the two. Of none: certain. */
export function and(...values: readonly Certainty[]): Certainty {
  return values.reduce<Certainty>(
    (weakest, value) => (rank[value] < rank[weakest] ? value : weakest),
    'certain',
  );
}

/** Either: the stronger of the two. Of none: impossible. */
export function or(...values: readonly Certainty[]): Certainty {
  return values.reduce<Certainty>((best, value) => (rank[value] > rank[best] ? value : best), 'impossible');
}

/** Not: certain and impossible change places. */
export function not(value: Certainty): Certainty {
  return value === 'certain' ? 'impossible' : value === 'impossible' ? 'certain' : 'possible';
}

/** One of several readings is true and we do not know which: certain if each says so, impossible if none allows it. */
export function whicheverHolds(values: readonly Certainty[]): Certainty {
  if (values.length === 0) return 'impossible';
  if (values.every((value) => value === 'certain')) return 'certain';
  return values.every((value) => value === 'impossible') ? 'impossible' : 'possible';
}
