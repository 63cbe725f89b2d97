import { change } from './change.ts';

export const decreases = change(
  -1,
  'The mean of the numbers after a date is below that up to its end; with "each", every number after it is below every one up to it',
  {
    en: {
      all: (after) => `expected less after ${after} on average`,
      each: (after) => `expected always less after ${after}`,
    },
    ko: {
      all: (after) => `${after} 이후 평균이 더 작아야 함`,
      each: (after) => `${after} 이후 항상 더 작아야 함`,
    },
    'zh-Hans': {
      all: (after) => `预期${after}之后平均更低`,
      each: (after) => `预期${after}之后始终更低`,
    },
  },
);
