import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText } from '../../test/arbitraries.ts';
import { isDate } from './edtf.ts';
import { explainInvalidDate } from './explain.ts';

describe('explainInvalidDate', () => {
  it.each([
    ['2018-13', ' (month 13). Did you mean 2018-12?'],
    ['2018-00', ' (month 00). Did you mean 2018-01?'],
    ['2018-42', ' (month 42). Did you mean 2018-12?'],
    ['2018-02-30', ' (day 30). Did you mean 2018-02-28?'],
    ['0004-02-30', ' (day 30). Did you mean 0004-02-29?'],
    ['2018-04-00', ' (day 00). Did you mean 2018-04-01?'],
    ['2018-3-25', '. Did you mean 2018-03-25?'],
    ['2018-3', '. Did you mean 2018-03?'],
    ['2018/03/25', '. Did you mean 2018-03-25?'],
    ['2018.3.25', '. Did you mean 2018-03-25?'],
    ['20180325', '. Did you mean 2018-03-25?'],
    ['25.3.2018', '. Write year-month-day, such as 2018-03-25.'],
    ['3/25/2018', '. Write year-month-day, such as 2018-03-25.'],
    ['1993-2002', '. A span of years is written 1993/2002.'],
    ['1993 – 2002', '. A span of years is written 1993/2002.'],
    ['2018~2020', '. A span of years is written 2018/2020; in EDTF the tilde means approximately.'],
    ['c. 1995', '. About a year is written 1995~.'],
    ['circa 1995', '. About a year is written 1995~.'],
    ['1960s', '. A decade is written 196X.'],
    ['196', '. A decade is written 196X.'],
    ['19', '. A century is written 19XX.'],
    ['12345', '. A year of more than four digits is written with a Y, such as Y12000.'],
    ['Y1234567890', '. A year has at most nine digits.'],
    [
      '{2002,2007}',
      '. All of several dates are several facts: write a record for each, or a span such as 2018-03-25/2018-05-07. One of several is written [2002,2007].',
    ],
    ['1950S2', '. Years with exponents or significant digits are left out. Write 19XX, or [1940..1960].'],
    [
      '2001-21~',
      '. A season takes no mark. Write 2001-21, or the months it may be in, such as [2001-02..2001-06].',
    ],
    ['201X~', '. A date with unspecified digits takes no mark besides. Write 201X.'],
    [
      '2018-03-25T09:30',
      '. A time of day is written in full, with a zone where it is known, such as 2018-03-25T09:30:00+08:00.',
    ],
    ['1893/94', '. Did you mean 1893/1894? Both ends are written out.'],
    ['2018/open', '. An open end is written .., such as 2018/..'],
    ['unknown/2018', '. An unknown end is left empty, such as 2018/ or /2018.'],
    ['2018/2017', ': it ends before it starts. Did you mean 2017/2018?'],
    ['2018/2019-13', ': its end "2019-13" is none (month 13). Did you mean 2019-12?'],
    ['2018/nonsense', ': its end "nonsense" is none.'],
    ['1993/2002/2018', '. A span has two ends, such as 1993/2002.'],
    ['../..', '. A span has a date at one end at least, such as 2018/..'],
    [
      '2018-03-25T10:00:00/2019',
      '. A span has no time of day. Write its days, such as 2018-03-25/2018-03-28.',
    ],
    [
      '2018/[2019,2020]',
      '. An end that is one of several stands in a span of its own fields, start and end, not in one text.',
    ],
  ])('%s', (text, why) => {
    expect(explainInvalidDate(text)).toBe(`${JSON.stringify(text)} is not a date in our EDTF profile${why}`);
  });

  it('says how dates are written where it knows nothing better', () => {
    expect(explainInvalidDate('March')).toMatch(/profile\. Write a year, month or day such as 2018,/);
  });

  it('cuts short what it quotes', () => {
    expect(explainInvalidDate('x'.repeat(1_000_000)).length).toBeLessThan(400);
  });

  it('only ever proposes dates', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most }).map(String);
    const notDates = fc.oneof(
      dateText,
      fc
        .tuple(part(9999), part(99), part(99), fc.constantFrom('-', '.', '/', ''))
        .map(([year, month, day, sign]) => `${year.padStart(4, '0')}${sign}${month}${sign}${day}`),
      fc
        .tuple(part(9999), part(9999), fc.constantFrom('-', '~', '/'))
        .map(([from, to, sign]) => `${from.padStart(4, '0')}${sign}${to.padStart(4, '0')}`),
      fc.tuple(part(9999), part(99)).map(([from, to]) => `${from.padStart(4, '0')}/${to.padStart(2, '0')}`),
    );
    fc.assert(
      fc.property(notDates, (text) => {
        if (isDate(text)) return;
        const why = explainInvalidDate(text).slice(JSON.stringify(text).length);
        const proposed = /(?:Did you mean|is written|such as|Write) ([[\d{/][^\s?;]*?)[?;.]*(?:\s|$)/.exec(
          why,
        )?.[1];
        if (proposed !== undefined)
          expect(isDate(proposed.replace(/,$/, '')), `${text}: ${proposed}`).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
