import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, monthOf } from './calendar.ts';

describe('monthOf', () => {
  test('gives what Date gives, as far as that goes', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        expect(monthOf(date.getTime())).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
        });
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    [Date.UTC(2000, 1, 29), { year: 2000, month: 2 }],
    [Date.UTC(2000, 2, 1) - 1, { year: 2000, month: 2 }],
    [Date.UTC(1900, 2, 1), { year: 1900, month: 3 }],
    [-1, { year: 1969, month: 12 }],
    // 400 Gregorian years have 146,097 days.
    [1000 * 146_097 * 86_400_000, { year: 401_970, month: 1 }],
  ])('knows the month of %i', (instant, expected) => {
    expect(monthOf(instant)).toEqual(expected);
  });
});

test('dayOf counts from 1970, below zero before', () => {
  expect([-1, 0, 86_399_999, 86_400_000].map(dayOf)).toEqual([-1, 0, 0, 1]);
});
