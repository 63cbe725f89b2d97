import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthOf, monthText, monthWords, parseSpan } from './span.ts';

test('a span of months has a first and a last one', () => {
  expect(parseSpan('2003-01/2009-12')).toEqual({ from: '2003-01', to: '2009-12' });
  expect(parseSpan('2003-01/2003-01')).toEqual({ from: '2003-01', to: '2003-01' });
});

test.each(['', '2003', '2003/2009', '2003-13/2009-01', '2009-12/2003-01', '2003-01-01/2009-12-31'])(
  'refuses %j and says what to write',
  (text) => {
    expect(() => parseSpan(text)).toThrow(expect.objectContaining({ code: 'options-invalid' }));
    expect(() => parseSpan(text)).toThrow('such as "2003-01/2009-12"');
  },
);

test('months are counted and written back, and the next is one more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 * 12 + 10 }), (month) => {
      expect(monthOf(monthText(month))).toBe(month);
      expect(monthText(month) < monthText(month + 1)).toBe(true);
    }),
  );
  expect(monthText(monthOf('1999-12-31') + 1)).toBe('2000-01');
});

test('months have names', () => {
  const march = monthOf('2003-03');
  expect((['en', 'ko', 'zh-Hans'] as const).map((locale) => monthWords(march, locale))).toEqual([
    'March 2003',
    '2003년 3월',
    '2003年3月',
  ]);
});
