import { citations, record, type RuleFaults } from './define.ts';

const event = (more: object) =>
  record('event', 'another', {
    label: { en: 'An event' },
    date: '2017-09-11',
    kind: 'unsc-resolution',
    citations,
    ...more,
  });
const council = (more: object, date = '2017-09-11') =>
  event({ date, facts: { type: 'security-council', ...more } });

export const eventFacts: RuleFaults = {
  rule: 'event-facts',
  faults: [
    {
      what: 'facts of another kind',
      change: event({ facts: { type: 'congress', congressNumber: 19 } }),
      issues: [
        'error event-facts event/another facts.type: "congress" does not go with the kind unsc-resolution, whose events take facts of type security-council. Mend the kind or the type.',
      ],
    },
    {
      what: 'facts of a kind that has none',
      change: event({ kind: 'leadership-change', facts: { type: 'act' } }),
      issues: [
        'error event-facts event/another facts.type: "act" does not go with the kind leadership-change, whose events have no facts of their own. Use figures and dates. Mend the kind or the type.',
      ],
    },
    {
      what: 'a yield the wrong way round',
      change: event({ kind: 'nuclear-test', facts: { type: 'nuclear-test', yieldKtMin: 20, yieldKtMax: 2 } }),
      issues: [
        'error event-facts event/another facts.yieldKtMax: is less than yieldKtMin (20). Exchange them, or mend the wrong one.',
      ],
    },
    {
      what: 'adopted with too few votes',
      change: council({ adopted: true, votesFor: 8 }),
      issues: [
        'error event-facts event/another facts.adopted: cannot be: a resolution needs nine votes, and this one has 8. Mend the votes, or leave adopted out.',
      ],
    },
    {
      what: 'adopted with too few votes in a smaller Council',
      change: council({ adopted: true, votesFor: 6 }, '1950-07-07'),
      issues: [
        'error event-facts event/another facts.adopted: cannot be: a resolution needs seven votes, and this one has 6. Mend the votes, or leave adopted out.',
      ],
    },
  ],
  fine: [
    { what: 'nine votes', change: council({ adopted: true, votesFor: 9, votesAbstain: 6 }) },
    {
      what: 'seven votes in the Council of eleven members',
      change: council({ adopted: true, votesFor: 7, votesAbstain: 3 }, '1950-07-07'),
    },
    { what: 'nine votes and a veto', change: council({ adopted: false, votesFor: 13, votesAgainst: 2 }) },
    { what: 'few votes and not adopted', change: council({ adopted: false, votesFor: 3 }) },
    { what: 'votes that are not told', change: council({ adopted: true }) },
    {
      what: 'a yield of one figure',
      change: event({
        kind: 'nuclear-test',
        facts: { type: 'nuclear-test', yieldKtMin: 20, yieldKtMax: 20 },
      }),
    },
    { what: 'no facts', change: event({}) },
  ],
};
