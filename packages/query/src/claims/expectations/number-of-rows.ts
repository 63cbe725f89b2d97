import type { Result } from '../../memory/result.ts';
import type { Outcome } from '../types.ts';
import type { Asked, Judgement } from './define.ts';

/** Why rows decide nothing: a query that computes over everything has one in any case. */
export function alwaysOneRow({ query: { group, aggregate } }: Asked, name: string): string | undefined {
  return aggregate !== undefined && group === undefined
    ? `A query that computes over everything always has one row, so ${name} decides nothing. Expect something of a column.`
    : undefined;
}

/** Whether there are rows, if there should be some, or should be none. */
export const judgeRows = ({ rows }: Result, wantsSome: boolean): Judgement => ({
  outcome: rows.length > 0 === wantsSome ? 'holds' : 'fails',
  found: rows.length,
});

/** If the two answers agree, all between them do: rows that are only possible can but be added. */
export function rowsBetween(strictest: Result, widest: Result, wantsSome: boolean): Outcome | undefined {
  const [one, other] = [strictest, widest].map((answer) => judgeRows(answer, wantsSome).outcome);
  return one === other ? one : undefined;
}

/** Where there is a row, there will be one with more. */
export const rowsSurvive = (outcome: Outcome, wantsSome: boolean): boolean =>
  outcome === (wantsSome ? 'holds' : 'fails');

export const words = {
  some: { en: 'expected some record', ko: '해당 기록이 있어야 함', 'zh-Hans': '预期有记录' },
  none: { en: 'expected no record', ko: '해당 기록이 없어야 함', 'zh-Hans': '预期没有记录' },
} as const;
