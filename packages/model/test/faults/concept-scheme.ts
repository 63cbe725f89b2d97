import { all, fields, type RuleFaults } from './define.ts';

export const conceptScheme: RuleFaults = {
  rule: 'concept-scheme',
  faults: [
    {
      what: 'a concept of another scheme',
      change: fields('position', 'great-power-perception', { concepts: ['buffer-zone', 'pressure'] }),
      issues: [
        'error concept-scheme position/great-power-perception concepts[1]: "pressure" is a concept of means, and the dimension dprk-perception takes those of perception.',
      ],
    },
    {
      what: 'a dimension of another scheme',
      change: fields('dimension', 'dprk-perception', { scheme: 'partnership' }),
      issues: [
        'error concept-scheme position/great-power-perception concepts[0]: "buffer-zone" is a concept of perception, and the dimension dprk-perception takes those of partnership.',
      ],
    },
  ],
  fine: [
    {
      what: 'two positions on dimensions of one scheme',
      change: all(
        fields('dimension', 'dprk-perception', { scheme: 'means' }),
        fields('position', 'great-power-perception', { concepts: ['pressure'] }),
        fields('view', 'abandon', { group: 'buffer-zone' }),
      ),
    },
  ],
};
