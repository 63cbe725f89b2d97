import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf } from './measure.ts';
import { plain } from './plain.ts';
import { wrap, wrapEvenly } from './wrap.ts';

const font = { size: 12, weight: 'normal' } as const;
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('a', 'B', ' ', '-', '/', '强', '大', '，', '（', '）', '한', '국', '2', '.'),
    maxLength: 200,
  }),
);

describe('measure', () => {
  test('Han is one em, letters are less, accents and joiners add nothing', () => {
    expect(widthOf('强国', { size: 10, weight: 'normal' })).toBe(20);
    expect(widthOf('é', font)).toBe(widthOf('e', font));
    expect(widthOf('e\u0301', font)).toBe(widthOf('e', font));
    expect(widthOf('iii', font)).toBeLessThan(widthOf('mmm', font));
  });

  test('quotation marks are wide among Han characters alone', () => {
    expect(widthOf('“萨德”', font)).toBe(48);
    expect(widthOf('“a”', font)).toBeLessThan(24);
  });

  test('bold letters are wider, bold Han are not', () => {
    const bold = { size: 12, weight: 'bold' } as const;
    expect(widthOf('school', bold)).toBeGreaterThan(widthOf('school', font));
    expect(widthOf('学派', bold)).toBe(widthOf('学派', font));
  });
});

describe('wrap', () => {
  test('breaks Latin and Korean between words, and after hyphens and slashes', () => {
    expect(wrap('Normal state-to-state relations', 90, font)).toEqual([
      'Normal state-',
      'to-state',
      'relations',
    ]);
    expect(wrap('변화 가능성을 열어 둔 현상유지', 80, font)).toEqual([
      '변화 가능성을',
      '열어 둔',
      '현상유지',
    ]);
    expect(wrap('Geopolitics / buffer zone', 80, font)).toEqual(['Geopolitics /', 'buffer zone']);
  });

  test('keeps years together', () => {
    expect(wrap('two at once in 2010–2012 and 2013-2016', 75, font)).toEqual([
      'two at once',
      'in',
      '2010–2012',
      'and',
      '2013-2016',
    ]);
  });

  test('breaks Chinese anywhere but before closing and after opening punctuation', () => {
    expect(wrap('维持现状，但存在（变化）的可能', 48, font)).toEqual([
      '维持现',
      '状，但存',
      '在（变',
      '化）的可',
      '能',
    ]);
  });

  test('loses nothing but white space, and stays within the width where a character does', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), (words, width) => {
        const lines = wrap(words, width, font);
        expect(lines.join('').replace(/\s/g, '')).toBe(plain(words).replace(/\s/g, ''));
        for (const line of lines) {
          if ([...line].length > 1) expect(widthOf(line, font)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test('cuts what is over the number of lines, with an ellipsis', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 30, max: 300 }),
        fc.integer({ min: 1, max: 4 }),
        (words, width, most) => {
          const all = wrap(words, width, font);
          const some = wrap(words, width, font, most);
          expect(some.length).toBe(Math.min(all.length, most));
          if (all.length > most) expect(some.at(-1)).toMatch(/…$/);
          else expect(some).toEqual(all);
        },
      ),
    );
  });

  test('evenly: no more lines than needed, and the longest no longer', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 300 }), (words, width) => {
        const longest = (lines: readonly string[]) =>
          Math.max(0, ...lines.map((line) => widthOf(line, font)));
        const [lines, even] = [wrap(words, width, font), wrapEvenly(words, width, font)];
        expect(even.length).toBeLessThanOrEqual(lines.length);
        expect(longest(even)).toBeLessThanOrEqual(Math.max(longest(lines), width));
      }),
    );
  });
});

describe('plain', () => {
  test('is one line that XML can hold, and plain already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (words) => {
        const clean = plain(words);
        expect(clean).toMatch(/^[\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u);
        expect(plain(clean)).toBe(clean);
      }),
    );
  });

  test('drops what would reorder other words', () => {
    expect(plain('a \u202Eb\u202C \u2066c')).toBe('a b c');
  });
});
