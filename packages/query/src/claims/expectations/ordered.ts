import { type Extent, type Readings } from '@yalu/model/time';
import { compareKeys, type SortKey, sortKeyOf } from '../../memory/compare.ts';
import { readingsOfValue } from '../../memory/time.ts';
import type { Outcome } from '../types.ts';
import { isNot, onlyGrows, typeOf, valuesOf } from './columns.ts';
import { type Asked, defineExpectation } from './define.ts';
import { constant } from './shape.ts';

const ORDERED: readonly string[] = ['integer', 'number', 'share', 'string', 'date', 'span', 'json'];

const value = constant('ascending', 'descending', 'strictly-ascending', 'strictly-descending');
type Direction = typeof value extends { accepts: (value: unknown) => value is infer T } ? T : never;

export const ordered = defineExpectation({
  about: 'column',
  value,
  description:
    'From row to row the values do not fall (or rise), or if strictly, always rise (or fall); dates go by their beginning',
  refusal: (_direction, asked) =>
    ORDERED.includes(typeOf(asked))
      ? undefined
      : isNot(asked, asked.column, 'only numbers, texts, dates and spans have an order.'),
  judge: (direction, answer, asked) => {
    const values = valuesOf(answer, asked.column);
    if (values.length < 2) return { outcome: 'undecided', reason: 'no-data', found: values };
    const outcome = orderOf(values, direction, asked);
    return outcome === 'undecided'
      ? { outcome, reason: 'uncertain-time', found: values }
      : { outcome, found: values };
  },
  between: (direction, strictest, widest, asked) => {
    if (!onlyGrows(asked, asked.column)) return undefined;
    const [few = [], many = []] = [strictest, widest].map((answer) => valuesOf(answer, asked.column));
    if (few.length < 2) return undefined;
    if (orderOf(many, direction, asked) === 'holds') return 'holds';
    return orderOf(few, direction, asked) === 'fails' ? 'fails' : undefined;
  },
  // What is out of order stays so, whatever comes in between.
  survives: (_direction, outcome, _answer, asked) => outcome === 'fails' && onlyGrows(asked, asked.column),
  words: {
    en: (direction) => `expected ${direction.replace('-', ' ')}`,
    ko: (direction) => korean[direction],
    'zh-Hans': (direction) => chinese[direction],
  },
});

const korean: Readonly<Record<Direction, string>> = {
  ascending: '오름차순이어야 함',
  descending: '내림차순이어야 함',
  'strictly-ascending': '계속 커져야 함',
  'strictly-descending': '계속 작아져야 함',
};
const chinese: Readonly<Record<Direction, string>> = {
  ascending: '预期升序',
  descending: '预期降序',
  'strictly-ascending': '预期逐次上升',
  'strictly-descending': '预期逐次下降',
};

/** What a value is ordered by if all is known, and where it lies if it is not. */
interface Place {
  readonly low: SortKey;
  readonly high: SortKey;
}

function orderOf(values: readonly unknown[], direction: Direction, asked: Asked): Outcome {
  const isStrict = direction.startsWith('strictly');
  const places = values.map((one) => placeOf(one, asked));
  if (direction.endsWith('descending')) places.reverse();
  let [isCertain, furthest] = [true, places[0]?.low ?? null];
  for (const [index, place] of places.entries()) {
    const previous = places[index - 1];
    if (previous === undefined) continue;
    const fits = compareKeys(previous.high, place.low);
    if (fits > 0 || (isStrict && fits === 0)) isCertain = false;
    // Behind even the earliest that some value before it can be.
    const behind = compareKeys(furthest, place.high);
    if (behind > 0 || (isStrict && behind === 0)) return 'fails';
    if (compareKeys(place.low, furthest) > 0) furthest = place.low;
  }
  return isCertain ? 'holds' : 'undecided';
}

function placeOf(value: unknown, asked: Asked): Place {
  const type = typeOf(asked);
  if (type !== 'date' && type !== 'span') {
    const key = sortKeyOf(type, value);
    return { low: key, high: key };
  }
  const { min, max } = beginning(readingsOfValue(value));
  return { low: min, high: max };
}

const beginning = (readings: Readings): Extent => ({
  min: Math.min(...readings.map(({ start }) => start.min)),
  max: Math.max(...readings.map(({ start }) => start.max)),
});
