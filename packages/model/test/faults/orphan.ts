import { all, citations, fields, record, type RuleFaults } from './define.ts';

export const orphan: RuleFaults = {
  rule: 'orphan',
  faults: [
    {
      what: 'a concept that nobody names',
      change: record('concept', 'alone', { label: { en: 'Alone' }, scheme: 'means', citations }),
      issues: [
        'warning orphan concept/alone : is named by no other record, and a concept is there to be named. Refer to it, or delete it.',
      ],
    },
    {
      what: 'an actor that only it names',
      change: record('actor', 'alone', {
        label: { en: 'Alone' },
        type: 'person',
        roles: [{ role: { en: 'Chair' }, of: 'alone' }],
        citations,
      }),
      issues: [
        'warning orphan actor/alone : is named by no other record, and an actor is there to be named. Refer to it, or delete it.',
      ],
    },
    {
      what: 'a source',
      change: record('source', 'alone', {
        label: { en: 'Alone' },
        kind: 'book',
        type: 'book',
        title: 'A book',
      }),
      issues: [
        'warning orphan source/alone : is named by no other record, and a source is there to be named. Refer to it, or delete it.',
      ],
    },
  ],
  fine: [
    {
      what: 'a view that nobody names',
      change: record('view', 'alone', { label: { en: 'Alone' }, typology: 'kim-views', order: 9, citations }),
    },
    {
      what: 'one named only with its collection',
      change: all(
        record('concept', 'alone', { label: { en: 'Alone' }, scheme: 'means', citations }),
        fields('claim', 'views-add-up', { subjects: ['concept/alone'] }),
      ),
    },
    {
      what: 'one named only in the citations of an alternative',
      change: all(
        record('source', 'alone', { label: { en: 'Alone' }, kind: 'book', type: 'book', title: 'A book' }),
        fields('era', 'xi-second-term', {
          alternatives: [
            { field: 'span.start', value: '2017', citations: [{ source: 'alone' }], reason: 'Less exact.' },
          ],
        }),
      ),
    },
  ],
};
