import { citations, record, type RuleFaults } from './define.ts';

const coded = (more: object) =>
  record('coding', 'second', {
    label: { en: 'A coding' },
    document: 'one-essay',
    coder: 'xi-jinping',
    view: 'abandon',
    citations,
    ...more,
  });

export const coding: RuleFaults = {
  rule: 'coding',
  faults: [
    {
      what: 'the same finding twice',
      change: coded({ date: '2017' }),
      issues: [
        'error coding coding/second view: coding/one-essay-xi already says that xi-jinping found it in one-essay. Keep one.',
      ],
    },
  ],
  fine: [
    { what: 'another view in the document', change: coded({ view: 'support' }) },
    { what: 'another coder', change: coded({ coder: 'CHN' }) },
  ],
};
