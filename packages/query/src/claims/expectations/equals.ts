import { compareTexts } from '../../memory/compare.ts';
import { columnsOf, inWords, otherColumns } from './comparison.ts';
import { firstOf, grown, isNot, monotoneOf, rangeBetween, sortOf, typeOf, valuesOf } from './columns.ts';
import { type Asked, defineExpectation } from './define.ts';
import { all, point, RELATIONS } from './range.ts';
import { either, list, number, text } from './shape.ts';

const scalar = either(number, text);
const value = either(either(scalar, list(scalar)), otherColumns);
type Than = typeof value extends { accepts: (value: unknown) => value is infer T } ? T : never;

const isList = (than: Than): than is readonly (number | string)[] => Array.isArray(than);

export const equals = defineExpectation({
  about: 'column',
  value,
  description:
    'The value is this one, or that of another column; of a list: it holds these values and no others, in whatever order',
  columns: columnsOf,
  refusal: (than, asked) => {
    const { column } = asked;
    const isOfList = typeOf(asked) === 'list';
    const sort = sortOf(asked);
    if (isList(than)) {
      if (!isOfList) return isNot(asked, column, 'a list of values is compared with a list. Name one value.');
      return unlike(asked, than);
    }
    if (isOfList || sort === 'other')
      return isNot(asked, column, 'an expectation is about a number or a text. Compute one.');
    if (!otherColumns.accepts(than)) return unlike(asked, [than]);
    const other = columnsOf(than).find((name) => {
      const [type, theirs] = [typeOf(asked, name, 'expect.equals.column'), sortOf(asked, name)];
      return (
        type === 'list' || theirs === 'other' || (sort !== 'json' && theirs !== 'json' && theirs !== sort)
      );
    });
    return other === undefined ? undefined : isNot(asked, other, `"${column}" is no such thing.`);
  },
  judge: (than, answer, asked) => {
    const found = firstOf(answer, asked.column);
    const wanted = otherColumns.accepts(than)
      ? columnsOf(than).map((name) => firstOf(answer, name))
      : [isList(than) ? null : than];
    if (isList(than))
      return Array.isArray(found)
        ? { outcome: isSame(found, than) ? 'holds' : 'fails', found }
        : { outcome: 'undecided', reason: 'no-data', found };
    if (found === null || wanted.includes(null)) return { outcome: 'undecided', reason: 'no-data', found };
    return { outcome: wanted.every((one) => one === found) ? 'holds' : 'fails', found };
  },
  between: (than, strictest, widest, asked) => {
    const { column } = asked;
    if (monotoneOf(asked, column) === undefined) return undefined;
    if (isList(than)) {
      const [few, many] = [valuesOf(strictest, column), valuesOf(widest, column)];
      if (few.some((one) => !isIn(than, one)) || than.some((one) => !many.includes(one))) return 'fails';
      return few.length === many.length ? 'holds' : undefined;
    }
    const found = rangeBetween(asked, column, strictest, widest);
    if (found && !otherColumns.accepts(than))
      return typeof than === 'number' ? decided(RELATIONS.equals(found, point(than))) : undefined;
    if (found) {
      const ranges = columnsOf(than).map((name) => rangeBetween(asked, name, strictest, widest));
      return decided(all(ranges.map((range) => (range ? RELATIONS.equals(found, range) : 'undecided'))));
    }
    // A date: the same in both answers, it is the same in all between them.
    const [one, other] = [firstOf(strictest, column), firstOf(widest, column)];
    if (one === null || one !== other || typeof than !== 'string') return undefined;
    return one === than ? 'holds' : 'fails';
  },
  survives: (than, outcome, answer, asked) => {
    const { column } = asked;
    if (outcome !== 'fails') return false;
    if (isList(than))
      return monotoneOf(asked, column) === 'list' && valuesOf(answer, column).some((one) => !isIn(than, one));
    const found = firstOf(answer, column);
    if (typeof found !== 'number') return false;
    const range = grown(asked, column, found);
    if (typeof than === 'number') return RELATIONS.equals(range, point(than)) === 'fails';
    return columnsOf(than).some((name) => {
      const other = firstOf(answer, name);
      return typeof other === 'number' && RELATIONS.equals(range, grown(asked, name, other)) === 'fails';
    });
  },
  words: {
    en: (than, say) => `expected ${shown(than, say)}`,
    ko: (than, say) => `기대값 ${shown(than, say)}`,
    'zh-Hans': (than, say) => `预期 ${shown(than, say)}`,
  },
});

const decided = <T>(outcome: T | 'undecided'): T | undefined =>
  outcome === 'undecided' ? undefined : outcome;

const isIn = (values: readonly unknown[], one: unknown): boolean => values.includes(one);

const isSame = (found: readonly unknown[], wanted: readonly unknown[]): boolean =>
  found.every((one) => isIn(wanted, one)) && wanted.every((one) => isIn(found, one));

function shown(than: Than, say: Parameters<typeof inWords>[1]): string {
  if (!isList(than)) return inWords(than, say);
  return [...than]
    .sort((a, b) => compareTexts(String(a), String(b)))
    .map(say.value)
    .join(', ');
}

/** Why these values can never stand in the column, or in the items of its lists. */
export function unlike(
  asked: Asked,
  values: readonly (number | string)[],
  name = 'equals',
): string | undefined {
  const sort = sortOf(asked);
  if (sort === 'json') return undefined;
  if (sort === 'other') return isNot(asked, asked.column, 'no number or text can be found in it.');
  const wrong = values.find((one) => (typeof one === 'string') !== (sort === 'text'));
  return wrong === undefined
    ? undefined
    : isNot(
        asked,
        asked.column,
        `${name} ${JSON.stringify(wrong)} compares with a ${typeof wrong === 'string' ? 'text' : 'number'}.`,
      );
}
