import type { AnyDataset } from '@yalu/model/dataset';
import type { Query } from '../ast/types.ts';
import { planOf } from '../memory/plan.ts';
import type { Result, Selection } from '../memory/result.ts';
import { askedOf, type Expected, expectedOf } from './expectation.ts';
import type { Asked, Judgement } from './expectations/define.ts';
import { namesItsRecords, onlyAddsRows } from './growth.ts';
import { isSourced } from './sourced.ts';
import type { Decided, Sensitivity } from './types.ts';
import { type Decision, weigh, type Weighed } from './worlds.ts';

/** An outcome with all that it rests on. */
export interface Finding {
  readonly decision: Decision;
  readonly sensitivity: Sensitivity;
  readonly selected: Decided['coverage']['selected'];
  /** Whether no record that is added could change the outcome. */
  readonly isFinal: boolean;
  readonly expected: Expected;
  /** Of the widest answer: that which the query gives. */
  readonly judgement: Judgement;
  readonly answer: Result;
}

/** Decides what comes of a query if something is expected of it. @throws QueryError for what does not fit the dataset */
export function decide(dataset: AnyDataset, query: Query, expectation: object): Finding {
  const plan = planOf(dataset, query);
  const expected = expectedOf(expectation);
  const asked = askedOf(query, plan, expected);
  const weighed = weigh(plan, query, expected, asked);
  const selected = choicesOf(weighed.widest.coverage.selected, expected, asked);
  const isFinal = survives(dataset, weighed, expected, asked);

  const sourced = plan.rows.filter(({ address }) => isSourced(dataset, address));
  const withoutUnsourced =
    sourced.length === plan.rows.length ? weighed : weigh({ ...plan, rows: sourced }, query, expected, asked);
  return {
    decision: decisionOf(
      weighed,
      withoutUnsourced,
      selected.length > 0 && !namesItsRecords(query) && !isFinal,
    ),
    sensitivity: sensitivityOf(dataset, query, expected, asked, weighed),
    selected: selected.map(({ rule: _rule, ...selection }) => selection),
    isFinal,
    expected,
    judgement: weighed.ifAllPossible,
    answer: weighed.widest,
  };
}

function decisionOf(
  { verdict, reason }: Decision,
  withoutUnsourced: Decision,
  couldChange: boolean,
): Decision {
  if (verdict === 'undecided') return { verdict, ...(reason ? { reason } : {}) };
  if (withoutUnsourced.verdict !== verdict) return { verdict: 'undecided', reason: 'missing-source' };
  return couldChange ? { verdict: 'undecided', reason: 'coverage' } : { verdict };
}

/** The choices that what was expected rests on: of what is computed over everything, those that its columns count. */
function choicesOf(selected: readonly Selection[], expected: Expected, asked: Asked): readonly Selection[] {
  const { group, aggregate } = asked.query;
  if (aggregate === undefined || group !== undefined) return selected;
  const names = [expected.column, ...expected.columns(asked)];
  return selected.filter(({ columns }) => columns.some((name) => names.includes(name)));
}

/** Whether the outcome stays if the dataset held more records: one that more rows can only confirm. */
function survives(
  dataset: AnyDataset,
  { verdict, strictest, widest }: Weighed,
  expected: Expected,
  asked: Asked,
): boolean {
  return (
    verdict !== 'undecided' &&
    onlyAddsRows(dataset, asked.query) &&
    [strictest, widest].every((answer) => expected.survives(verdict, answer, asked))
  );
}

/** What possible rows would make of it, also where the query asks for the certain ones only. */
function sensitivityOf(
  dataset: AnyDataset,
  query: Query,
  expected: Expected,
  asked: Asked,
  weighed: Weighed,
): Sensitivity {
  const { certainty, ...open } = query;
  const all = certainty === 'certain' ? weigh(planOf(dataset, open), open, expected, asked) : weighed;
  return {
    ifCertainOnly: all.ifCertainOnly.outcome,
    ifAllPossible: all.ifAllPossible.outcome,
    flips: all.open > 0 && all.reason === 'uncertain-time',
    possible: all.open,
  };
}
