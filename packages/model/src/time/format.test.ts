import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText } from '../../test/arbitraries.ts';
import { LOCALES } from '../text/locale.ts';
import { formatDate, formatSpan } from './format.ts';

describe('formatDate', () => {
  it.each([
    ['2018', '2018', '2018년', '2018年'],
    ['2018-03', 'March 2018', '2018년 3월', '2018年3月'],
    ['2018-03-25', '25 March 2018', '2018년 3월 25일', '2018年3月25日'],
    ['2018-03-XX', 'March 2018', '2018년 3월', '2018年3月'],
    ['2018-XX-XX', '2018', '2018년', '2018年'],
    ['1995~', 'around 1995', '1995년경', '1995年前后'],
    ['~1995', 'around 1995', '1995년경', '1995年前后'],
    ['2018-03?', 'March 2018 (uncertain)', '2018년 3월(불확실)', '2018年3月（存疑）'],
    ['1995%', 'around 1995 (uncertain)', '1995년경(불확실)', '1995年前后（存疑）'],
    ['201X', '2010s', '2010년대', '2010年代'],
    ['[2002,2007]', '2002 or 2007', '2002년 또는 2007년', '2002年或2007年'],
    ['[2002,2005,2007]', '2002, 2005 or 2007', '2002년, 2005년 또는 2007년', '2002年、2005年或2007年'],
    ['[2002..2007]', 'between 2002 and 2007', '2002년에서 2007년 사이', '2002年至2007年之间'],
    ['[..1992]', '1992 or earlier', '1992년 또는 그 이전', '1992年或更早'],
    ['[2018..]', '2018 or later', '2018년 또는 그 이후', '2018年或更晚'],
    ['1993/2002', '1993–2002', '1993년–2002년', '1993年–2002年'],
    ['2018/..', 'since 2018', '2018년부터', '2018年起'],
    ['/1992', 'until 1992', '1992년까지', '至1992年'],
    ['2018/2018', '2018', '2018년', '2018年'],
    // As written, where there are no words.
    ['2018-21', '2018-21', '2018-21', '2018-21'],
    ['20XX', '20XX', '20XX', '20XX'],
    ['0000', '0000', '0000', '0000'],
    ['-0044-03-15', '-0044-03-15', '-0044-03-15', '-0044-03-15'],
    ['2018-03-25T09:30:00Z', '2018-03-25T09:30:00Z', '2018-03-25T09:30:00Z', '2018-03-25T09:30:00Z'],
    ['2018-02-30', '2018-02-30', '2018-02-30', '2018-02-30'],
    ['nonsense', 'nonsense', 'nonsense', 'nonsense'],
  ])('%s', (text, ...expected) => {
    expect(LOCALES.map((locale) => formatDate(text, locale))).toEqual(expected);
  });

  it('has words, or the date as written, for every date', () => {
    fc.assert(
      fc.property(dateText, fc.constantFrom(...LOCALES), (text, locale) => {
        const words = formatDate(text, locale);
        expect(words).not.toBe('');
        expect(words).not.toMatch(/undefined|NaN|Invalid/);
      }),
    );
  });
});

describe('formatSpan', () => {
  it('puts both ends together', () => {
    expect(formatSpan({ start: '1993', end: '[2002,2007]' }, 'en')).toBe('1993–2002 or 2007');
    expect(formatSpan({ start: '[2002,2007]', end: '2017' }, 'ko')).toBe('2002년 또는 2007년–2017년');
    expect(formatSpan({ start: '2018', end: '..', knownUntil: '2020-04' }, 'en')).toBe('since 2018');
    expect(formatSpan({ start: '2018', end: '..' }, 'zh-Hans')).toBe('2018年起');
    expect(formatSpan({ start: '2018', end: '2018' }, 'en')).toBe('2018');
  });
});
