import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, daysInMonth, startOf } from './calendar.ts';

describe('startOf', () => {
  it('agrees with Date wherever Date reaches', () => {
    const field = fc.record({
      year: fc.integer({ min: -270_000, max: 270_000 }),
      month: fc.integer({ min: -30, max: 30 }),
      day: fc.integer({ min: 1, max: 31 }),
    });
    fc.assert(
      fc.property(field, ({ year, month, day }) => {
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        expect(startOf(year, month, day)).toBe(date.getTime());
      }),
      { numRuns: 2000 },
    );
  });

  it('goes on where Date stops', () => {
    expect(startOf(400_000) - startOf(399_600)).toBe(146_097 * DAY);
    expect(startOf(-170_000_002)).toBeLessThan(startOf(-170_000_001));
  });
});

describe('daysInMonth', () => {
  it.each([
    [2000, 2, 29],
    [1900, 2, 28],
    [2024, 2, 29],
    [0, 2, 29],
    [-1, 2, 28],
    [-4, 2, 29],
    [2018, 4, 30],
    [2018, 12, 31],
    [2018, 14, 28],
  ])('of %i-%i is %i', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});
