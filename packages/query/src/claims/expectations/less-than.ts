import { comparison } from './comparison.ts';

export const lessThan = comparison('lessThan', 'The number is below this', {
  en: (than) => `expected less than ${than}`,
  ko: (than) => `기대값 ${than} 미만`,
  'zh-Hans': (than) => `预期低于 ${than}`,
});
