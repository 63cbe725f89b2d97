import type { Query } from '../ast/types.ts';
import type { Plan } from '../memory/plan.ts';
import type { Result } from '../memory/result.ts';
import { isOfSets } from '../memory/sets.ts';
import type { Expected } from './expectation.ts';
import type { Asked, Judgement } from './expectations/define.ts';
import type { Outcome, UndecidedReason } from './types.ts';

/** How many rows may be merely possible for all their combinations to be tried, and how many rows that may visit. */
const MOST_POSSIBLE = 10;
const MOST_VISITED = 2_000_000;

/** An outcome, and why it is none. */
export interface Decision {
  readonly verdict: Outcome;
  readonly reason?: UndecidedReason;
}

/** The answers that open dates leave possible. */
interface Worlds {
  /** How many rows are only possible. */
  readonly open: number;
  readonly rows: number;
  /** The answer if those of the open rows count that a test takes, by their place among them. */
  readonly answer: (counts: (open: number) => boolean) => Result;
  /** Whether the answers between that with none and that with all of them lie between these two. */
  readonly isMonotone: boolean;
}

/** The outcome however the open dates are settled, with the two answers between which all others lie. */
export interface Weighed extends Decision {
  readonly open: number;
  readonly strictest: Result;
  readonly widest: Result;
  readonly ifCertainOnly: Judgement;
  readonly ifAllPossible: Judgement;
}

/**
 * What comes of an expectation however the open dates are settled. Each row that is only possible may count or not,
 * so every combination of them is tried: a count of 3 certain and 5 possible events may be 4, though neither the
 * certain answer nor the widest says so.
 *
 * Where there are too many to try, the certain and the widest answer stand for all between them if the expectation
 * allows it; otherwise the outcome is `undecided`. Rows are taken to be independent of each other, which can only make
 * an outcome less decided, never wrong.
 */
export function weigh(plan: Plan, query: Query, expected: Expected, asked: Asked): Weighed {
  const worlds = worldsOf(plan, query);
  const [strictest, widest] = [worlds.answer(() => false), worlds.answer(() => true)];
  const judge = (answer: Result): Judgement => expected.judge(answer, asked);
  const ends = {
    open: worlds.open,
    strictest,
    widest,
    ifCertainOnly: judge(strictest),
    ifAllPossible: judge(widest),
  };
  if (worlds.open === 0) return { ...ends, ...agreed([ends.ifAllPossible]) };
  if (worlds.open <= MOST_POSSIBLE && worlds.rows * 2 ** worlds.open <= MOST_VISITED) {
    const judged = Array.from({ length: 2 ** worlds.open }, (_none, world) =>
      judge(worlds.answer((open) => (world & (1 << open)) !== 0)),
    );
    return { ...ends, ...agreed(judged) };
  }
  const verdict = worlds.isMonotone ? expected.between(strictest, widest, asked) : undefined;
  return { ...ends, ...(verdict === undefined ? uncertain : { verdict }) };
}

function worldsOf(plan: Plan, query: Query): Worlds {
  if (isOfSets(query)) return worldsOfSets(plan);
  const open = plan.rows.filter(({ certainty }) => certainty === 'possible');
  return {
    open: open.length,
    rows: plan.rows.length,
    isMonotone: true,
    answer: (counts) => {
      const left = new Set(open.filter((_row, index) => !counts(index)));
      return plan.answer(left.size === 0 ? plan.rows : plan.rows.filter((row) => !left.has(row)));
    },
  };
}

/** Of sets the rows of the answer are what is certain or possible: a row may go because of one that is only possible. */
function worldsOfSets(plan: Plan): Worlds {
  const whole = plan.answer(plan.rows);
  const open = whole.rows.flatMap((row, index) => (row['certainty'] === 'possible' ? [index] : []));
  return {
    open: open.length,
    rows: whole.rows.length,
    isMonotone: false,
    answer: (counts) => {
      const left = new Set(open.filter((_row, index) => !counts(index)));
      return {
        ...whole,
        rows: whole.rows.filter((_row, index) => !left.has(index)),
        evidence: whole.evidence.filter((_row, index) => !left.has(index)),
      };
    },
  };
}

const uncertain: Decision = { verdict: 'undecided', reason: 'uncertain-time' };

function agreed(judged: readonly Judgement[]): Decision {
  const [first] = judged;
  if (first === undefined || judged.some(({ outcome }) => outcome !== first.outcome)) return uncertain;
  if (first.outcome !== 'undecided') return { verdict: first.outcome };
  const isOne = judged.every(({ reason }) => reason === first.reason);
  return isOne ? { verdict: 'undecided', reason: first.reason ?? 'no-data' } : uncertain;
}
