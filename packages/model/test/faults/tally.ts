import { all, fields, type RuleFaults } from './define.ts';

export const tally: RuleFaults = {
  rule: 'tally',
  faults: [
    {
      what: 'counts that do not add up',
      change: fields('corpus', 'essays', { documents: 11 }),
      issues: [
        'error tally tally/views-2016 counts: add up to 10, and corpus/essays has 11 documents. Correct a count, or say why in the field incomplete.',
      ],
    },
    {
      what: 'a view counted twice',
      change: fields('tally', 'views-2016', {
        counts: [
          { view: 'abandon', count: 3 },
          { view: 'abandon', count: 7 },
        ],
      }),
      issues: [
        'error tally tally/views-2016 counts[1].view: "abandon" stands in this tally twice. Keep one.',
      ],
    },
    {
      what: 'a view counted and not',
      change: fields('tally', 'views-2016', {
        missing: [{ view: 'support', missing: 'not-counted-by-source' }],
      }),
      issues: [
        'error tally tally/views-2016 missing[0].view: "support" stands in this tally twice. Keep one.',
      ],
    },
  ],
  fine: [
    {
      what: 'counts that do not add up, and why',
      change: all(
        fields('corpus', 'essays', { documents: 11 }),
        fields('tally', 'views-2016', { incomplete: 'One text was lost.' }),
      ),
    },
    {
      what: 'a corpus whose size nobody knows',
      change: fields('corpus', 'essays', { documents: { missing: 'not-stated-by-source' } }),
    },
    {
      what: 'a count of zero',
      change: fields('tally', 'views-2016', {
        counts: [
          { view: 'abandon', count: 0 },
          { view: 'support', count: 10 },
        ],
      }),
    },
  ],
};
