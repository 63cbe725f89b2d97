import { firstOf, grown, isNot, isNumeric, rangeBetween, sortOf, typeOf } from './columns.ts';
import { defineExpectation } from './define.ts';
import { all, point, type Range, RELATIONS } from './range.ts';
import { number, pair } from './shape.ts';

const lies = (found: Range, [low, high]: readonly [number, number]) =>
  all([RELATIONS.atLeast(found, point(low)), RELATIONS.atMost(found, point(high))]);

export const between = defineExpectation({
  about: 'column',
  value: pair(number),
  description: 'The number is not below the first and not above the second',
  refusal: ([low, high], asked) => {
    if (!isNumeric(asked, asked.column, 'expect.column'))
      return isNot(
        asked,
        asked.column,
        typeOf(asked) !== 'list' && sortOf(asked) === 'text'
          ? `between ${JSON.stringify([low, high])} compares with a number.`
          : 'an expectation is about a number or a text. Compute one.',
      );
    return low > high ? `Nothing is between ${low} and ${high}. Write the lower bound first.` : undefined;
  },
  judge: (bounds, answer, { column }) => {
    const found = firstOf(answer, column);
    return typeof found === 'number'
      ? { outcome: lies(point(found), bounds), found }
      : { outcome: 'undecided', reason: 'no-data', found };
  },
  between: (bounds, strictest, widest, asked) => {
    const range = rangeBetween(asked, asked.column, strictest, widest);
    const outcome = range ? lies(range, bounds) : 'undecided';
    return outcome === 'undecided' ? undefined : outcome;
  },
  survives: (bounds, outcome, answer, asked) => {
    const found = firstOf(answer, asked.column);
    return typeof found === 'number' && lies(grown(asked, asked.column, found), bounds) === outcome;
  },
  words: {
    en: (bounds, say) => `expected ${bounds.map(say.value).join('–')}`,
    ko: (bounds, say) => `기대값 ${bounds.map(say.value).join('–')}`,
    'zh-Hans': (bounds, say) => `预期 ${bounds.map(say.value).join('–')}`,
  },
});
