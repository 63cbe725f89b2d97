import { QueryError } from '../../errors.ts';
import { wilson } from '../../stats/wilson.ts';
import { firstOf, isNot, isNumeric } from './columns.ts';
import { defineExpectation, type Say } from './define.ts';
import { all, point, RELATIONS } from './range.ts';
import { number, object, text } from './shape.ts';

const LEVEL = 0.95;
const BOUNDS = ['moreThan', 'atLeast', 'lessThan', 'atMost'] as const;

const value = object(
  { of: text },
  { moreThan: number, atLeast: number, lessThan: number, atMost: number, level: number },
);
type Value = typeof value extends { accepts: (value: unknown) => value is infer T } ? T : never;

/** The bounds that stand in an expectation, by name. */
const boundsIn = (expected: Value): { readonly name: (typeof BOUNDS)[number]; readonly than: number }[] =>
  BOUNDS.flatMap((name) => {
    const than = expected[name];
    return than === undefined ? [] : [{ name, than }];
  });

export const share = defineExpectation({
  about: 'column',
  value,
  description:
    'The part that the count has in the total "of" lies on this side with its whole interval (Wilson 1927, by default of 95 %): what was counted is then taken for a sample',
  columns: ({ of }) => [of],
  refusal: (expected, asked) => {
    for (const [name, at] of [
      [asked.column, 'expect.column'],
      [expected.of, 'expect.share.of'],
    ] as const) {
      if (!isNumeric(asked, name, at)) return isNot(asked, name, 'a share is one count out of another.');
    }
    const bounds = boundsIn(expected);
    if (bounds.length === 0)
      return `A share is expected to be something: write one of ${BOUNDS.join(', ')} with a number from 0 to 1.`;
    const outside = bounds.find(({ than }) => than < 0 || than > 1);
    if (outside)
      return `A share lies between 0 and 1, and ${outside.name} is ${outside.than}. For 50 %, write 0.5.`;
    const { level = LEVEL } = expected;
    return level > 0 && level < 1
      ? undefined
      : `level is ${level}, and must lie between 0 and 1. For 95 %, write 0.95.`;
  },
  judge: (expected, answer, { column }) => {
    const [count, total] = [firstOf(answer, column), firstOf(answer, expected.of)];
    if (typeof count !== 'number' || typeof total !== 'number' || total === 0)
      return { outcome: 'undecided', reason: 'no-data', found: null };
    const { level = LEVEL } = expected;
    const interval = { ...intervalOf(count, total, level, column, expected.of), level };
    const found = interval.share;
    const judged = (range: { readonly low: number; readonly high: number }) =>
      all(boundsIn(expected).map(({ name, than }) => RELATIONS[name](range, point(than))));
    const outcome = judged(interval);
    return outcome === 'undecided'
      ? { outcome, reason: 'interval', found, interval }
      : { outcome, found, interval };
  },
  // A share may lie beyond those of both answers, and moves either way.
  survives: () => false,
  words: {
    en: (expected, say) =>
      `expected ${bounded(expected, say, {
        moreThan: (than) => `more than ${than}`,
        atLeast: (than) => `at least ${than}`,
        lessThan: (than) => `less than ${than}`,
        atMost: (than) => `at most ${than}`,
      }).join(' and ')}`,
    ko: (expected, say) =>
      `기대값 ${bounded(expected, say, {
        moreThan: (than) => `${than} 초과`,
        atLeast: (than) => `${than} 이상`,
        lessThan: (than) => `${than} 미만`,
        atMost: (than) => `${than} 이하`,
      }).join(' ')}`,
    'zh-Hans': (expected, say) =>
      `预期${bounded(expected, say, {
        moreThan: (than) => `超过 ${than}`,
        atLeast: (than) => `至少 ${than}`,
        lessThan: (than) => `低于 ${than}`,
        atMost: (than) => `至多 ${than}`,
      }).join('、')}`,
  },
});

function bounded(
  expected: Value,
  say: Say,
  words: Readonly<Record<(typeof BOUNDS)[number], (than: string) => string>>,
): string[] {
  return boundsIn(expected).map(({ name, than }) => words[name](say.share(than)));
}

function intervalOf(count: number, total: number, level: number, column: string, of: string) {
  try {
    return wilson(count, total, level);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    throw new QueryError(
      'check-invalid',
      'expect.share',
      `${column} is ${count} and ${of} is ${total}. A share is of whole numbers, a count out of a total: name such columns.`,
      { cause: error },
    );
  }
}
