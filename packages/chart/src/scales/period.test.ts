import { describe, expect, test } from 'vitest';
import type { Stretch } from './time.ts';
import { isUncertain, periodOf, uncertainParts } from './period.ts';

const iso = ({ from, to }: Stretch) =>
  [from, to].map((instant) =>
    Number.isFinite(instant) ? new Date(instant).toISOString().slice(0, 10) : instant,
  );

describe('a period', () => {
  test('of plain dates is certain from the first to the last day', () => {
    const period = periodOf({ start: '2003', end: '2012' });
    expect(period.certain && iso(period.certain)).toEqual(['2003-01-01', '2012-12-31']);
    expect(isUncertain(period)).toBe(false);
    expect(uncertainParts(period)).toEqual([]);
  });

  test('that ends in 2002 or 2007 is certain to 2002 and possible to 2007', () => {
    const period = periodOf({ start: '1993', end: '[2002,2007]' });
    expect(period.certain && iso(period.certain)).toEqual(['1993-01-01', '2002-12-31']);
    expect(uncertainParts(period).map(iso)).toEqual([['2002-12-31', '2007-12-31']]);
  });

  test('with an approximate start is possible a unit earlier and certain a unit later', () => {
    const period = periodOf({ start: '1995~', end: '2001' });
    expect(iso(period.possible)).toEqual(['1994-01-01', '2001-12-31']);
    expect(period.certain && iso(period.certain)).toEqual(['1996-12-31', '2001-12-31']);
  });

  test('that is open is certain as far as the source knows, and possible for ever', () => {
    const period = periodOf({ start: '2018', end: '..', knownUntil: '2020-04' });
    expect(period.certain && iso(period.certain)).toEqual(['2018-01-01', '2020-04-01']);
    expect(period.possible.to).toBe(Infinity);
    expect(isUncertain(period)).toBe(true);
  });

  test('that is open without a bound of knowledge is certain for ever', () => {
    const period = periodOf({ start: '2018', end: '..' });
    expect(period.certain?.to).toBe(Infinity);
    expect(isUncertain(period)).toBe(false);
  });

  test('whose alternatives leave no time that all share has nothing certain', () => {
    const period = periodOf({ start: '[2001,2010]', end: '[2005,2012]' });
    expect(period.certain).toBeUndefined();
    expect(uncertainParts(period).map(iso)).toEqual([['2001-01-01', '2012-12-31']]);
  });
});
