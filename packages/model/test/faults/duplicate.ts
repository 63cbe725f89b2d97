import { citations, record, type RuleFaults } from './define.ts';

const again = (more: object) =>
  record('event', 'visit-again', {
    label: { en: 'The same visit' },
    date: '2018-03-25/2018-03-28',
    kind: 'leader-visit',
    initiator: ['PRK'],
    target: ['CHN'],
    actors: ['PRK', 'CHN'],
    citations,
    ...more,
  });

export const duplicate: RuleFaults = {
  rule: 'duplicate',
  faults: [
    {
      what: 'the same event twice, its actors in another order',
      change: again({}),
      issues: [
        'warning duplicate event/visit-again date: event/kim-beijing-2018 has the same date, kind and actors. Merge them (a redirect keeps the other id), or make the difference visible, such as a time of day or an actor more.',
      ],
    },
  ],
  fine: [
    { what: 'another date', change: again({ date: '2018-03-25' }) },
    { what: 'another kind', change: again({ kind: 'statement' }) },
    { what: 'an actor more', change: again({ actors: ['PRK', 'CHN', 'xi-jinping'] }) },
    { what: 'the other way', change: again({ initiator: ['CHN'], target: ['PRK'] }) },
  ],
};
