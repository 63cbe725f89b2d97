import { comparison } from './comparison.ts';

export const atMost = comparison('atMost', 'The number is not above this', {
  en: (than) => `expected at most ${than}`,
  ko: (than) => `기대값 ${than} 이하`,
  'zh-Hans': (than) => `预期至多 ${than}`,
});
