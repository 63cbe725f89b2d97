import { readingsOf, spanReadings } from '@yalu/model/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalculationName } from '../ast/types.ts';
import { calculations } from './calculations.ts';

const of = (name: CalculationName, ...dates: readonly string[]): number | undefined =>
  calculations[name].of(dates.map(readingsOf));

describe('what a date began in', () => {
  test.each<[date: string, ...began: (number | undefined)[]]>([
    ['2018-03-25', 2018, 2010, 3],
    ['2018-12-30/2019-01-02', 2018, 2010, 12],
    ['2018', 2018, 2010],
    ['199X', undefined, 1990],
    ['2018-12~', undefined, 2010],
    ['2018-06~', 2018, 2010],
    ['1995~', undefined, 1990],
    ['[2002,2007]', undefined, 2000],
    ['[2017-03,2018-03]', undefined, 2010, 3],
    ['[2017-03..2018-03]', undefined, 2010],
    ['2018-01/2019', 2018, 2010, 1],
    ['../2018'],
    ['/2018'],
    ['-0004-02', -4, -10, 2],
    ['2000-12', 2000, 2000, 12],
  ])('%s', (date, ...[year, decade, month]) => {
    expect([of('year', date), of('decade', date), of('month', date)]).toEqual([year, decade, month]);
  });
});

describe('how long it lasted', () => {
  test.each<[date: string, ...lasted: (number | undefined)[]]>([
    ['2018-03-25', 1, 1],
    ['2018-03-25/2018-03-28', 4, 1],
    ['2018-12-30/2019-01-02', 4, 2],
    ['2016-02-28/2016-03-01', 3, 1],
    ['[2018-03-25,2018-04-02]', 1, 1],
    ['2018-03', undefined, 1],
    ['2018', undefined, 1],
    ['2018-03-25/2018-03', undefined, 1],
    ['2018-03-25/..'],
    ['2018-03-25/'],
    ['1995~'],
    ['2010/2013', undefined, 4],
  ])('%s', (date, ...[days, years]) => {
    expect([of('days', date), of('years', date)]).toEqual([days, years]);
  });

  test('is said of spans by their ends', () => {
    const years = (span: { start: string; end: string; knownUntil?: string }) =>
      calculations.years.of([spanReadings(span)]);
    expect(years({ start: '1993', end: '2002' })).toBe(10);
    expect(years({ start: '1993', end: '[2002,2007]' })).toBeUndefined();
    expect(years({ start: '2018', end: '..', knownUntil: '2020-04' })).toBeUndefined();
  });
});

describe('daysBetween', () => {
  test.each<[from: string, to: string, days?: number]>([
    ['2006-10-09', '2006-10-14', 5],
    ['2006-10-14', '2006-10-09', -5],
    ['2016-02-28', '2016-03-01', 2],
    ['2018-03-25/2018-03-28', '2018-03-28', 3],
    ['2018-03-25', '2018-03-28/2018-04', 3],
    ['2018-03', '2018-03-28'],
    ['2018-03-25', '2018-03-28~'],
    ['[2018-03-25,2018-03-26]', '2018-03-28'],
    ['../2018-03-25', '2018-03-28'],
  ])('from %s to %s', (from, to, days) => {
    expect(of('daysBetween', from, to)).toBe(days);
  });

  test('is the same there and back, and adds up', () => {
    const day = fc
      .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const between = (one: string, other: string): number => of('daysBetween', one, other) ?? Number.NaN;
        expect(between(a, b)).toBe(-between(b, a) || 0);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, b)).toBe((Date.parse(b) - Date.parse(a)) / 86_400_000);
        if (a <= b) expect(of('days', `${a}/${b}`)).toBe(between(a, b) + 1);
      }),
    );
  });
});
