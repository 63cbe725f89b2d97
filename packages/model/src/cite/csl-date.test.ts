import { expect, it } from 'vitest';
import { cslDate } from './csl-date.ts';

it.each([
  ['2020', { 'date-parts': [[2020]] }],
  ['2020-04', { 'date-parts': [[2020, 4]] }],
  ['2018-03-25', { 'date-parts': [[2018, 3, 25]] }],
  ['2025-10-07~', { 'date-parts': [[2025, 10, 7]], circa: true }],
  ['?1995', { 'date-parts': [[1995]], circa: true }],
  [
    '2018-03-25/2018-03-28',
    {
      'date-parts': [
        [2018, 3, 25],
        [2018, 3, 28],
      ],
    },
  ],
  ['2018/2019~', { 'date-parts': [[2018], [2019]], circa: true }],
  // What CSL has no form for.
  ['[2002,2007]', { literal: '2002 or 2007' }],
  ['201X', { literal: 'the 2010s' }],
  ['2018/..', { literal: 'since 2018' }],
  ['-0044', { literal: '45 BC' }],
  ['someday', { literal: 'someday' }],
])('%s', (text, date) => {
  expect(cslDate(text, 'en')).toEqual(date);
});

it('says in the language asked for what it says in words', () => {
  expect(cslDate('[2002,2007]', 'ko')).toEqual({ literal: '2002년 또는 2007년' });
});
