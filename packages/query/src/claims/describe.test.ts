import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { anyDataset } from '../../test/fixture.ts';
import type { Query } from '../ast/types.ts';
import { check } from './check.ts';
import { describeVerdict } from './describe.ts';
import type { Expectation } from './expectation.ts';

/** A verdict in English, Korean and Chinese. */
const inWords = (query: Query, expectation: Expectation): string[] => {
  const verdict = check(anyDataset, 'a-claim', { query, expect: expectation });
  return LOCALES.map((locale) => describeVerdict(verdict, locale));
};

const visits: Query = {
  from: 'event',
  where: { kind: 'leader-visit' },
  aggregate: { visits: { count: true } },
};
const share: Query = {
  from: 'event',
  aggregate: { share: { share: true, where: { kind: 'leader-visit' } } },
};
const numbers: Query = { from: 'event', aggregate: { mean: { mean: 'facts.magnitude' } } };

describe('a verdict in words', () => {
  test.each<[Query, Expectation, string[]]>([
    [
      visits,
      { column: 'visits', equals: 4 },
      ['visits is 4, expected 4', 'visits: 4, 기대값 4', 'visits：4，预期 4'],
    ],
    [
      share,
      { column: 'share', moreThan: 0.5 },
      [
        'share is 33.3%, expected more than 50%',
        'share: 33.3%, 기대값 50% 초과',
        'share：33.3%，预期超过 50%',
      ],
    ],
    [
      share,
      { column: 'share', between: [0.25, 0.5] },
      ['share is 33.3%, expected 25%–50%', 'share: 33.3%, 기대값 25%–50%', 'share：33.3%，预期 25%–50%'],
    ],
    [
      numbers,
      { column: 'mean', atLeast: 1234567.891 },
      [
        'mean is 5.8, expected at least 1,234,567.891',
        'mean: 5.8, 기대값 1,234,567.891 이상',
        'mean：5.8，预期至少 1,234,567.891',
      ],
    ],
    [
      numbers,
      { column: 'mean', atMost: 6 },
      ['mean is 5.8, expected at most 6', 'mean: 5.8, 기대값 6 이하', 'mean：5.8，预期至多 6'],
    ],
    [
      numbers,
      { column: 'mean', lessThan: 6 },
      ['mean is 5.8, expected less than 6', 'mean: 5.8, 기대값 6 미만', 'mean：5.8，预期低于 6'],
    ],
    [
      { from: 'event', aggregate: { first: { min: 'date' } } },
      { column: 'first', equals: '1961-07' },
      [
        'first is 11 July 1961, expected July 1961',
        'first: 1961년 7월 11일, 기대값 1961년 7월',
        'first：1961年7月11日，预期 1961年7月',
      ],
    ],
    [
      { from: 'event', where: { kind: 'treaty' } },
      { rows: 'some' },
      ['1 record, expected some record', '기록 1건, 해당 기록이 있어야 함', '1条记录，预期有记录'],
    ],
    [
      { from: 'event' },
      { rows: 'none' },
      ['12 records, expected no record', '기록 12건, 해당 기록이 없어야 함', '12条记录，预期没有记录'],
    ],
    [
      { ...visits, during: '2018' },
      { column: 'visits', equals: 3 },
      [
        'visits is 3, expected 3, and open dates could change that',
        'visits: 3, 기대값 3, 확정되지 않은 시점에 따라 달라질 수 있음',
        'visits：3，预期 3，未确定的日期可能改变结果',
      ],
    ],
    [
      { from: 'event', where: { kind: 'treaty' }, aggregate: { m: { max: 'facts.magnitude' } } },
      { column: 'm', atLeast: 1 },
      ['the data do not say', '자료로 판정할 수 없음', '资料无法判定'],
    ],
  ])('%j %j', (query, expectation, expected) => {
    expect(inWords(query, expectation)).toEqual(expected);
  });
});
