import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { anyDataset } from '../../test/fixture.ts';
import type { Query } from '../ast/types.ts';
import { check } from './check.ts';
import { describeVerdict } from './describe.ts';
import type { Expectation } from './expectation.ts';
import type { UndecidedReason } from './types.ts';

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
    [
      visits,
      { column: 'visits', moreThan: { column: 'visits' } },
      [
        'visits is 4, expected more than visits (4)',
        'visits: 4, 기대값 visits (4) 초과',
        'visits：4，预期超过 visits (4)',
      ],
    ],
    [
      { from: 'position', aggregate: { schools: { list: 'school' } } },
      { column: 'schools', equals: ['rising', 'developing'] },
      [
        'schools: developing, geopolitics, great-power, rising, expected developing, rising',
        'schools: developing, geopolitics, great-power, rising, 기대값 developing, rising',
        'schools：developing, geopolitics, great-power, rising，预期 developing, rising',
      ],
    ],
    [
      { from: 'event', select: ['id'] },
      { column: 'id', includes: ['vote-2006', 'pact-1961'] },
      [
        'id: aid-1995, aid-2017, pact-1961, protest-2016, talks-2002, test-2016, test-2017, visit-2018-03, …, expected vote-2006, pact-1961 among them',
        'id: aid-1995, aid-2017, pact-1961, protest-2016, talks-2002, test-2016, test-2017, visit-2018-03, …, vote-2006, pact-1961 포함되어야 함',
        'id：aid-1995, aid-2017, pact-1961, protest-2016, talks-2002, test-2016, test-2017, visit-2018-03, …，预期包括vote-2006、pact-1961',
      ],
    ],
    [
      { from: 'school', where: { order: { lte: 2 } }, select: ['order'] },
      { column: 'order', ordered: 'strictly-ascending' },
      [
        'order: 2, 1, expected strictly ascending',
        'order: 2, 1, 계속 커져야 함',
        'order：2, 1，预期逐次上升',
      ],
    ],
    [
      { from: 'event', where: { kind: 'nuclear-test' }, select: { when: 'date', mb: 'facts.magnitude' } },
      { column: 'mb', increases: { after: '2016' } },
      [
        'mb is 5.3 before and 6.3 after, expected more after 2016 on average',
        'mb: 이전 5.3, 이후 6.3, 2016년 이후 평균이 더 커야 함',
        'mb：此前5.3，此后6.3，预期2016年之后平均更高',
      ],
    ],
    [
      { from: 'event', where: { kind: 'nuclear-test' }, select: { when: 'date', mb: 'facts.magnitude' } },
      { column: 'mb', decreases: { after: '2016', each: true } },
      [
        'mb is 5.3 before and 6.3 after, expected always less after 2016',
        'mb: 이전 5.3, 이후 6.3, 2016년 이후 항상 더 작아야 함',
        'mb：此前5.3，此后6.3，预期2016年之后始终更低',
      ],
    ],
    [
      {
        from: 'event',
        aggregate: { visits: { count: true, where: { kind: 'leader-visit' } }, all: { count: true } },
      },
      { column: 'visits', share: { of: 'all', atLeast: 0.2, atMost: 0.5 } },
      [
        'visits is 33.3% (13.8%–60.9%), expected at least 20% and at most 50%, which lies inside the interval',
        'visits: 33.3% (13.8%–60.9%), 기대값 20% 이상 50% 이하, 구간 안에 있어 판정할 수 없음',
        'visits：33.3%（13.8%–60.9%），预期至少 20%、至多 50%，落在区间之内，无法判定',
      ],
    ],
    [
      { from: 'event', where: { kind: 'treaty' } },
      { nonEmpty: true },
      ['1 record, expected some record', '기록 1건, 해당 기록이 있어야 함', '1条记录，预期有记录'],
    ],
    [
      { from: 'event', where: { kind: 'treaty' } },
      { empty: true },
      ['1 record, expected no record', '기록 1건, 해당 기록이 없어야 함', '1条记录，预期没有记录'],
    ],
  ])('%j %j', (query, expectation, expected) => {
    expect(inWords(query, expectation)).toEqual(expected);
  });

  test('says on what it rests where that decides nothing', () => {
    const verdict = check(anyDataset, 'a-claim', { query: visits, expect: { column: 'visits', equals: 4 } });
    const because = (reason: UndecidedReason) =>
      LOCALES.map((locale) => describeVerdict({ ...verdict, reason }, locale));
    expect(because('coverage')).toEqual([
      'visits is 4, expected 4, but the records are a choice, and others could change that',
      'visits: 4, 기대값 4, 선별된 자료이므로 다른 기록에 따라 달라질 수 있음',
      'visits：4，预期 4，资料系经选取，其他记录可能改变结果',
    ]);
    expect(because('missing-source')).toEqual([
      'visits is 4, expected 4, and that rests on records without a source',
      'visits: 4, 기대값 4, 출처 없는 기록에 의존함',
      'visits：4，预期 4，所依据的记录没有来源',
    ]);
  });
});
