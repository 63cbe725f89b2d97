import type { Query } from '../ast/types.ts';
import type { Plan } from '../memory/plan.ts';
import type { Result } from '../memory/result.ts';
import type { Row } from '../memory/row.ts';
import { comparisonOf, type Expectation } from './expectation.ts';
import type { Outcome, Verdict } from './types.ts';

/** How many rows may be merely possible for all their combinations to be tried, and how many rows that may visit. */
const MOST_POSSIBLE = 10;
const MOST_VISITED = 2_000_000;

/** Computed columns whose value, of any rows between two sets, lies between their values of the two. */
const BETWEEN = ['count', 'countDistinct', 'min', 'max'];

/** An outcome, and why it is none. */
export interface Decision {
  readonly verdict: Outcome;
  readonly reason?: NonNullable<Verdict['reason']>;
}

/**
 * What comes of an expectation however the open dates are settled. Each row that is only possible may count or not,
 * so every combination of them is tried: a count of 3 certain and 5 possible events may be 4, though neither the
 * certain answer nor the widest says so.
 *
 * Where there are too many to try, the certain and the widest answer stand for all between them if the column allows
 * it; otherwise the outcome is `undecided`. Rows are taken to be independent of each other, which can only make an
 * outcome less decided, never wrong.
 */
export function decide(
  plan: Plan,
  query: Query,
  expect: Expectation,
  judge: (result: Result) => Outcome,
): Decision {
  const open = plan.rows.filter(({ certainty }) => certainty === 'possible');
  const widest = plan.answer(plan.rows);
  if (open.length === 0) return agreed([judge(widest)]);
  if (open.length <= MOST_POSSIBLE && plan.rows.length * 2 ** open.length <= MOST_VISITED) {
    return agreed(worlds(plan.rows, open).map((rows) => judge(plan.answer(rows))));
  }
  const strictest = plan.answer(plan.rows.filter(({ certainty }) => certainty === 'certain'));
  return standForAll(strictest, widest, query, expect) ? agreed([strictest, widest].map(judge)) : uncertain;
}

function worlds(rows: readonly Row[], open: readonly Row[]): Row[][] {
  return Array.from({ length: 2 ** open.length }, (_none, world) => {
    const left = new Set(open.filter((_row, index) => (world & (1 << index)) === 0));
    return rows.filter((row) => !left.has(row));
  });
}

const uncertain: Decision = { verdict: 'undecided', reason: 'uncertain-time' };

function agreed([first = 'undecided', ...others]: readonly Outcome[]): Decision {
  if (others.some((outcome) => outcome !== first)) return uncertain;
  return first === 'undecided' ? { verdict: first, reason: 'no-data' } : { verdict: first };
}

/** Whether the outcomes of two answers decide all answers between them. */
function standForAll(
  strictest: Result,
  widest: Result,
  { group, aggregate, offset, limit }: Query,
  expect: Expectation,
): boolean {
  if ('rows' in expect) return true;
  const computed =
    aggregate !== undefined && Object.hasOwn(aggregate, expect.column) ? aggregate[expect.column] : undefined;
  const isPlain =
    computed !== undefined && group === undefined && offset === undefined && limit === undefined;
  if (!isPlain || !BETWEEN.some((name) => name in computed)) return false;
  const [one, other] = [strictest, widest].map(({ rows }) => rows[0]?.[expect.column] ?? null);
  if (one === other) return true;
  const comparison = comparisonOf(expect);
  if (comparison?.name !== 'equals' && comparison?.name !== 'between') return one !== null && other !== null;
  // Some value between the two might be the one expected.
  if (typeof one !== 'number' || typeof other !== 'number') return false;
  const expected = [comparison.than].flat().map(Number);
  return Math.max(...expected) < Math.min(one, other) || Math.min(...expected) > Math.max(one, other);
}
