import { defineExpectation } from './define.ts';
import { alwaysOneRow, judgeRows, rowsBetween, rowsSurvive, words } from './number-of-rows.ts';
import { constant } from './shape.ts';

export const empty = defineExpectation({
  about: 'answer',
  value: constant(true),
  description: 'The answer has no row',
  refusal: (_value, asked) => alwaysOneRow(asked, 'empty'),
  judge: (_value, answer) => judgeRows(answer, false),
  between: (_value, strictest, widest) => rowsBetween(strictest, widest, false),
  survives: (_value, outcome) => rowsSurvive(outcome, false),
  words: {
    en: () => words.none.en,
    ko: () => words.none.ko,
    'zh-Hans': () => words.none['zh-Hans'],
  },
});
