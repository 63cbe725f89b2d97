import { comparison } from './comparison.ts';

export const moreThan = comparison('moreThan', 'The number is above this', {
  en: (than) => `expected more than ${than}`,
  ko: (than) => `기대값 ${than} 초과`,
  'zh-Hans': (than) => `预期超过 ${than}`,
});
