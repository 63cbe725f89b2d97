import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointText } from '../../test/arbitraries.ts';
import { isoBounds } from '../../test/iso.ts';
import { ModelError } from '../errors.ts';
import { overlaps, wholeOf } from './bounds.ts';
import type { Certainty } from './certainty.ts';
import { readingsOf } from './edtf.ts';
import { isSpanOrdered, type Span, spanReadings, whyNoEnd } from './span.ts';

/** How certain it is that a span covers some of a date. */
const asOf = (span: Span, date: string): Certainty => overlaps(spanReadings(span), wholeOf(readingsOf(date)));

/** The periods of dominance of the four schools (Kim 2020, table 1). */
const schools = {
  'traditional-geopolitics': { start: '1949~', end: '[1978,1992]' },
  'developing-country': { start: '1993', end: '[2002,2007]' },
  'rising-great-power': { start: '[2002,2007]', end: '2017' },
  'great-power': { start: '2018', end: '..', knownUntil: '2020-04' },
} satisfies Record<string, Span>;

describe('as-of', () => {
  it.each<[keyof typeof schools, string, Certainty]>([
    ['developing-country', '1992', 'impossible'],
    ['developing-country', '1993', 'certain'],
    ['developing-country', '1993-06-01', 'possible'],
    ['developing-country', '2001', 'certain'],
    ['developing-country', '2002', 'certain'],
    ['developing-country', '2005', 'possible'],
    ['developing-country', '2008', 'impossible'],
    ['rising-great-power', '2001', 'impossible'],
    ['rising-great-power', '2002', 'possible'],
    ['rising-great-power', '2005', 'possible'],
    ['rising-great-power', '2007', 'certain'],
    ['rising-great-power', '2011', 'certain'],
    ['great-power', '2017', 'impossible'],
    ['great-power', '2018', 'certain'],
    ['great-power', '2019', 'certain'],
    ['great-power', '2020', 'certain'],
    ['great-power', '2020-04', 'certain'],
    ['great-power', '2020-05', 'possible'],
    ['great-power', '2021', 'possible'],
    ['great-power', '2050', 'possible'],
  ])('%s, %s: %s', (school, date, certainty) => {
    expect(asOf(schools[school], date)).toBe(certainty);
  });

  it('is certain in the years of both ends, and only possible on a day in them', () => {
    const span = { start: '2003', end: '2012' };
    expect(['2002', '2003', '2011', '2012', '2013'].map((date) => asOf(span, date))).toEqual([
      'impossible',
      'certain',
      'certain',
      'certain',
      'impossible',
    ]);
    expect(
      ['2002-12-31', '2003-06-01', '2004-01-01', '2011-12-31', '2012-06-01', '2013-01-01'].map((date) =>
        asOf(span, date),
      ),
    ).toEqual(['impossible', 'possible', 'certain', 'certain', 'possible', 'impossible']);
  });

  it('is possible within a unit of an approximate end', () => {
    const span = { start: '1995~', end: '2000' };
    expect(['1993', '1994', '1995', '1996', '1997'].map((date) => asOf(span, date))).toEqual([
      'impossible',
      'possible',
      'possible',
      'certain',
      'certain',
    ]);
  });
});

describe('spanReadings', () => {
  const readings = (span: Span) => spanReadings(span).map(isoBounds);

  it('has a reading for each combination of the ends, but for those out of order', () => {
    expect(readings({ start: '[2002,2007]', end: '[2004,2010]' })).toEqual([
      '2002-01-01 … 2002-12-31 end | 2004-01-01 … 2004-12-31 end',
      '2002-01-01 … 2002-12-31 end | 2010-01-01 … 2010-12-31 end',
      '2007-01-01 … 2007-12-31 end | 2010-01-01 … 2010-12-31 end',
    ]);
  });

  it('lets an open end lie anywhere from knownUntil on, or never', () => {
    expect(readings({ start: '2018', end: '..', knownUntil: '2020-04' })).toEqual([
      '2018-01-01 … 2018-12-31 end | 2020-04-01 … Infinity',
    ]);
    expect(readings({ start: '2018', end: '..', knownUntil: '2018' })).toEqual([
      '2018-01-01 … 2018-12-31 end | 2018-01-01 … Infinity',
    ]);
    expect(readings({ start: '2018', end: '..' })).toEqual([
      '2018-01-01 … 2018-12-31 end | Infinity … Infinity',
    ]);
  });

  it('takes a set with one limit for an end that is unknown', () => {
    expect(readings({ start: '[..1992]', end: '2002' })).toEqual([
      '-Infinity … 1992-12-31 end | 2002-01-01 … 2002-12-31 end',
    ]);
    expect(readings({ start: '1993', end: '[2002..]' })).toEqual([
      '1993-01-01 … 1993-12-31 end | 2002-01-01 … Infinity',
    ]);
  });

  it.each([
    [{ start: '2018', end: '2017' }, 'span-invalid', 'The span ends (2017) before it starts (2018).'],
    [{ start: '1993/1995', end: '2002' }, 'span-invalid', 'Write [1993..1995] for some time in it.'],
    [{ start: '1993', end: '2002/..' }, 'span-invalid', 'Write [2002..] for some time in it.'],
    [{ start: '..', end: '2002' }, 'date-invalid', '".." is not a date'],
    [{ start: '1993', end: '2002-13' }, 'date-invalid', 'month 13'],
    [{ start: '1993', end: '..', knownUntil: 'now' }, 'date-invalid', '"now" is not a date'],
  ])('throws for %o', (span, code, message) => {
    expect(() => spanReadings(span)).toThrow(ModelError);
    expect(() => spanReadings(span)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });

  it('has readings exactly where the span is ordered', () => {
    fc.assert(
      fc.property(pointText, fc.oneof(pointText, fc.constant('..')), (start, end) => {
        if (isSpanOrdered({ start, end })) expect(spanReadings({ start, end }).length).toBeGreaterThan(0);
        else expect(() => spanReadings({ start, end })).toThrow(ModelError);
      }),
    );
  });
});

describe('isSpanOrdered', () => {
  it.each<[boolean, Span]>([
    [true, { start: '2018', end: '2018' }],
    [true, { start: '2018-12', end: '2018' }],
    [true, { start: '2018', end: '..' }],
    [true, { start: '[2002,2007]', end: '2003' }],
    [true, { start: '2018~', end: '2017' }],
    [false, { start: '2018', end: '2017' }],
    [false, { start: '2018-02', end: '2018-01' }],
    [false, { start: 'x', end: '2018' }],
    [false, { start: '2018', end: 'x' }],
    [false, { start: '2018/2019', end: '2020' }],
  ])('is %s of %o', (ordered, span) => {
    expect(isSpanOrdered(span)).toBe(ordered);
  });
});

describe('whyNoEnd', () => {
  it('minds intervals alone', () => {
    expect(whyNoEnd('/1992')).toContain('Write [..1992]');
    for (const end of ['1992', '[1992,1995]', '1995~', 'nonsense']) expect(whyNoEnd(end)).toBeUndefined();
  });
});
