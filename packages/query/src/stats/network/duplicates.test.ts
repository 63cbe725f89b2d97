import { describe, expect, test } from 'vitest';
import { discourseNetwork } from './one-mode.ts';
import type { DuplicateRule } from './duplicates.ts';
import type { Statement } from './statement.ts';

const at = (time: string, document = time, agree = true): Statement => ({
  actor: 'a',
  concept: 'x',
  agree,
  time,
  document,
});

const kept = (statements: readonly Statement[], duplicates: DuplicateRule): number =>
  discourseNetwork(statements, { duplicates }).statements;

describe('what counts as said before', () => {
  // 2018-12-31 was a Monday and begins a week that ends in the next year.
  const said = [
    at('2018-12-30'),
    at('2018-12-31'),
    at('2019-01-06'),
    at('2019-01-07'),
    at('2019-12-31', 'other'),
  ];
  test.each([
    ['include', 5],
    ['document', 5],
    ['week', 4],
    ['month', 3],
    ['year', 2],
    ['acrossrange', 1],
  ] as const)('%s keeps %d', (rule, count) => {
    expect(kept(said, rule)).toBe(count);
  });

  test('the same month of another year is another month', () => {
    expect(kept([at('2018-03-01'), at('2019-03-01')], 'month')).toBe(2);
  });

  test('the other opinion is no repetition, unless agreement is ignored', () => {
    const said = [at('2018-03-01'), at('2018-03-01', '2018-03-01', false)];
    expect(kept(said, 'acrossrange')).toBe(2);
    expect(discourseNetwork(said, { duplicates: 'acrossrange', kind: 'ignore' }).statements).toBe(1);
  });

  test('the first in time stays, with its weight', () => {
    const said = [
      { ...at('2019-01-01'), weight: 5 },
      { ...at('2018-01-01'), weight: 2 },
    ];
    expect(discourseNetwork(said, { duplicates: 'acrossrange' }).activity).toEqual([2]);
  });

  test('before 1970 weeks begin on Monday too', () => {
    // 1950-06-25 was a Sunday.
    expect(kept([at('1950-06-25'), at('1950-06-26')], 'week')).toBe(2);
    expect(kept([at('1950-06-19'), at('1950-06-25')], 'week')).toBe(1);
  });
});

test('says what a rule needs and a statement lacks', () => {
  const bare: Statement = { actor: 'a', concept: 'x', agree: true };
  expect(() => kept([bare], 'document')).toThrow(/names no document/);
  expect(() => kept([bare], 'year')).toThrow(/no time as exact as the rule "year"/);
  expect(() => kept([{ ...bare, time: '2018' }], 'month')).toThrow(/as the rule "month"/);
  expect(() => kept([{ ...bare, time: '2018-03' }], 'week')).toThrow(/as the rule "week"/);
  expect(kept([{ ...bare, time: '2018-03' }], 'month')).toBe(1);
  expect(kept([{ ...bare, time: '2018' }], 'year')).toBe(1);
});
