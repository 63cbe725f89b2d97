import { fields, type RuleFaults } from './define.ts';

export const ownTranslation: RuleFaults = {
  rule: 'own-translation',
  faults: [
    {
      what: 'a label that is not there',
      change: fields('driver', 'rivalry', { ownTranslation: ['ko'] }),
      issues: [
        'error own-translation driver/rivalry ownTranslation[0]: marks a label that is not there. Write label.ko, or take "ko" out.',
      ],
      fix: [{ op: 'remove', path: ['ownTranslation', 0] }],
    },
    {
      what: 'two labels that are not there, and one that is',
      change: fields('driver', 'rivalry', { ownTranslation: ['ko', 'en', 'zh-Hans'] }),
      issues: [
        'error own-translation driver/rivalry ownTranslation[0]: marks a label that is not there. Write label.ko, or take "ko" out.',
        'error own-translation driver/rivalry ownTranslation[2]: marks a label that is not there. Write label.zh-Hans, or take "zh-Hans" out.',
      ],
      fix: [
        { op: 'remove', path: ['ownTranslation', 2] },
        { op: 'remove', path: ['ownTranslation', 0] },
      ],
    },
  ],
  fine: [
    {
      what: 'a label that is there',
      change: fields('driver', 'rivalry', {
        label: { en: 'Rivalry', ko: '경쟁' },
        ownTranslation: ['ko', 'en'],
      }),
    },
    { what: 'none', change: fields('driver', 'rivalry', { ownTranslation: [] }) },
  ],
};
