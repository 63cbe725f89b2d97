import { fields, type RuleFaults } from './define.ts';

export const cameo: RuleFaults = {
  rule: 'cameo',
  faults: [
    {
      what: 'a value that does not follow',
      change: fields('event', 'kim-beijing-2018', { goldstein: -3 }),
      issues: [
        'error cameo event/kim-beijing-2018 goldstein: is not the value of CAMEO 042, 1.9. Leave it out: it is filled in.',
      ],
      fix: [{ op: 'remove', path: ['goldstein'] }],
    },
    {
      what: 'a code that is none',
      change: fields('event', 'kim-beijing-2018', { cameo: '999' }),
      issues: [
        'error cameo event/kim-beijing-2018 cameo: "999" is no code of the CAMEO codebook. Choose one of it, such as "042" (make a visit).',
      ],
    },
    {
      what: 'a code that is none, with a value',
      change: fields('event', 'kim-beijing-2018', { cameo: '999', goldstein: 5 }),
      issues: [
        'error cameo event/kim-beijing-2018 cameo: "999" is no code of the CAMEO codebook. Choose one of it, such as "042" (make a visit).',
      ],
    },
    {
      what: 'a value without a code',
      change: fields('event', 'kim-beijing-2018', { cameo: undefined, goldstein: 5 }),
      issues: [
        'error cameo event/kim-beijing-2018 goldstein: follows from no CAMEO code. Add cameo, or leave the value out: it is filled in.',
      ],
    },
  ],
  fine: [
    {
      what: 'the value that follows, written out',
      change: fields('event', 'kim-beijing-2018', { cameo: '042', goldstein: 1.9 }),
    },
    { what: 'no code', change: fields('event', 'kim-beijing-2018', { cameo: undefined }) },
  ],
};
