import { fields, type RuleFaults } from './define.ts';

export const uncited: RuleFaults = {
  rule: 'uncited',
  faults: [
    {
      what: 'no citations',
      change: fields('dimension', 'dprk-means', { citations: undefined }),
      issues: [
        'error uncited dimension/dprk-means : cites no source. Add citations, or assertedBy: coder with a reason if it is our own judgement.',
      ],
    },
    {
      what: 'an empty list of citations',
      change: fields('view', 'abandon', { citations: [] }),
      issues: [
        'error uncited view/abandon : cites no source. Add citations, or assertedBy: coder with a reason if it is our own judgement.',
      ],
    },
    {
      what: 'a judgement without a reason',
      change: fields('view', 'abandon', { assertedBy: 'coder' }),
      issues: [
        'error uncited view/abandon assertedBy: a judgement of our coders needs a reason. Add the field reason.',
      ],
    },
    {
      what: 'a judgement with neither reason nor citations',
      change: fields('view', 'abandon', { assertedBy: 'coder', citations: [] }),
      issues: [
        'error uncited view/abandon assertedBy: a judgement of our coders needs a reason. Add the field reason.',
      ],
    },
    {
      what: 'a work of reference judged without a reason',
      change: fields('source', 'kim-2020', { assertedBy: 'coder' }),
      issues: [
        'error uncited source/kim-2020 assertedBy: a judgement of our coders needs a reason. Add the field reason.',
      ],
    },
  ],
  fine: [
    {
      what: 'a judgement with its reason',
      change: fields('view', 'abandon', {
        citations: undefined,
        assertedBy: 'coder',
        reason: 'We think so.',
      }),
    },
    { what: 'a reason though a source says so', change: fields('view', 'abandon', { reason: 'We agree.' }) },
    { what: 'a source that cites none', change: fields('source', 'kim-2020', { citations: [] }) },
  ],
};
