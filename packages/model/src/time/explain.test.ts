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
    ['196', '. A decade is written 196X, and a year of three digits 0196.'],
    ['-19', '. A century is written -19XX.'],
    ['197~', '. A decade is written 197X~, and a year of three digits 0197~.'],
    ['19', '. A century is written 19XX.'],
    ['12345', '. A year of more than four digits is written with a Y, such as Y12000.'],
    ['12004-06~', '. A year of more than four digits is written with a Y, such as Y12000.'],
    ['Y1234567890123', '. A year has at most twelve digits.'],
    ['Y2006', '. Y is for years of more than four digits. Write 2006.'],
    ['y-0500', '. Y is for years of more than four digits. Write -0500.'],
    ['Y17000-08-16', '. A year of more than four digits has no months and days.'],
    ['-0000', '. The year 0 is written 0000, and the year before it -0001.'],
    [
      '{2002,2007}',
      '. All of several dates are several facts: write a record for each, or a span such as 2018-03-25/2018-05-07. One of several is written [2002,2007].',
    ],
    ['1950S2', '. Significant digits are left out. Write [1900..1999].'],
    ['Y171010000S3', '. Significant digits are left out. Write [Y171000000..Y171999999].'],
    ['Y-20E2S3', '. Significant digits are left out. Write [-2009..-2000].'],
    ['Y-17E7', '. Years with exponents are left out. Write Y-170000000.'],
    ['Y20E2', '. Years with exponents are left out. Write 2000.'],
    ['Y1E999', '. Years with exponents are left out.'],
    [
      '2001-21~',
      '. A season takes no mark. Write 2001-21, or the months it may be in, such as [2001-02..2001-06].',
    ],
    [
      '20XX-~12',
      '. A date with unspecified digits takes a mark only behind them, for the whole, such as 199X~ or 1999-XX~.',
    ],
    ['2018-02-3X', '. The calendar has no such month or day.'],
    ['2018-21-05', ' (a season has no days). Did you mean 2018-21?'],
    ['20XX-41', '. A season stands behind a full year, such as 2001-21.'],
    ['~1995~', '. A year takes one mark: approximate 1995~, uncertain 1995?, or both 1995%.'],
    [
      '2018-03-25T09:30',
      '. A time of day is written in full, with a zone where it is known, such as 2018-03-25T09:30:00+08:00.',
    ],
    ['2018-03-25T09:30:60Z', '. Seconds run from 00 to 59; a leap second is counted with the one before it.'],
    [
      '2018-03-25T09:30:00-13:00',
      '. Hours run from 00 to 23, minutes and seconds to 59, and zones from -12:00 to +14:00, with Z or +00:00 for none.',
    ],
    ['1893/94', '. Did you mean 1893/1894? Both ends are written out.'],
    ['2018-03-25/28', '. Did you mean 2018-03-25/2018-03-28? Both ends are written out.'],
    ['2018-03/05', '. Did you mean 2018-03-05?'],
    ['2018-11/12', '. Did you mean 2018-11-12?'],
    ['2018-03-25/04-02', '. Did you mean 2018-03-25/2018-04-02? Both ends are written out.'],
    ['2018-01-15/02-20', '. Did you mean 2018-01-15/2018-02-20? Both ends are written out.'],
    ['1992/12', '. Did you mean 1992-12?'],
    ['2001/02', '. Did you mean 2001-02? A span is written with both ends in full.'],
    ['2018/open', '. Did you mean "2018/.."? An open end is written .., and an unknown one is left empty.'],
    ['unknown/2018', '. Did you mean /2018? An open end is written .., and an unknown one is left empty.'],
    ['unknown/open', '. A span has a date at one end at least, such as 2018/..'],
    ['2018/2017', ': it ends before it starts. Did you mean 2017/2018?'],
    ['2018/2019-13', ': its end "2019-13" is none (month 13). Did you mean 2019-12?'],
    ['2018/nonsense', ': its end "nonsense" is none.'],
    ['1993/2002/2018', '. A span has two ends, such as 1993/2002.'],
    ['../..', '. A span has a date at one end at least, such as 2018/..'],
    [
      '2018-03-25T10:00:00/2019',
      '. A span has no time of day. Write its days, such as 2018-03-25/2018-03-28.',
    ],
    // Other keyboards.
    [' 1863-03-29', '. Did you mean 1863-03-29?'],
    ['18 63-03-29', '. Did you mean 1863-03-29?'],
    ['2018\t', '. Did you mean 2018?'],
    ['２０１８-０３', '. Did you mean 2018-03?'],
    ['٢٠١٨', '. Did you mean 2018?'],
    ['2018–03–25', '. Did you mean 2018-03-25?'],
    ['2018〜2020', '. A span of years is written 2018/2020; in EDTF the tilde means approximately.'],
    ['2018-03-25t09:30:00z', '. Did you mean 2018-03-25T09:30:00Z?'],
    ['2018-03-25 09:30:00', '. Did you mean 2018-03-25T09:30:00?'],
    ['2018-03-25T09:30:00.5Z', '. Did you mean 2018-03-25T09:30:00Z?'],
    ['+2018', '. Did you mean 2018?'],
    ['2018년 3월 25일', '. Did you mean 2018-03-25?'],
    ['2018年3月', '. Did you mean 2018-03?'],
    ['25 March 2018', '. Did you mean 2018-03-25?'],
    ['Mar. 25, 2018', '. Did you mean 2018-03-25?'],
    ['March 2018', '. Did you mean 2018-03?'],
    ['Fall 2018', '. Did you mean 2018-23?'],
    // The draft of 2012.
    ['199u', '. Did you mean 199X?'],
    ['uuuu-12-uu', '. Did you mean XXXX-12-XX?'],
    ['196x', '. Did you mean 196X?'],
    ['y170000002', '. Did you mean Y170000002?'],
    ['1984?~', '. Did you mean 1984%?'],
    ['1984~?', '. Did you mean 1984%?'],
    ['2004-(06)?-11', '. Did you mean 2004-?06-11?'],
    ['2004-(06)?~', '. Did you mean 2004-%06?'],
    ['2004-06-(01)~/2004-06-(20)~', '. Did you mean 2004-06-~01/2004-06-~20?'],
    [
      '(2011)-06-04~',
      '. Parentheses are of the draft of 2012. A mark stands before the part that it is on, such as 2004-~06-11.',
    ],
    ['2001-21^southernHemisphere', '. Did you mean 2001-29?'],
    [
      '2001-02-03^julian',
      '. What stands behind ^ is left out. A season of the south has a number of its own, such as 2001-29 for spring.',
    ],
    // Sets.
    ['..1984', '. Did you mean [..1984]?'],
    ['1670..1673', '. Did you mean [1670..1673]?'],
    ['2002,2007', '. Did you mean [2002,2007]?'],
    ['2002 or 2007', '. Did you mean [2002,2007]?'],
    ['[2002;2007]', '. Did you mean [2002,2007]?'],
    ['[1988,..]', '. Did you mean [1988..]?'],
    ['[2007..2002]', ': 2007..2002 ends before it starts. Did you mean [2002..2007]?'],
    ['[2018-13,2019]', ': its member "2018-13" is none (month 13). Did you mean 2018-12?'],
    [
      '[2018..,2019]',
      '. One of several has a date for each comma, such as [2002,2007]; only the first may lack a start, and only the last an end, as in [..1992,2002..].',
    ],
    ['2018-13-08', ' (month 13). Did you mean 2018-08-13?'],
    ['2018-00-15', ' (month 00). Did you mean 2018-01-15?'],
    ['2018-02-30~', ' (day 30). Did you mean 2018-02-28~?'],
    ['2018-02-30?', ' (day 30). Did you mean "2018-02-28?"?'],
    [
      '2018/[2019,2020]',
      '. An end that is one of several stands in a span of its own fields, start and end, not in one text.',
    ],
  ])('%s', (text, why) => {
    expect(explainInvalidDate(text)).toBe(`${JSON.stringify(text)} is not a date in our EDTF profile${why}`);
  });

  it('says how dates are written where it knows nothing better', () => {
    expect(explainInvalidDate('some time ago')).toMatch(/profile\. Write a year, month or day such as 2018,/);
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
