import type { Bounds, Readings } from './bounds.ts';
import type { Certainty } from './certainty.ts';

/**
 * The thirteen relations of two stretches of time (J. F. Allen, "Maintaining Knowledge about Temporal Intervals",
 * Communications of the ACM 26(11), 1983), in the order that one runs through as the first is moved from before the
 * second to after it. Of two stretches that are fully known, exactly one holds.
 *
 * Time here is in whole milliseconds and both ends are inclusive. So the first `meets` the second if the next
 * millisecond after its end is the start of the second, and is `before` it only if there is time between them. An end
 * that is open at both stretches is the same end; nothing meets at infinity.
 */
export const ALLEN_RELATIONS = [
  'before',
  'meets',
  'overlaps',
  'finished-by',
  'contains',
  'starts',
  'equal',
  'started-by',
  'during',
  'finishes',
  'overlapped-by',
  'met-by',
  'after',
] as const;
export type AllenRelation = (typeof ALLEN_RELATIONS)[number];

const inverses: Readonly<Record<AllenRelation, AllenRelation>> = {
  before: 'after',
  meets: 'met-by',
  overlaps: 'overlapped-by',
  'finished-by': 'finishes',
  contains: 'during',
  starts: 'started-by',
  equal: 'equal',
  'started-by': 'starts',
  during: 'contains',
  finishes: 'finished-by',
  'overlapped-by': 'overlaps',
  'met-by': 'meets',
  after: 'before',
};

/** The relation that the second has to the first where the first has this one to the second. */
export function inverseOf(relation: AllenRelation): AllenRelation {
  return inverses[relation];
}

type Possible = (a: Bounds, b: Bounds) => boolean;

/**
 * Whether some choice of instants within the bounds fulfils a relation. Each formula is what is left of looking for
 * four instants in order, such as `a.start < b.start <= a.end < b.end`, once the outermost two are put as far out as
 * they go.
 */
const before: Possible = (a, b) => a.end.min + 1 < b.start.max;

const meets: Possible = (a, b) =>
  a.end.min < b.start.max && b.start.min <= a.end.max + 1 && b.start.min < Infinity && a.end.max > -Infinity;

const overlaps: Possible = (a, b) =>
  a.start.min < b.start.max &&
  a.end.min < b.end.max &&
  a.start.min < a.end.max &&
  b.start.min < b.end.max &&
  b.start.min <= a.end.max &&
  a.start.min + 1 < b.end.max;

const starts: Possible = (a, b) =>
  a.start.min <= b.start.max &&
  b.start.min <= a.start.max &&
  a.end.min < b.end.max &&
  b.start.min < b.end.max;

const finishes: Possible = (a, b) =>
  a.end.min <= b.end.max && b.end.min <= a.end.max && b.start.min < a.start.max && b.start.min < b.end.max;

const during: Possible = (a, b) =>
  b.start.min < a.start.max && a.end.min < b.end.max && b.start.min + 1 < b.end.max;

const equal: Possible = (a, b) =>
  a.start.min <= b.start.max &&
  b.start.min <= a.start.max &&
  a.end.min <= b.end.max &&
  b.end.min <= a.end.max;

const inverse =
  (relation: Possible): Possible =>
  (a, b) =>
    relation(b, a);

const possible: Readonly<Record<AllenRelation, Possible>> = {
  before,
  meets,
  overlaps,
  'finished-by': inverse(finishes),
  contains: inverse(during),
  starts,
  equal,
  'started-by': inverse(starts),
  during,
  finishes,
  'overlapped-by': inverse(overlaps),
  'met-by': inverse(meets),
  after: inverse(before),
};

/** The relations of Allen that the first may have to the second, in the order of {@link ALLEN_RELATIONS}. */
export function possibleAllenRelations(a: Readings, b: Readings): readonly AllenRelation[] {
  return ALLEN_RELATIONS.filter((relation) =>
    a.some((one) => b.some((other) => possible[relation](one, other))),
  );
}

/**
 * How certain it is that one of several relations of Allen holds. Most questions are of this kind: a period that is
 * dated by years is `['before', 'meets']` the next where it is over by the time that it starts.
 */
export function anyAllenRelation(a: Readings, b: Readings, relations: readonly AllenRelation[]): Certainty {
  const found = possibleAllenRelations(a, b);
  // One relation holds in each case: if none is possible but those asked for, one of these holds in all of them.
  if (found.length > 0 && found.every((relation) => relations.includes(relation))) return 'certain';
  return found.some((relation) => relations.includes(relation)) ? 'possible' : 'impossible';
}

/** How certain each of Allen's thirteen relations is. At most one is certain, and then all others are impossible. */
export function allen(a: Readings, b: Readings): Readonly<Record<AllenRelation, Certainty>> {
  const found = possibleAllenRelations(a, b);
  const certaintyOf = (relation: AllenRelation): Certainty =>
    !found.includes(relation) ? 'impossible' : found.length === 1 ? 'certain' : 'possible';
  return {
    before: certaintyOf('before'),
    meets: certaintyOf('meets'),
    overlaps: certaintyOf('overlaps'),
    'finished-by': certaintyOf('finished-by'),
    contains: certaintyOf('contains'),
    starts: certaintyOf('starts'),
    equal: certaintyOf('equal'),
    'started-by': certaintyOf('started-by'),
    during: certaintyOf('during'),
    finishes: certaintyOf('finishes'),
    'overlapped-by': certaintyOf('overlapped-by'),
    'met-by': certaintyOf('met-by'),
    after: certaintyOf('after'),
  };
}
