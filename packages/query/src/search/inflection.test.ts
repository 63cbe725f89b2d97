import { expect, it } from 'vitest';
import { singularOf, stemLength } from './inflection.ts';

it.each([
  ['sanctions', 'sanction'],
  ['parties', 'party'],
  ['ties', 'tie'],
  ['losses', 'loss'],
  ['talks', 'talk'],
  ['status', undefined],
  ['crisis', undefined],
  ['press', undefined],
  ['us', undefined],
  ['s2017s', undefined],
  ['china', undefined],
])('the singular of %s is %s', (word, singular) => {
  expect(singularOf(word)).toBe(singular);
});

it.each([
  ['학파가', '학파'],
  ['제재를', '제재'],
  ['베이징에서는', '베이징'],
  ['중국과', '중국'],
  ['국가', '국가'],
  ['결과', '결과'],
  ['핵실험', '핵실험'],
  ['制裁가', '制裁가'],
])('the stem of %s is %s', (word, stem) => {
  expect(word.slice(0, stemLength(word))).toBe(stem);
});
