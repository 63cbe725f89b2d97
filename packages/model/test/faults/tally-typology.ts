import { all, citations, fields, record, type RuleFaults } from './define.ts';

const others = record('typology', 'other-views', {
  label: { en: 'Other views' },
  of: 'view',
  source: 'kim-2020',
  method: { en: 'Coding.' },
  citations,
});
const otherView = record('view', 'engage', {
  label: { en: 'Engagement' },
  typology: 'other-views',
  order: 1,
  citations,
});

export const tallyTypology: RuleFaults = {
  rule: 'tally-typology',
  faults: [
    {
      what: 'a view of another typology',
      change: all(
        others,
        otherView,
        fields('tally', 'views-2016', { missing: [{ view: 'engage', missing: 'not-counted-by-source' }] }),
      ),
      issues: [
        'error tally-typology tally/views-2016 missing[0].view: "engage" is a view of the typology other-views, and the tally counts those of kim-views. Name a view of kim-views, or map the two with a mapping.',
      ],
    },
    {
      what: 'a view of another typology, counted',
      change: all(
        others,
        otherView,
        fields('tally', 'views-2016', {
          counts: [
            { view: 'abandon', count: 3 },
            { view: 'engage', count: 7 },
          ],
        }),
      ),
      issues: [
        'error tally-typology tally/views-2016 counts[1].view: "engage" is a view of the typology other-views, and the tally counts those of kim-views. Name a view of kim-views, or map the two with a mapping.',
      ],
    },
  ],
  fine: [
    {
      what: 'a tally of another typology and its views',
      change: all(
        others,
        otherView,
        record('tally', 'other', {
          label: { en: 'Others' },
          corpus: 'essays',
          typology: 'other-views',
          counts: [{ view: 'engage', count: 10 }],
          citations,
        }),
      ),
    },
  ],
};
