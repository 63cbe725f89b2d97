import { canonical, compareTexts } from './equal.ts';
import { leavesOf, likeness, pairLikest } from './similarity.ts';
import type { AnyRecord, RecordAdded, RecordRemoved } from './types.ts';

/** Up to how many pairs of records are compared; beyond, only equal ones are found. */
const MOST_COMPARED = 10_000;
/** How much a removed record and an added one must share to look like one that was renamed. */
const LIKE_ENOUGH = 0.8;

/** Notes which of the removed records of a collection look like added ones, and the reverse. */
export function noteSimilar(
  removed: readonly RecordRemoved[],
  added: readonly RecordAdded[],
): (RecordRemoved | RecordAdded)[] {
  const found =
    removed.length * added.length <= MOST_COMPARED ? likest(removed, added) : equal(removed, added);
  const [newId, oldId] = [new Map(found), new Map(found.map(([from, to]) => [to, from]))];
  return [
    ...removed.map((change) => ({ ...change, ...similarTo(newId.get(change.id)) })),
    ...added.map((change) => ({ ...change, ...similarTo(oldId.get(change.id)) })),
  ];
}

const similarTo = (id: string | undefined): { similarTo?: string } =>
  id === undefined ? {} : { similarTo: id };

type IdPair = readonly [removed: string, added: string];

function likest(removed: readonly RecordRemoved[], added: readonly RecordAdded[]): IdPair[] {
  const others = added.map(({ id, record }) => ({ id, leaves: leavesOf(withoutId(record)) }));
  const candidates = removed.flatMap(({ id, record }) => {
    const leaves = leavesOf(withoutId(record));
    return others.map((other) => ({ old: id, new: other.id, likeness: likeness(leaves, other.leaves) }));
  });
  return pairLikest(
    candidates
      .filter((candidate) => candidate.likeness >= LIKE_ENOUGH)
      .toSorted((a, b) => compareTexts(unordered(a.old, a.new), unordered(b.old, b.new))),
  ).map((pair) => [pair.old, pair.new]);
}

const unordered = (...ids: readonly string[]): string => ids.toSorted().join(' ');

function equal(removed: readonly RecordRemoved[], added: readonly RecordAdded[]): IdPair[] {
  const open = new Map<string, string[]>();
  for (const { id, record } of added.toSorted((a, b) => compareTexts(b.id, a.id))) {
    const text = canonical(withoutId(record));
    const ids = open.get(text);
    if (ids) ids.push(id);
    else open.set(text, [id]);
  }
  return removed
    .toSorted((a, b) => compareTexts(a.id, b.id))
    .flatMap(({ id, record }) => {
      const other = open.get(canonical(withoutId(record)))?.pop();
      return other === undefined ? [] : [[id, other] as const];
    });
}

const withoutId = (record: AnyRecord): Readonly<Record<string, unknown>> => ({ ...record, id: undefined });
