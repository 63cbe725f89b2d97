import { change } from './change.ts';

export const increases = change(
  1,
  'The mean of the numbers after a date is above that up to its end; with "each", every number after it is above every one up to it',
  {
    en: {
      all: (after) => `expected more after ${after} on average`,
      each: (after) => `expected always more after ${after}`,
    },
    ko: {
      all: (after) => `${after} 이후 평균이 더 커야 함`,
      each: (after) => `${after} 이후 항상 더 커야 함`,
    },
    'zh-Hans': {
      all: (after) => `预期${after}之后平均更高`,
      each: (after) => `预期${after}之后始终更高`,
    },
  },
);
