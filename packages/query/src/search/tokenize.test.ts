import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Token, tokenize } from './tokenize.ts';

const terms = (text: string) => tokenize(text).map(({ term }) => term);
const needed = (text: string) =>
  tokenize(text)
    .filter(({ extra }) => !extra)
    .map(({ term }) => term);

describe('words of scripts with spaces', () => {
  it.each([
    ["Xi'an and Xi’an", ['xian', 'and', 'xian']],
    ["China's, Xi’s and Laos'", ['china', 'xi', 'and', 'laos']],
    ['Chosŏn P’yŏngyang', ['choson', 'pyongyang']],
    ['Łódź Ærø Straße', ['lodz', 'aero', 'strasse']],
    ['ＴＨＡＡＤ ﬁnal', ['thaad', 'final']],
    ['the U.S. and D.P.R.K.', ['the', 'us', 'and', 'dprk']],
    ['end. A start', ['end', 'a', 'start']],
    ['six-party S/2017/613 6.3', ['six', 'party', 's', '2017', '613', '6', '3']],
    ['Россия й', ['россия', 'й']],
    ['e\u0301te\u0301', ['ete']],
    ['—…!?', []],
    ['\ud800 \udc00 😀 👩‍👩‍👧', []],
    ['', []],
  ])('%j: %j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });
});

describe('Chinese, Korean and Japanese', () => {
  it.each([
    ['制裁', ['制裁']],
    ['对朝制裁', ['对朝', '朝制', '制裁']],
    ['북중관계', ['북중', '중관', '관계']],
    ['북·중', ['북중']],
    ['핵', ['핵']],
    ['핵 실험', ['핵', '실험']],
    ['THAAD배치 2017년', ['thaad', '배치', '2017', '년']],
    ['북\u1112\u1161\u11ab', ['북한']],
    ['ｶﾞｽ', ['ガス']],
    ['\u{20000}核', ['\u{20000}核']],
  ])('%s is %j', (text, expected) => {
    expect(needed(text)).toEqual(expected);
  });

  it('are found with and without a space between two words, and by their last character', () => {
    expect(terms('북중 관계')).toEqual(['북중', '중', '중관', '관계', '계']);
    expect(terms('북중\n관계')).not.toContain('중관');
    expect(terms('제재, 결의')).not.toContain('재결');
  });
});

it('says where each token stands', () => {
  const text = 'In Xi’s  “북·중 관계” of 2017';
  const standing = ({ start, end }: Token) => text.slice(start, end);
  expect(tokenize(text).map((token) => [token.term, standing(token)])).toEqual([
    ['in', 'In'],
    ['xi', 'Xi’s'],
    ['북중', '북·중'],
    ['중', '중'],
    ['중관', '중 관'],
    ['관계', '관계'],
    ['계', '계'],
    ['of', 'of'],
    ['2017', '2017'],
  ]);
});

it('reads any text, and decomposed the same as composed', () => {
  const of = (text: string) => tokenize(text).map(({ term }) => term);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(of(text.normalize('NFD'))).toEqual(of(text.normalize('NFC')));
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const { term, start, end, firstEnd } of tokenize(text)) {
        expect(term).not.toBe('');
        expect(start).toBeLessThan(firstEnd);
        expect(firstEnd).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
