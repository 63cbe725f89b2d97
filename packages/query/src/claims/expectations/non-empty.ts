import { defineExpectation } from './define.ts';
import { alwaysOneRow, judgeRows, rowsBetween, rowsSurvive, words } from './number-of-rows.ts';
import { constant } from './shape.ts';

export const nonEmpty = defineExpectation({
  about: 'answer',
  value: constant(true),
  description: 'The answer has a row or more',
  refusal: (_value, asked) => alwaysOneRow(asked, 'nonEmpty'),
  judge: (_value, answer) => judgeRows(answer, true),
  between: (_value, strictest, widest) => rowsBetween(strictest, widest, true),
  survives: (_value, outcome) => rowsSurvive(outcome, true),
  words: {
    en: () => words.some.en,
    ko: () => words.some.ko,
    'zh-Hans': () => words.some['zh-Hans'],
  },
});
