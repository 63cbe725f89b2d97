import { comparison } from './comparison.ts';

export const atLeast = comparison('atLeast', 'The number is not below this', {
  en: (than) => `expected at least ${than}`,
  ko: (than) => `기대값 ${than} 이상`,
  'zh-Hans': (than) => `预期至少 ${than}`,
});
