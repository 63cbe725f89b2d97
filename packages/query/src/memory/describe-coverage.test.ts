import { describe, expect, test } from 'vitest';
import { describeCoverage } from './describe-coverage.ts';
import type { Coverage } from './result.ts';

const whole: Coverage = { scanned: 9, certain: 9, possible: 0, undated: 0, missing: { n: 0 }, selected: [] };
const partial: Coverage = {
  ...whole,
  undated: 1,
  missing: { n: 0, sum: 2 },
  undetermined: { year: 1, days: 0 },
  selected: [
    { collection: 'event', rule: { en: 'A choice.', ko: '선별.' }, columns: [] },
    {
      collection: 'event',
      where: { kind: ['a', 'b'], level: ['c'] },
      rule: { en: 'Some.' },
      columns: ['n', 'sum'],
    },
  ],
};

describe('describeCoverage', () => {
  test('is silent where nothing is amiss', () => {
    expect(describeCoverage(whole, 'en')).toEqual([]);
  });

  test('says what is missing, what is undetermined, and what is a choice', () => {
    expect(describeCoverage(partial, 'en')).toEqual([
      '1 record has no date and cannot be placed in time.',
      'sum: 2 rows have no value, and no part in it.',
      'year: the dates of 1 row are not known well enough to say.',
      'event is a choice, and a count of it no total. A choice.',
      'n, sum: event (kind=a|b, level=c) is a choice, and a count of it no total. Some.',
    ]);
  });

  test('does so in each language, the rule in English where there is no other', () => {
    expect(describeCoverage(partial, 'ko').slice(3)).toEqual([
      'event: 선별된 자료이므로 건수는 전체가 아님. 선별.',
      'n, sum: event (kind=a|b, level=c): 선별된 자료이므로 건수는 전체가 아님. Some.',
    ]);
    expect(describeCoverage(partial, 'zh-Hans')[2]).toBe('year：1行的日期不够明确，无法判断。');
  });
});
