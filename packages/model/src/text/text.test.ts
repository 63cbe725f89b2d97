import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, inLocale, isLocale, LOCALES, localeOf, nearest } from './index.ts';

describe('inLocale', () => {
  it('is the text in the language, else in English, and localeOf says which', () => {
    const text = { en: 'North Korea', ko: '북한' };
    expect(LOCALES.map((locale) => inLocale(text, locale))).toEqual(['North Korea', '북한', 'North Korea']);
    expect(LOCALES.map((locale) => localeOf(text, locale))).toEqual(['en', 'ko', 'en']);
  });

  it('knows its languages', () => {
    expect(['en', 'ko', 'zh-Hans', 'zh', 'toString', ''].map(isLocale)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('nearest', () => {
  const schools = ['traditional-geopolitics', 'developing-country', 'rising-great-power', 'great-power'];

  it('puts the nearest first', () => {
    expect(nearest('great-pwer', schools)).toEqual(['great-power']);
    expect(nearest('great', schools)).toEqual(['great-power', 'rising-great-power']);
    expect(nearest('kor', ['KOR', 'PRK', 'KAZ'])[0]).toBe('KOR');
    expect(nearest('nothing-like-it', schools)).toEqual([]);
    expect(nearest('', schools)).toEqual([]);
    expect(nearest('x', [])).toEqual([]);
    expect(nearest('lable', ['label', 'table'])).toEqual(['label', 'table']);
    expect(nearest('ab', ['ba', 'cd'])).toEqual(['ba']);
  });

  it('gives no more than asked for, each once, ties in the order of the alphabet', () => {
    expect(nearest('aa', ['ad', 'ac', 'ab', 'ab'], 2)).toEqual(['ab', 'ac']);
    expect(nearest('aa', new Set(['ad', 'ac', 'ab']).values())).toEqual(['ab', 'ac', 'ad']);
  });

  it('has a word itself for its nearest, and only ever gives candidates', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc-'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, fc.array(word), (wanted, others) => {
        const found = nearest(wanted, [...others, wanted]);
        expect(found[0]).toBe(wanted);
        for (const one of nearest(wanted, others)) expect(others).toContain(one);
      }),
    );
  });

  it('takes words of any length', () => {
    expect(nearest('x'.repeat(100_000), schools)).toEqual([]);
  });
});

describe('didYouMean', () => {
  it('is a question, or nothing', () => {
    expect(didYouMean('ab', ['aa'])).toBe('Did you mean aa?');
    expect(didYouMean('ab', ['aa', 'ac'])).toBe('Did you mean aa or ac?');
    expect(didYouMean('ab', ['aa', 'ac', 'ad', 'ae'])).toBe('Did you mean aa, ac or ad?');
    expect(didYouMean('ab', ['xyz'])).toBe('');
  });
});
