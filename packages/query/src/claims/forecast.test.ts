import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../test/ask.ts';
import { validated } from '../../test/fixture.ts';
import { records } from '../../test/records.ts';
import { describeForecast } from './describe-forecast.ts';
import { resolveAll, resolveForecast } from './forecast.ts';
import type { ForecastVerdict } from './forecast-types.ts';

const label = { en: 'x' };
const rule = { en: 'What we had at hand.' };

/** Visits of the kind asked: four, from March 2018 to January 2019; two nuclear tests, in 2016 and 2017. */
const counted = (kind: string, expectation: object, rest: object = {}) => ({
  query: { from: 'event', where: { kind }, aggregate: { n: { count: true } }, ...rest },
  expect: { column: 'n', ...expectation },
});

interface Parts {
  readonly condition?: object | null;
  readonly outcome?: object | undefined;
  readonly horizon?: object;
  readonly rest?: object;
}

function datasetOf({ condition, outcome, horizon, rest }: Parts, coverage?: readonly object[]) {
  const forecast = {
    label,
    ...(condition === undefined
      ? {}
      : { condition: { text: label, ...(condition === null ? {} : { check: condition }) } }),
    outcome: { text: label, ...(outcome ? { check: outcome } : {}) },
    madeOn: '2016',
    horizon: horizon ?? { start: '2018', end: '2018' },
    subjects: ['actor/kim'],
    citations: [{ source: 'essay' }],
    ...rest,
  };
  return validated(
    { ...records, claim: {}, forecast: { 'a-forecast': forecast } },
    { forecast: { 'old-forecast': { kind: 'moved', to: ['a-forecast'] } } },
    coverage ? { event: coverage } : undefined,
  );
}

const resolve = (parts: Parts, asOf: string, coverage?: readonly object[]): ForecastVerdict =>
  resolveForecast(datasetOf(parts, coverage), 'a-forecast', { asOf });

const told = (parts: Parts, asOf: string, coverage?: readonly object[]): string => {
  const { result, reason, of, final } = resolve(parts, asOf, coverage);
  return [result, of, reason, final ? 'final' : undefined].filter((part) => part !== undefined).join(' ');
};

const some = counted('leader-visit', { atLeast: 1 });
const three = counted('leader-visit', { atLeast: 4 });
const none = counted('leader-visit', { atMost: 0 });
const noTest = counted('nuclear-test', { atMost: 0 });
const aTest = counted('nuclear-test', { atLeast: 1 });
const open = { start: '2018', end: '..', knownUntil: '2018' };

describe('what came of a forecast', () => {
  test.each<[string, Parts, string, string]>([
    ['its outcome came about', { outcome: some }, '2019', 'held final'],
    ['it did so before its time was over', { outcome: some }, '2018-06', 'held final'],
    ['it had not yet', { outcome: some }, '2018-02', 'too-early outcome not-over'],
    ['it did not', { outcome: aTest }, '2019', 'did-not-hold final'],
    ['what was not to come about did not', { outcome: noTest }, '2019', 'held final'],
    ['it might still have', { outcome: noTest }, '2018-06', 'too-early outcome not-over'],
    ['it did, before its time was over', { outcome: none }, '2018-06', 'did-not-hold final'],
    ['its time had not begun', { outcome: some }, '2017', 'too-early not-begun'],
    [
      'a date leaves it open',
      { outcome: counted('leader-visit', { equals: 3 }) },
      '2019',
      'not-decidable outcome uncertain-time',
    ],
    [
      'a date leaves it open, before the end',
      { outcome: counted('leader-visit', { equals: 3 }), horizon: { start: '2018', end: '2020' } },
      '2018',
      'too-early outcome uncertain-time',
    ],
    ['nothing can tell', {}, '2019', 'not-decidable outcome no-check'],
    [
      'nothing can tell of the condition',
      { condition: null, outcome: some },
      '2019',
      'not-decidable condition no-check',
    ],
    ['its condition came about as well', { condition: some, outcome: noTest }, '2019', 'held final'],
    ['its condition did not', { condition: aTest, outcome: some }, '2019', 'void final'],
    [
      'its condition had not yet',
      { condition: aTest, outcome: some },
      '2018-06',
      'too-early condition not-over',
    ],
    ['its condition was broken for good', { condition: none, outcome: some }, '2018-06', 'void final'],
    [
      'its condition could still break',
      { condition: noTest, outcome: some },
      '2018-06',
      'too-early condition not-over',
    ],
    [
      'its condition cannot be told',
      { condition: counted('leader-visit', { equals: 3 }), outcome: some },
      '2019',
      'not-decidable condition uncertain-time',
    ],
    [
      'the outcome cannot be told of a condition that was met',
      { condition: some },
      '2019',
      'not-decidable outcome no-check',
    ],
    // Without an end, what has been so counts, and what has not may still come.
    ['it has been so', { outcome: noTest, horizon: open }, '2018-06', 'held'],
    ['it came about', { outcome: some, horizon: open }, '2019', 'held final'],
    ['it has not come about', { outcome: aTest, horizon: open }, '2019', 'too-early outcome not-over'],
    ['it can no longer be', { outcome: none, horizon: open }, '2019', 'did-not-hold final'],
    ['its condition has been so', { condition: noTest, outcome: some, horizon: open }, '2019', 'held'],
    [
      'its condition has not come about',
      { condition: aTest, outcome: some, horizon: open },
      '2019',
      'too-early condition not-over',
    ],
    [
      'a date leaves it open for ever',
      { outcome: counted('leader-visit', { equals: 3 }, { during: '2018' }), horizon: open },
      '2019',
      'not-decidable outcome uncertain-time',
    ],
    // An end that may be any time up to 2020 is over only then.
    [
      'its end is not known',
      { outcome: noTest, horizon: { start: '2018', end: '[2018,2020]' } },
      '2019',
      'too-early outcome not-over',
    ],
    [
      'its last end is past',
      { outcome: noTest, horizon: { start: '2018', end: '[2018,2020]' } },
      '2020',
      'held final',
    ],
  ])('where %s', (_name, parts, asOf, expected) => {
    expect(told(parts, asOf)).toBe(expected);
  });

  test('is asked of its horizon up to the date, unless the query says when', () => {
    const n = (parts: Parts, asOf: string) => resolve(parts, asOf).outcome?.numbers['n'];
    expect(n({ outcome: some }, '2018-03')).toBe(1);
    expect(n({ outcome: some }, '2018-05')).toBe(2);
    expect(n({ outcome: some }, '2019')).toBe(3);
    expect(n({ outcome: some, horizon: { start: '2018-04', end: '2019' } }, '2019')).toBe(3);
    expect(n({ outcome: counted('leader-visit', { atLeast: 1 }, { during: '2019' }) }, '2019')).toBe(2);
    // A collection without a time of its own is asked as a whole.
    const actors = {
      query: { from: 'actor', aggregate: { n: { count: true } } },
      expect: { column: 'n', equals: 5 },
    };
    expect(n({ outcome: actors }, '2019')).toBe(5);
    const initiated = { ...actors, query: { ...actors.query, time: 'initiated.date' } };
    expect(n({ outcome: initiated }, '2019')).toBe(1);
  });

  test('is not decided by a choice of records that could not', () => {
    const choice = [{ kind: 'selected', rule }];
    expect(told({ outcome: noTest }, '2019', choice)).toBe('not-decidable outcome coverage');
    expect(told({ outcome: noTest }, '2018-06', choice)).toBe('too-early outcome coverage');
    expect(told({ outcome: some }, '2019', choice)).toBe('held final');
  });

  test('has the numbers and the evidence of both parts', () => {
    const { condition, outcome, evidence } = resolve(
      { condition: counted('nuclear-test', { atLeast: 2 }, { before: '2018' }), outcome: three },
      '2019',
    );
    expect(condition).toMatchObject({ verdict: 'holds', numbers: { n: 2 } });
    expect(outcome).toMatchObject({ verdict: 'fails', numbers: { n: 3 } });
    expect(evidence.map(({ id }) => id)).toEqual([
      'test-2016',
      'test-2017',
      'visit-2018-03',
      'visit-2018-05',
      'visit-2018-or-2019',
    ]);
  });

  test('repeats the probability that was stated as a number, and no words', () => {
    const stated = (probability: object) =>
      resolve({ outcome: some, rest: { probability } }, '2019').probability;
    expect(stated({ value: 0.7, asPrinted: 'likely' })).toEqual({ value: 0.7 });
    expect(stated({ min: 0.5, max: 0.8 })).toEqual({ min: 0.5, max: 0.8 });
    expect(stated({ asPrinted: 'likely' })).toBeUndefined();
  });
});

describe('a judgement of the same date', () => {
  const judged = (verdict: string, parts: Parts, asOf?: string) => {
    const resolution = {
      verdict,
      asOf: '2019',
      reason: label,
      evidence: [{ record: 'event/pact-1961', bearing: 'for' }],
    };
    const dataset = datasetOf({ ...parts, rest: { resolution } });
    return resolveForecast(dataset, 'a-forecast', asOf === undefined ? {} : { asOf });
  };

  test('agrees or not', () => {
    expect(judged('held', { outcome: some }).judged).toEqual({ verdict: 'held', agrees: true });
    expect(judged('did-not-hold', { outcome: some }).judged).toEqual({
      verdict: 'did-not-hold',
      agrees: false,
    });
  });

  test('is not compared with another date, nor where there is nothing to compute', () => {
    expect(judged('held', { outcome: some }, '2018').judged).toBeUndefined();
    expect(judged('held', {}).judged).toBeUndefined();
  });

  test('gives the date where none is asked for', () => {
    expect(judged('held', { outcome: some }).asOf).toBe('2019');
    expect(resolveAll(datasetOf({ outcome: some }))).toEqual([]);
    expect(resolveAll(datasetOf({ outcome: some }), { asOf: '2019' }).map(({ result }) => result)).toEqual([
      'held',
    ]);
    expect(refusal(() => resolveForecast(datasetOf({ outcome: some }), 'a-forecast'))).toEqual({
      code: 'date-invalid',
      at: 'asOf',
      message:
        'The forecast a-forecast has not been judged at any date. Say in asOf up to when events count.',
    });
  });
});

describe('a forecast', () => {
  const dataset = datasetOf({ outcome: some });

  test('is found where it has been moved', () => {
    expect(resolveForecast(dataset, 'old-forecast', { asOf: '2019' }).forecast).toBe('a-forecast');
  });

  test.each(['a-forcast', '__proto__', 'constructor'])('is not "%s"', (id) => {
    expect(refusal(() => resolveForecast(dataset, id, { asOf: '2019' }))).toMatchObject({
      code: 'forecast-unknown',
      at: id,
    });
  });

  test('names the nearest', () => {
    expect(refusal(() => resolveForecast(dataset, 'a-forcast', { asOf: '2019' })).message).toBe(
      'There is no forecast "a-forcast". Did you mean a-forecast?',
    );
  });

  test('has a date that is one', () => {
    expect(refusal(() => resolveForecast(dataset, 'a-forecast', { asOf: 'today' }))).toMatchObject({
      code: 'date-invalid',
      at: 'asOf',
    });
  });

  test('with a check that does not fit says of which part', () => {
    expect(refusal(() => resolve({ condition: {}, outcome: some }, '2019')).message).toBe(
      'The check of the condition of a-forecast needs a query and what to expect of it. See parseCheck.',
    );
  });
});

describe('a forecast in words', () => {
  const inWords = (parts: Parts, asOf: string): string[] =>
    LOCALES.map((locale) => describeForecast(resolve(parts, asOf), locale));

  test.each<[Parts, string, string[]]>([
    [{ outcome: some }, '2019', ['n is 3, expected at least 1', 'n: 3, 기대값 1 이상', 'n：3，预期至少 1']],
    [
      { outcome: noTest, horizon: open },
      '2018-06',
      [
        'n is 0, expected at most 0; as it stands at June 2018',
        'n: 0, 기대값 0 이하. 2018년 6월 기준',
        'n：0，预期至多 0；截至2018年6月',
      ],
    ],
    [
      { outcome: some },
      '2018-02',
      [
        'its time is not over; so far n is 0, expected at least 1',
        '시한이 끝나지 않음. 현재까지 n: 0, 기대값 1 이상',
        '期限未到；迄今n：0，预期至少 1',
      ],
    ],
    [{ outcome: some }, '2017', ['its time has not begun', '아직 시작되지 않음', '时间尚未开始']],
    [
      { condition: aTest, outcome: some },
      '2019',
      ['its condition: n is 0, expected at least 1', '조건: n: 0, 기대값 1 이상', '其条件：n：0，预期至少 1'],
    ],
    [{}, '2019', ['no data decide its outcome', '결과를 판정할 자료가 없음', '没有资料可判定其结果']],
    [
      { condition: null, outcome: some },
      '2019',
      ['no data decide its condition', '조건을 판정할 자료가 없음', '没有资料可判定其条件'],
    ],
  ])('%j at %s', (parts, asOf, expected) => {
    expect(inWords(parts, asOf)).toEqual(expected);
  });
});
