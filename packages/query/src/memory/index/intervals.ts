import type { Bounds, Readings } from '@yalu/model/time';
import type { TimeRelation } from '../../ast/types.ts';
import type { CompiledPath } from '../path.ts';
import type { Scope } from '../scope.ts';
import { type AskedTime, readingsOfValue } from '../time.ts';
import { mostReached } from './columns.ts';
import { type Sorted, sortedOrder } from './sorted.ts';
import { keyOf, storeOf } from './store.ts';
import type { Table } from './table.ts';
import { walkOf } from './walk.ts';

/** How certain a row is: 2 certain, 1 possible, 0 impossible, -1 where it has no date. */
export type Rank = -1 | 0 | 1 | 2;

/**
 * The rows of a table by their dates and spans, each with the four instants between which it starts and ends.
 *
 * What may share an instant with a span is found in a static form of the augmented interval tree (T. Cormen, C. Leiserson,
 * R. Rivest and C. Stein, Introduction to Algorithms, 3rd ed., section 14.3): intervals in the order of their starts, and
 * over them a balanced tree, laid out in one array, of the latest end. With n intervals and k found that takes
 * O(log n + k log n) steps. What is before or after a date is one end of a sorted list.
 */
export interface Intervals {
  /** The rows without a date. */
  readonly undated: Int32Array;
  /** The rows that may meet what is asked, in order: all that do, and perhaps some that do not. */
  readonly candidates: (asked: readonly AskedTime[]) => Int32Array;
  /** How certainly a row meets all that is asked, each perhaps with another of its spans. */
  readonly rankOf: (row: number, asked: readonly AskedTime[]) => Rank;
  /** How many cells its arrays hold. */
  readonly cells: number;
}

/** The index of the dates at a path; undefined where they depend on the query, or on what names a record. */
export function intervalsOf(scope: Scope, table: Table, path: CompiledPath): Intervals | undefined {
  if (table.key === undefined) return undefined;
  return storeOf(scope.dataset).get(keyOf<Intervals | undefined>('intervals', table.key, path.text), () => {
    const walk = walkOf(scope, path);
    if (!walk) return { value: undefined, cells: 0 };
    const dates: unknown[] = [];
    const most = mostReached(table);
    let reached = 0;
    const value = buildIntervals(table.size, (row) => {
      dates.length = 0;
      if (reached <= most) reached += walk(table.recordAt(row), table.itemAt(row), dates);
      return reached <= most ? dates.map(readingsOfValue) : [];
    });
    return reached <= most ? { value, cells: value.cells } : { value: undefined, cells: 0 };
  });
}

/** The certainty that a relation gives, where the record starts from s1 to s2 and ends from e1 to e2. */
type RankOfBounds = (s1: number, s2: number, e1: number, e2: number, a: number, b: number) => 0 | 1 | 2;

const share: RankOfBounds = (s1, s2, e1, e2, a, b) => (s2 <= b && a <= e1 ? 2 : s1 <= b && a <= e2 ? 1 : 0);

/** The relations to a span that lasts from a to b and means all of it (docs/querying.md has the table). */
const ranks: Readonly<Record<TimeRelation, RankOfBounds>> = {
  asOf: share,
  overlaps: share,
  during: (s1, s2, e1, e2, a, b) =>
    a <= s1 && e2 <= b ? 2 : a <= s2 && e1 <= b && s1 <= b && a <= e2 ? 1 : 0,
  throughout: (s1, s2, e1, e2, a, b) => (s2 <= a && b <= e1 ? 2 : s1 <= a && b <= e2 ? 1 : 0),
  before: (_s1, _s2, e1, e2, a) => (e2 < a ? 2 : e1 < a ? 1 : 0),
  after: (s1, s2, _e1, _e2, _a, b) => (b < s1 ? 2 : b < s2 ? 1 : 0),
};

/** @param spansOf the dates and spans of a row, each with its readings */
export function buildIntervals(size: number, spansOf: (row: number) => readonly Readings[]): Intervals {
  const first = new Int32Array(size + 1);
  const undated: number[] = [];
  const owners: number[] = [];
  const hulls: Bounds[] = [];
  // Of the spans that may mean several things, what they may mean.
  const several = new Map<number, Readings>();
  for (let row = 0; row < size; row++) {
    first[row] = owners.length;
    const spans = spansOf(row);
    if (spans.length === 0) undated.push(row);
    for (const readings of spans) {
      if (readings.length > 1) several.set(owners.length, readings);
      owners.push(row);
      hulls.push(hullOf(readings));
    }
  }
  first[size] = owners.length;
  const ownerOf = Int32Array.from(owners);
  const startsFrom = Float64Array.from(hulls, ({ start }) => start.min);
  const startsBy = Float64Array.from(hulls, ({ start }) => start.max);
  const endsFrom = Float64Array.from(hulls, ({ end }) => end.min);
  const endsBy = Float64Array.from(hulls, ({ end }) => end.max);
  const byStart = sortedOrder(startsFrom);
  const latest = latestEnds(byStart.order, endsBy);
  // Few ask what was before or after, and their order is made when they do.
  let byEnd: Sorted | undefined;
  let byLastStart: Sorted | undefined;

  function sharing(from: number, to: number): number[] {
    const found: number[] = [];
    const count = firstAbove(byStart.sorted, to, true);
    const leaves = latest.length / 2;
    const visit = (node: number, left: number, width: number): void => {
      if (left >= count || (latest[node] ?? 0) < from) return;
      if (width === 1) found.push(byStart.order[left] ?? -1);
      else {
        visit(node * 2, left, width / 2);
        visit(node * 2 + 1, left + width / 2, width / 2);
      }
    };
    visit(1, 0, leaves);
    return found;
  }

  function spansFor({ relation, from, to }: AskedTime): Int32Array | number[] {
    if (relation === 'before') {
      const { sorted, order } = (byEnd ??= sortedOrder(endsFrom));
      return order.subarray(0, firstAbove(sorted, from, false));
    }
    if (relation === 'after') {
      const { sorted, order } = (byLastStart ??= sortedOrder(startsBy));
      return order.subarray(firstAbove(sorted, to, true));
    }
    // What holds throughout a span shares its first instant.
    return sharing(from, relation === 'throughout' ? from : to);
  }

  function rankOfSpan(span: number, { relation, from, to }: AskedTime): 0 | 1 | 2 {
    const rank = ranks[relation];
    const readings = several.get(span);
    if (!readings) {
      return rank(
        startsFrom[span] ?? NaN,
        startsBy[span] ?? NaN,
        endsFrom[span] ?? NaN,
        endsBy[span] ?? NaN,
        from,
        to,
      );
    }
    const each = readings.map(({ start, end }) => rank(start.min, start.max, end.min, end.max, from, to));
    // One of them is true, and it is not known which.
    return each.every((one) => one === 2) ? 2 : each.every((one) => one === 0) ? 0 : 1;
  }

  return {
    undated: Int32Array.from(undated),
    candidates: (asked) => {
      const chosen = asked.find(({ relation }) => relation !== 'before' && relation !== 'after');
      const spans = (chosen ? [chosen] : asked).map(spansFor);
      const fewest = spans.reduce((best, next) => (next.length < best.length ? next : best));
      return rowsOfSpans(fewest, ownerOf, size);
    },
    rankOf: (row, asked) => {
      const [from, to] = [first[row] ?? 0, first[row + 1] ?? 0];
      if (from === to) return -1;
      let weakest: 0 | 1 | 2 = 2;
      for (const one of asked) {
        let best: 0 | 1 | 2 = 0;
        for (let span = from; span < to; span++) {
          const rank = rankOfSpan(span, one);
          if (rank > best) best = rank;
        }
        if (best < weakest) weakest = best;
      }
      return weakest;
    },
    cells: 10 * hulls.length + size,
  };
}

function hullOf(readings: Readings): Bounds {
  const [only] = readings;
  if (only && readings.length === 1) return only;
  const least = (of: (bounds: Bounds) => number): number => Math.min(...readings.map(of));
  const most = (of: (bounds: Bounds) => number): number => Math.max(...readings.map(of));
  return {
    start: { min: least(({ start }) => start.min), max: most(({ start }) => start.max) },
    end: { min: least(({ end }) => end.min), max: most(({ end }) => end.max) },
  };
}

/** The tree of the latest end: the root at 1, the children of a node at twice its place and the next, leaves in order. */
function latestEnds(order: Int32Array, ends: Float64Array): Float64Array {
  let leaves = 1;
  while (leaves < order.length) leaves *= 2;
  const latest = new Float64Array(leaves * 2).fill(-Infinity);
  for (const [place, span] of order.entries()) latest[leaves + place] = ends[span] ?? -Infinity;
  for (let node = leaves - 1; node > 0; node--)
    latest[node] = Math.max(latest[node * 2] ?? -Infinity, latest[node * 2 + 1] ?? -Infinity);
  return latest;
}

/** The place of the first number above a limit, or, where the limit is not to be passed, of the first not below it. */
function firstAbove(sorted: Float64Array, limit: number, isPassed: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const value = sorted[middle] ?? NaN;
    if (value < limit || (isPassed && value === limit)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The rows of spans in order, each once. */
function rowsOfSpans(spans: Int32Array | number[], ownerOf: Int32Array, size: number): Int32Array {
  if (spans.length * 16 < size) {
    const rows = Int32Array.from(spans, (span) => ownerOf[span] ?? -1).sort();
    return rows.filter((row, index) => index === 0 || rows[index - 1] !== row);
  }
  const isFound = new Uint8Array(size);
  let count = 0;
  for (const span of spans) {
    const row = ownerOf[span] ?? -1;
    if (isFound[row] === 0) count++;
    isFound[row] = 1;
  }
  const rows = new Int32Array(count);
  let next = 0;
  for (let row = 0; row < size; row++) if (isFound[row] === 1) rows[next++] = row;
  return rows;
}
