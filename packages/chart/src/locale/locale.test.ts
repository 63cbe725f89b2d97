import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { conjunction, integer, percent } from './format.ts';
import { dictionary } from './index.ts';
import { particle } from './korean.ts';

describe('Korean particles', () => {
  test.each([
    ['학파', '은', '는', '학파는'],
    ['현상유지론', '은', '는', '현상유지론은'],
    ['강대국', '과', '와', '강대국과'],
    ['정상국가관계론', '으로', '로', '정상국가관계론으로'],
    ['북한 길', '으로', '로', '북한 길로'],
    ['방중(베이징)', '이', '가', '방중(베이징)이'],
    ['THAAD', '은', '는', 'THAAD는'],
  ])('%s', (word, afterConsonant, afterVowel, expected) => {
    expect(particle(word, afterConsonant, afterVowel)).toBe(expected);
  });
});

describe('numbers and lists', () => {
  test.each(LOCALES)('percentages have one decimal, thousands a mark (%s)', (locale) => {
    expect(percent(45 / 91, locale)).toBe('49.5%');
    expect(integer(12_345, locale)).toBe('12,345');
  });

  test('lists follow the language', () => {
    expect(conjunction(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(conjunction(['가', '나'], 'ko')).toBe('가 및 나');
    expect(conjunction(['甲', '乙'], 'zh-Hans')).toBe('甲和乙');
  });
});

/** Paths of all words in a dictionary. */
function paths(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${at}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, child]) => paths(child, `${at}.${key}`));
}

test.each(LOCALES)('the shared dictionary has the same words, none empty (%s)', (locale) => {
  const words = dictionary(locale);
  expect(paths(words).sort()).toEqual(paths(dictionary('en')).sort());
  const strings = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(strings)
        : [];
  expect(strings(words).filter((text) => text.trim() === '')).toEqual([]);
});
