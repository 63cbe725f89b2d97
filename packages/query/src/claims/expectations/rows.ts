import { defineExpectation } from './define.ts';
import { alwaysOneRow, judgeRows, rowsBetween, rowsSurvive, words } from './number-of-rows.ts';
import { constant } from './shape.ts';

export const rows = defineExpectation({
  about: 'answer',
  value: constant('some', 'none'),
  description: 'Whether the answer has rows at all',
  refusal: (_value, asked) => alwaysOneRow(asked, 'rows'),
  judge: (value, answer) => judgeRows(answer, value === 'some'),
  between: (value, strictest, widest) => rowsBetween(strictest, widest, value === 'some'),
  survives: (value, outcome) => rowsSurvive(outcome, value === 'some'),
  words: {
    en: (value) => words[value].en,
    ko: (value) => words[value].ko,
    'zh-Hans': (value) => words[value]['zh-Hans'],
  },
});
