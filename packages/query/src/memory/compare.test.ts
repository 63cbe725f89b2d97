import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareKeys, compareTexts, nameOf, sortKeyOf } from './compare.ts';

const values = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('2018', '2018-03', '2018-13', '..', '[2002,2007]', '1995~', undefined),
);
const types = fc.constantFrom('date', 'span', 'locale-string', 'string', 'number', 'json', 'record');

describe('sort keys', () => {
  test('are ordered totally, whatever the values', () => {
    fc.assert(
      fc.property(types, values, values, values, (type, a, b, c) => {
        const [x, y, z] = [sortKeyOf(type, a), sortKeyOf(type, b), sortKeyOf(type, c)];
        expect(Math.sign(compareKeys(x, y))).toBe(Math.sign(-compareKeys(y, x)) || 0);
        expect(compareKeys(x, x)).toBe(0);
        if (compareKeys(x, y) <= 0 && compareKeys(y, z) <= 0)
          expect(compareKeys(x, z)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('put numbers before texts, texts before lists, and what is absent last', () => {
    const mixed = [null, ['a'], 'a', 2, 'B', 10, [], undefined, ['a', 1], [2], true];
    const sorted = [...mixed].sort((a, b) => compareKeys(sortKeyOf('json', a), sortKeyOf('json', b)));
    expect(sorted.map((value) => JSON.stringify(value))).toEqual([
      'true',
      '2',
      '10',
      '"B"',
      '"a"',
      '[2]',
      '["a"]',
      '["a",1]',
      'null',
      '[]',
      undefined,
    ]);
  });
});

describe('texts', () => {
  test('are in the order of their code points', () => {
    const points = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.string({ unit: 'binary', maxLength: 6 }),
        (a, b) => {
          const [one, other] = [points(a), points(b)];
          const at = one.findIndex((point, index) => point !== other[index]);
          const expected =
            at < 0 ? one.length - other.length : at >= other.length ? 1 : (one[at] ?? 0) - (other[at] ?? 0);
          expect(Math.sign(compareTexts(a, b))).toBe(Math.sign(expected));
        },
      ),
    );
  });
});

describe('names', () => {
  test('are the same for equal JSON only', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        (a, b) => (nameOf(a) === nameOf(b)) === (JSON.stringify(a) === JSON.stringify(b)),
      ),
    );
  });
});
